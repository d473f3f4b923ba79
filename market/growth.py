"""Forecasts with the curves drawn from them, gathered into the charts that pages show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from careers.models import Fact
from careers.notes import Working
from market.figures import interval
from market.models import GrowthCurve, MarketForecast
from market.plots import Dated, Path, Plot, plot


@dataclass(frozen=True, slots=True)
class Growth:
    """One forecast and its curve; `curve` is None until the next rebuild after an import."""

    forecast: MarketForecast
    curve: GrowthCurve | None

    @property
    def points(self) -> list[Dated]:
        told = self.curve.points if self.curve else []
        return [_dated(one) for one in told]

    @property
    def name(self) -> str:
        return self.curve.key if self.curve else self.forecast.key

    @property
    def title(self) -> str:
        return "Growth, year by year"

    @property
    def facts(self) -> Sequence[Fact]:
        return [self.forecast]

    @property
    def working(self) -> Working:
        assert self.curve  # a page asks only for what was worked out  # noqa: S101
        steps = zip(self.curve.arithmetic, self.points, strict=True)
        return Working(
            kind="derived",
            told=self.curve.reason or "A printed number stands for half a unit of its last digit either way.",
            formula=self.curve.formula,
            steps=tuple((step["name"], step["how"], interval(one.low, one.high)) for step, one in steps),
            explain=reverse("v1:growth-curve-explain", args=[self.curve.key]),
            version=self.curve.data_version,
        )

    @property
    def worked_out(self) -> Dated | None:
        """The value a reader did not get from the guide: a derived end, else one in the middle."""
        derived = [one for one in self.points if one.kind != "stated"]
        ends = [one for one in derived if one in (self.points[0], self.points[-1])]
        return ends[0] if ends else derived[len(derived) // 2] if derived else None

    @property
    def subject(self) -> tuple[str, str, str, str]:
        """What it speaks of. Only claims on one subject in one currency stand in one chart."""
        one = self.forecast
        return (
            (one.market or "").casefold(),
            one.segment.casefold(),
            (one.geography or "").casefold(),
            one.currency or "",
        )


@dataclass(frozen=True, slots=True)
class GrowthChart:
    """Forecasts on one subject. `plot` is None where nothing can be drawn; `drawn` and its paths stand in one order."""

    growths: Sequence[Growth]
    plot: Plot | None

    @property
    def first(self) -> MarketForecast:
        return self.growths[0].forecast

    @property
    def drawn(self) -> list[tuple[Growth, Path]]:
        shown = [one for one in self.growths if one.points]
        return list(zip(shown, self.plot.paths, strict=True)) if self.plot else []

    @property
    def sections(self) -> list[str]:
        """Where the guide speaks of it, the first first."""
        return list(dict.fromkeys(growth.forecast.section for growth in self.growths))

    def within(self, section: str) -> list[Growth]:
        return [growth for growth in self.growths if growth.forecast.section == section]

    @property
    def lettered(self) -> list[tuple[Growth, Path]]:
        """For the list beside a crowded plot: the highest end first."""
        return sorted(self.drawn, key=lambda pair: -pair[0].points[-1].mid)

    @property
    def years(self) -> list[tuple[int, list[tuple[Growth, Dated | None]]]]:
        """For the table: year → for each drawn forecast its value in that year."""
        shown = [one for one, _ in self.drawn]
        by_year = [{point.year: point for point in one.points} for one in shown]
        years = sorted({year for points in by_year for year in points})
        return [(year, list(zip(shown, (points.get(year) for points in by_year), strict=True))) for year in years]


def _dated(point: Mapping[str, Any]) -> Dated:
    return Dated(point["year"], Decimal(point["low"]), Decimal(point["mid"]), Decimal(point["high"]), point["kind"])


def growth_charts(forecasts: Iterable[MarketForecast]) -> list[GrowthChart]:
    """One chart a subject, the fullest first; one query for all curves."""
    told = list(forecasts)
    drawn: Iterable[Any] = GrowthCurve.objects.filter(forecast__in=[one.key for one in told])
    curves: dict[str, GrowthCurve] = {curve.forecast: curve for curve in drawn}
    subjects: dict[tuple[str, str, str, str], list[Growth]] = {}
    for one in told:
        growth = Growth(one, curves.get(one.key))
        subjects.setdefault(growth.subject, []).append(growth)
    charts = [_chart(growths) for growths in subjects.values()]
    return sorted(charts, key=lambda chart: (chart.plot is None, -len(chart.drawn)))


def _chart(growths: Sequence[Growth]) -> GrowthChart:
    return GrowthChart(growths, plot([one.points for one in growths if one.points]))
