"""Which stated ranges may stand on one axis, and why the others may not. Unlike things are not compared.

Alike are bands in one currency, one period, one country and one component of pay. What a guide does not state (no
country, no word on base or total) is taken for none of the stated ones: it may stand beside them and says so itself.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careers.models.choices import label_of
from salaries.charts import RangeBar, RangeChart, range_charts
from salaries.models import SalaryBand

PERIODS = {
    "hour": "by the hour",
    "day": "by the day",
    "week": "by the week",
    "month": "by the month",
    "year": "by the year",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """What an axis measures. None where no band on it states the country or the component."""

    currency: str
    period: str | None
    country: str | None
    component: str | None

    @classmethod
    def of(cls, band: SalaryBand) -> "Unit":
        component = None if band.component == SalaryBand.Component.UNSTATED else band.component
        return cls(band.currency, band.period, band.country, component)


@dataclass(frozen=True, slots=True)
class Refusal:
    band: SalaryBand
    short: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """`rows` are what the chart lists, in the order given: a lane, or the refusal that stands in its place."""

    unit: Unit
    chart: RangeChart
    rows: tuple[tuple[SalaryBand, RangeBar | None, Refusal | None], ...]

    @property
    def refusals(self) -> list[Refusal]:
        return [refusal for _, _, refusal in self.rows if refusal]

    @property
    def drawn(self) -> list[RangeBar]:
        return list(self.chart.lanes)


def main_unit(units: Iterable[tuple[Unit, int]]) -> Unit | None:
    """The unit most bands share; `units` with the number of bands of each. Unstated parts follow the stated ones."""
    counts: Counter[Unit] = Counter()
    for unit, number in units:
        counts[unit] += number
    if not counts:
        return None
    most = max(counts, key=lambda unit: (counts[unit], unit.currency == "USD", repr(unit)))
    alike = [unit for unit in counts if (unit.currency, unit.period) == (most.currency, most.period)]
    return Unit(
        most.currency,
        most.period,
        most.country or _commonest(alike, counts, "country"),
        most.component or _commonest(alike, counts, "component"),
    )


def _commonest(units: Sequence[Unit], counts: Counter[Unit], name: str) -> str | None:
    stated: Counter[str] = Counter()
    for unit in units:
        if value := getattr(unit, name):
            stated[value] += counts[unit]
    return min(stated, key=lambda value: (-stated[value], value)) if stated else None


def compare(bands: Sequence[SalaryBand], unit: Unit) -> Comparison | None:
    """The bands alike in `unit` on one axis, each other with its reason; None where there is none to draw."""
    refused = {band.pk: _refusal(band, unit) for band in bands}
    drawn = range_charts(band for band in bands if not refused[band.pk])
    if not drawn:
        return None
    lanes = {lane.band.pk: lane for lane in drawn[0].lanes}
    return Comparison(unit, drawn[0], tuple((band, lanes.get(band.pk), refused[band.pk]) for band in bands))


def _refusal(band: SalaryBand, unit: Unit) -> Refusal | None:
    if band.currency != unit.currency:
        short = f"in {band.currency}, not drawn"
        return Refusal(
            band, short, f"In {band.currency}, the others in {unit.currency}. A guide gives no rate of exchange."
        )
    if band.period != unit.period:
        theirs, ours = _paid(band.period), _paid(unit.period)
        return Refusal(
            band, f"{theirs}, not drawn", f"Paid {theirs}, the others {ours}. The guide gives no number of hours."
        )
    if band.country and unit.country and band.country != unit.country:
        return Refusal(
            band, f"for {band.country}, not drawn", f"Stated for {band.country}, the others for {unit.country}."
        )
    if band.component != SalaryBand.Component.UNSTATED and unit.component not in (None, band.component):
        theirs, ours = band.get_component_display().lower(), label_of(SalaryBand.Component, unit.component).lower()
        return Refusal(band, f"{theirs}, not drawn", f"It is {theirs}, the others are {ours}.")
    return None


def _paid(period: str | None) -> str:
    return PERIODS.get(period, f"by the {period}") if period else "without a stated period"
