"""Claims about one market that differ: rival forecasts, and an amount told as an increase and as a size. Pure.

Two forecasts of the same market, segment, geography and currency are carried, each at its own rate and within its own
stated years, to every year they share. Where their intervals are apart in one of them by a factor of 1.05 or more, they
disagree; neither is refuted. Claims that meet, or that a reader would call the same, are passed over in silence. A claim
without a rate says nothing of the years between its two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from careers.verdicts import FindingResult
from market.claims.check import check_claim
from market.claims.formatting import sizes
from market.claims.grouping import SourcedClaim, Subject, in_words
from market.claims.uncertainty import Sizes, project, stated_points
from vocabulary.numbers import INFINITE, Interval, allowed, factor_between

RIVALS, BY_OR_TO = "rival_forecasts", "by_or_to"
NOTABLE = Decimal("1.05")
# One amount as increase and as size, both rounded, leaves a base within the rounding. Below this part of it, the market
# would have to have grown twentyfold.
LEAST_BASE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims in the year in which they are furthest apart."""

    one: SourcedClaim
    other: SourcedClaim
    year: int
    factor: Decimal


def conflicting_forecasts(claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    """One finding for the rivals within each guide, and one for those across guides where there are more of them."""
    for about in _by_subject(claims).values():
        sized = {one.keys[0]: _claimed(one) for one in about}
        rivalries = list(_rivalries(about, sized))
        told: set[frozenset[str]] = set()
        for guide in dict.fromkeys(name for one in about for name in one.guides):
            within = [each for each in rivalries if guide in each.one.guides and guide in each.other.guides]
            yield from _told_once(within, sized, told)
        yield from _told_once(rivalries, sized, told)


def _claimed(told: SourcedClaim) -> Sizes:
    return project(told.claim) if told.claim.rate else stated_points(told.claim)


def _by_subject(claims: Iterable[SourcedClaim]) -> dict[Subject, list[SourcedClaim]]:
    found: dict[Subject, list[SourcedClaim]] = {}
    for one in claims:
        found.setdefault(one.subject, []).append(one)
    return found


def _rivalries(claims: Sequence[SourcedClaim], sized: dict[str, Sizes]) -> Iterator[Conflict]:
    for one, other in combinations(claims, 2):
        mine, theirs = sized[one.keys[0]], sized[other.keys[0]]
        gaps = {year: factor_between(mine[year], theirs[year]) for year in mine if year in theirs}
        year = max(gaps, key=lambda year: (gaps[year], -year), default=None)
        if year is not None and gaps[year] >= NOTABLE:
            yield Conflict(one, other, year, gaps[year])


def _told_once(
    rivalries: Sequence[Conflict], sized: dict[str, Sizes], told: set[frozenset[str]]
) -> Iterator[FindingResult]:
    group = frozenset(one.keys[0] for each in rivalries for one in (each.one, each.other))
    if group and group not in told:
        told.add(group)
        yield _disagreement(rivalries, sized)


def _disagreement(rivalries: Sequence[Conflict], sized: dict[str, Sizes]) -> FindingResult:
    """SourcedClaim by the two that are furthest apart; the others stand in the arithmetic."""
    worst = max(rivalries, key=lambda each: each.factor)
    low, high = sorted((worst.one, worst.other), key=lambda one: sized[one.keys[0]][worst.year].low)
    rest = {one.keys[0]: one for each in rivalries for one in (each.one, each.other)}
    claims = [worst.one, worst.other, *(one for one in rest.values() if one not in (worst.one, worst.other))]
    ends = [sized[one.keys[0]][worst.year] for one in (low, high)]
    also = f" {len(claims) - 2} more claims about it differ too." if len(claims) > 2 else ""
    return FindingResult(
        rule=RIVALS,
        verdict="disagrees",
        inputs=tuple(dict.fromkeys(key for one in claims for key in one.keys)),
        headline=f"{sizes(ends[0])} and {sizes(ends[1])} for {worst.year}: a factor of {_times(worst.factor)} between them.",
        explanation=(
            f"Of {low.subject_label}, one claim ({in_words(low.claim)}) leads to {sizes(ends[0])} in {worst.year}, the other "
            f"({in_words(high.claim)}) to {sizes(ends[1])}. Both are carried within their own stated years only. "
            f"Neither refutes the other.{also}"
        ),
        arithmetic=tuple(
            _step(one, sized[one.keys[0]], worst.year) for one in claims if worst.year in sized[one.keys[0]]
        ),
        gap=worst.factor,
    )


def _step(told: SourcedClaim, sized: Sizes, year: int) -> dict[str, str]:
    size = sized[year]
    return {"name": in_words(told.claim), "formula": f"carried to {year} at its own rate", **_ends(size)}


def _ends(size: Interval) -> dict[str, str]:
    return {"low": f"{size.low:.2f}", "high": "open" if size.high == INFINITE else f"{size.high:.2f}"}


def _times(factor: Decimal) -> str:
    return f"{factor:.2f}" if factor < Decimal("1.1") else f"{factor:.1f}"


def by_or_to(claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    """One amount told as the increase and as the size reached: by one claim's own figures, or by two claims."""
    every = list(claims)
    yield from (found for one in every if (found := _misworded(one)))
    for about in _by_subject(every).values():
        for one, other in combinations(about, 2):
            increase, size = sorted((one, other), key=lambda each: each.claim.wording)
            is_pair = (increase.claim.wording, size.claim.wording) == ("by", "to")
            if is_pair and _same_amount(one, other) and not _may_be_both(increase, size):
                yield _both_ways(increase, size)


def _misworded(told: SourcedClaim) -> FindingResult | None:
    judged = check_claim(told.claim)
    if judged.verdict != "consistent_if" or not str(judged.note).endswith(("not the increase", "not the size reached")):
        return None
    return FindingResult(
        rule=BY_OR_TO,
        verdict="consistent_if",
        inputs=told.keys,
        headline=f"{in_words(told.claim)}: the claim {judged.note}.",
        explanation=f"Of {told.subject_label}. {judged.explanation}",
        arithmetic=judged.arithmetic,
        note=judged.note,
    )


def _same_amount(one: SourcedClaim, other: SourcedClaim) -> bool:
    mine, theirs = one.claim, other.claim
    same_year = mine.target_year is not None and mine.target_year == theirs.target_year
    if not (same_year and mine.target and theirs.target):
        return False
    return allowed(mine.target).ends() == allowed(theirs.target).ends()


def _may_be_both(increase: SourcedClaim, size: SourcedClaim) -> bool:
    """Whether a base is left between the two: the one that is told, or any that their rounding and hedges allow."""
    base, grown, reached = increase.claim.base or size.claim.base, increase.claim.target, size.claim.target
    assert grown  # told by _same_amount  # noqa: S101
    assert reached  # noqa: S101
    amount, end = allowed(grown), allowed(reached)
    if base:
        return allowed(base).plus(amount).meets(end)
    return end.high == INFINITE or end.high - amount.low > LEAST_BASE * end.mid


def _both_ways(increase: SourcedClaim, size: SourcedClaim) -> FindingResult:
    amount, year = increase.claim.target, increase.claim.target_year
    assert amount  # told by _same_amount  # noqa: S101
    is_one_guide = bool(set(increase.guides) & set(size.guides))
    return FindingResult(
        rule=BY_OR_TO,
        verdict="contradictory" if is_one_guide else "disagrees",
        inputs=increase.keys + size.keys,
        headline=f"{amount.text} is told as the increase by {year} and as the size reached in {year}.",
        explanation=(
            f"Of {size.subject_label}. It can be both only if the market began at next to zero: the size reached is the "
            "increase and what was there before."
        ),
        arithmetic=(
            {"name": "increase", "formula": "as printed", **_ends(allowed(amount))},
            {
                "name": "size reached",
                "formula": "the same amount as printed, in another sentence",
                **_ends(allowed(amount)),
            },
        ),
        gap=_gap(increase, size),
    )


def _gap(increase: SourcedClaim, size: SourcedClaim) -> Decimal | None:
    """By what factor base and increase together are above the size; None where no base is told."""
    base, amount = increase.claim.base or size.claim.base, increase.claim.target
    if not base or not amount:
        return None
    return factor_between(allowed(amount), allowed(base).plus(allowed(amount)))
