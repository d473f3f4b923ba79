"""The careers app's part of the API."""

from django.db.models import Prefetch

from careers.filters import (
    CredentialFilter,
    GuideFilter,
    InsightFilter,
    ResponsibilityFilter,
    RoleFilter,
    StepFilter,
)
from careers.models import Credential, Guide, Insight, Responsibility, Role, Step
from careers.serializers import (
    CredentialSerializer,
    GuideSerializer,
    InsightSerializer,
    ResponsibilitySerializer,
    RoleSerializer,
    StepSerializer,
)
from careers.viewsets import FactViewSet
from web.viewsets import ResourceViewSet


class RoleViewSet(ResourceViewSet):
    queryset = Role.objects.with_lead().prefetch_related(Prefetch("guides", Guide.objects.only("slug", "role")))
    serializer_class = RoleSerializer
    filterset_class = RoleFilter
    ordering_fields = ("slug", "title")


class GuideViewSet(ResourceViewSet):
    queryset = Guide.objects.select_related("role").defer("text")
    serializer_class = GuideSerializer
    filterset_class = GuideFilter
    ordering_fields = ("slug", "title", "publisher", "changed_at")


class ResponsibilityViewSet(FactViewSet):
    queryset = Responsibility.objects.all()
    serializer_class = ResponsibilitySerializer
    filterset_class = ResponsibilityFilter


class StepViewSet(FactViewSet):
    queryset = Step.objects.all()
    serializer_class = StepSerializer
    filterset_class = StepFilter


class CredentialViewSet(FactViewSet):
    queryset = Credential.objects.all()
    serializer_class = CredentialSerializer
    filterset_class = CredentialFilter
    ordering_fields = (*FactViewSet.ordering_fields, "min_years")


class InsightViewSet(FactViewSet):
    queryset = Insight.objects.all()
    serializer_class = InsightSerializer
    filterset_class = InsightFilter
