"""A checksum for every resource of the API: two portals with equal checksums give equal answers."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.test import Client

from portal.api.urls import router
from portal.operations.hosts import own_host
from portal.role.api import RoleGuideViewSet


@dataclass(frozen=True, slots=True)
class Checksum:
    """`sha256` is over the rows as JSON, in the API's own fixed order."""

    resource: str
    count: int
    sha256: str


def checksums() -> Iterator[Checksum]:
    """Every row of every resource, read page by page as any reader reads them. Raises `RuntimeError` on a refusal."""
    for resource, view, _ in router.registry:
        digest, count = hashlib.sha256(), 0
        for row in _rows(f"/api/v1/{resource}/?page_size=200"):
            count += 1
            # The list of role guides holds addresses only; what is at them counts.
            told = _ask(f"/api/v1/{resource}/{row['slug']}/") if view is RoleGuideViewSet else row
            digest.update(json.dumps(told, sort_keys=True).encode() + b"\n")
        yield Checksum(resource, count, digest.hexdigest())


def _rows(address: str | None) -> Iterator[Any]:
    while address:
        page = _ask(address)
        yield from page["results"]
        address = page["next"]


def _ask(address: str) -> Any:
    """The answer, with addresses as paths: the name of the host is not data."""
    host = own_host()
    response = Client(headers={"host": host}).get(address, secure=True)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    return json.loads(response.content.replace(f"https://{host}".encode(), b""))
