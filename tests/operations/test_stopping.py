"""gunicorn stops when it is asked to, whatever its clients do and at whatever moment it is asked."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from gunicorn.config import Config
from gunicorn.glogging import Logger

import services
from portal.operations.stoppable_worker import ANSWER_SECONDS, REQUEST_SECONDS, StoppableWorker, release_signals
from tests.jobs.worker_env import until

pytestmark = pytest.mark.databases("sqlite")
GET = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
HEALTH = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
STALLED = {
    "nothing": b"",
    "half a request line": b"GET /hea",
    "half of the headers": GET,
    "half a body": b"POST /theme/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nthe",
    "one request, and no more": HEALTH,
    "a thousand requests, and no answer read": HEALTH * 1000,
}


@contextlib.contextmanager
def serve(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """gunicorn as `dev.py serve` runs it, before an application that starts fast; at its end SIGINT, and SIGKILL 20 seconds
    later."""
    port = services.free_port()
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{folder}/none.sqlite3", "REDIS_URL": ""}
    *gunicorn, portal = services.GUNICORN
    assert portal == "portal.wsgi:application"
    command = [sys.executable, *gunicorn, "tests.operations.plain_app:application"]
    command += [f"--bind=127.0.0.1:{port}", *options]
    around: dict[str, Any] = {"cwd": services.ROOT, "env": env, "stderr": subprocess.STDOUT}
    with (folder / "log").open("w") as log, services.running(command, stdout=log, **around) as process:
        until(lambda: services.answers(port), (folder / "log").read_text)
        yield process, port


@pytest.mark.parametrize("sent", STALLED.values(), ids=STALLED)
def test_it_waits_for_no_client(tmp_path: Path, sent: bytes) -> None:
    with contextlib.ExitStack() as stack:
        process, port = stack.enter_context(serve(tmp_path))
        ask(port)
        for _ in range(8):  # as many as there are threads
            stack.enter_context(client := socket.create_connection(("127.0.0.1", port)))
            client.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                client.sendall(sent)
        time.sleep(0.5)  # until they are where they stall
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0


def ask(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(HEALTH)
        assert client.recv(100).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("after", ["fork", "boot"])
def test_a_signal_while_a_worker_starts_is_not_lost(tmp_path: Path, after: str) -> None:
    """The moment is made long: between the fork of a worker and its own handlers, or just before it serves."""
    hook = {"fork": "post_fork(server, worker)", "boot": "post_worker_init(worker)"}[after]
    config, here = tmp_path / "long.py", tmp_path / "here"
    config.write_text(
        f"import pathlib, time\ndef {hook}:\n    pathlib.Path({str(here)!r}).touch()\n    time.sleep(1)\n"
    )
    with serve(tmp_path, f"--config={config}") as (process, _):
        until(here.exists, (tmp_path / "log").read_text)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0


SLOW_THREADS = """
import threading, time
start = threading.Thread.start
def slow(thread):
    start(thread)
    time.sleep(1)
threading.Thread.start = slow
"""


def test_a_signal_while_a_thread_starts_leaves_no_thread_behind(tmp_path: Path) -> None:
    """The moment is made long: a request is answered in its thread, which the pool does not know of yet."""
    (config := tmp_path / "long.py").write_text(SLOW_THREADS)
    with serve(tmp_path, f"--config={config}") as (process, port):
        ask(port)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0


@pytest.mark.slow
def test_started_and_stopped_over_and_over(tmp_path: Path) -> None:
    for _ in range(8):
        with serve(tmp_path) as (process, _):
            pass
        assert process.returncode == 0


@pytest.fixture
def worker() -> Iterator[StoppableWorker]:
    config = Config()
    worker = StoppableWorker(1, os.getpid(), [], None, 30, config, Logger(config))
    release_signals()  # as in the parent
    worker.tpool = worker.get_thread_pool()
    yield worker
    worker.tpool.shutdown()
    worker.tmp.close()


def test_a_signal_while_a_request_is_handed_to_a_thread(worker: StoppableWorker) -> None:
    with worker.tpool._shutdown_lock, pytest.raises(SystemExit):  # what `submit` has at that moment
        worker.handle_quit(signal.SIGQUIT, None)


class Connection:
    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock


@pytest.mark.parametrize(
    ("seconds", "is_read", "is_answered"),
    [(REQUEST_SECONDS - 10, True, True), (REQUEST_SECONDS + 1, False, True), (ANSWER_SECONDS + 1, False, False)],
)
def test_how_long_a_slow_client_is_served(
    worker: StoppableWorker, seconds: float, is_read: bool, is_answered: bool
) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        worker.served_since[Connection(ours)] = time.monotonic() - seconds
        worker.murder_pending()
        with nullcontext() if not is_read else pytest.raises(BlockingIOError):
            assert ours.recv(99) == b""
        with nullcontext() if is_answered else pytest.raises(BrokenPipeError):
            ours.send(b"an answer")
