"""Growth curves as readers get them."""

from django.db.models import QuerySet

from careers.projection_resource import ProjectionResource
from market.fact_kinds import MARKET_FORECASTS
from market.filters import GrowthCurveFilter
from market.models import GrowthCurve
from market.serializers import GrowthCurveSerializer
from web.resources import KEY

FORMULA = (
    "Base and target stated: value(k) = base ^ ((n − k) / n) × target ^ (k / n), k years after the base year, n years "
    "in all. Base and rate: base × (1 + rate) ^ k. Target and rate: target ÷ (1 + rate) ^ (n − k). A printed number "
    "stands for half a unit of its last printed digit either way; low and high follow from those ends, rounded "
    "outward to cents. No curve runs past its stated years unless `until` is given. Bands: the rate counted from the "
    "year after the base; base projected forward and target projected back at the stated rate; the lowest and highest of the "
    "claims about the same market in each year. Each edge is worked out by the same three ways."
)


def curves() -> QuerySet[GrowthCurve]:
    return GrowthCurve.objects.select_related("role")  # type: ignore[return-value]


GROWTH_CURVES = ProjectionResource(
    name="growth-curves",
    basename="growth-curve",
    rows=curves,
    filterset=GrowthCurveFilter,
    serializer=GrowthCurveSerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("key", "market", "base_year", "target_year", "publisher"),
    tie_break=("pk",),
    formula=lambda _: FORMULA,
    inputs=lambda _: (MARKET_FORECASTS.as_resource(),),
)
