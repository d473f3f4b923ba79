"""Pay of different kinds on one axis: stated bands, advertised ranges, single adverts, published percentiles, refusals.

A lane carries what it shows in amounts; `lane_chart` in `salaries/charts/lane_chart.py` places all lanes on one axis. Whether two
may share it is decided before: a lane that may not is a `NotCompared`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import ClassVar

from careers.citations import Citable, stated
from salaries.charts.advert_figures import AdvertMedian
from salaries.charts.published_figures import PublishedMedian
from salaries.charts.ranges import Axis, RangeBar, range_bar
from salaries.formatting import pay
from salaries.models import PayPercentile, SalaryBand
from vocabulary.money import money

# Between two adverts, and above the first and below the last of them.
ADVERT_STEP, ADVERT_ROOM = 11, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """`label` names the lane ("Senior"), `note` stands below it in small letters ("25 adverts, 20 different")."""

    template: ClassVar[str]
    legend: ClassVar[str] = ""
    label: str
    note: str = ""
    address: str = ""
    """Where the label leads."""

    @property
    def amounts(self) -> Iterator[Decimal]:
        """What the axis must have room for."""
        return iter(())

    @property
    def figures(self) -> Iterator[Citable]:
        """What opens a note in its value column, in reading order."""
        return iter(())

    def placed(self, axis: Axis) -> "Lane":
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedBand(Lane):
    """`is_disputed`: another figure of the same guide differs; it is drawn hollow."""

    template = "salaries/lanes/stated.html"
    legend = "stated"
    band: SalaryBand
    is_disputed: bool = False
    bar: RangeBar | None = None

    @property
    def amounts(self) -> Iterator[Decimal]:
        return (end for end in (self.band.low, self.band.high) if end is not None)

    @property
    def figures(self) -> Iterator[Citable]:
        return stated(pay(self.band), self.band)

    def placed(self, axis: Axis) -> "StatedBand":
        return replace(self, bar=range_bar(self.band, axis))


@dataclass(frozen=True, slots=True)
class EndMarks:
    """One end of advertised ranges, in per cent of the axis; what the number of ranges does not allow is None."""

    median: AdvertMedian
    p10: Decimal | None
    p25: Decimal | None
    p50: Decimal | None
    p75: Decimal | None
    p90: Decimal | None
    p50_low: Decimal | None
    p50_high: Decimal | None

    @property
    def box_width(self) -> Decimal | None:
        return None if self.p25 is None or self.p75 is None else self.p75 - self.p25

    @property
    def interval_width(self) -> Decimal | None:
        return None if self.p50_low is None or self.p50_high is None else self.p50_high - self.p50_low


@dataclass(frozen=True, slots=True, kw_only=True)
class Advertised(Lane):
    """Six different ranges or more: `low` and `high` are the rows of the two ends."""

    template = "salaries/lanes/advertised.html"
    legend = "advertised"
    low: PayPercentile
    high: PayPercentile
    low_marks: EndMarks | None = None
    high_marks: EndMarks | None = None

    @property
    def amounts(self) -> Iterator[Decimal]:
        for row in (self.low, self.high):
            for percent in (10, 25, 50, 75, 90):
                if found := row.percentile(percent):
                    yield found.value
            if median := row.percentile(50):
                yield from (median.low, median.high)

    @property
    def figures(self) -> Iterator[Citable]:
        yield from (AdvertMedian(row) for row in (self.low, self.high))

    @property
    def medians(self) -> tuple[AdvertMedian, AdvertMedian]:
        return AdvertMedian(self.low), AdvertMedian(self.high)

    def placed(self, axis: Axis) -> "Advertised":
        return replace(self, low_marks=_end_marks(self.low, axis), high_marks=_end_marks(self.high, axis))


def _end_marks(row: PayPercentile, axis: Axis) -> EndMarks:
    found = {percent: row.percentile(percent) for percent in (10, 25, 50, 75, 90)}
    at = {percent: axis.at(each.value) if each else None for percent, each in found.items()}
    median = found[50]
    return EndMarks(
        AdvertMedian(row),
        at[10],
        at[25],
        at[50],
        at[75],
        at[90],
        axis.at(median.low) if median else None,
        axis.at(median.high) if median else None,
    )


@dataclass(frozen=True, slots=True)
class AdvertMark:
    """One advert: in per cent where it begins and how wide it is, and how far down it is drawn."""

    left: Decimal
    width: Decimal
    y: int

    @property
    def right(self) -> Decimal:
        return self.left + self.width


@dataclass(frozen=True, slots=True, kw_only=True)
class EachAdvert(Lane):
    """Fewer than six different ranges: every advert by itself, by its start. `ranges` in whole units of `currency`."""

    template = "salaries/lanes/each_advert.html"
    ranges: Sequence[tuple[int, int]]
    currency: str
    marks: Sequence[AdvertMark] = field(default_factory=tuple)

    @property
    def amounts(self) -> Iterator[Decimal]:
        return (Decimal(end) for both in self.ranges for end in both)

    @property
    def height(self) -> int:
        return max(44, ADVERT_STEP * (len(self.ranges) - 1) + 2 * ADVERT_ROOM)

    @property
    def span(self) -> str:
        """ "$75,399–220,000": from the lowest start to the highest end."""
        lowest, highest = min(low for low, _ in self.ranges), max(high for _, high in self.ranges)
        return f"{money(Decimal(lowest), self.currency)}–{highest:,}"

    def placed(self, axis: Axis) -> "EachAdvert":
        top = (self.height - ADVERT_STEP * (len(self.ranges) - 1)) // 2
        marks = []
        for number, (low, high) in enumerate(sorted(self.ranges)):
            left, right = axis.at(Decimal(low)), axis.at(Decimal(high))
            marks.append(AdvertMark(left, right - left, top + ADVERT_STEP * number))
        return replace(self, marks=tuple(marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Lane):
    """Percentiles as an office publishes them, by their per cent, without those that are top-coded or not available."""

    template = "salaries/lanes/published.html"
    legend = "published"
    quantiles: dict[int, Decimal]
    figure: PublishedMedian
    value_note: str = ""
    at: dict[int, Decimal] = field(default_factory=dict)

    @property
    def amounts(self) -> Iterator[Decimal]:
        return iter(self.quantiles.values())

    @property
    def figures(self) -> Iterator[Citable]:
        yield self.figure

    @property
    def first(self) -> Decimal | None:
        return min(self.at.values(), default=None)

    @property
    def last(self) -> Decimal | None:
        return max(self.at.values(), default=None)

    @property
    def width(self) -> Decimal:
        return (self.last or Decimal(0)) - (self.first or Decimal(0))

    @property
    def outer(self) -> list[Decimal]:
        return [self.at[percent] for percent in (10, 90) if percent in self.at]

    @property
    def inner(self) -> list[Decimal]:
        return [self.at[percent] for percent in (25, 75) if percent in self.at]

    @property
    def median(self) -> Decimal | None:
        return self.at.get(50)

    @property
    def opens_above(self) -> bool:
        return bool(self.figure.row.top_coded)

    def placed(self, axis: Axis) -> "Published":
        return replace(self, at={percent: axis.at(amount) for percent, amount in self.quantiles.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCompared(Lane):
    """What may not share the axis, or is not there: hatched, with the reason in the value column."""

    template = "salaries/lanes/not_compared.html"
    reason: str
