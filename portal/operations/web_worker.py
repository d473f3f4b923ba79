"""gunicorn's worker, with words of our own for requests that the portal itself never sees.

A request line that is too long, headers that are too large or malformed are refused by the server. Below /api/ the
answer is problem details as everywhere there, elsewhere a short page. No line of the log names who asked.
"""

import contextlib
import re
import socket
import time
from html import escape
from http import HTTPStatus
from typing import Any

from gunicorn.http.errors import (
    ExpectationFailed,
    ForbiddenProxyRequest,
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
    UnsupportedTransferCoding,
)
from gunicorn.http.message import Request
from gunicorn.http.parser import RequestParser

from portal.operations.stoppable_worker import StoppableWorker
from web.paths import is_api
from web.problems import CONTENT_TYPE, problem
from web.rendering import JSONRenderer

STATUSES: dict[type[Exception], int] = {
    LimitRequestLine: 414,
    LimitRequestHeaders: 431,
    ExpectationFailed: 417,
    UnsupportedTransferCoding: 501,
    ForbiddenProxyRequest: 403,
    InvalidResponseHeader: 500,
    InvalidResponseHeaderName: 500,
    ParseException: 400,
}
DETAILS = {
    400: "The request is not written as HTTP asks.",
    414: "The address is too long. Ask for less at a time.",
    431: "The headers of the request are too large. Send fewer or smaller ones.",
    500: "Something failed on our side. It has been recorded.",
}
START_BYTES = 400  # enough of a request to know its path
PATH = re.compile(rb"\s*\S+ +(?:https?://[^/ ]*)?(/[^\s?#]*)")
# What a refused client may still be sending is read for so long: closing at once could destroy the answer on its way.
DRAIN_SECONDS, DRAIN_BYTES = 0.5, 1_000_000


class RememberedRequest(Request):  # type: ignore[misc]  # gunicorn ships no types
    """Keeps its first bytes, for who reports that the rest cannot be read."""

    start = b""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        try:
            super().__init__(*args, **kwargs)
        except ParseException as error:
            error.request_start = self.start
            raise

    def read_into(self, unreader: Any, buf: bytearray, stop: bool = False) -> None:
        super().read_into(unreader, buf, stop)
        if len(self.start) < START_BYTES and b"\n" not in self.start.lstrip():  # the first line is not whole yet
            self.start = bytes(buf[:START_BYTES])


class Worker(StoppableWorker):
    def init_process(self) -> None:
        RequestParser.mesg_class = RememberedRequest
        super().init_process()

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:
        status = status_of(exc)
        if status == 500:
            self.log.exception("request failed in the server")
        else:
            self.log.warning("request refused by the server: %d, %s", status, type(exc).__name__)
        path = req.path if req is not None else path_of(getattr(exc, "request_start", b""))
        with contextlib.suppress(OSError):
            send_last(client, answer(status, path or ""))


def status_of(error: Exception) -> int:
    return next((status for kind, status in STATUSES.items() if isinstance(error, kind)), 500)


def path_of(start: bytes) -> str:
    """The path that the first line of a request names, as far as it can be read.

    >>> path_of(b"GET /api/v1/roles/?a=b HTTP/1.1")
    '/api/v1/roles/'
    """
    found = PATH.match(start)
    return found[1].decode("latin-1") if found else ""


def answer(status: int, path: str) -> bytes:
    """The whole response, as bytes."""
    reason = HTTPStatus(status).phrase
    detail = DETAILS.get(status, f"The server refuses this request: {reason}.")
    headers = {"Connection": "close", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    if is_api(path):
        body = JSONRenderer().render(problem(status, detail))
        headers |= {"Content-Type": CONTENT_TYPE, "Access-Control-Allow-Origin": "*"}
    else:
        body = page(reason, detail).encode()
        headers |= {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'"}
    headers["Content-Length"] = str(len(body))
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} {reason}\r\n{head}\r\n".encode("latin-1") + body


def page(title: str, text: str) -> str:
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>\n'
        f'<h1>{escape(title)}</h1>\n<p>{escape(text)}</p>\n<p><a href="/">Home</a></p>\n</html>\n'
    )


def send_last(client: socket.socket, response: bytes) -> None:
    """Send, and let the client read it before the connection is closed, though it has not sent all it wanted."""
    until = time.monotonic() + DRAIN_SECONDS
    client.settimeout(DRAIN_SECONDS)
    client.sendall(response)
    client.shutdown(socket.SHUT_WR)
    left = DRAIN_BYTES
    while left > 0 and (seconds := until - time.monotonic()) > 0:
        client.settimeout(seconds)
        if not (data := client.recv(65536)):
            return
        left -= len(data)
