"""A growth curve from one forecast: a value for each year, with its interval and where it comes from. Pure.

    base and target stated     value(y) = base ** ((n − k) / n) × target ** (k / n), k years after the base, n in all
    base and rate stated       value(y) = base × (1 + rate) ** k, up to the stated year and no further
    target and rate stated     value(y) = target / (1 + rate) ** (n − k), where the text gives the year it starts from

A curve never runs past its stated years unless it is asked to, and what lies there is then `extrapolated`. Where the
text gives too little, there is no curve, and `reason` says why.
"""

from dataclasses import dataclass

from market.claims.claim import GrowthClaim
from market.claims.rates import growth_factor
from vocabulary.numbers import Figure, Interval, printed

FORMULA = "growth-curve 3"
MAX_YEARS = 60


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


@dataclass(frozen=True, slots=True)
class GrowthPath:
    """The figures a value can be worked out from, and the years they stand for."""

    base: Interval | None
    target: Interval | None
    rate: Interval | None
    first: int
    last: int

    def between_ends(self, year: int) -> tuple[Interval, str] | None:
        """The size on the way from base to target."""
        passed, years = year - self.first, self.last - self.first
        if not (self.base and self.target):
            return None
        value = self.base.power(years - passed, years).times(self.target.power(passed, years))
        return value, f"base ^ ({years - passed}/{years}) × target ^ ({passed}/{years})"

    def from_base(self, year: int) -> tuple[Interval, str] | None:
        passed = year - self.first
        if not (self.base and self.rate):
            return None
        return self.base.times(growth_factor(self.rate).power(passed)), f"base × (1 + rate) ^ {passed}"

    def from_target(self, year: int) -> tuple[Interval, str] | None:
        left = self.last - year
        if not (self.target and self.rate):
            return None
        return self.target.over(growth_factor(self.rate).power(left)), f"target ÷ (1 + rate) ^ {left}"


def curve_points(claim: GrowthClaim) -> Curve:
    base, target, rate = _stated(claim.base), _target(claim), _stated(claim.rate)
    reason = why_no_curve(claim)
    if reason or claim.base_year is None or claim.target_year is None:
        return Curve(tuple(_stated_points(claim, base, target)), reason)
    path = GrowthPath(base, target, rate, claim.base_year, claim.target_year)
    years = range(path.first, path.last + 1)
    return Curve(tuple(_point(year, path, is_increase=claim.wording == "by") for year in years), None)


def _stated(figure: Figure | None) -> Interval | None:
    return printed(figure.text, figure.value) if figure else None


def _target(claim: GrowthClaim) -> Interval | None:
    """The size at the end: as stated, or base plus the stated increase; None for an increase without a base."""
    stated, base = _stated(claim.target), _stated(claim.base)
    if stated and claim.wording == "by":
        return base.plus(stated) if base else None
    return stated


def why_no_curve(claim: GrowthClaim) -> str | None:
    base, target, rate = _stated(claim.base), _target(claim), _stated(claim.rate)
    checks = (
        (claim.wording == "by" and not target, "It states an increase, not a size, and no base to add it to."),
        (claim.base_year is None, "It gives no base year, so only the target can be placed."),
        (claim.target_year is None, "It gives no target year, so the curve has no end."),
        (not base and not target, "It states a rate without any amount."),
        (not (base and target) and not rate, "It states one amount and no rate."),
        (_years(claim) < 1, "Its target year is not after its base year."),
        (_years(claim) > MAX_YEARS, f"It spans more than {MAX_YEARS} years."),
        (any(size and size.low <= 0 for size in (base, target)), "An amount of zero cannot grow at a rate."),
        (rate is not None and rate.low <= -100, "A decline of 100% or more leaves nothing."),
    )
    return next((reason for applies, reason in checks if applies), None)


def _years(claim: GrowthClaim) -> int:
    return (claim.target_year or 0) - (claim.base_year or 0)


def _stated_points(claim: GrowthClaim, base: Interval | None, target: Interval | None) -> list[Point]:
    """The stated points that have a year."""
    points = []
    if base and claim.base_year is not None:
        points.append(Point(claim.base_year, base, "stated", "base as printed"))
    if target and claim.target_year is not None and claim.wording != "by":
        points.append(Point(claim.target_year, target, "stated", "target as printed"))
    return points


def _point(year: int, path: GrowthPath, *, is_increase: bool) -> Point:
    if path.base and year == path.first:
        return Point(year, path.base, "stated", "base as printed")
    if path.target and year == path.last and is_increase:
        return Point(year, path.target, "derived", "base + stated increase")
    if path.target and year == path.last:
        return Point(year, path.target, "stated", "target as printed")
    found = path.between_ends(year) or path.from_base(year) or path.from_target(year)
    assert found  # checked by why_no_curve  # noqa: S101
    return Point(year, found[0], "derived", found[1])


def extend(claim: GrowthClaim, until: int) -> tuple[Point, ...]:
    """The years after the stated ones, up to `until`, as if the growth continued: nobody states them.

    At the stated rate, else at the one base and target imply. Empty where no growth is stated.
    """
    points = curve_points(claim).points
    growth, expression = _growth(claim)
    if not points or growth is None or points[-1].year != claim.target_year:
        return ()
    last = points[-1]
    years = range(last.year + 1, min(until, last.year + MAX_YEARS) + 1)
    start = f"size in {last.year} × {expression}"
    return tuple(
        Point(year, last.value.times(growth.power(year - last.year)), "extrapolated", f"{start} ^ {year - last.year}")
        for year in years
    )


def _growth(claim: GrowthClaim) -> tuple[Interval | None, str]:
    """The factor of one year, and its expression."""
    base, target, rate = _stated(claim.base), _target(claim), _stated(claim.rate)
    if rate and rate.low > -100:
        return growth_factor(rate), "(1 + rate)"
    if base and target and 0 < _years(claim) <= MAX_YEARS and base.low > 0 and claim.base_year and claim.target_year:
        return target.over(base).power(1, _years(claim)), f"((target ÷ base) ^ (1/{_years(claim)}))"
    return None, ""
