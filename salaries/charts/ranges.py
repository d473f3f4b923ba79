"""Ranges of pay on one axis: where in per cent of its width each bar begins and ends. Pictures never guess an end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from salaries.models import SalaryBand
from vocabulary.money import short_money

STEPS = tuple(Decimal(digit) * 10**power for power in range(8) for digit in (1, 2, 5))
MOST_TICKS = 9
# Share of the axis kept free behind the highest end: slats are 32 px wide, and so is this on a phone.
ROOM = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Tick:
    at: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first of its round amounts to the last, in one currency."""

    marks: tuple[Decimal, ...]
    currency: str

    @classmethod
    def of(cls, amounts: Iterable[Decimal], currency: str) -> "Axis":
        """From just below the lowest amount to far enough past the highest. Raises `ValueError` without an amount."""
        several = list(amounts)
        return cls(tuple(_marks(min(several), max(several))), currency)

    def at(self, amount: Decimal) -> Decimal:
        """Where an amount is, in per cent of the width."""
        start, span = self.marks[0], self.marks[-1] - self.marks[0]
        return ((amount - start) / span * 100).quantize(Decimal("0.01"))

    @property
    def ticks(self) -> tuple[Tick, ...]:
        return tuple(Tick(self.at(mark), short_money(mark, self.currency)) for mark in self.marks[:-1])


@dataclass(frozen=True, slots=True)
class RangeBar:
    """`low` and `high` in per cent; None where the guide states no such end and the bar dissolves instead."""

    band: SalaryBand
    low: Decimal | None
    high: Decimal | None

    @property
    def left(self) -> Decimal | None:
        """Where the solid bar begins; a single open figure has none, only the slats that say "further"."""
        return self.low if self.low is not None else self.high

    @property
    def width(self) -> Decimal:
        return self.high - self.low if self.low is not None and self.high is not None else Decimal(0)

    @property
    def opens_above(self) -> bool:
        return self.band.open_ended

    @property
    def opens_below(self) -> bool:
        return self.low is None

    @property
    def right(self) -> Decimal | None:
        return self.high if self.high is not None else self.low

    @property
    def is_about(self) -> bool:
        return self.band.qualifier == "about"


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Lanes that may stand on one axis: one currency and one period."""

    currency: str
    period: str
    ticks: tuple[Tick, ...]
    lanes: tuple[RangeBar, ...]

    @property
    def bands(self) -> list[SalaryBand]:
        return [lane.band for lane in self.lanes]

    @property
    def open_count(self) -> int:
        return sum(lane.opens_above for lane in self.lanes)


def range_charts(bands: Iterable[SalaryBand]) -> list[RangeChart]:
    """One chart for each currency and period, the fullest first; unlike things share no axis. Lanes keep their order."""
    ordered = sorted(bands, key=_unit)
    drawn = [_chart(list(group)) for _, group in groupby(ordered, key=_unit)]
    return sorted(drawn, key=lambda chart: -len(chart.lanes))


def _unit(band: SalaryBand) -> tuple[str, str]:
    return band.currency, band.period or ""


def _chart(bands: Sequence[SalaryBand]) -> RangeChart:
    ends = [end for band in bands for end in (band.low, band.high) if end is not None]
    axis = Axis.of(ends, bands[0].currency)
    return RangeChart(
        currency=bands[0].currency,
        period=bands[0].get_period_display() or "",
        ticks=axis.ticks,
        lanes=tuple(range_bar(band, axis) for band in bands),
    )


def range_bar(band: SalaryBand, axis: Axis) -> RangeBar:
    low, high = (None if end is None else axis.at(end) for end in (band.low, band.high))
    return RangeBar(band, low, high)


def _marks(lowest: Decimal, highest: Decimal) -> list[Decimal]:
    """Round amounts from just below the lowest to far enough past the highest, so that open ends have room."""
    for step in STEPS:
        first = lowest // step * step
        needed = first + (highest - first) / (1 - ROOM)
        last = needed // step * step + step
        count = int((last - first) / step)
        if count <= MOST_TICKS:
            return [first + step * at for at in range(count + 1)]
    return [Decimal(0), highest * 2]
