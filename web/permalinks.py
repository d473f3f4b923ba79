"""Permalinks: an address that names the version of the data it was made for, and what is said once that has moved on."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from web.conditional import data_version
from web.filter_fields import whole_number
from web.problems import InvalidParameter

VERSION = "data_version"


def requested_version(params: QueryDict, current: int | None = None) -> int | None:
    """The version a permalink was made for; None where the address names none.

    Raises `InvalidParameter` for what is no number, and for a version that there has not been yet.
    """
    if VERSION not in params:
        return None
    try:
        newest = data_version() if current is None else current
        return whole_number(VERSION, str(params[VERSION]), 0, newest)
    except ValidationError as error:
        raise InvalidParameter({VERSION: error.messages}) from error


def version_errors(params: QueryDict) -> tuple[int | None, dict[str, list[str]]]:
    """The version requested, and what is wrong with it, for a page that shows both."""
    try:
        return requested_version(params), {}
    except InvalidParameter as error:
        return None, error.errors


def query_of(params: QueryDict, *without: str, **more: Any) -> str:
    """What an address asks for, without some of it and without its version, and with `more`."""
    data = params.copy()
    for name in (VERSION, *without):
        data.pop(name, None)
    data.update(more)
    return data.urlencode()
