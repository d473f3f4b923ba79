"""How far two ranges of pay overlap or lie apart, how wide one is, and how far apart two medians are. Pure.

An open end gives no number but bounds: "$160,000–200,000+" is at least $40,000 wide. Medians of adverts are known within
their intervals; where these meet, nothing is said of which is higher.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, Self

from vocabulary.money import money, money_range

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A value is at least `low` and at most `high`; None where nothing limits it above."""

    low: Decimal
    high: Decimal | None

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    @property
    def is_unknown(self) -> bool:
        return not self.low and self.high is None

    def words(self, currency: str) -> str:
        """ "$15,000", "$0–20,000", "at least $40,000", "none", "not known"."""
        if self.is_unknown:
            return "not known"
        if self.high is None:
            return f"at least {money(self.low, currency)}"
        if self.is_exact:
            return money(self.low, currency) if self.low else "none"
        return money_range(self.low, self.high, currency)


@dataclass(frozen=True, slots=True)
class EndsOfPay:
    """Both ends as bounds, since either may be open: a top of "$200,000+" is at least 200,000."""

    start: Bounds
    end: Bounds

    @classmethod
    def of(cls, low: Decimal | None, high: Decimal | None, open_ended: bool) -> Self:
        """As a band states it: None where it states no such end. Raises `ValueError` without a figure."""
        if low is None and high is None:
            raise ValueError("a range without a figure")
        lowest = low if low is not None else ZERO
        named = high if high is not None else lowest
        end = Bounds(named, None if open_ended or high is None else high)
        return cls(Bounds(lowest, low if low is not None else end.high), end)

    @property
    def width(self) -> Bounds:
        return _apart(self.start, self.end)


def overlap(one: EndsOfPay, other: EndsOfPay) -> Bounds:
    """How much of both is shared: from the higher start to the lower end."""
    return _apart(_higher(one.start, other.start), _lower(one.end, other.end))


def gap(one: EndsOfPay, other: EndsOfPay) -> Bounds:
    """How far the lower range's end is from the higher one's start; none where they meet."""
    return _apart(_lower(one.end, other.end), _higher(one.start, other.start))


def _apart(lower: Bounds, upper: Bounds) -> Bounds:
    """From one end up to another, and nothing where the other is below."""
    least = ZERO if lower.high is None else max(ZERO, upper.low - lower.high)
    return Bounds(least, None if upper.high is None else max(ZERO, upper.high - lower.low))


def _higher(one: Bounds, other: Bounds) -> Bounds:
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    return Bounds(max(one.low, other.low), high)


def _lower(one: Bounds, other: Bounds) -> Bounds:
    known = [each.high for each in (one, other) if each.high is not None]
    return Bounds(min(one.low, other.low), min(known, default=None))


class Estimate(Protocol):
    """A median and the interval it is known within."""

    @property
    def value(self) -> Decimal: ...
    @property
    def low(self) -> Decimal: ...
    @property
    def high(self) -> Decimal: ...


class MedianVerdict(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    TOO_CLOSE = "too_close"


@dataclass(frozen=True, slots=True)
class MedianDifference:
    """`difference` of the two medians; `nearest` and `farthest` as the intervals allow, both 0 up, None where they meet."""

    verdict: MedianVerdict
    difference: Decimal
    nearest: Decimal | None
    farthest: Decimal | None

    def words(self, one: Estimate, other: Estimate, currency: str) -> str:
        """ "higher, by $30,000–65,400"; both intervals where it is too close to call."""
        if self.nearest is not None and self.farthest is not None:
            return f"{self.verdict}, by {money_range(self.nearest, self.farthest, currency)}"
        intervals = (money_range(each.low, each.high, currency) for each in (one, other))
        return f"too close to call: {' and '.join(intervals)} overlap"


def median_difference(one: Estimate, other: Estimate) -> MedianDifference:
    """`one` less `other`."""
    difference = one.value - other.value
    if one.low > other.high:
        return MedianDifference(MedianVerdict.HIGHER, difference, one.low - other.high, one.high - other.low)
    if other.low > one.high:
        return MedianDifference(MedianVerdict.LOWER, difference, other.low - one.high, other.high - one.low)
    return MedianDifference(MedianVerdict.TOO_CLOSE, difference, None, None)
