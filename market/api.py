"""Growth curves in the API: extrapolated where a year is given."""

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from careers.viewsets import ProjectionViewSet
from market.claims.parse_input import InvalidInput, read_year
from market.claims_api import YEAR
from market.models import GrowthCurve, MarketForecast
from market.projections import extended
from market.resources import GROWTH_CURVES
from market.serializers import GrowthCurveSerializer
from web.problems import InvalidParameter
from web.query_params import validated
from web.resources import find_row

UNTIL = OpenApiParameter("until", YEAR, description="Extrapolate the curve to this year, beyond what is stated.")


class GrowthCurveViewSet(ProjectionViewSet):
    resource = GROWTH_CURVES
    row_parameters = ("until",)

    @extend_schema(parameters=[UNTIL])
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        until = validated(request.query_params, self.row_parameters).get("until")
        curve = find_row(self.resource, self.key)
        more = _extended(curve, until) if until else {}
        return Response({**GrowthCurveSerializer(curve).data, **more})


def _extended(curve: GrowthCurve, until: str) -> dict[str, object]:
    forecast: Any = get_object_or_404(MarketForecast.objects.all(), key=curve.forecast)
    try:
        return extended(curve, forecast, read_year(until))
    except InvalidInput as error:
        raise InvalidParameter({"until": [str(error)]}) from error
