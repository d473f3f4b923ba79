"""What a forecast states, and what of it can be compared. Pure."""

from dataclasses import dataclass
from decimal import Decimal

from market.claims.rates import implied_rate
from vocabulary.numbers import INFINITE, Figure, Interval, allowed

MOST_YEARS = 60
# At 100% a year nothing would be left to decline further.
STEEPEST_DECLINE = Decimal("-99.99")


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthClaim:
    """The figures of a forecast; None where it states none. `rate_from` and `rate_to` only where it gives them for the rate.

    `wording`: "to" where the target is the size reached, "by" where it is the increase, "unclear" where it does not say.
    """

    base: Figure | None = None
    base_year: int | None = None
    target: Figure | None = None
    target_year: int | None = None
    rate: Figure | None = None
    rate_from: int | None = None
    rate_to: int | None = None
    wording: str = "to"

    @property
    def first(self) -> int | None:
        return self.base_year if self.base_year is not None else self.rate_from

    @property
    def last(self) -> int | None:
        return self.target_year if self.target_year is not None else self.rate_to


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Base, target and number of years, from which a rate can be worked out."""

    base: Interval
    target: Interval
    periods: int

    def implied(self, periods: int) -> Interval:
        if self.base.low > 0:
            return implied_rate(self.base, self.target, periods)
        # A base "up to" some size has no lower end, so the rate has no upper one.
        stated = implied_rate(Interval(self.base.mid, self.base.mid, self.base.high), self.target, periods)
        return Interval(stated.low, stated.mid, INFINITE)


def missing_of(claim: GrowthClaim) -> list[str]:
    fields = {
        "the base": claim.base,
        "the base year": claim.first,
        "the target": claim.target,
        "the target year": claim.last,
        "the rate": claim.rate,
    }
    return [name for name, value in fields.items() if value is None]


def fault_of(claim: GrowthClaim) -> str | None:
    """What makes the arithmetic meaningless, among what is stated."""
    periods = claim.last - claim.first if claim.first is not None and claim.last is not None else None
    amounts = [figure.value for figure in (claim.base, claim.target) if figure]
    checks = (
        (any(value < 0 for value in amounts), "a size cannot be below zero"),
        (any(value == 0 for value in amounts), "no rate leads from or to zero"),
        (periods == 0, f"base and target are of the same year, {claim.first}"),
        (periods is not None and periods < 0, f"the target year {claim.last} is before the base year {claim.first}"),
        (periods is not None and periods > MOST_YEARS, f"it spans more than {MOST_YEARS} years"),
        (claim.rate is not None and claim.rate.value <= STEEPEST_DECLINE, "a decline of 100% or more leaves nothing"),
    )
    return next((words for applies, words in checks if applies), None)


def rate_of(figure: Figure) -> Interval:
    """What a rate may stand for; a decline "over" some rate has an end, since nothing shrinks below zero."""
    rate = allowed(figure)
    # Unlike a size, a rate printed as zero may be a little below it.
    low = rate.low if figure.value or figure.qualifier else -rate.high
    return Interval(min(max(low, STEEPEST_DECLINE), rate.mid), rate.mid, rate.high)


def endpoints_of(claim: GrowthClaim) -> Endpoints | None:
    if claim.base is None or claim.target is None or claim.first is None or claim.last is None:
        return None
    base, target = allowed(claim.base), allowed(claim.target)
    if claim.wording == "by":
        target = base.plus(target)
    return Endpoints(base, target, claim.last - claim.first)
