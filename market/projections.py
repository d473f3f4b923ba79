"""Growth curves: one for each published forecast, computed by `market.claims.curve`, its bands by `market.claims.uncertainty`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from careers.models import Rebuilt
from market.claims.analysis import analysis_of, envelope_of
from market.claims.claim import GrowthClaim
from market.claims.curve import FORMULA, MAX_YEARS, Curve, Point, extend
from market.claims.formatting import WIDE
from market.claims.grouping import Subject
from market.claims.parse_input import InvalidInput
from market.claims.uncertainty import UncertaintyBand, YearBounds
from market.from_rows import claim_of, subject_of
from market.models import GrowthCurve, MarketForecast
from vocabulary.numbers import INFINITE, Interval

CENT = Decimal("0.01")


def rebuild_curves(as_of: date, data_version: int) -> Rebuilt:
    published = MarketForecast.objects.published().select_related("guide", "role").defer("guide__text")
    forecasts: Iterable[MarketForecast] = published  # type: ignore[assignment]
    claims: dict[Subject, dict[str, GrowthClaim]] = defaultdict(dict)
    for forecast in forecasts:
        claims[subject_of(forecast)][forecast.key] = claim_of(forecast)
    envelopes = {subject: envelope_of(about) for subject, about in claims.items()}
    rows = [curve_of(forecast, envelopes[subject_of(forecast)], as_of) for forecast in forecasts]
    return GrowthCurve.objects.rebuild(rows, data_version=data_version)


def curve_of(forecast: MarketForecast, alike: Mapping[int, YearBounds], as_of: date) -> GrowthCurve:
    """`alike`: the envelope of the claims about the same market, this one included."""
    analysis = analysis_of(claim_of(forecast))
    curve, bands = analysis.curve, analysis.bands(alike)
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
        points=[point_row(point) for point in curve.points],
        reason=curve.reason,
        bands=[_band(band) for band in bands],
        horizon_over=None if forecast.target_year is None else forecast.target_year < as_of.year,
        formula=FORMULA,
        inputs=[forecast.key, *_conflicting_keys(bands, forecast.key)],
        arithmetic=[*_arithmetic(curve), *_arithmetic_of(bands)],
    )


def extended(curve: GrowthCurve, forecast: MarketForecast, until: int) -> dict[str, object]:
    """The curve's points with those after its stated years, and a sentence that says what they are.

    Raises `InvalidInput` where `until` is not one of the years that follow, or no growth is stated.
    """
    last, points = forecast.target_year, extend(claim_of(forecast), until)
    if not points or last is None or curve.reason:
        raise InvalidInput("This curve cannot be extrapolated: " + (curve.reason or "it states no growth."))
    if not last < until <= last + MAX_YEARS:
        raise InvalidInput(f"The forecast ends in {last}. Ask for a year from {last + 1} to {last + MAX_YEARS}.")
    sentence = (
        f"The forecast ends in {last}. The points from {last + 1} to {until} are extrapolated: nobody states them. "
        f"They are worked out as {points[-1].expression}."
    )
    return {"points": [*curve.points, *(point_row(point) for point in points)], "extrapolation": sentence}


def point_row(point: Point) -> dict[str, object]:
    return {"year": point.year, **rounded(point.value), "kind": point.kind}


def _conflicting_keys(bands: Iterable[UncertaintyBand], key: str) -> list[str]:
    """The keys of the other claims that are an edge of a band."""
    edges = (edge for band in bands if band.kind == "rivals" for edge in band.edges)
    return sorted({name for edge in edges for name in (edge.low_source, edge.high_source)} - {key})


def _band(band: UncertaintyBand) -> dict[str, object]:
    return {"kind": band.kind, "description": band.description, "edges": [_edges(edges) for edges in band.edges]}


def _edges(edges: YearBounds) -> dict[str, object]:
    ends = {"low": _end(edges.low.low, ROUND_FLOOR), "high": _end(edges.high.high, ROUND_CEILING)}
    return {"year": edges.year, **ends, "low_source": edges.low_source, "high_source": edges.high_source}


def _end(value: Decimal, rounding: str) -> str | None:
    """None where a hedge sets no limit."""
    return None if value == INFINITE else f"{value.quantize(CENT, rounding, WIDE):f}"


def _arithmetic(curve: Curve) -> list[dict[str, object]]:
    return [{"name": str(point.year), "formula": point.expression, **rounded(point.value)} for point in curve.points]


def _arithmetic_of(bands: Iterable[UncertaintyBand]) -> list[dict[str, object]]:
    """The edges of every band but that of rounding, whose edges are the ends of the points themselves."""
    return [
        {
            "name": f"{edges.year} {band.kind}",
            "formula": f"low of {edges.low_source}; high of {edges.high_source}",
            "low": _end(edges.low.low, ROUND_FLOOR),
            "high": _end(edges.high.high, ROUND_CEILING) or "open",
        }
        for band in bands
        for edges in band.edges
        if band.kind != "rounding"
    ]


def rounded(interval: Interval) -> dict[str, str]:
    """Cents, the ends outward, so that the rounded interval still contains the value."""
    return {
        "low": f"{interval.low.quantize(CENT, ROUND_FLOOR, WIDE):f}",
        "mid": f"{interval.mid.quantize(CENT, ROUND_HALF_EVEN, WIDE):f}",
        "high": f"{interval.high.quantize(CENT, ROUND_CEILING, WIDE):f}",
    }
