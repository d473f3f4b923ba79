"""Answers under one data version: a strong ETag, 304 where the reader has it, and the version in a header."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.module_loading import import_string


def data_version() -> int:
    """The version of what readers see. Who keeps it is named by the settings: nothing here knows a model."""
    return int(import_string(settings.DATA_VERSION)())


def etag(request: HttpRequest, version: int, headers: Iterable[str] = ("Accept",)) -> str:
    """Data version, fingerprint of the code and representation: address, query and what these headers ask for."""
    representation = "|".join([request.get_full_path(), *(request.headers.get(name, "") for name in headers)])
    return f'"{version}-{settings.FINGERPRINT}-{hashlib.sha256(representation.encode()).hexdigest()[:12]}"'


def is_known(request: HttpRequest, tag: str, or_any: bool = False) -> bool:
    """Whether the reader has this state already. `*` means any state, so it is asked once there is an answer.

    Never while somebody edits the portal: templates then change without a new start.
    """
    if settings.DEBUG:
        return False
    known = [each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))]
    return tag.removeprefix("W/") in known or (or_any and "*" in known)


class ConditionalGet:
    """Mix into a view whose answer depends on the data and on the headers of `varies_by` alone."""

    varies_by: Sequence[str] = ("Accept",)
    version: int
    """The data version this answer goes by."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc, no-any-return]
        self.version = version = data_version()
        tag = etag(request, version, self.varies_by)
        response: HttpResponseBase = HttpResponseNotModified()
        if not is_known(request, tag):
            response = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
            if response.status_code == 200 and is_known(request, tag, or_any=True):
                response = HttpResponseNotModified()
        if response.status_code in (200, 304):
            # What takes long to answer says itself which version it is of.
            version = int(response.headers.get("Data-Version", version))
            response["ETag"] = etag(request, version, self.varies_by)
            response["Cache-Control"] = "public, no-cache"
            response["Data-Version"] = str(version)
        patch_vary_headers(response, self.varies_by)
        return response
