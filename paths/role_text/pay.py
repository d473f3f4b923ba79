"""What adverts and publishers say of a role's pay, in a line: to compare with, not to copy."""

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


def pay_in_words(drawn: RolePay) -> Iterator[str]:
    """Adverts of the level with most to say, and what each publisher states for that level in the same unit."""
    if drawn.leading:
        title, lane = drawn.leading
        yield _advertised(title if title == drawn.role.title else f"{title}, a near title", lane)
    level = drawn.leading[1].low.level if drawn.leading else Level.SENIOR
    bands = [lane.band for lane in (drawn.chart.lanes if drawn.chart else ()) if isinstance(lane, StatedBand)]
    yield from (_stated(band) for band in bands if band.level == level and band.section == Section.SALARY_RANGES)


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
