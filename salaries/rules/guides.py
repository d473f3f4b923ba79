"""The pay of one role and level as several guides tell it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from careers.verdicts import FindingResult
from salaries.rules.claims import PAY_SECTION, PayClaim, apart, are_alike, gap_step, stated

PayRange = tuple[Decimal | None, Decimal | None, bool]


class GuideDifference(NamedTuple):
    """The widest difference between two guides, and which end it is."""

    claim: PayClaim
    other: PayClaim
    name: str
    gap: Decimal


def check_guides(claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """The claims of one role. Guides that give the same figures are one side of a difference."""
    differing: dict[tuple[str | None, PayRange, PayRange], list[GuideDifference]] = {}
    for claim, other in _pairs(claims):
        for found in _differences(*sorted((claim, other), key=_size)):
            sides = (claim.level, _figures(found.claim), _figures(found.other))
            differing.setdefault(sides, []).append(found)
    yield from (_found(same) for same in differing.values())


def _pairs(claims: Sequence[PayClaim]) -> Iterator[tuple[PayClaim, PayClaim]]:
    """Claims of one level in two guides that may be compared.

    A guide with two such bands (base, total) does not say which of them is meant, so neither is taken.
    """
    by_level: dict[str | None, dict[str, list[PayClaim]]] = {}
    for claim in _placed(claims):
        if _tells(claim):
            by_level.setdefault(claim.level, {}).setdefault(claim.guide, []).append(claim)
    for guides in by_level.values():
        for mine, its in combinations(guides.values(), 2):
            for claim in mine:
                like = [other for other in its if are_alike(claim, other)]
                if len(like) == 1 and [each for each in mine if are_alike(each, like[0])] == [claim]:
                    yield claim, like[0]


def _tells(claim: PayClaim) -> bool:
    """The band of a level, or the pay of the role as its overview puts it, where its market is known."""
    return bool(claim.level) or (claim.is_general and claim.section == "overview" and claim.country is not None)


def _placed(claims: Sequence[PayClaim]) -> list[PayClaim]:
    """The pay of an overview takes place and year of the bands of its guide, where these are all of one; else none."""
    markets: dict[str, set[tuple[str | None, str | None, int | None]]] = {}
    for claim in claims:
        if claim.level and claim.section == PAY_SECTION:
            markets.setdefault(claim.guide, set()).add((claim.country, claim.region, claim.year))
    return [_in_market(claim, markets.get(claim.guide, set())) for claim in claims]


def _in_market(claim: PayClaim, markets: set[tuple[str | None, str | None, int | None]]) -> PayClaim:
    if claim.level or len(markets) != 1:
        return claim
    country, region, year = next(iter(markets))
    return replace(claim, country=claim.country or country, region=claim.region or region, year=claim.year or year)


def _figures(claim: PayClaim) -> PayRange:
    return claim.low, claim.high, claim.open_ended


def _size(claim: PayClaim) -> tuple[Decimal, Decimal]:
    return claim.low or Decimal(0), claim.high or Decimal(0)


def _differences(claim: PayClaim, other: PayClaim) -> Iterator[GuideDifference]:
    """At most one: at the end where they are furthest apart. An open top is at least as high as its figure."""
    gaps = {
        "low": apart(claim.bottom, other.bottom) if claim.bottom and other.bottom else None,
        "high": _above(claim, other),
        "figure": apart(claim.point, other.point) if claim.point and other.point else None,
    }
    known = {name: gap for name, gap in gaps.items() if gap}
    if known:
        name = max(known, key=known.__getitem__)
        yield GuideDifference(claim, other, name, known[name])


def _above(claim: PayClaim, other: PayClaim) -> Decimal | None:
    """The lower of two tops must be closed: an open one may reach the other."""
    if not claim.reach or not other.reach:
        return None
    lower = claim if claim.reach.mid < other.reach.mid else other
    return None if lower.open_ended else apart(claim.reach, other.reach)


def _found(same: Sequence[GuideDifference]) -> FindingResult:
    claim, other, name, gap = same[0]
    level = f"the {claim.level} level" if claim.level else "the role"
    ends = {
        "low": (claim.bottom, other.bottom),
        "high": (claim.reach, other.reach),
        "figure": (claim.point, other.point),
    }
    first, second = ends[name]
    keys = [key for each in same for side in (each.claim, each.other) for key in side.keys]
    return FindingResult(
        rule="pay_across_guides",
        verdict="disagrees",
        inputs=tuple(dict.fromkeys(keys)),
        headline=f"{claim.words} in one guide, {other.words} in another, for {level}.",
        explanation=(
            f"Guides give different pay for {level}, alike in currency, period, place, year and what it contains as "
            "far as they say. We show both and average nothing."
        ),
        arithmetic=(
            *(stated(f"{name} in {side.guide}", end) for side, end in ((claim, first), (other, second)) if end),
            gap_step(gap),
        ),
        gap=gap,
    )
