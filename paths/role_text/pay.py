"""What adverts and publishers say of a role's pay at one level, a line for each: to compare with, not to copy."""

from collections.abc import Iterator
from typing import Any

from careers.models import Role
from careers.models.choices import Level, Section
from salaries.charts.lanes import Advertised, StatedBand
from salaries.charts.publishers import publisher_of
from salaries.charts.role_pay import RolePay, by_level, role_pay
from salaries.formatting import pay
from salaries.models import SalaryBand


def known_pay(role: Role) -> RolePay:
    """As the page of the role draws it."""
    bands: Any = SalaryBand.objects.published().with_evidence()
    return role_pay(role, by_level(bands.filter(role=role).order_by("guide__slug", "position")))


def level_of(drawn: RolePay) -> str:
    """The level of which adverts say most; senior where there are none."""
    return drawn.leading[1].low.level if drawn.leading else Level.SENIOR


def levels_of(drawn: RolePay) -> list[Level]:
    """Those of which pay is known, rising."""
    known = {lane.low.level for lane in _adverts(drawn)} | {band.level for band in _bands(drawn)}
    return [level for level in Level if level in known]


def pay_in_words(drawn: RolePay, level: str) -> Iterator[str]:
    """Adverts of the level, and what each publisher states for it in the same unit."""
    for lane in _adverts(drawn):
        if lane.low.level == level and drawn.leading:
            title = drawn.leading[0]
            yield _advertised(title if title == drawn.role.title else f"{title}, a near title", lane)
    yield from (_stated(band) for band in _bands(drawn) if band.level == level)


def _adverts(drawn: RolePay) -> list[Advertised]:
    """Of the title that says most, at each level."""
    if not drawn.leading:
        return []
    title = drawn.leading[0]
    near = (group for group in drawn.advertised.near(drawn.role) if group.title == title)
    lanes = drawn.advertised.own(drawn.role) if title == drawn.role.title else next(near).lanes
    return [lane for lane in lanes if isinstance(lane, Advertised)]


def _bands(drawn: RolePay) -> list[SalaryBand]:
    bands = [lane.band for lane in (drawn.chart.lanes if drawn.chart else ()) if isinstance(lane, StatedBand)]
    return [band for band in bands if band.section == Section.SALARY_RANGES]


def _advertised(title: str, lane: Advertised) -> str:
    low, high = lane.medians
    row = lane.low
    return (
        f"adverts for {row.get_level_display().lower()} {title} ({row.country}, {row.year}, n = {row.n_adverts:,}) start at a "
        f"median of {low.text} and end at a median of {high.text} a year"
    )


def _stated(band: SalaryBand) -> str:
    place = ", ".join(str(part) for part in (band.country, band.year) if part) or "no place or year given"
    period = " a year" if band.period == SalaryBand.Period.YEAR else ""
    return f"{publisher_of(band)} states {pay(band)}{period} for {band.get_level_display().lower()} ({place})"
