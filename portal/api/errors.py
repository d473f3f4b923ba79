"""Pages for what went wrong; below /api/ the same as problem details."""

import sys

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.views import csrf, defaults

from portal.operations.unavailable import RETRY_AFTER, is_database_away
from web.paths import is_api
from web.problems import api_error


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    if is_api(request.path):
        return api_error(request, 400, "The request cannot be read.")
    return defaults.bad_request(request, exception)


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


def too_large(request: HttpRequest) -> HttpResponse:
    if is_api(request.path):
        return api_error(request, 413, "The request is larger than anything we read.")
    return HttpResponse(get_template("413.html").render(), status=413)


def unavailable(request: HttpRequest) -> HttpResponse:
    """Made without the database."""
    if is_api(request.path):
        response = api_error(request, 503, "The database does not answer. Try again in a few seconds.")
    else:
        response = HttpResponse(get_template("503.html").render(), status=503)
    response["Retry-After"] = str(RETRY_AFTER)
    response["Cache-Control"] = "no-store"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Called by Django while it handles what a view, a middleware or the page of another error has raised."""
    if is_database_away(sys.exc_info()[1]):
        return unavailable(request)
    if is_api(request.path):
        return api_error(request, 500, "Something failed on our side. It has been recorded.")
    return defaults.server_error(request)
