"""Which errors mean that the database is away, full or too busy; all others are ours."""

import sqlite3

from django.db import DatabaseError, InterfaceError, OperationalError

RETRY_AFTER = 10


def is_database_away(error: BaseException | None) -> bool:
    """SQLite calls a table that is missing an operational error; a lost connection may come without any code."""
    cause = getattr(error, "__cause__", None)
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None)
        return isinstance(error, OperationalError) and code is not None and code & 0xFF != sqlite3.SQLITE_ERROR
    if type(error) is DatabaseError:
        return cause is not None and getattr(cause, "pgcode", None) is None
    return isinstance(error, InterfaceError | OperationalError)
