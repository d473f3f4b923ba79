"""Pay of different kinds on one axis: stated bands, advertised ranges, single adverts, published percentiles, refusals.

A lane carries what it shows in amounts; `lane_chart` places all lanes on one axis. Whether they may share one is decided
before, in `salaries/comparability.py`: a lane that may not is a `NotCompared`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import ClassVar

from careers.citations import Citable, stated
from salaries.advert_figures import AdvertMedian
from salaries.charts import Axis, RangeBar, range_bar
from salaries.formatting import pay
from salaries.models import PayPercentile, SalaryBand
from salaries.models.adverts import Quantile
from vocabulary.money import money

# Between two adverts, and above the first and below the last of them.
ADVERT_STEP, ADVERT_ROOM = 11, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """`label` names the lane ("Senior"), `note` stands below it in small letters ("25 adverts, 20 different")."""

    template: ClassVar[str]
    legend: ClassVar[str]
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
    legend = "each_advert"
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
    """Percentiles as an office publishes them, by their per cent. A top-coded one is at or above the amount given.

    `figure` is the median with its note; None where it is not published.
    """

    template = "salaries/lanes/published.html"
    legend = "published"
    quantiles: dict[int, Decimal]
    top_coded: frozenset[int] = frozenset()
    figure: Citable | None = None
    value: str = ""
    value_note: str = ""
    at: dict[int, Decimal] = field(default_factory=dict)

    @property
    def amounts(self) -> Iterator[Decimal]:
        return iter(self.quantiles.values())

    @property
    def figures(self) -> Iterator[Citable]:
        return iter((self.figure,) if self.figure else ())

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
        return bool(self.top_coded)

    def placed(self, axis: Axis) -> "Published":
        return replace(self, at={percent: axis.at(amount) for percent, amount in self.quantiles.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCompared(Lane):
    """What may not share the axis, or is not there: hatched, with the reason in the value column."""

    template = "salaries/lanes/not_compared.html"
    legend = "not_compared"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneGroup:
    """Lanes of one role or of one near title. `note` stands beside the name ("a near title, shown apart")."""

    title: str
    note: str = ""
    address: str = ""
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One amount through all lanes. `flag`: "Your offer $165,000"."""

    at: Decimal
    flag: str


@dataclass(frozen=True, slots=True)
class LaneChart:
    axis: Axis
    groups: tuple[LaneGroup, ...]
    offer: OfferLine | None

    @property
    def ticks(self) -> Sequence[object]:
        return self.axis.ticks

    @property
    def legends(self) -> list[str]:
        """The kinds of mark that are drawn, each once, in the order of the legend; "disputed" for a hollow band."""
        drawn = {lane.legend for lane in self.lanes}
        if any(isinstance(lane, StatedBand) and lane.is_disputed for lane in self.lanes):
            drawn.add("disputed")
        return [name for name in LEGENDS if name in drawn]

    @property
    def lanes(self) -> list[Lane]:
        return [lane for group in self.groups for lane in group.lanes]

    @property
    def drawn(self) -> list[Lane]:
        return [lane for lane in self.lanes if not isinstance(lane, NotCompared)]

    @property
    def figures(self) -> Iterator[Citable]:
        for lane in self.lanes:
            yield from lane.figures


LEGENDS = ("stated", "disputed", "advertised", "each_advert", "published", "not_compared")


def lane_chart(groups: Iterable[LaneGroup], currency: str, offer: Decimal | None = None) -> LaneChart | None:
    """All lanes on one axis; None where no lane has an amount to draw. Groups without a lane are left out."""
    listed = [group for group in groups if group.lanes]
    amounts = [amount for group in listed for lane in group.lanes for amount in lane.amounts]
    if not amounts:
        return None
    axis = Axis.of([*amounts, *([offer] if offer is not None else [])], currency)
    placed = (replace(group, lanes=tuple(lane.placed(axis) for lane in group.lanes)) for group in listed)
    line = OfferLine(axis.at(offer), f"Your offer {money(offer, currency)}") if offer is not None else None
    return LaneChart(axis, tuple(placed), line)


def quantile_text(found: Quantile, currency: str) -> str:
    """ "$150,000 (95 % interval $135,000–157,000)"."""
    low, high = money(found.low, currency), f"{found.high:,.0f}"
    return f"{money(found.value, currency)} (95 % interval {low}–{high})"
