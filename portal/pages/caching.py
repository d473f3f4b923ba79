"""Pages under a tag of their state: 304 where the reader has them, and no page shown from a cache unasked.

A page is its address, the data, what the last refreshes came to, the code, the reader's theme, and the skills that a reader's
browser keeps: who has any gets pages that no cache on the way stores. Nothing on it is worked out from the clock while it is
drawn. The tag is weak, since pages are compressed on their way.
"""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.db.models import Max, Q
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from careers.models import DataVersion, Run
from paths.own_skills.kept import COOKIE as KEPT_SKILLS
from portal.operations.hosts import PROBES
from portal.refresh.rebuild import TASK
from web.conditional import is_known

# Answers of the API have tags of their own; what watchers ask for is never kept, nor is what editors see.
PUBLIC, PRIVATE = "public, no-cache", "private, no-store"
NOT_PAGES = ("/api/", "/style/", "/static/", "/robots.txt", "/favicon.ico", *PROBES)


class PageVersions:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/admin/"):
            return _kept(self.get_response(request), PRIVATE)
        if request.path.startswith(NOT_PAGES):
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return _kept(self.get_response(request), PRIVATE)
        return self._page(request)

    def _page(self, request: HttpRequest) -> HttpResponse:
        tag = page_tag(request)
        if is_known(request, tag):
            return _tagged(HttpResponseNotModified(), request, tag)
        response = self.get_response(request)
        if response.status_code != 200 or response.has_header("Cache-Control"):
            return _kept(response, "no-cache")
        if response.cookies or response.streaming:
            return _kept(response, PRIVATE)
        if is_known(request, tag, or_any=True):
            response = HttpResponseNotModified()
        return _tagged(response, request, tag)


def page_tag(request: HttpRequest) -> str:
    cookies = [request.COOKIES.get(name, "") for name in ("theme", KEPT_SKILLS, settings.SESSION_COOKIE_NAME)]
    parts = [request.build_absolute_uri(), *cookies, settings.FINGERPRINT, _state()]
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _state() -> tuple[int, int | None, int | None]:
    """The data version, and the last refreshes that succeeded and that failed: every page prints what they came to."""
    done, failed = Q(state=Run.State.DONE), Q(state=Run.State.FAILED)
    runs = Run.objects.filter(task=TASK).aggregate(done=Max("pk", filter=done), failed=Max("pk", filter=failed))
    return DataVersion.objects.current(), runs["done"], runs["failed"]


def _tagged(response: HttpResponse, request: HttpRequest, tag: str) -> HttpResponse:
    """Pages of an editor, and of whoever keeps skills, may say more than others', so no cache on the way keeps them."""
    is_own = {settings.SESSION_COOKIE_NAME, KEPT_SKILLS} & request.COOKIES.keys()
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-cache" if is_own else PUBLIC
    patch_vary_headers(response, ["Cookie", "Accept-Encoding"])
    return response


def _kept(response: HttpResponse, how: str) -> HttpResponse:
    response.headers.setdefault("Cache-Control", how)
    return response
