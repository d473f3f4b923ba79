"""Claims about one market that differ: conflicting forecasts, and an amount given as an increase and as a size. Pure.

Two forecasts of the same market, segment, geography and currency are projected, each at its own rate and within its own
stated years, to every year they share. Where their intervals are apart in one of them by a factor of 1.05 or more, they
disagree; neither is refuted. Claims that meet, or that a reader would call the same, are no finding. A claim without a
rate says nothing of the years between its two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from careers.verdicts import FindingResult
from market.claims.analysis import analysis_of
from market.claims.formatting import sizes
from market.claims.grouping import MOST_STATEMENTS, SourcedClaim, in_words
from market.claims.uncertainty import Sizes
from vocabulary.numbers import INFINITE, Interval, allowed, factor_between

RIVALS, BY_OR_TO = "rival_forecasts", "by_or_to"
NOTABLE = Decimal("1.05")
# One amount as increase and as size, both rounded, leaves a base within the rounding. Below this part of it, the market
# would have to have grown twentyfold.
LEAST_BASE = Decimal("0.05")
MOST_OTHERS = 22


@dataclass(frozen=True, slots=True)
class Conflict:
    """`low` and `high`: the two claims furthest apart, in the year in which they are; `others` differ from some claim too.

    At most `MOST_OTHERS` of them: a finding names claims that a reader can look through, however many guides there are,
    and one more guide changes only the findings in which it takes part.
    """

    low: SourcedClaim
    high: SourcedClaim
    others: tuple[SourcedClaim, ...]
    is_shortened: bool
    year: int
    factor: Decimal

    @property
    def claims(self) -> tuple[SourcedClaim, ...]:
        return self.low, self.high, *self.others


def conflicting_forecasts(claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    """One finding for the conflicts within each guide, and one for those across guides where there are more of them."""
    by_subject: dict[object, list[SourcedClaim]] = {}
    for claim in claims:
        by_subject.setdefault(claim.subject, []).append(claim)
    for about in by_subject.values():
        reported: set[frozenset[str]] = set()
        for group in (*_by_guide(about), about):
            conflict = _conflict(group)
            keys = frozenset(claim.keys[0] for claim in conflict.claims) if conflict else frozenset()
            if conflict and keys not in reported:
                reported.add(keys)
                yield _disagreement(conflict)


def _by_guide(claims: Iterable[SourcedClaim]) -> Iterable[list[SourcedClaim]]:
    found: dict[str, list[SourcedClaim]] = {}
    for claim in claims:
        for guide in dict.fromkeys(claim.guides):
            found.setdefault(guide, []).append(claim)
    return found.values()


def _sizes(claim: SourcedClaim) -> Sizes:
    return analysis_of(claim.claim).comparable


def _conflict(claims: Sequence[SourcedClaim]) -> Conflict | None:
    """Who conflicts shows in each year's lowest top and highest bottom, so no claim need meet each other one."""
    by_year: dict[int, list[tuple[Interval, SourcedClaim]]] = {}
    for claim in claims:
        for year, size in _sizes(claim).items():
            by_year.setdefault(year, []).append((size, claim))
    pairs = [(year, *_furthest(sized)) for year, sized in by_year.items()]
    # Where several pairs are as far apart: the claims that come first, in their first year.
    place = {claim.keys[0]: at for at, claim in enumerate(claims)}
    worst = max(
        pairs,
        key=lambda pair: (pair[1], *(-at for at in sorted(place[each.keys[0]] for each in pair[2:])), -pair[0]),
        default=None,
    )
    if worst is None or worst[1] < NOTABLE:
        return None
    year, factor, low, high = worst
    differing = {claim.keys[0] for sized in by_year.values() for claim in _differing(sized)}
    others = [claim for claim in claims if claim.keys[0] in differing and claim not in (low, high)]
    return Conflict(low, high, tuple(others[:MOST_OTHERS]), len(others) > MOST_OTHERS, year, factor)


def _furthest(sized: Sequence[tuple[Interval, SourcedClaim]]) -> tuple[Decimal, SourcedClaim, SourcedClaim]:
    """The two claims furthest apart in one year, the lower first, and the factor between them."""
    lowest, low = min(sized, key=lambda pair: pair[0].high)
    highest, high = max(sized, key=lambda pair: pair[0].low)
    return factor_between(lowest, highest), low, high


def _differing(sized: Sequence[tuple[Interval, SourcedClaim]]) -> Iterator[SourcedClaim]:
    """The claims that are notably apart from some other in one year."""
    lowest = min((size for size, _ in sized), key=lambda size: size.high)
    highest = max((size for size, _ in sized), key=lambda size: size.low)
    for size, claim in sized:
        if max(factor_between(size, lowest), factor_between(size, highest)) >= NOTABLE:
            yield claim


def _disagreement(conflict: Conflict) -> FindingResult:
    """Described by the two that are furthest apart; the others are in the arithmetic."""
    low, high, year = conflict.low, conflict.high, conflict.year
    lower, upper = sizes(_sizes(low)[year]), sizes(_sizes(high)[year])
    more = "More than " if conflict.is_shortened else ""
    also = (
        f" {more}{len(conflict.others)}{'' if more else ' more'} claims about it differ too." if conflict.others else ""
    )
    return FindingResult(
        rule=RIVALS,
        verdict="disagrees",
        inputs=tuple(dict.fromkeys(key for claim in conflict.claims for key in claim.keys[:MOST_STATEMENTS])),
        headline=f"For {year}, one forecast leads to {lower}, another to {upper}: {_times(conflict.factor)} times as much.",
        explanation=(
            f"Of {low.subject_label}, one claim ({in_words(low.claim)}) leads to {lower} in {year}, the other "
            f"({in_words(high.claim)}) to {upper}. Both are projected within their own stated years only. "
            f"Neither refutes the other.{also}"
        ),
        arithmetic=tuple(_step(claim, year) for claim in conflict.claims if year in _sizes(claim)),
        gap=conflict.factor,
    )


def _step(claim: SourcedClaim, year: int) -> dict[str, str]:
    ends = _ends(_sizes(claim)[year])
    return {"name": in_words(claim.claim), "formula": f"projected to {year} at its own rate", **ends}


def _ends(size: Interval) -> dict[str, str]:
    return {"low": f"{size.low:.2f}", "high": "open" if size.high == INFINITE else f"{size.high:.2f}"}


def _times(factor: Decimal) -> str:
    return f"{factor:.2f}" if factor < Decimal("1.1") else f"{factor:.1f}"


def by_or_to(claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    """One amount given as the increase and as the size reached: by one claim's own figures, or by two claims."""
    increases: dict[object, list[SourcedClaim]] = {}
    reached: dict[object, list[SourcedClaim]] = {}
    for claim in claims:
        if finding := _misworded(claim):
            yield finding
        amount = claim.claim.target and (claim.subject, claim.claim.target_year, allowed(claim.claim.target).ends())
        if amount and claim.claim.target_year is not None and claim.claim.wording in ("by", "to"):
            (increases if claim.claim.wording == "by" else reached).setdefault(amount, []).append(claim)
    for key, grown in increases.items():
        for increase, size in product(grown, reached.get(key, ())):
            if not _may_be_both(increase, size):
                yield _both_ways(increase, size)


def _misworded(claim: SourcedClaim) -> FindingResult | None:
    check = analysis_of(claim.claim).check
    if check.verdict != "consistent_if" or not str(check.note).endswith(("not the increase", "not the size reached")):
        return None
    return FindingResult(
        rule=BY_OR_TO,
        verdict="consistent_if",
        inputs=claim.keys,
        headline=f"{in_words(claim.claim)}: the claim {check.note}.",
        explanation=f"Of {claim.subject_label}. {check.explanation}",
        arithmetic=check.arithmetic,
        note=check.note,
    )


def _may_be_both(increase: SourcedClaim, size: SourcedClaim) -> bool:
    """Whether a base is left between the two: the stated one, or any that their rounding and hedges allow."""
    base, grown, reached = increase.claim.base or size.claim.base, increase.claim.target, size.claim.target
    assert grown  # both have the amount  # noqa: S101
    assert reached  # noqa: S101
    amount, end = allowed(grown), allowed(reached)
    if base:
        return allowed(base).plus(amount).meets(end)
    return end.high == INFINITE or end.high - amount.low > LEAST_BASE * end.mid


def _both_ways(increase: SourcedClaim, size: SourcedClaim) -> FindingResult:
    amount, year = increase.claim.target, increase.claim.target_year
    assert amount  # both have the amount  # noqa: S101
    is_one_guide = bool(set(increase.guides) & set(size.guides))
    return FindingResult(
        rule=BY_OR_TO,
        verdict="contradictory" if is_one_guide else "disagrees",
        inputs=increase.keys + size.keys,
        headline=f"{amount.text} is given as the increase by {year} and as the size reached in {year}.",
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
    """By what factor base and increase together are above the size; None where no base is stated."""
    base, amount = increase.claim.base or size.claim.base, increase.claim.target
    if not base or not amount:
        return None
    return factor_between(allowed(amount), allowed(base).plus(allowed(amount)))
