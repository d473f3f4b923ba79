"""Resources under addresses: lists in pages, rows by their key, under the data version's ETag."""

from typing import Any, ClassVar

from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.filters import OrderingFilter
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import APIRootView
from rest_framework.serializers import BaseSerializer
from rest_framework.utils.urls import remove_query_param, replace_query_param
from rest_framework.viewsets import ReadOnlyModelViewSet

from web.conditional import ConditionalGet
from web.filters import StrictFilter
from web.pagination import DescribedPagination, ExplainedPagination
from web.query_params import validated
from web.resources import Resource, get_resource, list_resource


class ResourceViewSet(ConditionalGet, ReadOnlyModelViewSet[Any]):
    """A list and its rows, as `web.resources` reads them. What the class attributes say is the API's description."""

    resource: ClassVar[Resource]
    row_parameters: ClassVar[tuple[str, ...]] = ()
    """What one row's address takes; its explanation takes none."""

    filter_backends = (DjangoFilterBackend, OrderingFilter)
    filterset_class: ClassVar[type[StrictFilter]]
    lookup_value_regex: ClassVar[str]
    ordering_fields: ClassVar[tuple[str, ...]]
    pagination_class = DescribedPagination

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if resource := cls.__dict__.get("resource"):
            cls.queryset = resource.rows()
            cls.serializer_class = resource.serializer
            cls.filterset_class = resource.filterset
            cls.lookup_field = resource.lookup
            cls.lookup_url_kwarg = resource.lookup_name or resource.lookup
            cls.lookup_value_regex = resource.lookup_pattern
            cls.ordering_fields = resource.ordering_fields
            cls.pagination_class = ExplainedPagination if resource.empty_reason else DescribedPagination

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        """For the API's description; what is answered comes from `web.resources`."""
        detail = self.resource.detail_serializer if self.action == "retrieve" else None
        return detail or self.resource.serializer

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page = list_resource(self.resource, request.query_params)
        previous = self._address(page.number - 1) if page.number > 1 else None
        following = self._address(page.number + 1) if page.has_next else None
        answer = {"count": page.count, "next": following, "previous": previous, "results": page.rows}
        if self.resource.empty_reason:
            answer |= {"data_version": self.version, "empty_reason": page.empty_reason}
        return Response(answer)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """One row takes few parameters or none: another is a mistake to point out, not to pass over."""
        validated(request.query_params, self.row_parameters)
        return Response(get_resource(self.resource, self.key))

    @property
    def key(self) -> str:
        return str(self.kwargs[self.lookup_url_kwarg or self.lookup_field])

    def _address(self, number: int) -> str:
        here = self.request.build_absolute_uri()
        return remove_query_param(here, "page") if number == 1 else replace_query_param(here, "page", number)


class ResourceIndex(ConditionalGet, APIRootView):
    """The resources by name."""

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        validated(request.query_params, ())
        return super().get(request, *args, **kwargs)
