"""Limits for one client: how often it may ask the API, search, send forms, log in and open pages.

A client is an address; of an IPv6 address the network (`portal.operations.logins.client_address`). The first quota that a request
falls under is the one it counts for, and every answer says what is left of it. What is kept is a number under a keyed
hash of the address, until the window ends.
"""

import math
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac

from portal.operations.hosts import PROBES
from portal.operations.login_turns import LoginTurns
from portal.operations.logins import client_address
from portal.operations.quotas import Quota, quota_headers
from portal.operations.request_windows import Windows, windows
from web.paths import is_api
from web.problems import api_error

READS = ("GET", "HEAD")
LOGIN = "/admin/login/"
CALCULATORS = ("/market/check/", "/market/what-if/")
EXTRACT_SKILLS = "/api/v1/extract-skills/"  # reads a text of the client's own, as a form does
# Every page brings these along, and browsers keep them.
NOT_COUNTED = ("/style/", "/static/", "/favicon.ico")


class Limits:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.windows: Windows = windows(settings.REDIS_URL)
        self.login_turns = LoginTurns()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = quota_of(request)
        if name is None or not settings.RATE_LIMITS:
            return self.get_response(request)
        quota: Quota = settings.RATE_LIMIT_QUOTAS[name]
        window = self.windows.add(f"limits:{name}:{client_of(request)}", quota.seconds)
        left = max(1, math.ceil(window.left))
        if window.used > quota.requests:
            reason = f"Your address has used all {quota.requests} requests it has in {quota.seconds} seconds"
            response = too_many(request, reason, left)
        elif name == "logins":
            response = self.log_in(request)
        else:
            response = self.get_response(request)
        for header, value in quota_headers(name, quota, window.used, left).items():
            response[header] = value
        return response

    def log_in(self, request: HttpRequest) -> HttpResponse:
        _ = request.POST  # read first, so that who sends slowly does not keep the turn from others
        with self.login_turns.take() as wait:
            if wait:
                return too_many(request, "Others are just logging in", math.ceil(wait))
            return self.get_response(request)


def quota_of(request: HttpRequest) -> str | None:
    """The name of the quota a request counts for; None where it counts for none."""
    path = request.path
    if path in PROBES or path.startswith(NOT_COUNTED):
        return None
    if path == EXTRACT_SKILLS:
        return "forms"
    if is_api(path):
        return "api"
    if request.method not in READS:
        return "logins" if path == LOGIN else "forms"
    if path in CALCULATORS and request.META.get("QUERY_STRING"):
        return "forms"
    return "search" if path == "/search/" else "pages"


def client_of(request: HttpRequest) -> str:
    """The same for all requests of a client, and no address: what is kept names nobody."""
    return salted_hmac("portal.operations.limits", client_address(request) or "unknown").hexdigest()[:24]


def too_many(request: HttpRequest, reason: str, seconds: int) -> HttpResponse:
    """429, as a page or as problem details."""
    if is_api(request.path):
        response = api_error(request, 429, f"{reason}. Try again in {seconds} seconds.")
    else:  # without the request: this page is to cost little, and asks no database
        page = render_to_string("429.html", {"reason": reason, "seconds": seconds})
        response = HttpResponse(page, status=429)
    response["Retry-After"] = str(seconds)
    response["Cache-Control"] = "no-store"
    return response
