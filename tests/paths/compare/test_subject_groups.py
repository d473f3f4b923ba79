"""One duty for each role and subject, a second time only where there is no other."""

from dataclasses import dataclass
from typing import Any

import pytest

from paths.compare.duties import SubjectRow
from paths.compare.subject_groups import MOST_OWN, SubjectGroup, own_duties, subject_groups

TITLES = {"mlops": "MLOps Engineer", "devops": "DevOps Engineer", "data": "Data Engineer"}


@dataclass(frozen=True)
class Duty:
    key: str
    text: str = ""


def row(slug: str, *cells: str) -> SubjectRow:
    """A duty for each letter of a cell."""
    duties: Any = [[Duty(letter) for letter in cell] for cell in cells]
    return SubjectRow(slug, slug.title(), duties)


def groups(*rows: SubjectRow) -> list[SubjectGroup]:
    return subject_groups(rows, dict(list(TITLES.items())[: len(rows[0].cells)]))


def shown(*rows: SubjectRow) -> dict[str, list[str]]:
    """Subject → for each role its first duty, and in brackets those to open."""
    return {
        line.slug: [
            (cell.first.key if cell.first else "") + "".join(f"({duty.key})" for duty in cell.more)
            for cell in line.cells
        ]
        for group in groups(*rows)
        for line in group.lines
    }


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ([row("cost", "a", "x")], {"cost": ["a", "x"]}),
        ([row("cost", "abc", "x")], {"cost": ["a(b)(c)", "x"]}),
        ([row("releases", "ab", "x"), row("cost", "a", "z")], {"releases": ["b", "x"], "cost": ["a", "z"]}),
        ([row("cost", "a", "x"), row("incidents", "a", "y")], {"cost": ["a", "x"], "incidents": ["a", "y"]}),
        (
            [row("cost", "ab", "x"), row("incidents", "bc", "y"), row("releases", "ab", "z")],
            {"cost": ["b", "x"], "incidents": ["c", "y"], "releases": ["a", "z"]},
        ),
    ],
)
def test_a_duty_comes_twice_only_where_there_is_no_other(rows: list[SubjectRow], seen: dict[str, list[str]]) -> None:
    assert shown(*rows) == seen


def test_every_duty_is_seen_or_can_be_opened() -> None:
    rows = [row("cost", "abc", "xy"), row("incidents", "cd", "yz"), row("releases", "abcde", "z")]
    letters = "".join(cell for cells in shown(*rows).values() for cell in cells)
    assert set("abcdexyz") <= set(letters)


def test_subjects_are_grouped_by_the_roles_that_share_them() -> None:
    found = groups(row("cost", "a", "x", ""), row("incidents", "b", "y", "p"), row("releases", "", "z", "q"))
    assert [(group.label, [line.slug for line in group.lines]) for group in found] == [
        ("All three", ["incidents"]),
        ("MLOps Engineer and DevOps Engineer", ["cost"]),
        ("DevOps Engineer and Data Engineer", ["releases"]),
    ]


def test_what_only_one_role_has_names_its_subject_and_is_bounded() -> None:
    duties: Any = [Duty(str(at), "Plan an experiment") for at in range(MOST_OWN + 2)]
    own = own_duties([Duty("x", "Zzz"), *duties])  # type: ignore[list-item]
    assert [each.subject for each in own.first] == ["", *["Planning experiments"] * (MOST_OWN - 1)]
    assert len(own.more) == 3
