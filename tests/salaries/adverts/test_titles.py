"""The reviewed list of titles, and what is refused in one."""

from pathlib import Path

import pytest

from careers.role_file import read_roles
from salaries.adverts.shipped import read_shipped
from salaries.adverts.titles import FITS, AdvertTitleEntry, read_titles

HEAD = "title,role,fit\n"


def read(folder: Path, rows: str) -> list[AdvertTitleEntry]:
    path = folder / "titles.csv"
    path.write_text(HEAD + rows)
    return read_titles(path)


def test_a_title_may_be_one_roles_own_and_near_to_others(tmp_path: Path) -> None:
    rows = read(tmp_path, "Keeper,keeper,exact\nKeeper,gardener,near\nClerk,,none\n")
    assert [(row.title, row.role, row.fit) for row in rows] == [
        ("Keeper", "keeper", "exact"),
        ("Keeper", "gardener", "near"),
        ("Clerk", "", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("Clerk,clerk,often\n", "Clerk: fit 'often' is none of exact, same, near, none"),
        ("Clerk,clerk,none\n", "Clerk: none goes with no role"),
        ("Clerk,,near\n", "Clerk: none goes with no role"),
        ("Clerk,clerk,near\nclerk,clerk,same\n", "clerk → clerk stands twice"),
        ("Clerk,clerk,exact\nClerk,keeper,same\n", "'clerk' is the own title of 2 roles"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, rows: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read(tmp_path, rows)


def test_the_list_names_roles_that_there_are() -> None:
    entries = read_titles()
    assert {entry.role for entry in entries if entry.role} <= {role.slug for role in read_roles()}
    assert {entry.fit for entry in entries} == {*FITS, ""}


def test_every_title_of_the_shipped_snapshot_is_reviewed_but_those_in_question() -> None:
    """A title nobody has reviewed is on the page of titles; hardly an advert bears one."""
    counted = read_shipped().titles
    reviewed = {entry.title for entry in read_titles()}
    open_ = {title: number for title, number in counted.items() if title not in reviewed}
    assert sum(open_.values()) < counted.total() / 1000
