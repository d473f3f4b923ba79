"""The careers app's part of the API, and the views every app's part is made of."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import OrderBy, Prefetch, QuerySet
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import APIRootView
from rest_framework.viewsets import ReadOnlyModelViewSet

from careers.filters import (
    CredentialFilter,
    GuideFilter,
    InsightFilter,
    ResponsibilityFilter,
    RoleFilter,
    StepFilter,
    StrictFilterBackend,
)
from careers.models import Credential, FactQuerySet, Guide, Insight, Projection, Responsibility, Role, Step
from careers.serializers import (
    CredentialSerializer,
    GuideSerializer,
    InsightSerializer,
    ResponsibilitySerializer,
    RoleSerializer,
    StepSerializer,
)
from web.conditional import ConditionalGet
from web.filter_fields import SLUG
from web.pagination import StrictOrdering, StrictPagination
from web.query_params import validated

KEY = "[a-z0-9._-]{1,170}"


class ResourceViewSet(ConditionalGet, ReadOnlyModelViewSet[Any]):
    """A list and its details: filtered, ordered and paged strictly, under the data version's ETag."""

    filter_backends = (StrictFilterBackend, StrictOrdering)
    pagination_class = StrictPagination
    lookup_field = "slug"
    lookup_value_regex = SLUG
    ordering_fields: ClassVar[tuple[str, ...]] = ("slug",)
    ordering_columns: ClassVar[dict[str, str]] = {}
    tie_break: ClassVar[tuple[str | OrderBy, ...]] = ("slug",)
    row_parameters: ClassVar[tuple[str, ...]] = ()
    """What one row's address takes; its explanation takes none."""

    def get_object(self) -> Any:
        """One row takes few parameters or none: another is a mistake to be told, not to be passed over."""
        validated(self.request.query_params, self.row_parameters if self.action == "retrieve" else ())
        return super().get_object()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Lists are filtered; one row is looked up by its address alone."""
        return super().filter_queryset(queryset) if self.action == "list" else queryset


class Root(ConditionalGet, APIRootView):
    """The resources by name."""

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        validated(request.query_params, ())
        return super().get(request, *args, **kwargs)


class FactViewSet(ResourceViewSet):
    """Facts of one kind that their guides publish."""

    lookup_field = "key"
    lookup_value_regex = KEY
    ordering_fields: ClassVar[tuple[str, ...]] = ("key", "role", "section", "position", "line")
    ordering_columns: ClassVar[dict[str, str]] = {"role": "role__slug", "-role": "-role__slug"}
    tie_break = ("guide__slug", "position")

    def get_queryset(self) -> QuerySet[Any]:
        queryset: FactQuerySet = super().get_queryset()  # type: ignore[assignment]
        return queryset.published().with_evidence()


class ProjectionViewSet(ResourceViewSet):
    """Computed rows, each with its explanation: formula, inputs with their sentences, every step between."""

    formula_text: ClassVar[str]
    input_view: ClassVar[type[ResourceViewSet]]
    ordering_fields: ClassVar[tuple[str, ...]] = ("key",)
    tie_break: ClassVar[tuple[str | OrderBy, ...]] = ("pk",)

    @action(detail=True)
    def explain(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        row = self.get_object()
        inputs = self._inputs(row)
        return Response(
            {
                "formula": row.formula,
                "how": self.how(row),
                "data_version": row.data_version,
                "computed_at": row.computed_at,
                "inputs": inputs,
                "arithmetic": row.arithmetic,
                "result": self.result(row, inputs),
            }
        )

    def result(self, row: Projection, inputs: list[Any]) -> Any:
        """The row itself; `inputs` are its facts as they are now."""
        return self.get_serializer(row).data

    def how(self, row: Projection) -> str:
        return self.formula_text

    def input_views(self, row: Projection) -> Iterable[type[ResourceViewSet]]:
        """The resources its inputs belong to."""
        return (self.input_view,)

    def _inputs(self, row: Projection) -> list[Any]:
        """The rows it was computed from, as their own resource gives them, in the order of `inputs`."""
        by_key: dict[str, Any] = {}
        for input_view in self.input_views(row):
            view = input_view()
            view.request = self.request
            found = view.get_queryset().filter(**{f"{view.lookup_field}__in": row.inputs})
            serializer = view.serializer_class
            assert serializer  # every resource names one  # noqa: S101
            by_key |= {getattr(each, view.lookup_field): serializer(each).data for each in found}
        return [by_key[key] for key in row.inputs if key in by_key]


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
