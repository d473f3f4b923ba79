"""The salaries app's part of the API."""

from careers.api import FactViewSet
from salaries.filters import PayComponentFilter, PayFactorFilter, SalaryBandFilter
from salaries.models import PayComponent, PayFactor, SalaryBand
from salaries.serializers import PayComponentSerializer, PayFactorSerializer, SalaryBandSerializer


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
