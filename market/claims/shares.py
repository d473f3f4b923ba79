"""Claims about shares against sizes of the market and of its parts. Pure.

    share   size of the part ÷ size of the whole, as intervals, in one year and one currency

A part with a share s can be the largest only if no other is larger than s, so only among at least 1 ÷ s parts: below
half, that is a condition. A share in per cent is held against the sizes of its own year.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

from careers.verdicts import FindingResult
from market.claims.formatting import counted, per_cent, rates, sizes
from market.claims.grouping import SourcedClaim, SourcedShare
from market.claims.rates import HUNDRED
from market.claims.uncertainty import project
from vocabulary.numbers import EXACT, INFINITE, Interval, allowed

RULE = "share_against_sizes"
NEAR = 1
WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Ratio:
    """The share that two claims about sizes lead to, in a year. `is_one_place`: all of them tell the same place."""

    share: Interval
    year: int
    part: SourcedClaim
    whole: SourcedClaim
    part_size: Interval
    whole_size: Interval
    is_one_place: bool


def share_against_sizes(shares: Iterable[SourcedShare], claims: Sequence[SourcedClaim]) -> Iterator[FindingResult]:
    sized = {one.keys[0]: project(one.claim) for one in claims}
    for share in shares:
        ratios = list(_ratios(share, claims, sized))
        if share.percent:
            yield _percent(share, share.percent.value, allowed(share.percent), ratios)
        if share.is_largest:
            yield _largest(share, ratios)


def _ratios(
    share: SourcedShare, claims: Sequence[SourcedClaim], sized: dict[str, dict[int, Interval]]
) -> Iterator[Ratio]:
    alike = [
        one for one in claims if one.subject.market == share.subject.market and one.subject.may_be_in(share.subject)
    ]
    parts = [one for one in alike if one.subject.segment == share.subject.segment]
    wholes = [one for one in alike if one.subject.segment == WHOLE and share.subject.segment != WHOLE]
    for part in parts:
        for whole in wholes:
            if part.subject.currency == whole.subject.currency and part.subject.may_be_in(whole.subject):
                yield from _in_each_year(share, part, whole, sized)


def _in_each_year(
    share: SourcedShare, part: SourcedClaim, whole: SourcedClaim, sized: dict[str, dict[int, Interval]]
) -> Iterator[Ratio]:
    mine, theirs = sized[part.keys[0]], sized[whole.keys[0]]
    places = {subject.geography for subject in (share.subject, part.subject, whole.subject)}
    for year in mine:
        if year in theirs and theirs[year].low > 0 and mine[year].high != INFINITE:
            ratio = mine[year].over(theirs[year]).times(Interval.exact(HUNDRED))
            yield Ratio(ratio, year, part, whole, mine[year], theirs[year], len(places) == 1)


def _percent(share: SourcedShare, told: Decimal, stated: Interval, ratios: Sequence[Ratio]) -> FindingResult:
    same = [one for one in ratios if one.year == share.year]
    if not same:
        return _not_checkable(
            share, f"{_plain(told)} % of {share.subject_label}", "sizes of the part and the whole in its year"
        )
    at = min(same, key=lambda one: (not one.share.meets(stated), one.part.keys, one.whole.keys))
    figures = f"{_plain(told)} % is stated for {at.year}; the sizes lead to {rates(at.share, 1)}"
    if at.share.meets(stated):
        return _found(share, at, "consistent", f"{figures}.", None)
    lower, upper = sorted((stated, at.share), key=lambda one: one.low)
    gap = EXACT.divide(upper.low, lower.high)
    if at.is_one_place:
        return _found(share, at, "contradictory", f"{figures}.", None, gap)
    return _found(share, at, "consistent_if", f"{figures}.", "fits if the sizes are of different places", gap)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _largest(share: SourcedShare, ratios: Sequence[Ratio]) -> FindingResult:
    """The greatest share the figures allow decides: what one pair of sizes lets stand is not refuted by another."""
    at = _nearest(share, ratios)
    told = [one for one in (at and at.share, allowed(share.percent) if share.percent else None) if one]
    if not told:
        return _not_checkable(
            share, f"The largest part of {share.subject_label}", "sizes of the part and the whole near its year"
        )
    high = max(one.high for one in told)
    figures = _figures(share, at)
    if at and at.share.low >= HUNDRED:
        note = "only if the sizes are of different markets: the part would be larger than the whole"
        return _found(share, at, "consistent_if", f"{figures}.", note)
    if high >= HUNDRED / 2:
        return _found(share, at, "consistent", f"{figures}: it may be the largest part.", None)
    parts = counted(int(HUNDRED // high))
    note = (
        f"only if no other part is larger than {per_cent(high, 1, ROUND_CEILING)} %, so among more than {parts} "
        "parts, or if the sizes are of different markets"
    )
    return _found(
        share, at, "consistent_if", f"{figures}: it can be the largest only among more than {parts} parts.", note
    )


def _nearest(share: SourcedShare, ratios: Sequence[Ratio]) -> Ratio | None:
    """In the year nearest to the claim's; where it names none, in the first. The greatest share of that year."""
    told = share.year
    near = [one for one in ratios if told is None or abs(one.year - told) <= NEAR]
    return min(near, key=lambda one: (abs(one.year - (told or 0)), -one.share.high), default=None)


def _figures(share: SourcedShare, at: Ratio | None) -> str:
    if at:
        return f"{rates(at.share, 1)} of {share.subject_label} in {at.year}"
    assert share.percent  # one of the two is there, or it was not checkable  # noqa: S101
    return f"{_plain(share.percent.value)} % of {share.subject_label}"


def _found(
    share: SourcedShare,
    at: Ratio | None,
    verdict: Literal["contradictory", "consistent_if", "consistent"],
    headline: str,
    note: str | None,
    gap: Decimal | None = None,
) -> FindingResult:
    """With the sizes in words, and what the claim's year has to do with theirs."""
    return FindingResult(
        rule=RULE,
        verdict=verdict,
        inputs=share.keys + (tuple(dict.fromkeys(at.part.keys + at.whole.keys)) if at else ()),
        headline=headline,
        explanation=_explanation(share, at),
        arithmetic=_steps(at) if at else (),
        gap=gap,
        note=note,
    )


def _explanation(share: SourcedShare, at: Ratio | None) -> str:
    if at is None:
        return f"The share of {share.subject_label} is taken as stated; no sizes of the part and the whole stand beside it."
    sized = f"{sizes(at.part_size)} of {sizes(at.whole_size)} in {at.year} are {rates(at.share, 1)}"
    told = (
        ""
        if share.year in (at.year, None)
        else f"; the claim is about {share.year}, the nearest year with sizes is {at.year}"
    )
    return f"Of {share.subject_label}: {sized}{told}."


def _steps(at: Ratio) -> tuple[dict[str, str], ...]:
    whole_high = "open" if at.whole_size.high == INFINITE else f"{at.whole_size.high:.2f}"
    return (
        {
            "name": "part",
            "formula": f"in {at.year}",
            "low": f"{at.part_size.low:.2f}",
            "high": f"{at.part_size.high:.2f}",
        },
        {"name": "whole", "formula": f"in {at.year}", "low": f"{at.whole_size.low:.2f}", "high": whole_high},
        {
            "name": "share",
            "formula": "part ÷ whole × 100",
            "low": per_cent(at.share.low, 2, ROUND_FLOOR),
            "high": per_cent(at.share.high, 2, ROUND_CEILING),
        },
    )


def _not_checkable(share: SourcedShare, told: str, missing: str) -> FindingResult:
    return FindingResult(
        rule=RULE,
        verdict="not_checkable",
        inputs=share.keys,
        headline=f"{told}: no {missing}.",
        explanation=f"It cannot be checked: the guides give no {missing}.",
        note=f"missing: {missing}",
    )
