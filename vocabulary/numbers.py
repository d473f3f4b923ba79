"""Printed numbers: the words for small ones, what a figure may stand for, and how far two are apart. Pure.

A printed number stands for half a unit of its last printed digit either way: 5.9 → [5.85, 5.95], 24 → [23.5, 24.5],
41.0 → [40.95, 41.05]. Everything computed from printed numbers is computed for both ends, so that the true value
always lies inside. Exact inputs give an interval of width zero. The upper end belongs to no printed number, so two
intervals that only touch do not meet.

A hedge loosens: "over" and "from" have no upper end, "up to" begins at zero, "about" is a whole unit of the last
printed digit either way, or half a unit of the last digit other than zero where that is more (about 200: 150 to
250), and never below half the figure (about 1: 0.5 to 2).
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal

# Far more digits than any printed figure has, so that the arithmetic's own rounding never shows.
EXACT = Context(prec=60)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
ORDINALS = {1: "st", 2: "nd", 3: "rd"}
INFINITE = Decimal("Infinity")
NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed: `value` in plain units or per cent, `text` as printed, its hedge if it has one."""

    value: Decimal
    text: str
    qualifier: str | None = None


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

    def meets(self, other: "Interval") -> bool:
        """Whether one value lies in both; the upper ends belong to neither."""
        return self.low < other.high and other.low < self.high

    def contains(self, value: Decimal) -> bool:
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
        """`self ** (numerator / denominator)` for positive values and a fraction from zero up."""
        return Interval(*(_power(end, numerator, denominator) for end in self.ends()))

    def ends(self) -> tuple[Decimal, Decimal, Decimal]:
        return self.low, self.mid, self.high


def _power(value: Decimal, numerator: int, denominator: int) -> Decimal:
    if numerator == 0:
        return Decimal(1)  # also of zero, which a size "up to" some figure may be
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


def allowed(figure: Figure) -> Interval:
    """Every value the figure may stand for, its hedge included. `high` is infinite where the hedge leaves it open."""
    if figure.value < 0:
        mirrored = allowed(Figure(-figure.value, figure.text, figure.qualifier))
        return Interval(-mirrored.high, -mirrored.mid, -mirrored.low)
    stated = printed(figure.text, figure.value)
    if figure.qualifier in ("over", "from"):
        return Interval(stated.low, stated.mid, INFINITE)
    if figure.qualifier == "up_to":
        return Interval(Decimal(0), stated.mid, stated.high)
    return _about(figure, stated) if figure.qualifier == "about" else stated


def _about(figure: Figure, stated: Interval) -> Interval:
    unit = EXACT.multiply(EXACT.subtract(stated.high, stated.mid), Decimal(2))
    exponent = int(figure.value.normalize().as_tuple().exponent)
    last = Decimal(1).scaleb(exponent) if figure.value else unit
    step = max(unit, EXACT.divide(last, Decimal(2)))
    low = max(EXACT.subtract(figure.value, step), EXACT.divide(figure.value, Decimal(2)))
    return Interval(low, figure.value, EXACT.add(figure.value, step))


def decimals_of(text: str) -> int:
    """How many decimals a printed number has: "41.0%" has one."""
    match = NUMBER.search(text)
    return _decimals(match[0]) if match else 0


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


def factor_between(first: Interval, second: Interval) -> Decimal:
    """The greater over the smaller at their nearest ends: 1 where they meet or touch, infinite above an end of zero."""
    lower, upper = sorted((first, second), key=lambda interval: interval.low)
    if lower.high <= 0:
        return INFINITE if upper.low > lower.high else Decimal(1)
    return max(EXACT.divide(upper.low, lower.high), Decimal(1))


def ordinal(number: int) -> str:
    """ "1st", "2nd", "11th", "23rd"."""
    last = 0 if number // 10 % 10 == 1 else number % 10
    return f"{number}{ORDINALS.get(last, 'th')}"
