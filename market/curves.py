"""A growth curve from one forecast: a value for each year, with its interval and where it comes from. Pure.

    base and target stated     value(y) = base ** ((n − k) / n) × target ** (k / n), k years after the base, n in all
    base and rate stated       value(y) = base × (1 + rate) ** k, up to the stated year and no further
    target and rate stated     value(y) = target / (1 + rate) ** (n − k), where the text gives the year it starts from

A curve never runs past its stated years. Where the text gives too little, there is no curve, and the reason is told.
"""

from dataclasses import dataclass
from decimal import Decimal

from market.intervals import Interval, growth_factor, printed

FORMULA = "growth-curve 1"
MAX_YEARS = 60


@dataclass(frozen=True, slots=True)
class Figures:
    """What a forecast states. None where it is silent."""

    base_value: Decimal | None
    base_printed: str | None
    base_year: int | None
    target_value: Decimal | None
    target_printed: str | None
    target_year: int | None
    rate: Decimal | None
    rate_printed: str | None
    wording: str


@dataclass(frozen=True, slots=True)
class Point:
    year: int
    value: Interval
    kind: str
    expression: str


@dataclass(frozen=True, slots=True)
class Curve:
    """`points` in the order of years; `reason` says why there is no curve (the stated points alone are then given)."""

    points: tuple[Point, ...]
    reason: str | None


def draw(figures: Figures) -> Curve:
    base = _stated(figures.base_value, figures.base_printed)
    target = _target(figures, base)
    rate = _stated(figures.rate, figures.rate_printed)
    reason = _reason(figures, base, target, rate)
    first, last = figures.base_year, figures.target_year
    if reason or first is None or last is None:
        return Curve(tuple(_alone(figures, base, target)), reason)
    is_increase = figures.wording == "by"
    years = range(first, last + 1)
    return Curve(tuple(_point(year, first, last, base, target, rate, is_increase=is_increase) for year in years), None)


def _stated(value: Decimal | None, text: str | None) -> Interval | None:
    return printed(text, value) if value is not None and text else None


def _target(figures: Figures, base: Interval | None) -> Interval | None:
    """The size at the end: as stated, or base plus the stated increase; None for an increase without a base."""
    stated = _stated(figures.target_value, figures.target_printed)
    if stated and figures.wording == "by":
        return base.plus(stated) if base else None
    return stated


def _reason(figures: Figures, base: Interval | None, target: Interval | None, rate: Interval | None) -> str | None:
    checks = (
        (figures.wording == "by" and not target, "It states an increase, not a size, and no base to add it to."),
        (figures.base_year is None, "It gives no base year, so only the target can be placed."),
        (figures.target_year is None, "It gives no target year, so the curve has no end."),
        (not base and not target, "It states a rate without any amount."),
        (not (base and target) and not rate, "It states one amount and no rate."),
        (_years(figures) < 1, "Its target year does not lie after its base year."),
        (_years(figures) > MAX_YEARS, f"It spans more than {MAX_YEARS} years."),
        (any(one and one.low <= 0 for one in (base, target)), "An amount of nought cannot grow at a rate."),
    )
    return next((reason for applies, reason in checks if applies), None)


def _years(figures: Figures) -> int:
    return (figures.target_year or 0) - (figures.base_year or 0)


def _alone(figures: Figures, base: Interval | None, target: Interval | None) -> list[Point]:
    """The stated points that have a year."""
    points = []
    if base and figures.base_year is not None:
        points.append(Point(figures.base_year, base, "stated", "base as printed"))
    if target and figures.target_year is not None and figures.wording != "by":
        points.append(Point(figures.target_year, target, "stated", "target as printed"))
    return points


def _point(
    year: int,
    first: int,
    last: int,
    base: Interval | None,
    target: Interval | None,
    rate: Interval | None,
    *,
    is_increase: bool,
) -> Point:
    if base and year == first:
        return Point(year, base, "stated", "base as printed")
    if target and year == last and is_increase:
        return Point(year, target, "derived", "base + stated increase")
    if target and year == last:
        return Point(year, target, "stated", "target as printed")
    passed, years = year - first, last - first
    if base and target:
        value = base.power(years - passed, years).times(target.power(passed, years))
        return Point(year, value, "derived", f"base ^ ({years - passed}/{years}) × target ^ ({passed}/{years})")
    assert rate  # told by _reason  # noqa: S101
    if base:
        return Point(year, base.times(growth_factor(rate).power(passed)), "derived", f"base × (1 + rate) ^ {passed}")
    assert target  # told by _reason  # noqa: S101
    left = last - year
    return Point(year, target.over(growth_factor(rate).power(left)), "derived", f"target ÷ (1 + rate) ^ {left}")
