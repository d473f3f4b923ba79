"""The reviewed list of roles: what it refuses, and what the shipped one says."""

import re
from pathlib import Path

import pytest

from careers.role_file import GROUPS, read_roles

HEAD = "slug,title,group,description,alternate_titles,onet,soc,reason\n"
GOOD = "a,A Role,data,Does a thing.,Other | Both (shared),15-1252.00 Software Developers broad,,It is wider.\n"
SECOND = "b,B Role,data,Does another.,Both (shared),,,\n"
NINETEEN = {
    *("mlops-cloud-engineer", "mlops-engineer", "machine-learning-engineer", "ml-platform-engineer"),
    *("machine-learning-infrastructure-engineer", "llm-engineer", "ai-engineer", "data-engineer"),
    *("analytics-engineer", "data-scientist", "research-applied-scientist", "devops-engineer"),
    *("site-reliability-engineer", "cloud-engineer", "cloud-solutions-architect", "backend-software-engineer"),
    *("data-analyst", "data-platform-engineer", "mlops-team-lead"),
}


def read(folder: Path, *rows: str):
    (path := folder / "roles.csv").write_text(HEAD + "".join(rows))
    return read_roles(path)


def test_a_row_is_read(tmp_path: Path) -> None:
    first, _ = read(tmp_path, GOOD, SECOND)
    assert [(each.title, each.is_shared) for each in first.alternate_titles] == [("Other", False), ("Both", True)]
    (occupation,) = first.occupations
    assert (occupation.scheme, occupation.code, occupation.match) == ("onet_soc", "15-1252.00", "broad")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([GOOD, SECOND, SECOND], "slug 'b' stands twice"),
        ([GOOD.replace("data,", "cooking,"), SECOND], "a: group 'cooking' is none of"),
        ([GOOD.replace("Does a thing.", "Does a thing"), SECOND], "ends with a stop"),
        ([GOOD], "'Both' is shared by 1"),
        ([GOOD.replace("Both (shared)", "Both"), SECOND], "'Both' is shared by 2"),
        ([GOOD.replace("Other", "b role"), SECOND], "'b role' is the title of b"),
        ([GOOD.replace("broad", "roughly"), SECOND], "is no occupation"),
        ([GOOD.replace("It is wider.", ""), SECOND], "has no reason"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, rows: list[str], words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        read(tmp_path, *rows)


def test_the_shipped_list_names_the_roles_of_the_field() -> None:
    roles = {entry.slug: entry for entry in read_roles()}
    assert roles.keys() == NINETEEN
    assert {entry.group for entry in roles.values()} == set(GROUPS)
    for entry in roles.values():
        assert len(entry.alternate_titles) >= 3
        assert {each.scheme for each in entry.occupations} == {"onet_soc", "soc"}
