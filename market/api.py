"""The market app's part of the API."""

from careers.api import FactViewSet
from market.filters import MarketForecastFilter, ShareClaimFilter
from market.models import MarketForecast, ShareClaim
from market.serializers import MarketForecastSerializer, ShareClaimSerializer


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
