"""The forecasts of one guide in one chart and one table: each claim once, a letter for each curve."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from market.charts.growth import Growth, GrowthChart, growths_of
from market.charts.plot import LOW, Plot, letter, plot
from market.models import MarketForecast


def distinct_growths(forecasts: Iterable[MarketForecast]) -> list[Growth]:
    """Of claims about one subject with one target and rate, the one that states most, in the place of the first."""
    fullest: dict[tuple[Any, ...], Growth] = {}
    for growth in growths_of(forecasts):
        claim = (growth.subject, growth.forecast.target_value, growth.forecast.target_year, growth.forecast.stated_cagr)
        if claim not in fullest or _stated(growth) > _stated(fullest[claim]):
            fullest[claim] = growth
    return list(fullest.values())


def _stated(growth: Growth) -> int:
    forecast = growth.forecast
    return sum(each is not None for each in (forecast.base_value, forecast.base_year, forecast.rate_from_year))


def chart_together(growths: Sequence[Growth]) -> GrowthChart | None:
    """Those of the currency that most of them are in, on one axis; None where nothing of it can be drawn."""
    shown = [growth for growth in growths if growth.points]
    currencies = Counter(growth.forecast.currency for growth in shown)
    if not currencies:
        return None
    together = [growth for growth in shown if growth.forecast.currency == currencies.most_common(1)[0][0]]
    drawn = plot([growth.points for growth in together], height=LOW)
    return GrowthChart(together, _with_letters(drawn)) if drawn else None


def _with_letters(drawn: Plot) -> Plot:
    """A letter before the label of each end, where ends are labelled."""
    if drawn.is_crowded or len(drawn.paths) == 1:
        return drawn
    paths = []
    for path in drawn.paths:
        last = path.dots[-1]
        label = f"{path.letter} {last.label}".strip()
        paths.append(replace(path, dots=(*path.dots[:-1], replace(last, label=label))))
    return replace(drawn, paths=tuple(paths))


def letters_of(chart: GrowthChart | None) -> Mapping[str, str]:
    """Key of a forecast → the letter of its curve; none where one curve stands alone."""
    drawn = chart.drawn if chart else []
    return {growth.forecast.key: letter(at) for at, (growth, _) in enumerate(drawn)} if len(drawn) > 1 else {}
