"""Errors of the API as RFC 9457 problem details: type, title, status, detail, a stable `code`, and where it lies."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions, status

from web.rendering import JSONRenderer

CONTENT_TYPE = "application/problem+json"
TITLES = {
    400: "The request names something we do not know",
    403: "This request is not allowed",
    404: "There is nothing at this address",
    405: "This method is not offered here",
    406: "This form is not offered here",
    413: "The request is too large",
    414: "The address is too long",
    415: "This form of content is not read here",
    417: "This expectation cannot be met",
    429: "Too many requests",
    431: "The request's headers are too large",
    500: "We failed to answer",
    503: "We cannot answer right now",
}
CODES = {
    400: "invalid-parameter",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "too-large",
    414: "address-too-long",
    415: "unsupported-media-type",
    417: "expectation-failed",
    429: "too-many-requests",
    431: "headers-too-large",
    500: "server-error",
    503: "unavailable",
}


class InvalidParameter(exceptions.APIException):
    """A query parameter or a value of one that we do not know. `errors`: parameter → what is wrong with it."""

    status_code = status.HTTP_400_BAD_REQUEST

    def __init__(self, errors: dict[str, list[str]]) -> None:
        self.errors = errors
        super().__init__(" ".join(f"{name}: {message}" for name, messages in errors.items() for message in messages))


class Unavailable(exceptions.APIException):
    """We cannot answer this moment. Whoever asks again after `wait` seconds can be answered."""

    status_code = status.HTTP_503_SERVICE_UNAVAILABLE
    wait = 5


def problem(status_code: int, detail: str, **members: Any) -> dict[str, Any]:
    code = CODES.get(status_code, "error")
    return {
        "type": f"urn:mlops-career-portal:problem:{code}",
        "title": TITLES.get(status_code, "The request cannot be answered"),
        "status": status_code,
        "detail": detail,
        "code": code,
        **members,
    }


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """The exception handler of the API. What it does not know is a 500, answered by `api_error`.

    Not rendered by the view: one that offers YAML or a page answers its errors in JSON all the same.
    """
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    if not isinstance(error, exceptions.APIException):
        return None
    members = {"errors": error.errors} if isinstance(error, InvalidParameter) else {}
    body = problem(error.status_code, str(error.detail), **members)
    headers = {"Allow": ", ".join(context["view"].allowed_methods)} if error.status_code == 405 else {}
    if isinstance(error, Unavailable):
        headers |= {"Retry-After": str(error.wait), "Cache-Control": "no-store"}
    content = JSONRenderer().render(body)
    return HttpResponse(content, status=error.status_code, headers=headers, content_type=CONTENT_TYPE)


def api_error(request: HttpRequest, status_code: int, detail: str) -> HttpResponse:
    """A problem outside any API view: an unknown address below /api/, or a failure of ours."""
    body = JSONRenderer().render(problem(status_code, detail, instance=request.path))
    return HttpResponse(body, status=status_code, content_type=CONTENT_TYPE)
