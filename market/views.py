"""Pages of markets: what publishers forecast; one curve in full; any claim checked; the growth calculator.

Nothing is averaged. A value that cannot be read is named beside its field.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from careers.citations import Citable, Citations
from market.charts import figures
from market.charts.growth import ArithmeticStep, Growth, GrowthChart, growth_charts, single_chart
from market.claims import parameters, what_if
from market.claims.check import check_claim
from market.claims.parse_input import InvalidFields, InvalidInput, read_year
from market.filters import MarketForecastFilter
from market.models import GrowthCurve, MarketForecast
from market.overview import MOST_OF_A_MARKET, few_of_each_market, markets, once_each
from market.projections import extended
from web.filter_forms import FieldChoices
from web.list_views import FilteredListView, stated_values
from web.permalinks import VERSION
from web.problems import InvalidParameter
from web.query_params import validated, without_empty_fields

CARRIED_ON = "carried on past the forecast at its stated rate, or the rate its amounts need where it states none"
OFFERED = ("market", "segment", "geography", "publisher", "currency")


class MarketList(FilteredListView):
    """Without a filter, a few forecasts of each market and the way to all of them."""

    template_name = "market/market_list.html"
    page_size = 25
    filterset_class = MarketForecastFilter
    labels = {
        "market": "Market",
        "segment": "Segment",
        "geography": "Geography",
        "publisher": "Publisher",
        "currency": "Currency",
        "search": "Words in the sentence",
    }
    orderings = {
        "market": ("by market", (F("market").asc(nulls_last=True), "segment", "guide__slug", "position")),
        "-target_value": ("largest target first", (F("target_value").desc(nulls_last=True), "key")),
        "-stated_cagr": ("highest rate first", (F("stated_cagr").desc(nulls_last=True), "key")),
        "publisher": ("by publisher", (F("publisher").asc(nulls_last=True), "key")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        return MarketForecast.objects.published().with_evidence()

    def offered(self) -> Mapping[str, FieldChoices]:
        forecasts = MarketForecast.objects.published()
        return {name: stated_values(forecasts, name) for name in OFFERED}

    def listable(self, found: QuerySet[Any]) -> QuerySet[Any]:
        return once_each(found)

    def _listed(self, found: QuerySet[Any]) -> dict[str, Any]:
        once = self.listable(found)
        is_whole = bool(self.request.GET.keys() - {"page", VERSION})
        listed = super()._listed(once if is_whole else few_of_each_market(once))
        count = listed["page"].paginator.count
        total = count if is_whole else once.count()
        return {**listed, "total": total, "most": MOST_OF_A_MARKET, "markets": markets(once) if count < total else []}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        forecasts: list[MarketForecast] = kwargs["rows"]
        count = kwargs["total"]
        every = growth_charts(forecasts)
        by_key = {growth.forecast.key: growth for growth in _by_letter(every)}
        # A single curve has a page of its own; here it is drawn where there is nothing to compare.
        charts = [chart for chart in every if len(chart.drawn) > 1] or every
        # Without an order of the reader's own, as the charts list them.
        is_ordered = "ordering" in self.request.GET
        growths = [by_key[forecast.key] for forecast in forecasts] if is_ordered else _by_letter(every)
        return super().get_context_data(
            charts=charts,
            letters=_letters(charts),
            places_apart=_places_apart(charts),
            growths=growths,
            summary="1 forecast." if count == 1 else f"{count:,} forecasts.",
            notes=Citations.of(forecasts).enter(_figures(charts, growths)),
            **kwargs,
        )


def _figures(charts: Iterable[GrowthChart], growths: Iterable[Growth]) -> Iterator[Citable]:
    for chart in charts:
        yield from figures.of_plot(chart)
    yield from figures.of_table(growths)


def _places_apart(charts: Sequence[GrowthChart]) -> str:
    """The market of which some forecasts name a place and others none; "" where no two charts differ in that alone."""
    places: dict[tuple[str, str, str], set[str]] = {}
    for chart in charts:
        market, segment, place, currency = chart.growths[0].subject
        places.setdefault((market, segment, currency), set()).add(place)
        if len(places[market, segment, currency]) > 1 and "" in places[market, segment, currency]:
            return chart.first.market or ""
    return ""


def _letters(charts: Sequence[GrowthChart]) -> dict[str, str]:
    """Forecast → its letter in the crowded charts; no letter occurs twice."""
    crowded = [chart for chart in charts if chart.plot and chart.plot.is_crowded]
    return {growth.forecast.key: path.letter for chart in crowded for growth, path in chart.drawn}


def _by_letter(charts: Sequence[GrowthChart]) -> list[Growth]:
    return [growth for chart in charts for growth in chart.growths]


class CurveDetail(TemplateView):
    """One curve with its uncertainty and every step of its arithmetic; extrapolated only on request."""

    template_name = "market/curve_detail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        curves: QuerySet[Any] = GrowthCurve.objects.all()
        curve = get_object_or_404(curves, key=kwargs["key"])
        forecasts: QuerySet[Any] = MarketForecast.objects.published().with_evidence()
        forecast = get_object_or_404(forecasts, key=curve.forecast)
        errors, more = _extrapolation(request, curve, forecast)
        context = self.get_context_data(**_context(curve, forecast, more), errors=errors, **kwargs)
        return self.render_to_response(context, status=400 if errors else 200)


def _extrapolation(
    request: HttpRequest, curve: GrowthCurve, forecast: MarketForecast
) -> tuple[dict[str, list[str]], dict[str, Any]]:
    try:
        until = validated(request.GET, ("until",)).get("until")
        return {}, extended(curve, forecast, read_year(until)) if until else {}
    except InvalidParameter as error:
        return error.errors, {}
    except InvalidInput as error:
        return {"until": [str(error)]}, {}


def _context(curve: GrowthCurve, forecast: MarketForecast, more: Mapping[str, Any]) -> dict[str, Any]:
    within = len(curve.points)
    curve.points = more.get("points", curve.points)
    carried_on = [
        ArithmeticStep.of({"name": str(point["year"]), "formula": CARRIED_ON, **point})
        for point in curve.points[within:]
    ]
    steps = [*(ArithmeticStep.of(step) for step in curve.arithmetic), *carried_on]
    chart = single_chart(forecast, curve)
    return {
        "chart": chart,
        "growth": chart.growths[0],
        "name": _name(forecast),
        "steps": steps,
        "extrapolation": more.get("extrapolation"),
        "notes": Citations.of([forecast]).enter(_figures([chart], chart.growths)),
    }


def _name(forecast: MarketForecast) -> str:
    """Of a curve, in a title: several may be of one market."""
    market, publisher = forecast.market or "market not named", forecast.publisher or "publisher not named"
    return f"{market}, {publisher}, line {forecast.line}"


class QuestionView(TemplateView):
    """A page that answers the question in its query string. `fields`: parameter → its label and an example."""

    fields: ClassVar[Mapping[str, tuple[str, str]]]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        sent = request.GET
        answer, errors = None, {}
        try:
            answer = self.answer(validated(sent, self.fields)) if sent else None
        except InvalidFields as error:
            errors = {name: [words] for name, words in error.errors.items()}
        except InvalidParameter as error:
            errors = error.errors
        rows = [
            {"name": name, "label": label, "example": example, "value": sent.get(name, ""), "errors": errors.get(name)}
            for name, (label, example) in self.fields.items()
        ]
        others = {name: words for name, words in errors.items() if name not in self.fields}
        steps = [ArithmeticStep.of(step) for step in answer.arithmetic] if answer else []
        context = self.get_context_data(
            answer=answer, rows=rows, others=others, steps=steps, query=sent.urlencode(), **kwargs
        )
        return self.render_to_response(context, status=400 if errors else 200)

    def answer(self, given: dict[str, str]) -> Any:
        raise NotImplementedError


class CheckClaim(QuestionView):
    template_name = "market/check.html"
    fields: ClassVar[Mapping[str, tuple[str, str]]] = {
        "base": ("Amount at the start", "1.1 billion"),
        "base_year": ("Its year", "2022"),
        "target": ("Amount at the end", "5.9 billion"),
        "target_year": ("Its year", "2027"),
        "rate": ("Rate a year", "41.0%"),
        "rate_from": ("Rate counted from", "2022"),
        "rate_to": ("Rate counted to", "2027"),
        "wording": ("Grows “to” it, “by” it, or “unclear”", "to"),
    }

    def answer(self, given: dict[str, str]) -> Any:
        return check_claim(parameters.read_claim(given))


class WhatIf(QuestionView):
    template_name = "market/what_if.html"
    fields: ClassVar[Mapping[str, tuple[str, str]]] = {
        "start": ("Start", "1.1 billion"),
        "rate": ("Rate a year", "41%"),
        "years": ("Years", "5"),
        "end": ("End", "5.9 billion"),
    }

    def answer(self, given: dict[str, str]) -> Any:
        return what_if.work_out(given)
