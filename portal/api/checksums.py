"""A checksum for every resource of the API: two portals with equal checksums give equal answers."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from django.http import QueryDict

from portal.api.urls import RESOURCES
from web.pagination import MAX_PAGE_SIZE
from web.resources import Resource, get_resource, list_resource


@dataclass(frozen=True, slots=True)
class Checksum:
    """`sha256` is over the rows as JSON, in the API's own fixed order."""

    resource: str
    count: int
    sha256: str


def checksums() -> Iterator[Checksum]:
    """Over every row of every resource, read page by page as any reader reads them."""
    for resource in RESOURCES:
        digest, count = hashlib.sha256(), 0
        for row in _rows(resource):
            count += 1
            digest.update(orjson.dumps(row, default=str, option=orjson.OPT_SORT_KEYS) + b"\n")
        yield Checksum(resource.name, count, digest.hexdigest())


def _rows(resource: Resource) -> Iterator[Any]:
    number, is_last = 1, False
    while not is_last:
        page = list_resource(resource, QueryDict(f"page={number}&page_size={MAX_PAGE_SIZE}&{resource.everything}"))
        # A list may hold only where its rows are found; then what is there counts.
        yield from (
            get_resource(resource, row[resource.lookup]) if resource.detail_serializer else row for row in page.rows
        )
        number, is_last = number + 1, not page.has_next
