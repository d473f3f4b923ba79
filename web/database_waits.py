"""How long a request waits for PostgreSQL: no wait of the web server is without an end.

A living server ends a statement itself (`statement_timeout`). A frozen one does not, and still takes bytes, so that no
limit of TCP ends the wait for its answer either: that is done here, around each wait of psycopg2, connecting included.
Commands and workers do not call `limit_waits` and wait as long as their work takes.
"""

import contextlib
import select
import threading
from collections.abc import Iterator
from time import monotonic

import psycopg2
from django.db import connection, connections
from psycopg2 import extensions

READ_SECONDS = 3.0
# Who changes something waits its turn behind a refresh under way.
TURN_SECONDS = 30.0
# So much longer than the server's own limit is waited for its word.
GRACE_SECONDS = 0.5
# After a wait in vain one request at a time tries again, shortly, and the others are refused: or a queue would form.
TRIAL_SECONDS = 1.0
DOUBT_SECONDS = 5.0


class Waits(threading.local):
    """Of the request that this thread is at."""

    limit = READ_SECONDS
    has_given_up = False


class Doubt:
    """Of this process, whether the database answers."""

    def __init__(self) -> None:
        self.trial = threading.Lock()
        self.until = 0.0

    def is_on(self) -> bool:
        return monotonic() < self.until


waits = Waits()
doubt = Doubt()


def limit_waits() -> None:
    """For the web server, before its first connection."""
    for settings in connections.settings.values():
        if settings["ENGINE"].endswith("postgresql"):
            options = settings["OPTIONS"]
            options["options"] = f"{options.get('options', '')} -c statement_timeout={_milliseconds(READ_SECONDS)}"
            extensions.set_wait_callback(wait)


def begin_request() -> None:
    waits.limit, waits.has_given_up = READ_SECONDS, False


@contextlib.contextmanager
def waiting_in_turn() -> Iterator[None]:
    """Within a transaction: a statement that may wait for other writers."""
    if extensions.get_wait_callback() is not wait or connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL statement_timeout = {_milliseconds(TURN_SECONDS)}")
        waits.limit = TURN_SECONDS
        try:
            yield
        finally:
            waits.limit = READ_SECONDS
        cursor.execute("SET LOCAL statement_timeout = DEFAULT")


def wait(waiting: extensions.connection) -> None:
    """Called by psycopg2 wherever it would wait. What is raised here closes the connection."""
    if not doubt.is_on():
        _wait(waiting, waits.limit + GRACE_SECONDS)
    elif doubt.trial.acquire(blocking=False):
        try:
            _wait(waiting, TRIAL_SECONDS)
        finally:
            doubt.trial.release()
        doubt.until = 0.0
    else:
        raise psycopg2.OperationalError("the database has not answered others")


def _wait(waiting: extensions.connection, seconds: float) -> None:
    end = monotonic() + seconds
    while (state := waiting.poll()) != extensions.POLL_OK:
        event = select.POLLIN if state == extensions.POLL_READ else select.POLLOUT
        # A request asks several times, also while it fails: after the first wait in vain the others are not begun.
        if waits.has_given_up or not _happens(event, waiting.fileno(), end - monotonic()):
            waits.has_given_up = True
            doubt.until = monotonic() + DOUBT_SECONDS
            raise psycopg2.OperationalError("the database does not answer")


def _happens(event: int, number: int, seconds: float) -> bool:
    poll = select.poll()
    poll.register(number, event)
    return bool(poll.poll(max(seconds, 0) * 1000))


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
