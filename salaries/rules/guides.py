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

    one: PayClaim
    other: PayClaim
    name: str
    gap: Decimal


def check_guides(claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """The claims of one role. Guides that give the same figures are one side of a difference."""
    differing: dict[tuple[str | None, PayRange, PayRange], list[GuideDifference]] = {}
    for one, other in _pairs(claims):
        for found in _differences(*sorted((one, other), key=_told)):
            sides = (one.level, _figures(found.one), _figures(found.other))
            differing.setdefault(sides, []).append(found)
    yield from (_found(same) for same in differing.values())


def _pairs(claims: Sequence[PayClaim]) -> Iterator[tuple[PayClaim, PayClaim]]:
    """Claims of one level in two guides that may be held against each other.

    A guide with two such bands (base, total) does not say which of them is meant, so neither is taken.
    """
    by_level: dict[str | None, dict[str, list[PayClaim]]] = {}
    for one in _placed(claims):
        if _tells(one):
            by_level.setdefault(one.level, {}).setdefault(one.guide, []).append(one)
    for guides in by_level.values():
        for mine, its in combinations(guides.values(), 2):
            for one in mine:
                like = [other for other in its if are_alike(one, other)]
                if len(like) == 1 and [each for each in mine if are_alike(each, like[0])] == [one]:
                    yield one, like[0]


def _tells(one: PayClaim) -> bool:
    """The band of a level, or the pay of the role as its overview puts it, where its market is known."""
    return bool(one.level) or (one.is_general and one.section == "overview" and one.country is not None)


def _placed(claims: Sequence[PayClaim]) -> list[PayClaim]:
    """The pay of an overview takes place and year of the bands of its guide, where these are all of one; else none."""
    markets: dict[str, set[tuple[str | None, str | None, int | None]]] = {}
    for one in claims:
        if one.level and one.section == PAY_SECTION:
            markets.setdefault(one.guide, set()).add((one.country, one.region, one.year))
    return [_in_market(one, markets.get(one.guide, set())) for one in claims]


def _in_market(one: PayClaim, markets: set[tuple[str | None, str | None, int | None]]) -> PayClaim:
    if one.level or len(markets) != 1:
        return one
    country, region, year = next(iter(markets))
    return replace(one, country=one.country or country, region=one.region or region, year=one.year or year)


def _figures(one: PayClaim) -> PayRange:
    return one.low, one.high, one.open_ended


def _told(one: PayClaim) -> tuple[Decimal, Decimal]:
    return one.low or Decimal(0), one.high or Decimal(0)


def _differences(one: PayClaim, other: PayClaim) -> Iterator[GuideDifference]:
    """At most one: at the end where they are furthest apart. An open top is at least as high as its figure."""
    gaps = {
        "low": apart(one.bottom, other.bottom) if one.bottom and other.bottom else None,
        "high": _above(one, other),
        "figure": apart(one.point, other.point) if one.point and other.point else None,
    }
    known = {name: gap for name, gap in gaps.items() if gap}
    if known:
        name = max(known, key=known.__getitem__)
        yield GuideDifference(one, other, name, known[name])


def _above(one: PayClaim, other: PayClaim) -> Decimal | None:
    """The lower of two tops must be closed: an open one may reach the other."""
    if not one.reach or not other.reach:
        return None
    lower = one if one.reach.mid < other.reach.mid else other
    return None if lower.open_ended else apart(one.reach, other.reach)


def _found(same: Sequence[GuideDifference]) -> FindingResult:
    one, other, name, gap = same[0]
    level = f"the {one.level} level" if one.level else "the role"
    ends = {"low": (one.bottom, other.bottom), "high": (one.reach, other.reach), "figure": (one.point, other.point)}
    first, second = ends[name]
    keys = [key for each in same for side in (each.one, each.other) for key in side.keys]
    return FindingResult(
        rule="pay_across_guides",
        verdict="disagrees",
        inputs=tuple(dict.fromkeys(keys)),
        headline=f"{_range(one)} in one guide, {_range(other)} in another, for {level}.",
        explanation=(
            f"Guides give different pay for {level}, alike in currency, period, place, year and what it contains as "
            "far as they say. We show both and average nothing."
        ),
        arithmetic=(
            *(stated(f"{name} in {side.guide}", end) for side, end in ((one, first), (other, second)) if end),
            gap_step(gap),
        ),
        gap=gap,
    )


def _range(one: PayClaim) -> str:
    ends = [one.money(end) for end in dict.fromkeys((one.low, one.high)) if end is not None]
    return f"{'up to ' if one.low is None else ''}{' to '.join(ends)}{' or more' if one.open_ended else ''}"
