"""What newsletters and social networks append to a link says nothing about the page. It is taken off before anything
reads the address: filters stay strict, and tags, canonical addresses and permalinks do not carry it. The API refuses it.
"""

from collections.abc import Callable
from urllib.parse import unquote_plus

from django.http import HttpRequest, HttpResponse

from web.paths import is_api

NAMES = frozenset({"fbclid", "gclid", "ref"})
PREFIXES = ("utm_", "mc_")


class IgnoreTracking:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_api(request.path) and not request.path.startswith("/admin/"):
            request.META["QUERY_STRING"] = without_tracking(request.META.get("QUERY_STRING", ""))
        return self.get_response(request)


def without_tracking(query: str) -> str:
    """Everything else stays as it was sent, to the letter."""
    return "&".join(part for part in query.split("&") if not _tracks(part))


def _tracks(part: str) -> bool:
    name = unquote_plus(part.partition("=")[0])
    return name in NAMES or name.startswith(PREFIXES)
