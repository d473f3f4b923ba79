"""Arithmetic with printed numbers. Pure.

A printed number stands for half a unit of its last printed digit either way: 5.9 → [5.85, 5.95], 24 → [23.5, 24.5],
41.0 → [40.95, 41.05]. Everything computed from printed numbers is computed for both ends, so that the true value
always lies inside. Exact inputs give an interval of width nought.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal

# Far more digits than any printed figure has, so that the arithmetic's own rounding never shows.
EXACT = Context(prec=60)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`; `mid` is the figure as printed, or computed from the printed ones."""

    low: Decimal
    mid: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if not self.low <= self.mid <= self.high:
            raise ValueError(f"not an interval: {self.low}, {self.mid}, {self.high}")

    @classmethod
    def exact(cls, value: Decimal) -> "Interval":
        return cls(value, value, value)

    @property
    def width(self) -> Decimal:
        return self.high - self.low

    def holds(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def times(self, other: "Interval") -> "Interval":
        """The product of two intervals of positive values."""
        return Interval(*(EXACT.multiply(a, b) for a, b in zip(self.ends(), other.ends(), strict=True)))

    def over(self, other: "Interval") -> "Interval":
        """The quotient of two intervals of positive values."""
        turned = (other.high, other.mid, other.low)
        return Interval(*(EXACT.divide(a, b) for a, b in zip(self.ends(), turned, strict=True)))

    def plus(self, other: "Interval") -> "Interval":
        return Interval(*(EXACT.add(a, b) for a, b in zip(self.ends(), other.ends(), strict=True)))

    def power(self, numerator: int, denominator: int = 1) -> "Interval":
        """`self ** (numerator / denominator)` for positive values and a fraction from nought up."""
        return Interval(*(_power(end, numerator, denominator) for end in self.ends()))

    def ends(self) -> tuple[Decimal, Decimal, Decimal]:
        return self.low, self.mid, self.high


def _power(value: Decimal, numerator: int, denominator: int) -> Decimal:
    if numerator % denominator == 0:
        return EXACT.power(value, numerator // denominator)
    if value == 0:
        return Decimal(0)
    exponent = EXACT.divide(Decimal(numerator), Decimal(denominator))
    return EXACT.exp(EXACT.multiply(EXACT.ln(value), exponent))


def printed(text: str, value: Decimal) -> Interval:
    """The interval a printed figure stands for. `value` is the figure in plain units, `text` how it was printed.

    ("USD 5.9 billion", 5900000000) → 5.85 to 5.95 billion. Raises `ValueError` where `text` holds no number.
    """
    if value < 0:
        mirrored = printed(text, -value)
        return Interval(-mirrored.high, -mirrored.mid, -mirrored.low)
    match = NUMBER.search(text)
    if not match:
        raise ValueError(f"no number in {text!r}")
    number = Decimal(match[0].replace(",", ""))
    unit = EXACT.divide(value, number) if number else Decimal(1)
    half = EXACT.divide(EXACT.multiply(unit, Decimal(1).scaleb(-_decimals(match[0]))), Decimal(2))
    return Interval(max(EXACT.subtract(value, half), Decimal(0)), value, EXACT.add(value, half))


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


def growth_factor(percent: Interval) -> Interval:
    """A rate in per cent a year as the factor of one year: 41.0 % → 1.4095 to 1.4105."""
    return Interval(*(EXACT.add(Decimal(1), EXACT.divide(end, HUNDRED)) for end in percent.ends()))


def implied_rate(base: Interval, target: Interval, periods: int) -> Interval:
    """Compound annual growth rate in per cent: ((target / base) ** (1 / periods) − 1) × 100.

    Source: the definition of the CAGR. Raises `ValueError` for no period or a base of nought.
    """
    if periods < 1 or base.low <= 0:
        raise ValueError("a rate needs at least one period and a base above nought")
    factor = target.over(base).power(1, periods)
    return Interval(*(EXACT.multiply(EXACT.subtract(end, Decimal(1)), HUNDRED) for end in factor.ends()))
