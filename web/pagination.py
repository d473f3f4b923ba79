"""Pages of lists, strict: a value out of bounds is an error that names it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from rest_framework.pagination import PageNumberPagination

from web.filter_fields import whole_number
from web.problems import InvalidParameter

PAGE_SIZE = 50
MAX_PAGE_SIZE = 200
# More pages than any list has; the number still fits what a database counts with.
MAX_PAGE = 10**9
# Rows a page may pass over; beyond them a database would join all that it passes over.
FAR = 1000


class DescribedPagination(PageNumberPagination):
    """The parameters and the envelope of a list, for the API's description; `page_of` reads them."""

    page_size = PAGE_SIZE
    page_size_query_param = "page_size"
    max_page_size = MAX_PAGE_SIZE


class ExplainedPagination(DescribedPagination):
    """Of lists that say why they are empty."""

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        described = super().get_paginated_response_schema(schema)
        described["properties"] |= {
            "data_version": {"type": "integer", "minimum": 0, "example": 2, "description": "As in the header."},
            "empty_reason": {
                "type": ["string", "null"],
                "example": None,
                "description": "Why there are no rows; null where there are.",
            },
        }
        described["required"] = [*described["required"], "data_version", "empty_reason"]
        return described


def page_of(params: QueryDict) -> tuple[int, int]:
    """The number of the page asked for, from 1, and its size. Raises `InvalidParameter`."""
    return _number(params, "page", 1, MAX_PAGE), _number(params, "page_size", PAGE_SIZE, MAX_PAGE_SIZE)


def rows_of(found: QuerySet[Any], first: int, last: int) -> list[Any]:
    """The rows from `first` up to `last` in the order asked for. Far down the keys are read before the rows: two queries."""
    if first < FAR:
        return list(found[first:last])
    keys = list(found.values_list("pk", flat=True)[first:last])
    return list(found.filter(pk__in=keys))


def _number(params: QueryDict, name: str, default: int, most: int) -> int:
    if name not in params:
        return default
    try:
        return whole_number(name, str(params[name]), 1, most)
    except ValidationError as error:
        raise InvalidParameter({name: error.messages}) from error
