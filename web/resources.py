"""What readers may ask for, and the one way to read it: the API, checksums and whatever else answers call this.

A resource is a list of rows that is filtered, ordered and paged strictly, and in which one row is found by its key.
Rows are answered as plain JSON values; nothing here knows of HTTP.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, OrderBy, QuerySet
from django.http import Http404, QueryDict
from rest_framework.serializers import BaseSerializer

from web.filter_fields import SLUG, shown
from web.filters import StrictFilter, filtered
from web.pagination import page_of, rows_of
from web.problems import InvalidParameter

KEY = "[a-z0-9._-]{1,170}"


@dataclass(frozen=True, kw_only=True)
class Resource:
    """`name`: its plural in addresses. `rows`: all of them, as a query. `lookup`: the column one row is found by, and
    `lookup_name` what its place in an address is called."""

    name: str
    basename: str
    rows: Callable[[], QuerySet[Any]]
    filterset: type[StrictFilter]
    serializer: type[BaseSerializer[Any]]
    detail_serializer: type[BaseSerializer[Any]] | None = None
    lookup: str = "slug"
    lookup_name: str = ""
    lookup_pattern: str = SLUG
    ordering_fields: tuple[str, ...] = ("slug",)
    ordering_columns: Mapping[str, str] = field(default_factory=dict)
    """Name of an ordering → its column, where they differ."""
    tie_break: tuple[str | OrderBy, ...] = ("slug",)
    """Distinguishes every two rows, so that pages never overlap."""
    everything: str = ""
    """What to ask for so that the list leaves out no row: "all=true", where without it some are left out."""
    empty_reason: Callable[[QueryDict], str] | None = None
    """The parameters that found no row → why, in words. A list that has it answers with the data version as well."""


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """`rows` are those of page `number`, of `count` in all. `empty_reason`: why there are none, where the resource says so."""

    count: int
    number: int
    size: int
    rows: Sequence[Any]
    empty_reason: str | None

    @property
    def has_next(self) -> bool:
        return self.number * self.size < self.count


def list_resource(resource: Resource, params: QueryDict) -> ResourcePage:
    """One page of the rows that the parameters ask for.

    Raises `InvalidParameter` naming every parameter that is wrong, and `Http404` for a page past the last.
    """
    rows = ordered(resource, filtered(resource.filterset, resource.rows(), params), params)
    number, size = page_of(params)
    count, first = rows.count(), (number - 1) * size
    if first >= count and number > 1:
        raise Http404(f"There is no page {number}.")
    reason = resource.empty_reason(params) if resource.empty_reason and not count else None
    found = rows_of(rows, first, first + size)
    return ResourcePage(count, number, size, resource.serializer(found, many=True).data, reason)


def find_row(resource: Resource, key: str) -> Any:
    """The stored row. Raises `Http404`."""
    row = resource.rows().filter(**{resource.lookup: key}).first()
    if row is None:
        raise Http404(f"There is no {resource.basename} {key}.")
    return row


def get_resource(resource: Resource, key: str) -> Any:
    """One row whole. Raises `Http404`."""
    serializer = resource.detail_serializer or resource.serializer
    return serializer(find_row(resource, key)).data


def rows_by_key(resource: Resource, keys: Iterable[str]) -> dict[str, Any]:
    """Key → row, for those of the keys that are there."""
    found = list(resource.rows().filter(**{f"{resource.lookup}__in": list(keys)}))
    answers = resource.serializer(found, many=True).data  # one serializer for all: it works out its fields once
    return {getattr(row, resource.lookup): answer for row, answer in zip(found, answers, strict=True)}


def ordered(resource: Resource, rows: QuerySet[Any], params: QueryDict) -> QuerySet[Any]:
    """`ordering=-year,low`, always with a last key that distinguishes every two rows."""
    names = str(params["ordering"]).split(",") if "ordering" in params else []
    unknown = [shown(name) for name in names if name.removeprefix("-") not in resource.ordering_fields]
    if unknown:
        known = ", ".join(resource.ordering_fields)
        message = f"We cannot order by “{'”, “'.join(unknown)}”. It is one of: {known}."
        raise InvalidParameter({"ordering": [message]})
    return rows.order_by(*(_column(resource, name) for name in names), *resource.tie_break)


def _column(resource: Resource, name: str) -> OrderBy:
    """The unknown comes last in either direction, on every database."""
    plain = name.removeprefix("-")
    column = F(resource.ordering_columns.get(plain, plain))
    return column.desc(nulls_last=True) if name.startswith("-") else column.asc(nulls_last=True)
