"""Growth of markets on pages."""

from collections.abc import Mapping
from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from market.charts import figures
from market.charts.growth import Growth, GrowthChart
from market.charts.labels import size
from market.models import MarketForecast

register = template.Library()
# Below this, printed digits alone may make the difference.
APART_FROM = Decimal("1.1")


register.filter("value", figures.value)
register.filter("printed", figures.printed)
register.filter("ends_at", figures.ends_at)
register.filter("stated_cells", figures.stated_cells)
register.filter("share_words", figures.share_words)


@register.filter
def letter_of(letters: Mapping[str, str] | None, growth: Growth) -> str:
    """The letter under which a chart shows a forecast; "" where it is not drawn."""
    return letters.get(growth.forecast.key, "") if letters else ""


@register.filter
def publisher(forecast: MarketForecast, unnamed: str = "") -> SafeString:
    """Its name; where the guide gives none, these words, or the line of the claim."""
    if forecast.publisher:
        return format_html("<bdi>{}</bdi>", forecast.publisher)
    return format_html("{}", unnamed or f"line {forecast.line}")


@register.filter
def says(chart: GrowthChart) -> str:
    """The chart in one sentence: how far apart the forecasts for one year are, else the sizes of the last years."""
    ends: dict[int, set[Decimal]] = {}
    for growth, _ in chart.drawn:
        if growth.is_plain:  # a hedged size may be more or less than its figure; one stated twice counts once
            ends.setdefault(growth.last.year, set()).add(growth.last.mid)
    wide = {year: (max(sizes) / min(sizes), len(sizes)) for year, sizes in ends.items() if min(sizes) > 0}
    year = max(wide, key=lambda year: (wide[year][0], year), default=None)
    if year is None or wide[year][0] < APART_FROM:
        return _last_years(chart)
    factor, count = wide[year]
    lead = "one of two forecasts" if count == 2 else f"the highest of {count} forecasts"
    other = "the other" if count == 2 else "the lowest"
    return f"For {year}, {lead} is {factor.quantize(Decimal('0.1'))} times {other}"


def _last_years(chart: GrowthChart) -> str:
    lasts = sorted({(growth.last.year, growth.last.mid, _target(growth)) for growth, _ in chart.drawn})
    named = ", ".join(dict.fromkeys(words for _, _, words in lasts[-3:]))
    count = len(chart.drawn)
    return f"{count} forecasts: {named}" if count > 1 else f"One forecast: {named}"


def _target(growth: Growth) -> str:
    """ "over USD 5 bn for 2027"; "USD 1 bn in 2025" where no later size is known."""
    forecast, last = growth.forecast, growth.last
    words = f"{last.hedge} {size(last.mid, forecast.currency)}".strip()
    return f"{words} {'in' if last.year == forecast.base_year else 'for'} {last.year}"
