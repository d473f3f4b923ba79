"""The salaries app's part of the API."""

from careers.viewsets import FactViewSet, ProjectionViewSet
from salaries.filters import PayComponentFilter, PayFactorFilter, SalaryBandFilter, SalarySummaryFilter
from salaries.models import PayComponent, PayFactor, SalaryBand, SalarySummary
from salaries.serializers import (
    PayComponentSerializer,
    PayFactorSerializer,
    SalaryBandSerializer,
    SalarySummarySerializer,
)
from web.viewsets import KEY


class SalaryBandViewSet(FactViewSet):
    queryset = SalaryBand.objects.all()
    serializer_class = SalaryBandSerializer
    filterset_class = SalaryBandFilter
    ordering_fields = (*FactViewSet.ordering_fields, "level", "low", "high", "currency", "country", "year")


class PayComponentViewSet(FactViewSet):
    queryset = PayComponent.objects.all()
    serializer_class = PayComponentSerializer
    filterset_class = PayComponentFilter
    ordering_fields = (*FactViewSet.ordering_fields, "kind", "low_percent", "high_percent")


class PayFactorViewSet(FactViewSet):
    queryset = PayFactor.objects.all()
    serializer_class = PayFactorSerializer
    filterset_class = PayFactorFilter
    ordering_fields = (*FactViewSet.ordering_fields, "name")


class SalarySummaryViewSet(ProjectionViewSet):
    queryset = SalarySummary.objects.select_related("role")
    serializer_class = SalarySummarySerializer
    filterset_class = SalarySummaryFilter
    lookup_field = "key"
    lookup_value_regex = KEY
    input_view = SalaryBandViewSet
    formula_text = (
        "Of the stated bands that are alike in role, level, currency, period, component and country: the smallest low "
        "and the greatest high. Nothing is averaged and no currency is converted. A top left open by any of them stays "
        "open."
    )
    ordering_fields = ("key", "lowest_low", "highest_high", "band_count", "level", "currency")
