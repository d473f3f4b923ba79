"""The descriptions of skills: whole, without loose ends or circles, and honest about O*NET's names."""

import csv
from collections import Counter

import pytest

from skills.descriptions import GROUPS, MATCHES, PATH, check_descriptions, find_circle, read_descriptions
from skills.lexicon import load
from tests.reading import SHARED

HEADER = "name,group,line,needs,onet\n"
ONET = SHARED / "data" / "onet-29.2" / "Technology Skills.txt"


def described(tmp_path, *rows):
    """Rows by name; they are checked against each other and not against the lexicon."""
    path = tmp_path / "descriptions.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return read_descriptions(path)


def test_every_name_of_the_lexicon_is_described_in_its_order():
    assert list(read_descriptions()) == [entry.name for entry in load().entries]
    assert len(read_descriptions()) >= 600


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Go,plants,A language.,,", "group 'plants'"),
        ("Go,programming,A language,,", "ends with a stop"),
        ("Go,programming,A language.,SQL|SQL,", "named twice"),
        ("Go,programming,A language.,,Go same", "'Go same' is no technology"),
        ("Go,programming,A language.,,exact", "'exact' is no technology"),
        ("Gone,programming,A language.,,", "'Gone' is where lexicon.csv has"),
    ],
)
def test_a_wrong_row_is_refused_by_name(tmp_path, row, message):
    with pytest.raises(ValueError, match=message):
        described(tmp_path, row)


def test_dangling_needs_circles_and_missing_rows_are_refused():
    rows = list(read_descriptions().values())
    names = [row.name for row in rows]
    with pytest.raises(ValueError, match=f"{len(rows) - 1} rows for {len(rows)} names"):
        check_descriptions(rows[:-1], names)
    needed = next(need for row in rows for need in row.needs)
    with pytest.raises(ValueError, match=f"{needed}, which the lexicon does not have"):
        check_descriptions([row for row in rows if row.name != needed], [name for name in names if name != needed])


@pytest.mark.parametrize(
    ("needs", "circle"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
        ({"a": ["a"]}, ["a", "a"]),
        ({"x": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]}, ["a", "b", "c", "a"]),
    ],
)
def test_a_circle_is_found(needs, circle):
    assert find_circle(needs) == circle


def test_lines_are_short_and_each_its_own():
    lines = Counter(row.line for row in read_descriptions().values())
    assert [line for line, count in lines.items() if count > 1] == []
    assert [line for line in lines if not 12 <= len(line) <= 100 or "  " in line] == []


def test_every_group_and_match_is_used():
    rows = read_descriptions().values()
    assert {row.group for row in rows} == set(GROUPS)
    assert {each.match for row in rows for each in row.onet} == set(MATCHES)


def test_certificates_and_soft_skills_are_in_groups_of_their_own():
    kinds = {entry.name: entry.kind for entry in load().entries}
    soft = {row.group for row in read_descriptions().values() if kinds[row.name] == "soft"}
    assert soft == {"people", "ways_of_working"}
    assert {kinds[row.name] for row in read_descriptions().values() if row.group == "certificates"} == {"certification"}


def test_technologies_are_named_as_onet_names_them():
    if not ONET.exists():
        pytest.skip(f"needs {ONET.relative_to(SHARED.parent)}")
    with ONET.open(encoding="utf-8", newline="") as file:
        names = {row["Example"] for row in csv.DictReader(file, delimiter="\t")}
    assert [each.name for row in read_descriptions().values() for each in row.onet if each.name not in names] == []


def test_only_one_skill_is_the_same_as_a_technology_of_onet():
    exact = Counter(each.name for row in read_descriptions().values() for each in row.onet if each.match == "exact")
    assert [name for name, count in exact.items() if count > 1] == []


def test_the_file_is_utf_8_with_unix_line_ends():
    assert b"\r" not in PATH.read_bytes()
