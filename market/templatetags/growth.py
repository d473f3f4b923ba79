"""Growth of markets on pages."""

from collections.abc import Mapping

from django import template

from market.figures import interval, size
from market.growth import Growth, GrowthChart
from market.plots import Dated

register = template.Library()


@register.filter
def value(point: Dated) -> str:
    """As stated, or the interval that was worked out."""
    return size(point.mid, None) if point.kind == "stated" else interval(point.low, point.high)


@register.filter
def printed(growth: Growth, point: Dated) -> str:
    """A stated value in the words of the guide."""
    forecast = growth.forecast
    told = forecast.base_printed if point.year == forecast.base_year else forecast.target_printed
    return told or value(point)


@register.filter
def letter_of(letters: Mapping[str, str], growth: Growth) -> str:
    """The letter under which a chart shows a forecast; "" where it is not drawn."""
    return letters.get(growth.forecast.key, "")


@register.filter
def ends_at(growth: Growth) -> str:
    """ "5.9 bn 2027": the last value of its curve."""
    last = growth.points[-1]
    return f"{value(last)} {last.year}"


@register.filter
def says(chart: GrowthChart) -> str:
    """The chart in one sentence: what is said for the furthest years."""
    ends = sorted({(growth.points[-1].year, growth.points[-1].mid) for growth, _ in chart.drawn})
    told = ", ".join(f"{size(amount, chart.first.currency)} for {year}" for year, amount in ends[-3:])
    count = len(chart.drawn)
    return f"{count} forecasts: {told}" if count > 1 else f"One forecast: {told}"
