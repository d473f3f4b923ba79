"""Figures that hold "now": without a date nobody can tell later when that was."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careers.verdicts import FindingResult
from vocabulary.dates import WHOLE_YEAR

NOW = re.compile(
    r"\b(?:now|currently|today|nowadays|presently|at present|at the moment|these days|as of (?:now|today))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactQuote:
    """The words of a fact. `is_figure`: it states a figure or a rank, whose day matters even in a dated guide."""

    key: str
    guide: str
    words: str
    is_figure: bool


def check_now(facts: Sequence[FactQuote], guide_as_of: str) -> Iterator[FindingResult]:
    """The facts of one guide: one finding for each sentence with a figure, one for all others of an undated guide."""
    undated = [fact for fact in facts if NOW.search(fact.words) and not WHOLE_YEAR.search(fact.words)]
    figures: dict[str, list[FactQuote]] = {}
    for fact in undated:
        if fact.is_figure:
            figures.setdefault(fact.words, []).append(fact)
    yield from (_of_figure(stating, guide_as_of) for stating in figures.values())
    # A sentence with a figure has been reported already, though other facts stand in it too.
    others = [fact for fact in undated if not fact.is_figure and not any(words in fact.words for words in figures)]
    if others and not guide_as_of:
        yield _of_others(others)


def _of_figure(stating: Sequence[FactQuote], guide_as_of: str) -> FindingResult:
    dated = f" The guide says that its figures are of {guide_as_of}; the sentence does not." if guide_as_of else ""
    return FindingResult(
        rule="undated_now",
        verdict="note",
        inputs=tuple(fact.key for fact in stating),
        headline=f"Says “{_word(stating[0])}” of a figure, but gives no date.",
        explanation=f"A later reader cannot tell when that was.{dated}",
        arithmetic=({"name": "word", "formula": "as printed", "value": _word(stating[0])},),
    )


def _of_others(stating: Sequence[FactQuote]) -> FindingResult:
    return FindingResult(
        rule="undated_now",
        verdict="note",
        inputs=tuple(fact.key for fact in stating),
        headline=f"{len(stating)} facts say “now”, “currently” or the like, but the guide has no date.",
        explanation="A later reader cannot tell when that was.",
        arithmetic=({"name": "facts", "formula": "with such a word and no year", "value": str(len(stating))},),
    )


def _word(fact: FactQuote) -> str:
    match = NOW.search(fact.words)
    return match[0].lower() if match else ""
