"""The market app's part of the API."""

from careers.api import KEY, FactViewSet, ProjectionViewSet
from market.filters import GrowthCurveFilter, MarketForecastFilter, ShareClaimFilter
from market.models import GrowthCurve, MarketForecast, ShareClaim
from market.serializers import GrowthCurveSerializer, MarketForecastSerializer, ShareClaimSerializer


class MarketForecastViewSet(FactViewSet):
    queryset = MarketForecast.objects.all()
    serializer_class = MarketForecastSerializer
    filterset_class = MarketForecastFilter
    ordering_fields = (
        *FactViewSet.ordering_fields,
        "market",
        "base_year",
        "base_value",
        "target_year",
        "target_value",
        "stated_cagr",
    )


class ShareClaimViewSet(FactViewSet):
    queryset = ShareClaim.objects.all()
    serializer_class = ShareClaimSerializer
    filterset_class = ShareClaimFilter
    ordering_fields = (*FactViewSet.ordering_fields, "market", "year", "share_percent")


class GrowthCurveViewSet(ProjectionViewSet):
    queryset = GrowthCurve.objects.select_related("role")
    serializer_class = GrowthCurveSerializer
    filterset_class = GrowthCurveFilter
    lookup_field = "key"
    lookup_value_regex = KEY
    input_view = MarketForecastViewSet
    formula_text = (
        "Base and target stated: value(k) = base ^ ((n − k) / n) × target ^ (k / n), k years after the base year, n years "
        "in all. Base and rate: base × (1 + rate) ^ k. Target and rate: target ÷ (1 + rate) ^ (n − k). A printed number "
        "stands for half a unit of its last printed digit either way; low and high follow from those ends, rounded "
        "outward to cents. No curve runs past its stated years."
    )
    ordering_fields = ("key", "market", "base_year", "target_year", "publisher")
