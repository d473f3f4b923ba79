"""Stated ranges on one axis: which may share it, by the rule of `salaries.comparability`, and why the others may not."""

from collections.abc import Sequence
from dataclasses import dataclass

from salaries.charts.ranges import RangeBar, RangeChart, range_charts
from salaries.comparability import UNSTATED, Measure, Remark, largest_comparable, refusal
from salaries.models import SalaryBand


@dataclass(frozen=True, slots=True)
class PayUnit:
    """What an axis measures. `component` is None where no band on it states one, `country` where they do not agree."""

    currency: str
    period: str | None
    country: str | None
    component: str | None

    @classmethod
    def of(cls, measures: Sequence[Measure]) -> "PayUnit":
        countries = {each.country for each in measures} - {None}
        parts = {each.component for each in measures} - {UNSTATED}
        country = countries.pop() if len(countries) == 1 else None
        return cls(measures[0].currency, measures[0].period, country, parts.pop() if len(parts) == 1 else None)


@dataclass(frozen=True, slots=True)
class Refusal:
    band: SalaryBand
    reasons: tuple[Remark, ...]

    @property
    def short(self) -> str:
        return f"{self.reasons[0].short}, not drawn"

    @property
    def text(self) -> str:
        return " ".join(reason.text for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`rows` are what the chart lists, in the order given: a range bar, or the refusal in its place.

    `chart` is None where no band gives a pay period: then none can be drawn beside another.
    """

    unit: PayUnit
    chart: RangeChart | None
    rows: tuple[tuple[SalaryBand, RangeBar | None, Refusal | None], ...]

    @property
    def refusals(self) -> list[Refusal]:
        return [refusal for _, _, refusal in self.rows if refusal]

    @property
    def drawn(self) -> list[RangeBar]:
        return list(self.chart.lanes) if self.chart else []


def compare(bands: Sequence[SalaryBand]) -> Comparison | None:
    """The most bands of which every two may be compared on one axis, each other one with its reasons; None without any."""
    if not bands:
        return None
    measures = [Measure.of(band) for band in bands]
    places = largest_comparable(measures)
    shared = [measures[at] for at in places]
    charts = range_charts(bands[at] for at in places)
    lanes = {lane.band.pk: lane for chart in charts for lane in chart.lanes}
    rows = tuple(
        (
            band,
            lanes.get(band.pk),
            None if at in set(places) else Refusal(band, refusal(measures[at], shared or measures)),
        )
        for at, band in enumerate(bands)
    )
    return Comparison(PayUnit.of(shared or measures), charts[0] if charts else None, rows)
