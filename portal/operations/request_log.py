"""One line for each request, and its id in the answer, so that who reports a failure can say which line is theirs."""

from time import perf_counter

import structlog
from django.http import HttpRequest, HttpResponse
from django_structlog.middlewares import RequestMiddleware

# Asked every few seconds by whatever watches the process.
LEFT_OUT = ("/health/",)


class RequestLog(RequestMiddleware):
    """Method, path, status and time; of the address only the path, since a query may hold what a person typed."""

    def __call__(self, request: HttpRequest) -> HttpResponse:  # never asynchronous here
        if request.path in LEFT_OUT:
            return self.get_response(request)  # type: ignore[return-value]
        begun = perf_counter()
        self.prepare(request)
        request_id = structlog.contextvars.get_contextvars()["request_id"]
        response: HttpResponse = self.get_response(request)  # type: ignore[assignment]
        response["X-Request-ID"] = request_id
        structlog.contextvars.bind_contextvars(duration_ms=round((perf_counter() - begun) * 1000))
        self.handle_response(request, response)
        return response

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        return f"{request.method} {request.path}"
