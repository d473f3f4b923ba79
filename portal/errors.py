"""Pages for what went wrong; below /api/ the same as problem details."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.views import csrf, defaults

from careers.problems import api_error
from portal.paths import is_api


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    is_too_large = isinstance(exception, RequestDataTooBig)
    if is_api(request.path):
        detail = "The request is too large." if is_too_large else "The request cannot be read."
        return api_error(request, 413 if is_too_large else 400, detail)
    response = defaults.bad_request(request, exception)
    if is_too_large:
        response.status_code = 413
    return response


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    if is_api(request.path):
        return api_error(request, 403, "This request is not allowed.")
    return defaults.permission_denied(request, exception)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """No view of the API asks for a form's token; should one do so, a program still gets no page."""
    if is_api(request.path):
        return api_error(request, 403, "This request is not allowed: it has no token of a form.")
    return csrf.csrf_failure(request, reason)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if is_api(request.path):
        return api_error(request, 404, f"Nothing is at {request.path}.")
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    if is_api(request.path):
        return api_error(request, 500, "Something failed on our side. It has been recorded.")
    return defaults.server_error(request)
