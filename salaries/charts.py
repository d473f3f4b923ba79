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
    marks = _marks(min(ends), max(ends))
    start, span = marks[0], marks[-1] - marks[0]
    return RangeChart(
        currency=bands[0].currency,
        period=bands[0].get_period_display() or "",
        ticks=tuple(Tick(_place(at, start, span), short_money(at, bands[0].currency)) for at in marks[:-1]),
        lanes=tuple(RangeBar(band, _end(band.low, start, span), _end(band.high, start, span)) for band in bands),
    )


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


def _end(amount: Decimal | None, start: Decimal, span: Decimal) -> Decimal | None:
    return None if amount is None else _place(amount, start, span)


def _place(amount: Decimal, start: Decimal, span: Decimal) -> Decimal:
    return ((amount - start) / span * 100).quantize(Decimal("0.01"))
