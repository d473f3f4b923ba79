"""The views of facts and of what is computed from them, which every app's part of the API is made of."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import OrderBy, QuerySet
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from careers.models import FactQuerySet, Projection
from web.viewsets import KEY, ResourceViewSet


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
                "formula": self.formula(row),
                "formula_version": row.formula,
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

    def formula(self, row: Projection) -> str:
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
