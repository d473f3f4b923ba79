"""Every guide of a role that comes with the portal: read whole, each figure sourced, nothing retired, nothing said twice."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from careers.documents.topics import CANONICAL
from tests.guides.shipped import ADDRESS, PATHS, ShippedGuide, guide, words
from tests.reading import SHARED

MOST_WORDS = 2800
RUN = 10
MOST_SHARED = 0.02
FACTS = SHARED / "facts/role_facts.csv"
RETIRED = Path(__file__).with_name("retired_certifications.csv")
SECTIONS = [name.title() for name in CANONICAL]
OWN_SECTIONS = ["A typical week", "How people get in", "Where it leads", "Neighbouring roles"]
# A number by itself: no part of a name ("EC2", "AI-300", "O*NET 29.2" is one all the same).
FIGURE = re.compile(r"(?<![\w-])[$€£]?\d[\d,.]*(?:%|[kKmM]\b|\+)?(?![\w-]*[A-Za-z])")
YEAR = re.compile(r"(?:19|20)\d\d\.?")
IN_WORDS = re.compile(
    r"\b(?:per ?cent|(?:two|three|four|five|six|seven|eight|nine|ten)[- ](?:years?|months?|times)|"
    r"(?:half|a third|two thirds|a quarter|three quarters|one in \w+) (?:of|the)\b)",
    re.IGNORECASE,
)


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def shipped(request: pytest.FixtureRequest) -> ShippedGuide:
    return guide(request.param)


def figures(text: str) -> list[str]:
    return [*FIGURE.findall(text), *IN_WORDS.findall(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("66% of adopters", ["66%"]),
        ("$140,000–175,000 in 2024", ["$140,000", "175,000", "2024"]),
        ("about half of the teams", ["half of"]),
        ("four years in operations", ["four years"]),
        ("Exam AI-300 covers S3, EC2 and A/B tests", []),
    ],
)
def test_what_counts_as_a_figure(text: str, found: list[str]) -> None:
    assert figures(text) == found


def test_every_statement_is_read(shipped: ShippedGuide) -> None:
    left = [*shipped.prepared.unread, *shipped.prepared.left("outside", "outside")]
    assert (left, shipped.prepared.reading.problems) == ([], [])


def test_every_figure_is_part_of_a_fact_and_has_a_footnote(shipped: ShippedGuide) -> None:
    stated = [(one, fate) for one, fate in shipped.statements if fate != "heading" and figures(one.text)]
    # A year alone dates what is below it.
    assert [
        one.text for one, fate in stated if fate != "fact" and not all(map(YEAR.fullmatch, figures(one.text)))
    ] == []
    assert [one.text for one, _ in stated if not one.notes] == []


def test_every_footnote_is_used_and_names_one_of_the_sources(shipped: ShippedGuide) -> None:
    assert shipped.marks == set(shipped.footnotes)
    cited = {address for note in shipped.footnotes.values() for address in ADDRESS.findall(note)}
    given = {source["address"] for source in shipped.sources}
    if len(given) == 1 and not cited:
        return  # its footnotes name lines of the one source
    assert [note for note in shipped.footnotes.values() if not ADDRESS.search(note)] == []
    assert cited == given


def test_every_source_has_title_address_publisher_and_date_or_says_that_it_has_none(shipped: ShippedGuide) -> None:
    assert [
        source for source in shipped.sources if not all(source.get(key) for key in ("title", "address", "date"))
    ] == []


def test_no_certification_is_retired(shipped: ShippedGuide) -> None:
    text = " ".join(words(shipped.text))
    assert [row["name"] for row in retired() if _names(text, row)] == []


def _names(text: str, row: dict[str, str]) -> bool:
    return any(f" {' '.join(words(name))} " in f" {text} " for name in (row["name"], row["exam"]))


def retired() -> list[dict[str, str]]:
    with RETIRED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_list_of_retired_certifications_is_that_of_the_facts() -> None:
    table = SHARED / "facts/certifications.csv"
    if not table.exists():
        pytest.skip(f"{table} is not here")
    with table.open(encoding="utf-8-sig", newline="") as file:
        listed = {row["name"] for row in csv.DictReader(file) if "RETIRED" in row["level"]}
    assert {row["name"] for row in retired()} == listed


def test_it_has_our_sections_in_order(shipped: ShippedGuide) -> None:
    headings = [line[3:].split(" (")[0] for line in shipped.text.splitlines() if line.startswith("## ")]
    assert [name for name in headings if name in SECTIONS] == SECTIONS
    assert [name for name in headings if name in OWN_SECTIONS] == OWN_SECTIONS
    assert set(headings) == {*SECTIONS, *OWN_SECTIONS, "Sources"}


def test_it_is_short_enough_to_be_read(shipped: ShippedGuide) -> None:
    assert shipped.words <= MOST_WORDS


def runs(sentence: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The runs of ten words, or the whole sentence where it is shorter and still more than a name."""
    length = min(RUN, len(sentence))
    if length >= 5:
        yield from ((at, tuple(sentence[at : at + length])) for at in range(len(sentence) - length + 1))


def shared_words(one: ShippedGuide, elsewhere: dict[tuple[str, ...], set[str]]) -> tuple[int, list[str]]:
    """How many of its words are in runs that another guide has too, and those runs."""
    count, found = 0, []
    for sentence in one.sentences():
        common = [(at, run) for at, run in runs(sentence) if elsewhere[run] - {one.name}]
        count += len({place for at, run in common for place in range(at, at + len(run))})
        found += [" ".join(run) for at, run in common]
    return count, found


def test_guides_share_next_to_no_sentences() -> None:
    guides = [guide(path) for path in PATHS]
    elsewhere = defaultdict[tuple[str, ...], set[str]](set)
    for one in guides:
        for sentence in one.sentences():
            for _, run in runs(sentence):
                elsewhere[run].add(one.name)
    shared = {one.name: shared_words(one, elsewhere) for one in guides}
    assert {one.name: shared[one.name][1] for one in guides if shared[one.name][0] > MOST_SHARED * one.words} == {}


@cache
def facts() -> frozenset[tuple[str, ...]]:
    """The runs of ten words in the sentences of the collected facts."""
    with FACTS.open(encoding="utf-8-sig", newline="") as file:
        texts = [text for row in csv.DictReader(file) for text in (row["fact_in_own_words"], row["note"])]
    return frozenset(run for text in texts for _, run in runs(words(text)))


def test_no_sentence_is_one_of_the_facts_it_rests_on(shipped: ShippedGuide) -> None:
    if not FACTS.exists():
        pytest.skip(f"{FACTS} is not here")
    borrowed = [
        " ".join(run)
        for sentence in shipped.sentences()
        for _, run in runs(sentence)
        if len(run) == RUN and run in facts()
    ]
    assert borrowed == []
