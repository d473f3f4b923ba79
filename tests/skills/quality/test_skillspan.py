"""How adverts that others have marked are compared with what we find."""

import json
from pathlib import Path

import pytest

from skills.quality.counts import Counts
from skills.quality.skillspan import compare, is_technology, read_adverts, read_places, technologies_of_onet

ONET = """O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand
15-1252.00\tApache Kafka\t1\tSoftware\tY\tN
15-1252.00\tOld Maker Punchcards\t1\tSoftware\tN\tN
"""


def advert(words: str, tags: str, source: str = "tech") -> dict[str, object]:
    return {"idx": 1, "tokens": words.split(), "tags_skill": [], "tags_knowledge": tags.split(), "source": source}


def adverts(tmp_path: Path, *rows: dict[str, object]) -> list:
    path = tmp_path / "adverts.json"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return list(read_adverts(path))


def test_a_mark_has_the_characters_of_its_words(tmp_path: Path) -> None:
    [one] = adverts(tmp_path, advert("We use Spring Boot , Java", "O O B I O B"), advert("Java", "B", source="house"))
    assert [one.text[mark.start : mark.end] for mark in one.marks] == ["Spring Boot", "Java"]
    assert one.line == 1


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("MySQL", True),
        ("C++", True),
        ("AWS )", True),
        ("kafka", True),
        ("Kafka", True),
        ("design", False),
        ("BS/BA degree", False),
        ("<ORGANIZATION>", False),
        ("a very long SQL phrase", False),
        (")", False),
    ],
)
def test_a_mark_counts_where_it_looks_like_a_technology(tmp_path: Path, words: str, is_one: bool) -> None:
    path = tmp_path / "technologies.txt"
    path.write_text(ONET, encoding="utf-8")
    listed = technologies_of_onet(path)
    assert listed == {"apache kafka", "kafka", "old maker punchcards"}
    assert is_technology(words.split(), listed) == is_one


def test_names_are_counted_inside_and_outside_marks(tmp_path: Path) -> None:
    rows = adverts(tmp_path, advert("Python Developer", "O O"), advert("You know MySQL and FooBar9 .", "O O B O B O"))
    compared = compare(rows, set())
    assert (compared.marked, compared.found, compared.inside) == (2, 1, 1)
    assert compared.outside == ((1, 0, "Python"),)
    assert dict(compared.missed) == {"FooBar9": 1}
    assert compared.counts(set()) == Counts(right=1, wrong=1, missed=1)
    assert compared.counts({(1, 0, "Python")}) == Counts(right=2, wrong=0, missed=1)


def test_shares_of_nothing_are_whole() -> None:
    nothing, some = Counts(0, 0, 0), Counts(3, 1, 2)
    assert (nothing.precision, nothing.recall) == (1.0, 1.0)
    assert (some.precision, some.recall) == (0.75, 0.6)


def test_places_that_were_read_have_a_verdict() -> None:
    places = read_places()
    assert len(places) > 100
    assert not all(places.values())
