"""Growth curves: one for each published forecast, drawn by `market.curves`."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from market.curves import FORMULA, Curve, Figures, Point, draw
from market.intervals import Interval
from market.models import GrowthCurve, MarketForecast

CENT = Decimal("0.01")


def rebuild_curves(data_version: int) -> int:
    published = MarketForecast.objects.published().select_related("guide", "role").defer("guide__text")
    forecasts: Iterable[MarketForecast] = published  # type: ignore[assignment]
    return GrowthCurve.objects.rebuild([curve_of(forecast) for forecast in forecasts], data_version=data_version)


def curve_of(forecast: MarketForecast) -> GrowthCurve:
    drawn = draw(figures_of(forecast))
    return GrowthCurve(
        key=forecast.key.replace(".market-forecast.", ".growth-curve."),
        forecast=forecast.key,
        role=forecast.role,
        market=forecast.market,
        segment=forecast.segment,
        geography=forecast.geography,
        publisher=forecast.publisher,
        currency=forecast.currency,
        base_year=forecast.base_year,
        target_year=forecast.target_year,
        points=[_point(point) for point in drawn.points],
        reason=drawn.reason,
        formula=FORMULA,
        inputs=[forecast.key],
        arithmetic=_arithmetic(drawn),
    )


def figures_of(forecast: MarketForecast) -> Figures:
    return Figures(
        base_value=forecast.base_value,
        base_printed=forecast.base_printed,
        base_year=forecast.base_year,
        target_value=forecast.target_value,
        target_printed=forecast.target_printed,
        target_year=forecast.target_year,
        rate=forecast.stated_cagr,
        rate_printed=forecast.stated_cagr_printed,
        wording=forecast.wording,
    )


def _point(point: Point) -> dict[str, object]:
    return {"year": point.year, **rounded(point.value), "kind": point.kind}


def _arithmetic(drawn: Curve) -> list[dict[str, object]]:
    return [{"name": str(point.year), "how": point.expression, **rounded(point.value)} for point in drawn.points]


def rounded(interval: Interval) -> dict[str, str]:
    """Cents, the ends outward, so that the rounded interval still holds the value."""
    return {
        "low": f"{interval.low.quantize(CENT, ROUND_FLOOR):f}",
        "mid": f"{interval.mid.quantize(CENT, ROUND_HALF_EVEN):f}",
        "high": f"{interval.high.quantize(CENT, ROUND_CEILING):f}",
    }
