"""The pay a guide tells in prose against the bands of its levels."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from careers.verdicts import FindingResult
from salaries.rules.claims import PAY_SECTION, PayClaim, apart, are_alike, gap_step, stated
from vocabulary.numbers import Interval

THOUSAND, FIVE_THOUSAND = Decimal(1_000), Decimal(5_000)


class OverviewDifference(NamedTuple):
    """One end told in prose, the band whose end it should meet, and how far apart they are."""

    name: str
    told: Interval
    band: PayClaim
    end: Interval
    gap: Decimal


def check_overview(claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """Each general statement of pay in the prose of a guide that has bands for two levels or more.

    A band of the pay section that names a job but no level stands among the levels' bands.
    """
    banded = [one for one in claims if one.level or (one.is_labelled and one.is_range and one.section == PAY_SECTION)]
    for told in claims:
        bands = [one for one in banded if are_alike(one, told)]
        levels = [one.level for one in bands if one.level]
        # Several bands of one level may be those of towns: the role as a whole is held against none of them.
        if told.is_general and len(levels) == len(set(levels)) > 1:
            differences = [*_below(told, bands), *_above(told, bands)]
            if differences:
                yield _found(told, differences)


def _below(told: PayClaim, bands: Sequence[PayClaim]) -> Iterator[OverviewDifference]:
    """The lowest pay. It is known only where every band has a bottom."""
    if not all(one.bottom for one in bands):
        return
    lowest = min(bands, key=lambda one: one.bottom.low if one.bottom else Decimal(0))
    end, mine = lowest.bottom, told.bottom or told.point
    if not end or not mine or not (gap := _apart(mine, end)):
        return
    # "Over $90,000" only says that nothing lies below it, and a single figure that it lies within.
    if told.point or told.high is None:
        is_told_wrong = mine.mid < end.mid if told.point else mine.mid > end.mid
    else:
        is_told_wrong = True
    if is_told_wrong:
        yield OverviewDifference("lowest", mine, lowest, end, gap)


def _above(told: PayClaim, bands: Sequence[PayClaim]) -> Iterator[OverviewDifference]:
    """The highest pay. A band with an open top may reach any figure above it."""
    reaching = [one for one in bands if one.reach]
    mine = told.reach or told.point
    if not reaching or not mine:
        return
    highest = max(reaching, key=lambda one: one.reach.high if one.reach else Decimal(0))
    end = highest.reach
    if not end or not (gap := _apart(mine, end)):
        return
    beyond = mine.mid > end.mid and all(one.top for one in bands)
    short = mine.mid < end.mid and bool(told.top)
    if beyond or short:
        yield OverviewDifference("highest", mine, highest, end, gap)


def _apart(told: Interval, band: Interval) -> Decimal | None:
    """How far the two are apart, where one is not the other rounded: "$91,158" told as "$91,000" or "$90,000"."""
    pairs = ((told.mid, band.mid), (band.mid, told.mid))
    return None if any(_rounds_to(*pair) for pair in pairs) else apart(told, band)


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    if not exact % THOUSAND or rounded % THOUSAND:
        return False
    near = THOUSAND if rounded % FIVE_THOUSAND else FIVE_THOUSAND / 2
    return abs(exact - rounded) < near


def _found(told: PayClaim, differences: Sequence[OverviewDifference]) -> FindingResult:
    widest = max(differences, key=attrgetter("gap"))
    first = differences[0]
    return FindingResult(
        rule="overview_pay",
        verdict="disagrees",
        inputs=tuple(dict.fromkeys([*told.keys, *(key for one in differences for key in one.band.keys)])),
        headline=(
            f"{told.money(first.told.mid)} is the {first.name} pay told in prose, "
            f"{told.money(first.end.mid)} that of the bands."
        ),
        explanation=(
            "The guide tells the pay of the role twice, in prose and level by level, and the two do not have the same "
            "ends. We show both and use neither to correct the other."
        ),
        arithmetic=(
            *(
                step
                for one in differences
                for step in (
                    stated(f"{one.name} in prose", one.told),
                    stated(f"{one.name} of the bands ({one.band.level or 'no level'})", one.end),
                )
            ),
            gap_step(widest.gap),
        ),
        gap=widest.gap,
    )
