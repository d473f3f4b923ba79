"""Pages for what went wrong; below /api/ the same as problem details."""

from django.http import HttpRequest, HttpResponse
from django.views import defaults

from careers.problems import api_error


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith("/api/"):
        return api_error(request, 400, "The request cannot be read.")
    return defaults.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith("/api/"):
        return api_error(request, 404, f"Nothing is at {request.path}.")
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    if request.path.startswith("/api/"):
        return api_error(request, 500, "Something failed on our side. It has been recorded.")
    return defaults.server_error(request)
