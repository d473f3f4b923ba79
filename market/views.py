"""The market page: what publishers forecast, drawn as they say it. None is averaged."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet

from careers.filter_form import Choices
from careers.listing import FilteredList, stated_values
from careers.notes import Notes
from market.filters import MarketForecastFilter
from market.growth import growth_charts
from market.models import MarketForecast

OFFERED = ("market", "segment", "geography", "publisher", "currency")


class MarketList(FilteredList):
    template_name = "market/market_list.html"
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
        "market": ("by market", ("market", "segment", "guide__slug", "position")),
        "-target_value": ("largest target first", (F("target_value").desc(nulls_last=True), "key")),
        "-stated_cagr": ("highest rate first", (F("stated_cagr").desc(nulls_last=True), "key")),
        "publisher": ("by publisher", (F("publisher").asc(nulls_last=True), "key")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        return MarketForecast.objects.published().with_evidence()

    def offered(self) -> Mapping[str, Choices]:
        forecasts = MarketForecast.objects.published()
        return {name: stated_values(forecasts, name) for name in OFFERED}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        forecasts: list[MarketForecast] = kwargs["rows"]
        count = kwargs["page"].paginator.count
        charts = growth_charts(forecasts)
        by_key = {growth.forecast.key: growth for chart in charts for growth in chart.growths}
        return super().get_context_data(
            charts=charts,
            growths=[by_key[one.key] for one in forecasts],
            told="1 forecast matches." if count == 1 else f"{count:,} forecasts match.",
            notes=Notes.of(forecasts),
            **kwargs,
        )
