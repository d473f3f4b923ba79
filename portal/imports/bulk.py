"""Rows of whole numbers written as fast as the database takes them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db import connection, models

LINES_AT_ONCE = 20_000


def insert_numbers(model: type[models.Model], fields: Sequence[str], rows: Iterable[tuple[int, ...]]) -> None:
    """`fields` by their names in the model. PostgreSQL takes them by COPY, SQLite by one prepared statement."""
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    column_of = {field.name: field.column for field in model._meta.concrete_fields}
    columns = ", ".join(quote(str(column_of[name])) for name in fields)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", _Lines(rows))
        else:
            marks = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # type: ignore[arg-type]  # noqa: S608  # own names


class _Lines:
    """The rows as a file of tab-separated lines."""

    def __init__(self, rows: Iterable[tuple[int, ...]]) -> None:
        self.lines: Iterator[str] = ("\t".join(map(str, row)) + "\n" for row in rows)
        self.rest = b""

    def read(self, size: int) -> bytes:
        while len(self.rest) < size and (lines := "".join(islice(self.lines, LINES_AT_ONCE))):
            self.rest += lines.encode()
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken

    def readline(self, size: int = -1) -> bytes:  # psycopg2 asks for both methods and calls the first
        raise NotImplementedError
