"""What holds for every guide: nothing crashes, no line is lost, every span is exact."""

import re
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, assume, given, settings

from careers.documents import DocumentError
from careers.documents.columns import GAP
from careers.documents.layouts import QUOTE
from careers.documents.marks import plain_text
from careers.documents.one_line import MARKER
from tests.guide_texts import any_texts, guides
from tests.reading import read_guide, values

pytestmark = pytest.mark.slow
FRONT = re.compile(r"\A---\s+slug: some-guide\s+---\s")
NOTES = re.compile(r"\[\^[\w-]+\]:?")
LINE = re.compile(r"[^\r\n]+")
often = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def to_be_covered(text):
    """Offsets of letters and figures outside bullets, heading marks, front matter and footnote marks."""
    left = {at for at, character in enumerate(text) if character.isalnum()}
    marks = [match.span() for pattern in (FRONT, NOTES) for match in pattern.finditer(text)]
    for line in LINE.finditer(text):
        marker = MARKER.match(line[0])
        marks.append((line.start(), line.start() + marker.end()))
    return left - {at for start, end in marks for at in range(start, end)}


def no_line_is_lost(text, reading):
    covered = [at for one in reading.document.statements for at in range(one.start, one.end)]
    assert to_be_covered(text) <= set(covered)
    assert len(covered) == len(set(covered))


def unquoted(words):
    """Without the marks of a quote that an editor has wrapped."""
    first, *others = words.splitlines(keepends=True)
    return first + "".join(line[mark.end() :] if (mark := QUOTE.match(line)) else line for line in others)


def statements_follow_each_other_and_are_the_words_of_their_spans(text, reading):
    statements = reading.document.statements
    ends = [0, *(one.end for one in statements)]
    assert [one.position for one in statements] == list(range(len(statements)))
    assert all(end <= one.start < one.end for end, one in zip(ends, statements, strict=False))
    assert all(one.text == one.text.strip() for one in statements)
    assert all(are_the_words_of_their_span(text, one) for one in statements)


def are_the_words_of_their_span(text, one):
    """Where columns are set apart by blanks a mark is added between the cells; each other character is that of its place."""
    raw = text[one.start : one.end]
    if plain_text(unquoted(raw)).split() == one.text.split():
        return True
    added = {at for between in (" | ", ": ") for at in places_of(between, one.text)}
    kept = [at for at in range(len(one.text)) if at not in added]
    return GAP.search(raw) and all(text[one.at(at)] == one.text[at] for at in kept)


def places_of(words, text):
    return {at for found in re.finditer(re.escape(words), text) for at in range(*found.span())}


def lines_count_from_the_top(text, reading):
    breaks = re.compile(r"\r\n|\r|\n")
    for one in reading.document.statements:
        assert one.line == len(breaks.findall(text[: one.start])) + 1


def evidence_lies_within_its_statements(_text, reading):
    statements = reading.document.statements
    for fact in reading.facts:
        first, last = statements[fact.evidence.first], statements[fact.evidence.last]
        assert first.start <= fact.evidence.start < fact.evidence.end <= last.end
        assert first.section == last.section == fact.section


def figures_are_in_order_and_problems_name_their_line(_text, reading):
    assert not [band for band in reading.of("Band") if band.low and band.high and band.low > band.high]
    assert all(problem.line for problem in reading.problems)


def reading_twice_gives_the_same(text, reading):
    other = read_guide(text)
    assert reading.document == other.document
    assert [(fact.evidence, values(fact)) for fact in reading.facts] == [
        (fact.evidence, values(fact)) for fact in other.facts
    ]


PROPERTIES = (
    no_line_is_lost,
    statements_follow_each_other_and_are_the_words_of_their_spans,
    lines_count_from_the_top,
    evidence_lies_within_its_statements,
    figures_are_in_order_and_problems_name_their_line,
    reading_twice_gives_the_same,
)


@often
@given(guides())
def test_every_guide_is_read_whole_and_exactly(text):
    reading = read_guide(text)  # once for all, because reading is what takes time
    for holds in PROPERTIES:
        holds(text, reading)


@often
@given(any_texts())
def test_any_text_is_read_or_refused(text):
    assume("<!--" not in text)
    with suppress(DocumentError):
        covered = {at for one in read_guide(text).document.statements for at in range(one.start, one.end)}
        assert to_be_covered(text) <= covered
