"""Paging and ordering of lists, strict: a value out of bounds is a 400 that names it."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, OrderBy, QuerySet
from rest_framework.filters import OrderingFilter
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from careers.problems import InvalidParameter

MAX_PAGE_SIZE = 200


class Pages(PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = MAX_PAGE_SIZE

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        self._check(request, "page", None)
        self._check(request, "page_size", MAX_PAGE_SIZE)
        return super().paginate_queryset(queryset, request, view=view)

    def _check(self, request: Request, name: str, largest: int | None) -> None:
        value = request.query_params.get(name)
        right = value is None or (value.isascii() and value.isdigit() and 0 < int(value[:10]) <= (largest or 10**9))
        if not right:
            bounds = f"from 1 to {largest}" if largest else "from 1"
            raise InvalidParameter({name: [f"{name} is a whole number {bounds}, not “{value}”."]})


class StrictOrdering(OrderingFilter):
    """`ordering=-year,low`, always with a last key that tells every two rows apart."""

    def get_ordering(self, request: Request, queryset: QuerySet[Any], view: Any) -> Sequence[Any]:
        asked = [name.strip() for name in request.query_params.get(self.ordering_param, "").split(",") if name.strip()]
        unknown = [name for name in asked if name.removeprefix("-") not in view.ordering_fields]
        if unknown:
            known = ", ".join(view.ordering_fields)
            raise InvalidParameter({"ordering": [f"We cannot order by “{', '.join(unknown)}”. It is one of: {known}."]})
        return [*(_nulls_last(view.ordering_columns.get(name, name)) for name in asked), *view.tie_break]


def _nulls_last(name: str) -> OrderBy:
    """The unknown comes last in either direction, on every database."""
    column = F(name.removeprefix("-"))
    return column.desc(nulls_last=True) if name.startswith("-") else column.asc(nulls_last=True)
