"""The lexicon file: what it must hold, and how it refuses what it must not."""

import csv

import pytest

from skills.entries import KINDS, MATCHES
from skills.lexicon import PATH, load

HEADER = "name,kind,match,aliases\n"


def rows():
    with PATH.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lexicon(tmp_path, body):
    path = tmp_path / "lexicon.csv"
    path.write_text(HEADER + body, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    "body",
    ["Go,plant,any,\n", "Go,language,sometimes,\n", ",language,any,\n", "  ,language,any,\n", "Go,,any,\n"],
)
def test_a_wrong_row_is_refused_by_number(tmp_path, body):
    with pytest.raises(ValueError, match="row 3"):
        lexicon(tmp_path, "Python,language,exact,\n" + body)


@pytest.mark.parametrize("other", ["python,tool,any,", "Anaconda,tool,any,Python", "Snake,tool,any,PYTHON"])
def test_a_name_belongs_to_one_entry(tmp_path, other):
    with pytest.raises(ValueError, match="belongs to both"):
        lexicon(tmp_path, f"Python,language,exact,\n{other}\n")


def test_the_file_has_its_four_columns():
    assert all(set(row) == {"name", "kind", "match", "aliases"} for row in rows())


def test_kinds_and_matches_are_known():
    assert {row["kind"] for row in rows()} == set(KINDS)
    assert {row["match"] for row in rows()} == set(MATCHES)


def test_names_carry_no_outer_space():
    written = [part for row in rows() for part in (row["name"], *row["aliases"].split("|"))]
    assert [name for name in written if name != name.strip()] == []


def test_the_file_is_sorted_so_that_two_people_can_edit_it():
    keys = [(row["kind"], row["name"].casefold()) for row in rows()]
    assert keys == sorted(keys)


def test_each_entry_is_found_by_each_of_its_names():
    missed = [
        name
        for entry in load().entries
        for name in (entry.name, *entry.aliases)
        if [mention.entry for mention in load().find(f"Knowledge of {name}, and more")] != [entry]
    ]
    assert missed == []


def test_letter_cases_spaces_and_hyphens_make_no_other_spelling(tmp_path):
    [entry] = lexicon(tmp_path, "React,framework,name,React.js|react.js|React JS|ReactJS|RE-ACT\n").entries
    assert entry.spellings == ("React.js", "React JS")
    assert entry.aliases == ("React.js", "react.js", "React JS", "ReactJS", "RE-ACT")


def test_the_version_follows_the_content(tmp_path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(HEADER + "Go,language,list,\n", encoding="utf-8")
    second.write_text(HEADER + "Go,language,list,Golang\n", encoding="utf-8")
    assert load(first).version != load(second).version
