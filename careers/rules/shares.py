"""One share, given with different percentages: "29% of cloud spend is wasted", "32% of cloud spend is wasted". Pure.

Only shares of the same thing are compared. They are contradictory where both sentences name one year, and neither names
another survey than the other. Where a year, a survey or the number of those asked is left open, the shares may be of different
times or people: they disagree, and the finding says what is open. Shares of two years, or of samples of two sizes, are two
shares, and no finding.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal

from careers.verdicts import FindingResult
from vocabulary.numbers import Figure, Interval, allowed, factor_between

RULE = "rival_shares"
# Statements of one share that are compared, and facts that a finding names: as many as a reader can look through.
MOST_STATEMENTS, MOST_NAMED = 30, 10
LONGEST = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedShare:
    """`said`: the share in words, its percentage included. `survey`, `year`, `asked`: None where they are left open."""

    key: str
    subject: Hashable
    figure: Figure
    said: str
    survey: str | None = None
    year: int | None = None
    asked: int | None = None


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two figures for one share. `open_points`: why both may be right after all; none where they cannot."""

    low: StatedShare
    high: StatedShare
    gap: Decimal
    open_points: tuple[str, ...]

    @property
    def verdict(self) -> Literal["contradictory", "disagrees"]:
        return "disagrees" if self.open_points else "contradictory"


def check_shares(shares: Iterable[StatedShare]) -> Iterator[FindingResult]:
    """One finding for each share that is given with different percentages."""
    by_subject: dict[Hashable, list[StatedShare]] = {}
    for share in shares:
        by_subject.setdefault(share.subject, []).append(share)
    for stated in by_subject.values():
        pairs = combinations(stated[:MOST_STATEMENTS], 2)
        rivals = [found for first, second in pairs if (found := _rivals(first, second))]
        certain = [each for each in rivals if not each.open_points]
        if rivals:
            yield _found(certain or rivals, stated)


def _rivals(first: StatedShare, second: StatedShare) -> Rivals | None:
    gap = factor_between(*map(_interval, (first, second)))
    if gap <= 1 or _differ(first.year, second.year) or _differ(first.asked, second.asked):
        return None
    low, high = sorted((first, second), key=lambda share: share.figure.value)
    return Rivals(low, high, gap, tuple(_open_points(first, second)))


def _interval(share: StatedShare) -> Interval:
    return allowed(share.figure)


def _differ(first: Hashable | None, second: Hashable | None) -> bool:
    return None not in (first, second) and first != second


def _open_points(first: StatedShare, second: StatedShare) -> Iterator[str]:
    if first.year is None and second.year is None:
        yield "Neither sentence gives a year, so they may be of different years."
    elif first.year != second.year:
        yield f"Only one of them says that it is about {first.year or second.year}."
    if _differ(first.survey, second.survey):
        yield "They are from different surveys."
    elif first.survey != second.survey:
        yield "Only one of them names its survey."
    elif first.survey is None and first.asked != second.asked:
        yield "Only one of them says how many were asked."


def _found(rivals: Sequence[Rivals], stated: Sequence[StatedShare]) -> FindingResult:
    """Described by the two that are furthest apart."""
    widest = max(rivals, key=lambda each: each.gap)
    differing = {share.key for each in rivals for share in (each.low, each.high)}
    named = [share.key for share in (widest.low, widest.high)]
    named += [share.key for share in stated if share.key in differing]
    first = set(list(dict.fromkeys(named))[:MOST_NAMED])
    return FindingResult(
        rule=RULE,
        verdict=widest.verdict,
        inputs=tuple(dict.fromkeys(share.key for share in stated if share.key in first)),
        headline=(
            f"{widest.low.figure.text}% in one sentence, {widest.high.figure.text}% in another: "
            f"{_shortened(widest.low.said)}."
        ),
        explanation=" ".join((_reason(widest), *widest.open_points)),
        arithmetic=tuple(_step(share) for share in (widest.low, widest.high)),
        gap=widest.gap,
    )


def _reason(rivals: Rivals) -> str:
    if rivals.open_points:
        return "Two sentences give different percentages for the same thing, and we cannot tell which is right."
    of = "of one survey" if rivals.low.survey else "of one thing"
    return f"Both percentages are {of} in {rivals.low.year}, so they cannot both be right. We show both and choose neither."


def _shortened(said: str) -> str:
    said = said.rstrip(". ")
    return said if len(said) <= LONGEST else f"{said[:LONGEST].rsplit(' ', 1)[0].rstrip(',;')} …"


def _step(share: StatedShare) -> dict[str, str]:
    low, _, high = _interval(share).ends()
    top = "open" if high.is_infinite() else f"{high.normalize():f}"
    return {"name": f"{share.figure.text}%", "formula": "as printed", "low": f"{low.normalize():f}", "high": top}
