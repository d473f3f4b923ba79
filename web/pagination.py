"""Paging and ordering of lists, strict: a value out of bounds is a 400 that names it."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, OrderBy, QuerySet
from rest_framework.filters import OrderingFilter
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from web.filter_fields import shown, whole_number
from web.problems import InvalidParameter

MAX_PAGE_SIZE = 200
# More pages than any list has; the number still fits what a database counts with.
MAX_PAGE = 10**9


class StrictPagination(PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = MAX_PAGE_SIZE

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        self._check(request, "page", MAX_PAGE)
        self._check(request, "page_size", MAX_PAGE_SIZE)
        return super().paginate_queryset(queryset, request, view=view)

    def _check(self, request: Request, name: str, largest: int) -> None:
        if name not in request.query_params:
            return
        try:
            whole_number(name, request.query_params[name], 1, largest)
        except ValidationError as error:
            raise InvalidParameter({name: error.messages}) from error


class StrictOrdering(OrderingFilter):
    """`ordering=-year,low`, always with a last key that tells every two rows apart."""

    def get_ordering(self, request: Request, queryset: QuerySet[Any], view: Any) -> Sequence[Any]:
        requested = (
            request.query_params[self.ordering_param].split(",") if self.ordering_param in request.query_params else []
        )
        unknown = [shown(name) for name in requested if name.removeprefix("-") not in view.ordering_fields]
        if unknown:
            known = ", ".join(view.ordering_fields)
            raise InvalidParameter(
                {"ordering": [f"We cannot order by “{'”, “'.join(unknown)}”. It is one of: {known}."]}
            )
        return [*(_nulls_last(view.ordering_columns.get(name, name)) for name in requested), *view.tie_break]


def _nulls_last(name: str) -> OrderBy:
    """The unknown comes last in either direction, on every database."""
    column = F(name.removeprefix("-"))
    return column.desc(nulls_last=True) if name.startswith("-") else column.asc(nulls_last=True)
