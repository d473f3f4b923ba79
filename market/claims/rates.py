"""Rates of growth as intervals. Pure."""

from decimal import Decimal

from vocabulary.numbers import EXACT, Interval

HUNDRED = Decimal(100)


def growth_factor(percent: Interval) -> Interval:
    """A rate in per cent a year as the factor of one year: 41.0% → 1.4095 to 1.4105."""
    return Interval(*(EXACT.add(Decimal(1), EXACT.divide(end, HUNDRED)) for end in percent.ends()))


def implied_rate(base: Interval, target: Interval, periods: int) -> Interval:
    """Compound annual growth rate in per cent: ((target / base) ** (1 / periods) − 1) × 100.

    Source: the definition of the CAGR. Raises `ValueError` for no period or a base of zero.
    """
    if periods < 1 or base.low <= 0:
        raise ValueError("a rate needs at least one period and a base above zero")
    factor = target.over(base).power(1, periods)
    return Interval(*(EXACT.multiply(EXACT.subtract(end, Decimal(1)), HUNDRED) for end in factor.ends()))
