"""Sessions of editors end when idle: each request to the admin counts their time anew, and no other request does."""

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class IdleSessions:
    """Django saves every session at every request or none; here those that work in the admin are saved.

    Pages for readers neither read nor write a session, so that they set no cookie and any cache may keep them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(reverse("admin:index")) and SESSION_KEY in request.session:
            request.session.modified = True
        return self.get_response(request)
