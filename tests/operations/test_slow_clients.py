"""A hundred clients of each slow kind at the real proxy, and the portal goes on answering everybody else."""

import contextlib
import re
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Iterator

import pytest

from tests.operations.conftest import Site

pytestmark = pytest.mark.databases("sqlite")
CLIENTS = 100
SLOWEST = 1.0  # seconds
PAGES = ("/", "/roles/", "/data/", "/api/v1/roles/", "/health/") * 4
HEAD = b"Host: localhost\r\nUser-Agent: slow\r\n"
BODY = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\ntheme="
# What each kind sends at first, and what it adds every half second.
KINDS = {
    "nothing, not even its part of TLS": (None, b""),
    "a header now and then": (b"GET / HTTP/1.1\r\n" + HEAD, b"X-A: b\r\n"),
    "a byte of a form now and then": (b"POST /theme/ HTTP/1.1\r\n" + HEAD + BODY, b"d"),
    "a byte of an import now and then": (
        b"POST /admin/careers/guide/import/ HTTP/1.1\r\n" + HEAD + BODY.replace(b"50000", b"1900000"),
        b"d",
    ),
    "a byte of a chunked form now and then": (
        b"POST /theme/ HTTP/1.1\r\n" + HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
        b"1\r\nb\r\n",
    ),
    "one request, then idle": (b"GET /health/ HTTP/1.1\r\n" + HEAD + b"\r\n", b""),
    "an answer of over a megabyte, which it does not read": (b"GET LARGE HTTP/1.1\r\n" + HEAD + b"\r\n", b""),
}


@contextlib.contextmanager
def slow_clients(site: Site, kind: str) -> Iterator[None]:
    """All in one thread, for as long as the block runs."""
    first, more = KINDS[kind]
    if first:
        first = first.replace(b"LARGE", large(site).encode())
    over = threading.Event()
    with contextlib.ExitStack() as stack:
        clients = [stack.enter_context(connect(site, first)) for _ in range(CLIENTS)]
        thread = threading.Thread(target=drip, args=(clients, more, over))
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def large(site: Site) -> str:
    """A file of the API's reference, under the name it has in production."""
    (address,) = re.findall(r'src="(/static/[^"]*swagger-ui-bundle[^"]*\.js)"', site.get("/api/docs/").body)
    assert len(site.get(address).body) > 1_000_000
    return str(address)


def connect(site: Site, first: bytes | None) -> socket.socket:
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # what is not read soon stays with the proxy
    client.settimeout(10)
    client.connect(("127.0.0.1", site.port))
    if site.tls and first is not None:
        client = site.tls.wrap_socket(client, server_hostname="localhost")
    if first:
        client.sendall(first)
    client.setblocking(False)
    return client


def drip(clients: list[socket.socket], more: bytes, over: threading.Event) -> None:
    with selectors.DefaultSelector() as writable:
        for client in clients:
            writable.register(client, selectors.EVENT_WRITE)
        while more and not over.wait(0.5):
            for key, _ in writable.select(timeout=0):
                with contextlib.suppress(OSError, ssl.SSLError):  # the proxy has hung up
                    key.fileobj.send(more)
        over.wait()


def slowest_answer(proxy: Site, kind: str) -> float:
    """The seconds of the page that took longest beside slow clients who have just come."""
    seconds = []
    with slow_clients(proxy, kind):
        for page in PAGES:
            begun = time.monotonic()
            assert proxy.get(page).status == 200
            seconds.append(time.monotonic() - begun)
    return max(seconds)


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_else_is_answered(proxy: Site, kind: str) -> None:
    for page in set(PAGES):
        proxy.get(page)
    took = slowest_answer(proxy, kind)
    if took >= SLOWEST:  # slow clients hold a portal each time they come, other tests on the machine do not
        took = slowest_answer(proxy, kind)
    assert took < SLOWEST


def post(site: Site, address: str, size: int) -> int:
    with connect(site, None if not site.tls else b"") as client:
        client.settimeout(30)
        client.sendall(
            f"POST {address} HTTP/1.1\r\nConnection: close\r\nContent-Length: {size}\r\n".encode() + HEAD + b"\r\n"
        )
        with contextlib.suppress(OSError):  # it need not read what it refuses
            client.sendall(b"x" * size)
        return int(client.recv(4096).split()[1])


def test_how_much_a_request_may_bring(proxy: Site) -> None:
    assert post(proxy, "/theme/", 1_000) == 302
    assert post(proxy, "/theme/", 100_000) == 413
    assert post(proxy, "/admin/login/", 3_000_000) == 413
    assert post(proxy, "/admin/careers/guide/import/", 2_500_000) in (302, 403)  # to log in first
    assert post(proxy, "/admin/careers/guide/import/", 5_000_000) == 413
    assert proxy.get("/roles/").status == 200
