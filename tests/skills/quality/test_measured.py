"""The published figures are those of today's code, and are good enough. They are measured again here."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from skills.mentions import find_skills
from skills.quality.labelled import CLASSES, read_sentences
from skills.quality.measured import PATH, SPEED_PATH, measure_sentences, measure_skillspan, read_measured
from tests.reading import PROJECT, SHARED

SENTENCES = PROJECT / "tests" / "cases" / "skill_names.jsonl"
ADVERTS = SHARED / "data" / "skillspan" / "dev.json"
TECHNOLOGIES = SHARED / "data" / "onet-29.2" / "Technology Skills.txt"
MEASURE = "measure again with: manage.py measure_skill_names ../shared/data"


def as_kept(measure: object) -> object:
    return json.loads(json.dumps(asdict(measure)))  # type: ignore[call-overload]


def test_our_own_sentences_are_read_as_well_as_the_page_says() -> None:
    assert as_kept(measure_sentences(SENTENCES)) == read_measured()["sentences"], MEASURE


def test_our_own_sentences_are_read_well() -> None:
    measured = read_measured()["sentences"]
    assert measured["sentences"] >= 200
    assert measured["technologies"]["precision"] >= 0.95
    assert measured["technologies"]["recall"] >= 0.95
    assert measured["all"]["precision"] >= 0.95


def test_nothing_is_found_in_a_trap() -> None:
    traps = [sentence for sentence in read_sentences(SENTENCES) if sentence.kind == "trap"]
    assert len(traps) >= 80
    assert [(trap.text, trap.skills) for trap in traps if trap.skills or find_skills(trap.text)] == []


def test_sentences_are_each_their_own_and_every_class_has_some() -> None:
    sentences = read_sentences(SENTENCES)
    assert len({sentence.text for sentence in sentences}) == len(sentences)
    assert {sentence.kind for sentence in sentences} == set(CLASSES)


def test_adverts_are_read_as_well_as_the_page_says() -> None:
    for path in (ADVERTS, TECHNOLOGIES):
        if not path.exists():
            pytest.skip(f"needs {path.relative_to(SHARED.parent)}")
    assert as_kept(measure_skillspan(ADVERTS, TECHNOLOGIES)) == read_measured()["adverts"], MEASURE


def test_adverts_are_read_well() -> None:
    measured = read_measured()["adverts"]
    assert measured["precision"] >= 0.95
    assert measured["recall"] >= 0.80
    assert measured["inside_marks"] + measured["outside_right"] + measured["outside_wrong"] == measured["names_found"]


def test_names_are_found_fast() -> None:
    speed = read_measured()["speed"]
    assert speed["characters"] == 5000
    assert speed["milliseconds"] < 1
    assert speed["ratio"] > 5


@pytest.mark.parametrize("path", [PATH, SPEED_PATH], ids=lambda path: path.name)
def test_the_files_are_kept_beside_the_code(path: Path) -> None:
    assert path.parent == PROJECT / "skills" / "quality"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "SN1", "class": "riddle", "text": "Python", "skills": []}, "SN1"),
        ({"id": "SN2", "class": "trap", "text": "Python", "skills": ["Pythonn"]}, "SN2"),
    ],
)
def test_a_wrong_label_is_refused(tmp_path: Path, row: dict[str, object], message: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        read_sentences(path)
