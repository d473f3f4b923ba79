"""What server and proxy refuse by themselves: problem details below /api/, a short page elsewhere."""

import contextlib
import json
import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import services
from portal.operations.web_worker import path_of
from tests.operations.conftest import HOST, Site, proxy_before

pytestmark = pytest.mark.databases("sqlite")
LONG = "x" * 20_000
REQUESTS = {
    "line": (414, "GET {path}?search=" + LONG + " HTTP/1.1\r\nHost: {host}\r\n\r\n"),
    "header": (431, "GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Long: " + LONG + "\r\n\r\n"),
    "headers": (431, "GET {path} HTTP/1.1\r\nHost: {host}\r\n" + "X-A: b\r\n" * 200 + "\r\n"),
    "large header": (431, "GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Long: " + LONG * 10 + "\r\n\r\n"),
}
MALFORMED = {
    "spaces": (400, "GET {path} x y HTTP/1.1\r\nHost: {host}\r\n\r\n"),
    "version": (400, "GET {path} HTTP/9.9\r\nHost: {host}\r\n\r\n"),
    "name": (400, "GET {path} HTTP/1.1\r\nHost: {host}\r\nA b: c\r\n\r\n"),
    "length": (400, "GET {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n"),
    "expect": (417, "GET {path} HTTP/1.1\r\nHost: {host}\r\nExpect: the-moon\r\n\r\n"),
    "coding": (501, "POST {path} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: moon\r\n\r\n"),
    "absolute": (414, "GET http://{host}{path}?a=" + LONG + " HTTP/1.1\r\nHost: {host}\r\n\r\n"),
    "first an empty line": (414, "\r\nGET {path}?a=" + LONG + " HTTP/1.1\r\nHost: {host}\r\n\r\n"),
}
PATHS = {"/api/v1/roles/": "application/problem+json", "/roles/": "text/html"}


def send(site: Site, text: str, pieces: int = 1) -> tuple[int, dict[str, str], str]:
    """Status, headers and body of the answer to these bytes, sent as they are."""
    with contextlib.ExitStack() as stack:
        plain = stack.enter_context(socket.create_connection(("127.0.0.1", site.port), timeout=30))
        to = stack.enter_context(site.tls.wrap_socket(plain, server_hostname="localhost")) if site.tls else plain
        data = text.encode()
        size = -(-len(data) // pieces)
        with contextlib.suppress(ConnectionError, ssl.SSLError):  # refused before all was sent
            for start in range(0, len(data), size):
                to.sendall(data[start : start + size])
        received = b"".join(chunks(to))
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    return (
        int(first.split()[1]),
        {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)},
        (body.decode()),
    )


def chunks(sock: socket.socket) -> Iterator[bytes]:
    """All that comes until the end, or until an answer of the length it names is whole."""
    seen = b""
    while data := sock.recv(65536):
        yield data
        seen += data
        head, _, body = seen.partition(b"\r\n\r\n")
        length = [
            line.partition(b":")[2] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")
        ]
        if length and len(body) >= int(length[0]):
            return


def check(answer: tuple[int, dict[str, str], str], status: int, kind: str) -> None:
    code, headers, body = answer
    assert (code, headers["content-type"].partition(";")[0]) == (status, kind), body
    if kind == "text/html":
        assert "<h1>" in body
        return
    problem = json.loads(body)
    assert problem["status"] == status
    assert problem.keys() == {"type", "title", "status", "detail", "code"}
    assert headers["access-control-allow-origin"] == "*"


def check_each(site: Site, requests: dict[str, tuple[int, str]], host: str) -> None:
    for path, kind in PATHS.items():
        for name, (status, text) in requests.items():
            answer = send(site, text.format(path=path, host=host))
            try:
                check(answer, status, kind)
            except AssertionError as error:
                raise AssertionError(f"{name}, {path}: {answer}") from error


def test_the_server_by_itself(site: Site) -> None:
    check_each(site, REQUESTS | MALFORMED, HOST)
    whole = "GET /api/v1/?a=" + LONG + " HTTP/1.1\r\n"
    check(send(site, whole, pieces=4000), 414, PATHS["/api/v1/roles/"])  # the path itself comes in pieces
    assert "127.0.0.1" not in site.log.read_text().partition("Booting worker")[2]
    assert site.get("/api/v1/roles/").status == 200


def test_the_server_through_the_proxy(proxy: Site) -> None:
    check_each(proxy, REQUESTS, "localhost")
    assert proxy.get("/api/v1/nothing/", method="POST").headers["content-type"] == "application/problem+json"
    moved = proxy.get("/api/v1?a=b")
    assert (moved.status, moved.headers["location"]) == (308, "/api/v1/?a=b")
    head = "POST /api/v1/roles/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
    code, headers, _ = send(proxy, f"{head}Content-Length: 26000000\r\n\r\n" + "x" * 26_000_000)
    assert code in (405, 413)  # the server answers without reading it, or the proxy finds it too large before
    assert headers["content-type"] == "application/problem+json"


NO_REQUESTS = {
    "spaces": MALFORMED["spaces"],
    "name": MALFORMED["name"],
    "headers over 256 KB": (431, "GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Long: " + LONG * 15 + "\r\n\r\n"),
}


@pytest.mark.parametrize("name", NO_REQUESTS)
def test_what_is_no_request_is_refused_by_the_proxy_in_a_line(proxy: Site, name: str) -> None:
    """Go's server answers before any handler of the proxy is asked; docs/contract/api.md says so."""
    status, text = NO_REQUESTS[name]
    code, headers, body = send(proxy, text.format(path="/api/v1/roles/", host="localhost"))
    assert (code, headers["content-type"]) == (status, "text/plain; charset=utf-8")
    assert body.startswith(str(status))


def test_the_proxy_without_a_portal(tmp_path: Path) -> None:
    paths = ("/api/v1/roles/", "/api/", "/api", "/roles/")
    with proxy_before(services.free_port(), tmp_path) as proxy, ThreadPoolExecutor() as at_once:
        *problems, page = at_once.map(proxy.get, paths)  # each is tried for five seconds
    for away in problems:
        assert away.status in (502, 503)  # found away, and known to be away
        assert away.headers["content-type"] == "application/problem+json"
        assert json.loads(away.body) == {
            "type": "urn:mlops-career-portal:problem:unavailable",
            "title": "The portal is away",
            "status": away.status,
            "detail": "The portal does not answer just now. Try again in a few seconds.",
            "code": "unavailable",
        }
        assert away.headers["access-control-allow-origin"] == "*"
    assert page.status in (502, 503)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "The portal does not answer just now" in page.body
    assert (page.headers["retry-after"], page.headers["cache-control"]) == ("10", "no-store")


@pytest.mark.parametrize(
    ("start", "path"),
    [
        (b"GET /api/v1/ HTTP/1.1", "/api/v1/"),
        (b"GET /api/v1/?a=b", "/api/v1/"),
        (b"GET http://example.org/api/v1/ HTTP/1.1", "/api/v1/"),
        (b"GET http://example.org", ""),
        (b"GET", ""),
        (b"", ""),
        (b"\x16\x03\x01\x02\x00", ""),
    ],
)
def test_the_path_is_read_as_far_as_it_can_be(start: bytes, path: str) -> None:
    assert path_of(start) == path
