"""How much a request may bring: little, except where a guide is handed in. Said before a byte of it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from portal.api.errors import too_large

MAX_BYTES = 64_000
# More than a guide may have, so that the form itself can say what is wrong with one that is a little too long.
MAX_BYTES_OF_IMPORT = 4_000_000
# A text of 200,000 bytes as JSON writes it, with room for its escapes.
MAX_BYTES_OF_TEXT = 400_000


class SmallRequests:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return too_large(request) if size(request) > limit(request.path) else self.get_response(request)


def size(request: HttpRequest) -> int:
    """What the request says of itself; the server reads no more than that."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() else 0


def limit(path: str) -> int:
    if path == reverse("v1:extract-skills"):
        return MAX_BYTES_OF_TEXT
    return MAX_BYTES_OF_IMPORT if path == reverse("admin:careers_guide_import") else MAX_BYTES
