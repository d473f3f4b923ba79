"""Many rows written as fast as the database takes them: PostgreSQL by COPY, SQLite by one prepared statement.

Nothing is checked that the database does not check, and no default of Django's is filled in.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Any

from django.db import connection, models

LINES_AT_ONCE = 2000
# What would end a value or a line of COPY's text format.
ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def insert_numbers(model: type[models.Model], fields: Sequence[str], rows: Iterable[tuple[int, ...]]) -> None:
    """Whole numbers alone. `fields` by their names in the model."""
    line = "\t".join(["%d"] * len(fields)) + "\n"
    _insert(model, fields, rows, line.__mod__)


def insert_values(model: type[models.Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Numbers, texts and bytes."""
    _insert(model, fields, rows, lambda row: "\t".join(map(_copied, row)) + "\n")


def _insert(
    model: type[models.Model], fields: Sequence[str], rows: Iterable[Sequence[Any]], line: Callable[[Any], str]
) -> None:
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    column_of = {field.name: field.column for field in model._meta.concrete_fields}
    columns = ", ".join(quote(str(column_of[name])) for name in fields)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", _Lines(map(line, rows)))
        else:
            marks = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # type: ignore[arg-type]  # noqa: S608  # own names


def _copied(value: int | str | bytes) -> str:
    if isinstance(value, bytes):
        return rf"\\x{value.hex()}"
    return value.translate(ESCAPES) if isinstance(value, str) else str(value)


class _Lines:
    """Lines as the file that psycopg2 wants to read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.some = BytesIO()

    def read(self, size: int) -> bytes:
        while not (taken := self.some.read(size)):
            lines = "".join(islice(self.lines, LINES_AT_ONCE))
            if not lines:
                break
            self.some = BytesIO(lines.encode())
        return taken

    def readline(self, size: int = -1) -> bytes:  # psycopg2 asks for both methods and calls the first
        raise NotImplementedError
