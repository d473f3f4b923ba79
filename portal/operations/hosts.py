"""The portal's own name: to ask itself by, and for probes, which know only the address of a container."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PROBES = ("/health/", "/ready/", "/metrics/")


def own_host() -> str:
    """A name that the portal answers to."""
    return next((name.lstrip(".") for name in settings.ALLOWED_HOSTS if name != "*"), "localhost")


class ProbeHostMiddleware:
    """Whoever probes a container asks by address, which is no name in ALLOWED_HOSTS. Probes' answers name no host."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path in PROBES:
            request.META["HTTP_HOST"] = own_host()
        return self.get_response(request)
