"""gunicorn's worker with threads, which no client and no moment can keep from stopping.

Four things it does not do by itself:

- A signal between its fork and its own handlers would be lost, and the process that nobody has stopped would be waited
  for until `graceful_timeout`. Here it is kept until the handlers are there.
- A signal while it starts the thread for a request would leave that thread unknown to its pool, and waited for without
  end. Here all threads are there before the first signal is let in.
- At SIGINT and SIGQUIT it would wait for its threads, and those for clients that send nothing. Here their connections
  are closed first.
- A client that sends its request, or takes its answer, a byte now and then would keep a thread as long as it likes.
  Here it has `REQUEST_SECONDS` and `ANSWER_SECONDS`. The proxy has limits of its own and hands on whole requests; these
  are for whoever comes past it.
"""

import contextlib
import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from types import FrameType
from typing import Any

from gunicorn.workers.base import Worker
from gunicorn.workers.gthread import TConn, ThreadWorker

REQUEST_SECONDS = 20
# Longer than the proxy waits for an answer.
ANSWER_SECONDS = 90
STOPS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)


def release_signals() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)


os.register_at_fork(after_in_parent=release_signals)


class StoppableWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Called in the parent just before it forks."""
        super().__init__(*args, **kwargs)
        self.served_since: dict[TConn, float] = {}
        self.has_quit = False
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)

    def get_thread_pool(self) -> ThreadPoolExecutor:
        pool: ThreadPoolExecutor = super().get_thread_pool()
        all_there = Barrier(self.cfg.threads + 1)
        for _ in range(self.cfg.threads):
            pool.submit(all_there.wait)
        all_there.wait()
        return pool

    def init_signals(self) -> None:
        super().init_signals()
        release_signals()

    def handle(self, conn: TConn) -> Any:
        """One request, in a thread of the pool."""
        self.served_since[conn] = time.monotonic()
        try:
            return False if self.has_quit else super().handle(conn)  # one that had waited for a thread
        finally:
            del self.served_since[conn]

    def murder_pending(self) -> None:
        """Called about once a second. What has come of a request already is still answered."""
        super().murder_pending()
        now = time.monotonic()
        for conn, since in self.served_since.copy().items():
            if now - since > ANSWER_SECONDS:
                hang_up(conn, socket.SHUT_RDWR)
            elif now - since > REQUEST_SECONDS:
                hang_up(conn, socket.SHUT_RD)

    def handle_quit(self, sig: int, frame: FrameType | None) -> None:
        """Past the method of ThreadWorker, which takes the pool's lock: this thread may have it already."""
        self.has_quit = True
        for conn in self.served_since.copy():
            hang_up(conn, socket.SHUT_RDWR)
        Worker.handle_quit(self, sig, frame)


def hang_up(conn: TConn, how: int) -> None:
    with contextlib.suppress(OSError):  # it has gone by itself
        conn.sock.shutdown(how)
