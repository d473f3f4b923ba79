"""The views that every resource of the API is made of: filtered, ordered and paged strictly, under one ETag."""

from typing import Any, ClassVar

from django.db.models import OrderBy, QuerySet
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import APIRootView
from rest_framework.viewsets import ReadOnlyModelViewSet

from web.conditional import ConditionalGet
from web.filter_fields import SLUG
from web.filters import StrictFilterBackend
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
