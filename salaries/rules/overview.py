"""The pay a guide states in prose against the bands of its levels."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from careers.verdicts import FindingResult
from salaries.rules.claims import PAY_SECTION, PayClaim, apart, are_alike, are_alike_but_for_region, gap_step, stated
from vocabulary.numbers import Interval

THOUSAND, FIVE_THOUSAND = Decimal(1_000), Decimal(5_000)
VERBS = {"lowest": ("starts", "start"), "highest": ("ends", "end")}


class OverviewDifference(NamedTuple):
    """One end stated in prose, the band whose end it should meet, and how far apart they are."""

    name: str
    in_prose: Interval
    band: PayClaim
    end: Interval
    gap: Decimal


def check_overview(claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """Each general statement of pay in the prose of a guide that has bands for two levels or more.

    A band of the pay section that names a job but no level stands among the levels' bands.
    """
    banded = [
        claim
        for claim in claims
        if claim.level or (claim.is_labelled and claim.is_range and claim.section == PAY_SECTION)
    ]
    for overview in claims:
        bands = [claim for claim in banded if are_alike(claim, overview)]
        # Several bands of one level may be those of towns: the role as a whole is compared with none of them.
        levels = [claim.level for claim in banded if claim.level and are_alike_but_for_region(claim, overview)]
        paid = {claim.level for claim in bands if claim.level}
        if overview.is_general and len(paid) > 1 and len(levels) == len(set(levels)):
            differences = [*_below(overview, bands), *_above(overview, bands)]
            if differences:
                yield _found(overview, differences)


def _below(overview: PayClaim, bands: Sequence[PayClaim]) -> Iterator[OverviewDifference]:
    """The lowest pay. It is known only where every band has a bottom."""
    if not all(band.bottom for band in bands):
        return
    lowest = min(bands, key=lambda band: band.bottom.low if band.bottom else Decimal(0))
    end, mine = lowest.bottom, overview.bottom or overview.point
    if not end or not mine or not (gap := _apart(mine, end)):
        return
    # "Over $90,000" only says that nothing lies below it, and a single figure that it lies within.
    if overview.point or overview.high is None:
        is_wrong = mine.mid < end.mid if overview.point else mine.mid > end.mid
    else:
        is_wrong = True
    if is_wrong:
        yield OverviewDifference("lowest", mine, lowest, end, gap)


def _above(overview: PayClaim, bands: Sequence[PayClaim]) -> Iterator[OverviewDifference]:
    """The highest pay. A band with an open top may reach any figure above it."""
    reaching = [band for band in bands if band.reach]
    mine = overview.reach or overview.point
    if not reaching or not mine:
        return
    highest = max(reaching, key=lambda band: band.reach.high if band.reach else Decimal(0))
    end = highest.reach
    if not end or not (gap := _apart(mine, end)):
        return
    beyond = mine.mid > end.mid and all(band.top for band in bands)
    short = mine.mid < end.mid and bool(overview.top)
    if beyond or short:
        yield OverviewDifference("highest", mine, highest, end, gap)


def _apart(prose: Interval, band: Interval) -> Decimal | None:
    """How far the two are apart, where one is not the other rounded: "$91,158" given as "$91,000" or "$90,000"."""
    pairs = ((prose.mid, band.mid), (band.mid, prose.mid))
    return None if any(_rounds_to(*pair) for pair in pairs) else apart(prose, band)


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    if not exact % THOUSAND or rounded % THOUSAND:
        return False
    near = THOUSAND if rounded % FIVE_THOUSAND else FIVE_THOUSAND / 2
    return abs(exact - rounded) < near


def _found(overview: PayClaim, differences: Sequence[OverviewDifference]) -> FindingResult:
    widest = max(differences, key=attrgetter("gap"))
    first = differences[0]
    one, several = VERBS[first.name]
    return FindingResult(
        rule="overview_pay",
        verdict="disagrees",
        inputs=tuple(
            dict.fromkeys([*overview.keys, *(key for difference in differences for key in difference.band.keys)])
        ),
        headline=(
            f"The text {one} at {overview.money(first.in_prose.mid)}; the salary bands {several} at "
            f"{overview.money(first.end.mid)}."
        ),
        explanation=(
            "The guide gives pay twice, in its text and level by level, and the two ranges differ. "
            "We show both and correct neither."
        ),
        arithmetic=(
            *(
                step
                for difference in differences
                for step in (
                    stated(f"{difference.name} in prose", difference.in_prose),
                    stated(f"{difference.name} of the bands ({difference.band.level or 'no level'})", difference.end),
                )
            ),
            gap_step(widest.gap),
        ),
        gap=widest.gap,
    )
