"""Claims about shares against sizes of the market and of its parts. Pure.

    share   size of the part ÷ size of the whole, as intervals, in one year and one currency

A part with a share s can be the largest only if no other is larger than s, so only among at least 1 ÷ s parts: below
half, that is a condition. A share in per cent is compared with the sizes of its own year.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import combinations, product
from typing import Literal

from careers.verdicts import FindingResult
from market.claims.analysis import analysis_of
from market.claims.formatting import counted, per_cent, rates, sizes
from market.claims.grouping import MOST_STATEMENTS, SourcedClaim, SourcedShare, share_in_lots
from market.claims.rates import HUNDRED
from vocabulary.numbers import INFINITE, Interval, allowed, factor_between

RULE = "share_against_sizes"
NEAR = 1
# Sizes of a part, and of the whole, that are taken at most: with more of them a share that fits none of these may fit
# another, so nothing is contradicted.
MOST_SIZES = 30
WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Ratio:
    """The share that two claims about sizes lead to, in a year. `is_one_place`: all of them name the same place."""

    share: Interval
    year: int
    part: SourcedClaim
    whole: SourcedClaim
    part_size: Interval
    whole_size: Interval
    is_one_place: bool


def share_against_sizes(shares: Iterable[SourcedShare], claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    by_segment: dict[tuple[str, str], list[SourcedClaim]] = {}
    for claim in claims:
        by_segment.setdefault((claim.subject.market, claim.subject.segment), []).append(claim)
    for share in shares:
        parts = by_segment.get((share.subject.market, share.subject.segment), [])
        wholes = by_segment.get((share.subject.market, WHOLE), []) if share.subject.segment != WHOLE else []
        ratios = list(_ratios(share, parts[:MOST_SIZES], wholes[:MOST_SIZES]))
        is_every_size = max(len(parts), len(wholes)) <= MOST_SIZES
        for lot in share_in_lots(share):
            if lot.percent:
                yield _percent(lot, lot.percent.value, allowed(lot.percent), ratios, is_every_size)
            if lot.is_largest:
                yield _largest(lot, ratios)


def _ratios(share: SourcedShare, parts: Sequence[SourcedClaim], wholes: Sequence[SourcedClaim]) -> Iterator[Ratio]:
    for part, whole in product(parts, wholes):
        subjects = (part.subject, whole.subject)
        is_one_currency = part.subject.currency == whole.subject.currency
        if is_one_currency and all(a.may_be_in(b) for a, b in combinations((share.subject, *subjects), 2)):
            yield from _in_each_year(share, part, whole)


def _in_each_year(share: SourcedShare, part: SourcedClaim, whole: SourcedClaim) -> Iterator[Ratio]:
    sizes_of_part, sizes_of_whole = analysis_of(part.claim).projected, analysis_of(whole.claim).projected
    places = {subject.geography for subject in (share.subject, part.subject, whole.subject)}
    for year, size in sizes_of_part.items():
        total = sizes_of_whole.get(year)
        is_near = share.year is None or abs(year - share.year) <= NEAR
        if is_near and total and total.low > 0 and size.high != INFINITE:
            ratio = size.over(total).times(Interval.exact(HUNDRED))
            yield Ratio(ratio, year, part, whole, size, total, len(places) == 1)


def _percent(
    share: SourcedShare, percent: Decimal, stated: Interval, ratios: Sequence[Ratio], is_every_size: bool
) -> FindingResult:
    same = [ratio for ratio in ratios if ratio.year == share.year]
    if not same:
        return _not_checkable(
            share, f"{_plain(percent)}% of {share.subject_label}", "sizes of the part and the whole in its year"
        )
    at = min(same, key=lambda ratio: (not ratio.share.meets(stated), ratio.part.keys, ratio.whole.keys))
    figures = f"{_plain(percent)}% is stated for {at.year}; the sizes lead to {rates(at.share, 1)}"
    if at.share.meets(stated):
        return _found(share, at, "consistent", f"{figures}.", None)
    gap = factor_between(stated, at.share)
    if not is_every_size:
        return _not_checkable(share, f"{_plain(percent)}% of {share.subject_label}", "few enough sizes to compare")
    if at.is_one_place:
        return _found(share, at, "contradictory", f"{figures}.", None, gap)
    return _found(share, at, "consistent_if", f"{figures}.", "fits if the sizes are of different places", gap)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _largest(share: SourcedShare, ratios: Sequence[Ratio]) -> FindingResult:
    """The greatest share the figures allow decides: what one pair of sizes allows is not refuted by another."""
    at = _nearest(share, ratios)
    stated = allowed(share.percent) if share.percent else None
    known = [interval for interval in (at and at.share, stated) if interval]
    if not known:
        return _not_checkable(
            share, f"The largest part of {share.subject_label}", "sizes of the part and the whole near its year"
        )
    high = max(interval.high for interval in known)
    figures = _figures(share, at)
    if at and at.share.low >= HUNDRED:
        note = "only if the sizes are of different markets: the part would be larger than the whole"
        return _found(share, at, "consistent_if", f"{figures}.", note)
    if high >= HUNDRED / 2:
        return _found(share, at, "consistent", f"{figures}: it may be the largest part.", None)
    parts = counted(int(HUNDRED // high))
    note = (
        f"only if no other part is larger than {per_cent(high, 1, ROUND_CEILING)}%, so among more than {parts} "
        "parts, or if the sizes are of different markets"
    )
    of_year = f" of {share.year}" if share.year else ""
    headline = f"{_named(share, at)} can be the largest{of_year} only among more than {parts} parts."
    return _found(share, at, "consistent_if", headline, note)


def _nearest(share: SourcedShare, ratios: Sequence[Ratio]) -> Ratio | None:
    """In the year nearest to the claim's; where it names none, in the first. The greatest share of that year."""
    year = share.year
    near = [ratio for ratio in ratios if year is None or abs(ratio.year - year) <= NEAR]
    return min(near, key=lambda ratio: (abs(ratio.year - (year or 0)), -ratio.share.high), default=None)


def _named(share: SourcedShare, at: Ratio | None) -> str:
    """ "In the MLOps market, cloud: a share of 17.4–17.6% in 2023"."""
    figure = f"{rates(at.share, 1)} in {at.year}" if at else f"{_plain(share.percent.value)}%" if share.percent else ""
    return f"In {share.subject_label}: a share of {figure}"


def _figures(share: SourcedShare, at: Ratio | None) -> str:
    if at:
        return f"{rates(at.share, 1)} of {share.subject_label} in {at.year}"
    assert share.percent  # one of the two is there, or it was not checkable  # noqa: S101
    return f"{_plain(share.percent.value)}% of {share.subject_label}"


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
        inputs=share.keys + (_first_statements(at) if at else ()),
        headline=headline,
        explanation=_explanation(share, at),
        arithmetic=_steps(at) if at else (),
        gap=gap,
        note=note,
    )


def _first_statements(at: Ratio) -> tuple[str, ...]:
    keys = (*at.part.keys[:MOST_STATEMENTS], *at.whole.keys[:MOST_STATEMENTS])
    return tuple(dict.fromkeys(keys))


def _explanation(share: SourcedShare, at: Ratio | None) -> str:
    if at is None:
        return f"The share of {share.subject_label} is taken as stated; no sizes of the part and the whole are given."
    sized = f"{sizes(at.part_size)} of {sizes(at.whole_size)} in {at.year} are {rates(at.share, 1)}"
    years = (
        ""
        if share.year in (at.year, None)
        else f"; the claim is about {share.year}, the nearest year with sizes is {at.year}"
    )
    return f"About {share.subject_label}: {sized}{years}."


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


def _not_checkable(share: SourcedShare, claim: str, missing: str) -> FindingResult:
    return FindingResult(
        rule=RULE,
        verdict="not_checkable",
        inputs=share.keys,
        headline=f"{claim}: no {missing}.",
        explanation=f"It cannot be checked: the guides give no {missing}.",
        note=f"missing: {missing}",
    )
