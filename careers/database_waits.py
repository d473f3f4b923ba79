"""How long a request waits for PostgreSQL: no wait of the web server is without an end.

A server that is frozen still takes bytes, so neither its own `statement_timeout` nor a limit of TCP ends the wait for its
answer: that is done here, around each wait of psycopg2. Commands and workers do not call `limit_waits` and wait as long
as their work takes.
"""

import select
import threading
from time import monotonic

import psycopg2
from django.db import connection, connections
from psycopg2 import extensions

READ_SECONDS = 4.0
# Who changes something waits for a refresh under way.
WRITE_SECONDS = 40.0
# After a wait without an answer the next ones end sooner, until there is an answer: or a queue of requests would form.
DOUBT_SECONDS = 0.5


class Waits(threading.local):
    """Of the request that this thread is at."""

    limit = READ_SECONDS
    has_given_up = False


waits = Waits()
doubted = threading.Event()


def limit_waits() -> None:
    """For the web server, before its first connection."""
    for settings in connections.settings.values():
        if settings["ENGINE"].endswith("postgresql"):
            options = settings.setdefault("OPTIONS", {})
            limit = f"-c statement_timeout={READ_SECONDS:.0f}s"
            options["options"] = f"{options.get('options', '')} {limit}".strip()
            extensions.set_wait_callback(wait)


def begin_request() -> None:
    waits.limit, waits.has_given_up = READ_SECONDS, False


def wait_as_writer() -> None:
    """For the rest of this transaction of a request."""
    if extensions.get_wait_callback() is wait and connection.vendor == "postgresql":
        waits.limit = WRITE_SECONDS
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL statement_timeout = '{WRITE_SECONDS:.0f}s'")


def wait(waiting: extensions.connection) -> None:
    """Called by psycopg2 in place of waiting itself. What it raises closes the connection."""
    end = monotonic() + (DOUBT_SECONDS if doubted.is_set() else waits.limit)
    while (state := waiting.poll()) != extensions.POLL_OK:
        is_read = state == extensions.POLL_READ
        if waits.has_given_up or not _is_ready(waiting.fileno(), is_read, end - monotonic()):
            waits.has_given_up = True
            doubted.set()
            raise psycopg2.OperationalError("the database does not answer in time")
    doubted.clear()


def _is_ready(number: int, is_read: bool, seconds: float) -> bool:
    poll = select.poll()
    poll.register(number, select.POLLIN if is_read else select.POLLOUT)
    return bool(poll.poll(max(seconds, 0) * 1000))
