"""Forecasts with their curves and the check of their rates, grouped into the charts that pages show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.urls import reverse

from careers.citations import Derivation
from careers.models import Fact, Finding, FindingEvidence, Verdict
from market.charts.labels import interval, size
from market.charts.plot import CROWDED_FROM, EXTRAPOLATED, Apart, Area, Dated, Dot, Plot, PlottedCurve, plot
from market.claims.check import RULE
from market.claims.conflicts import RIVALS
from market.models import GrowthCurve, MarketForecast

IMPLIED = "implied rate"
MILLION = Decimal(10) ** 6
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Checked:
    """The rate that two stated amounts need, as a figure that opens its arithmetic."""

    finding: Finding
    facts: Sequence[Fact]

    @property
    def name(self) -> str:
        return self.finding.key

    @property
    def title(self) -> str:
        return "The rate the two amounts need"

    @property
    def implied(self) -> str:
        """ "38.4–41.5%"; "" where the two amounts are not both there."""
        step = next((step for step in self.finding.arithmetic if step["name"] == IMPLIED), None)
        return f"{span_of(step)}%" if step else ""

    @property
    def derivation(self) -> Derivation:
        return Derivation(
            kind="derived",
            explanation=self.finding.explanation,
            formula=self.finding.formula,
            steps=tuple((step["name"], step["formula"], span_of(step)) for step in self.finding.arithmetic),
            explain=reverse("v1:finding-explain", args=[self.finding.key]),
            version=self.finding.data_version,
        )


@dataclass(frozen=True, slots=True)
class ArithmeticStep:
    """A step of arithmetic for reading."""

    name: str
    formula: str
    value: str

    @classmethod
    def of(cls, step: Mapping[str, Any]) -> "ArithmeticStep":
        return cls(str(step["name"]).replace("_", " "), str(step["formula"]), span_of(step))


def span_of(step: Mapping[str, Any]) -> str:
    """A step's value for reading: "1.65–1.75 bn", "53–55", "10"; an open end is "open"."""
    if "low" not in step:
        return str(step.get("value", ""))
    ends = [step["low"], step["high"]]
    figures = [Decimal(end) for end in ends if end not in (None, OPEN)]
    if len(figures) == len(ends) and figures[1] >= MILLION:
        return interval(figures[0], figures[1])
    if figures and figures[0] >= MILLION:
        return f"{size(figures[0], None)} or more"
    is_plain = len(figures) == len(ends) and figures[0] >= 0
    return ("–" if is_plain else " to ").join(dict.fromkeys(OPEN if end is None else str(end) for end in ends))


@dataclass(frozen=True, slots=True)
class Growth:
    """One forecast, its curve and the check of its rate; both None until the next rebuild after an import."""

    forecast: MarketForecast
    curve: GrowthCurve | None
    check: Finding | None = None
    is_in_conflict: bool = False

    @property
    def is_plain(self) -> bool:
        """A size reached, without a hedge: one that may be compared with another in a picture."""
        forecast = self.forecast
        is_hedged = forecast.qualifier or forecast.base_qualifier or forecast.rate_qualifier
        return not is_hedged and forecast.wording != MarketForecast.Wording.BY

    @property
    def points(self) -> list[Dated]:
        points = self.curve.points if self.curve else []
        return [_dated(point, self._hedge(point)) for point in points]

    def _hedge(self, point: Mapping[str, Any]) -> str:
        """The word the forecast puts before the stated size of this year: "over", "about"; "" where none."""
        if point["kind"] != "stated":
            return ""
        forecast = self.forecast
        is_base = point["year"] == forecast.base_year
        return str((forecast.get_base_qualifier_display() if is_base else forecast.get_qualifier_display()) or "")

    @property
    def last(self) -> Dated:
        """The last value within the stated years."""
        return [point for point in self.points if point.kind != EXTRAPOLATED][-1]

    @property
    def areas(self) -> list[Area]:
        """What the curve leaves open beyond the printed digits, which its own fan shows."""
        bands = self.curve.bands if self.curve else []
        return [_area(band) for band in bands if band["kind"] != "rounding"]

    @property
    def verdict(self) -> str:
        """ "" until its rate is checked."""
        return self.check.verdict if self.check else ""

    @property
    def checked(self) -> Checked | None:
        return Checked(self.check, [self.forecast]) if self.check else None

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
    def derivation(self) -> Derivation:
        assert self.curve  # a page asks only for what was worked out  # noqa: S101
        # The steps of the points come first, then those of the bands.
        steps = zip(self.curve.arithmetic, self.points, strict=False)
        return Derivation(
            kind="derived",
            explanation=self.curve.reason or "A printed number stands for half a unit of its last digit either way.",
            formula=self.curve.formula,
            steps=tuple((step["name"], step["formula"], interval(point.low, point.high)) for step, point in steps),
            explain=reverse("v1:growth-curve-explain", args=[self.curve.key]),
            version=self.curve.data_version,
        )

    @property
    def worked_out(self) -> Dated | None:
        """The value a reader did not get from the guide: a derived end, else one in the middle."""
        derived = [point for point in self.points if point.kind != "stated"]
        ends = [point for point in derived if point in (self.points[0], self.points[-1])]
        return ends[0] if ends else derived[len(derived) // 2] if derived else None

    @property
    def subject(self) -> tuple[str, str, str, str]:
        """What it is about. Only claims on one subject in one currency share a chart."""
        forecast = self.forecast
        words = (forecast.market or "", forecast.segment, forecast.geography or "")
        market, segment, geography = (name.casefold() for name in words)
        return market, segment, geography, forecast.currency or ""


@dataclass(frozen=True, slots=True)
class Badge:
    """The letter of a curve: at its last dot, or above it at `y` where letters would overlap."""

    letter: str
    verdict: str
    dot: Dot
    y: int

    @property
    def is_moved(self) -> bool:
        return self.y != self.dot.y

    @property
    def is_square(self) -> bool:
        return self.verdict == Verdict.CONTRADICTORY


@dataclass(frozen=True, slots=True)
class GrowthChart:
    """Forecasts on one subject. `plot` is None where nothing can be drawn; `drawn` and its paths are in one order."""

    growths: Sequence[Growth]
    plot: Plot | None

    @property
    def first(self) -> MarketForecast:
        return self.growths[0].forecast

    @property
    def drawn(self) -> list[tuple[Growth, PlottedCurve]]:
        shown = [growth for growth in self.growths if growth.points]
        return list(zip(shown, self.plot.paths, strict=True)) if self.plot else []

    @property
    def dots(self) -> list[Dot]:
        """Without the last dot of each curve where a letter is drawn there."""
        hidden = -1 if self.plot and self.plot.is_crowded else None
        return [dot for _, path in self.drawn for dot in path.dots[:hidden]]

    @property
    def badges(self) -> list[Badge]:
        """The letters at the ends of the curves of a crowded plot."""
        if not self.plot or not self.plot.is_crowded:
            return []
        return [Badge(path.letter, growth.verdict, path.dots[-1], path.badge_y) for growth, path in self.drawn]

    @property
    def sections(self) -> list[str]:
        """The sections of the guide that state it, in order."""
        return list(dict.fromkeys(growth.forecast.section for growth in self.growths))

    def within(self, section: str) -> list[Growth]:
        return [growth for growth in self.growths if growth.forecast.section == section]

    @property
    def lettered(self) -> list[tuple[Growth, PlottedCurve]]:
        """For the list beside a crowded plot: the highest end first."""
        return sorted(self.drawn, key=lambda pair: -pair[0].last.mid)

    @property
    def years(self) -> list[tuple[int, list[tuple[Growth, Dated | None]]]]:
        """For the table: year → for each drawn forecast its value in that year."""
        shown = [growth for growth, _ in self.drawn]
        by_year = [{point.year: point for point in growth.points} for growth in shown]
        years = sorted({year for points in by_year for year in points})
        return [(year, list(zip(shown, (points.get(year) for points in by_year), strict=True))) for year in years]


def _dated(point: Mapping[str, Any], hedge: str) -> Dated:
    low, mid, high = (Decimal(point[name]) for name in ("low", "mid", "high"))
    return Dated(point["year"], low, mid, high, point["kind"], hedge)


def _area(band: Mapping[str, Any]) -> Area:
    """Only the years in which both edges are figures: an open one has no place on an axis."""
    closed = [edge for edge in band["edges"] if edge["high"] not in (None, OPEN)]
    edges = tuple((edge["year"], Decimal(edge["low"]), Decimal(edge["high"])) for edge in closed)
    return Area(band["kind"], band["description"], edges)


def growths_of(forecasts: Iterable[MarketForecast]) -> list[Growth]:
    """Each forecast with its curve and the check of its rate: two queries."""
    rows = list(forecasts)
    keys = [row.key for row in rows]
    found: Iterable[Any] = GrowthCurve.objects.filter(forecast__in=keys)
    curves: dict[str, GrowthCurve] = {curve.forecast: curve for curve in found}
    evidence = FindingEvidence.objects.filter(fact__in=keys, finding__rule__in=(RULE, RIVALS)).select_related("finding")
    checks = {row.fact: row.finding for row in evidence if row.finding.rule == RULE}
    conflicting = {row.fact for row in evidence if row.finding.rule == RIVALS}
    return [Growth(row, curves.get(row.key), checks.get(row.key), row.key in conflicting) for row in rows]


def growth_charts(forecasts: Iterable[MarketForecast]) -> list[GrowthChart]:
    """One chart a subject, the fullest first."""
    subjects: dict[tuple[str, str, str, str], list[Growth]] = {}
    for growth in growths_of(forecasts):
        subjects.setdefault(growth.subject, []).append(growth)
    fullest = sorted(subjects.values(), key=lambda growths: -sum(bool(growth.points) for growth in growths))
    charts, used = [], 0
    for growths in fullest:
        charts.append(chart := _chart(growths, used))
        used += len(chart.drawn) if chart.plot and chart.plot.is_crowded else 0
    return sorted(charts, key=lambda chart: chart.plot is None)


def _apart(shown: Sequence[Growth]) -> Apart | None:
    """The two values of one year furthest apart, of claims in a finding of conflict; None where all agree."""
    points = [point for growth in shown if growth.is_in_conflict and growth.is_plain for point in growth.points]
    pairs = [(a, b) for a in points for b in points if a.year == b.year and a.high < b.low]
    return max(pairs, key=lambda pair: pair[1].low / pair[0].high, default=None)


def single_chart(forecast: MarketForecast, curve: GrowthCurve) -> GrowthChart:
    """One curve alone, with all that it leaves open."""
    (growth,) = growths_of([forecast])
    return _chart([replace(growth, curve=curve)])


def _chart(growths: Sequence[Growth], letters_from: int = 0) -> GrowthChart:
    """What a curve leaves open is drawn beneath a curve that stands alone; several would cover each other."""
    shown = [growth for growth in growths if growth.points]
    areas = shown[0].areas if len(shown) == 1 else []
    gap = _apart(shown) if len(shown) < CROWDED_FROM else None
    return GrowthChart(growths, plot([growth.points for growth in shown], areas, letters_from=letters_from, apart=gap))
