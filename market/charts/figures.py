"""The figures of a chart and of its table, as they are written and in the order in which they are read."""

from collections.abc import Iterable, Iterator

from careers.citations import Citable, stated
from market.charts import cells
from market.charts.growth import Growth, GrowthChart
from market.charts.labels import interval, size
from market.charts.plot import Dated
from market.models import ShareClaim


def value(point: Dated) -> str:
    """As stated, or the interval that was worked out."""
    if point.kind == "stated":
        return f"{point.hedge} {size(point.mid, None)}".strip()
    return interval(point.low, point.high)


def printed(growth: Growth, point: Dated) -> str:
    """A stated value in the words of the guide; another as the interval that was worked out."""
    if point.kind != "stated":
        return value(point)
    forecast = growth.forecast
    text = forecast.base_printed if point.year == forecast.base_year else forecast.target_printed
    return f"{point.hedge} {text}".strip() if text else value(point)


def ends_at(growth: Growth) -> str:
    """ "5.9 bn 2027": the last value of its curve."""
    last = growth.last
    return f"{value(last)} {last.year}"


def stated_cells(growth: Growth) -> Iterator[cells.StatedCell]:
    """From, to and rate, as printed."""
    return cells.stated_cells(growth.forecast, bool(growth.curve and growth.curve.horizon_over))


def of_letters(chart: GrowthChart) -> Iterator[Citable]:
    """What the letters of a crowded chart end at."""
    if chart.plot and chart.plot.is_crowded:
        for growth, _ in chart.lettered:
            yield from _of_value(growth, growth.last, ends_at(growth))


def of_plot(chart: GrowthChart) -> Iterator[Citable]:
    """Of `market/_plot.html`: what the letters of a crowded chart end at, then the table year by year."""
    if not chart.plot:
        return
    yield from of_letters(chart)
    for _, points in chart.years:
        for growth, point in points:
            if point:
                yield from _of_value(growth, point, printed(growth, point))


def _of_value(growth: Growth, point: Dated, text: str) -> Iterator[Citable]:
    """Of `market/_value.html`."""
    if point.kind == "stated":
        yield from stated(text, growth.forecast)
    else:
        yield growth


def share_words(share: ShareClaim) -> str:
    """ "17.5%", or "largest"."""
    if share.share_percent is None:
        return str(share.get_rank_display())
    return f"{share.share_percent.normalize():f}%"


def of_table(growths: Iterable[Growth]) -> Iterator[Citable]:
    """Of `market/_forecasts.html`."""
    for growth in growths:
        for cell in stated_cells(growth):
            if cell.text:
                yield from stated(cell.text, growth.forecast)
        if growth.checked and growth.checked.implied:
            yield growth.checked
