"""The description of the API, made once for all tests of a process: it takes a second. It is read, never changed."""

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator


@cache
def described() -> dict[str, Any]:
    return SchemaGenerator().get_schema(request=None, public=True)
