"""The market app's part of the API."""

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from careers.viewsets import FactViewSet, ProjectionViewSet
from market.claims.parse_input import InvalidInput, read_year
from market.claims_api import YEAR
from market.filters import GrowthCurveFilter, MarketForecastFilter, ShareClaimFilter
from market.models import GrowthCurve, MarketForecast, ShareClaim
from market.projections import extended
from market.serializers import GrowthCurveSerializer, MarketForecastSerializer, ShareClaimSerializer
from web.problems import InvalidParameter
from web.viewsets import KEY

UNTIL = OpenApiParameter("until", YEAR, description="Extrapolate the curve to this year, beyond what is stated.")


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
    row_parameters = ("until",)
    formula_text = (
        "Base and target stated: value(k) = base ^ ((n − k) / n) × target ^ (k / n), k years after the base year, n years "
        "in all. Base and rate: base × (1 + rate) ^ k. Target and rate: target ÷ (1 + rate) ^ (n − k). A printed number "
        "stands for half a unit of its last printed digit either way; low and high follow from those ends, rounded "
        "outward to cents. No curve runs past its stated years unless `until` is given. Bands: the rate counted from the "
        "year after the base; base projected forward and target projected back at the stated rate; the lowest and highest of the "
        "claims about the same market in each year. Each edge is worked out by the same three ways."
    )
    ordering_fields = ("key", "market", "base_year", "target_year", "publisher")

    @extend_schema(parameters=[UNTIL])
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        curve = self.get_object()
        until = request.query_params.get("until")
        more = self._extended(curve, until) if until else {}
        return Response({**self.get_serializer(curve).data, **more})

    def _extended(self, curve: GrowthCurve, until: str) -> dict[str, object]:
        forecast: Any = get_object_or_404(MarketForecast.objects.all(), key=curve.forecast)
        try:
            return extended(curve, forecast, read_year(until))
        except InvalidInput as error:
            raise InvalidParameter({"until": [str(error)]}) from error
