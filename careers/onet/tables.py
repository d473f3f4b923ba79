"""One tab-separated file of the O*NET database, whole or not at all.

A quotation mark is a character like any other, `n/a` an unknown. Lines end in CR LF or LF, the last one too: a file
without that end is cut off. Rows are counted from 1, without the headings.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

UNKNOWN = "n/a"
OnetRow = tuple[str | None, ...]


class OnetFileError(ValueError):
    """What is wrong, and where: file, row and column as far as they are known."""

    def __init__(self, file: str, message: str, *, row: int = 0, column: str = "") -> None:
        places = [file, *([f"row {row} (line {row + 1})"] if row else []), *([f"column {column}"] if column else [])]
        super().__init__(f"{', '.join(places)}: {message}")


@dataclass(frozen=True, slots=True)
class OnetColumn:
    """`expected` says in words what `pattern` takes."""

    name: str
    pattern: re.Pattern[str]
    expected: str
    may_be_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    file: str
    columns: tuple[OnetColumn, ...]

    def error(self, message: str, *, row: int = 0, column: str = "") -> OnetFileError:
        return OnetFileError(self.file, message, row=row, column=column)


def text_of(table: Table, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        row, tabs = before.count(b"\n"), before.rpartition(b"\n")[2].count(b"\t")
        column = table.columns[tabs].name if tabs < len(table.columns) else ""
        raise table.error(f"byte {data[error.start]:#04x} is no UTF-8", row=row, column=column) from error


def rows_of(table: Table, data: bytes) -> list[OnetRow]:
    """The rows below the headings. Raises `OnetFileError` at the first fault."""
    heading, *lines = [line.removesuffix("\r") for line in text_of(table, data).split("\n")]
    if not lines or lines[-1]:
        raise table.error("the last line has no end, so the file is cut off", row=max(len(lines), 0))
    _check_heading(table, heading)
    if len(lines) == 1:
        raise table.error("there are headings and no row")
    return [_row(table, number, line) for number, line in enumerate(lines[:-1], start=1)]


def _check_heading(table: Table, heading: str) -> None:
    found, names = heading.split("\t"), [column.name for column in table.columns]
    if found != names:
        wrong = next(
            (name for name, other in zip(names, [*found, *[""] * len(names)], strict=False) if name != other), ""
        )
        raise table.error(f"the headings are {', '.join(found)!r:.200} and not {', '.join(names)!r}", column=wrong)


def _row(table: Table, number: int, line: str) -> OnetRow:
    values, columns = line.split("\t"), table.columns
    if len(values) != len(columns):
        missing = columns[len(values)].name if len(values) < len(columns) else ""
        raise table.error(f"{len(values)} values for {len(columns)} columns", row=number, column=missing)
    return tuple(_value(table, number, column, text) for column, text in zip(columns, values, strict=True))


def _value(table: Table, number: int, column: OnetColumn, printed: str) -> str | None:
    text = printed.strip(" ")
    if text == UNKNOWN and column.may_be_unknown:
        return None
    if text == UNKNOWN or not column.pattern.fullmatch(text):
        raise table.error(f"{text!r:.80} is not {column.expected}", row=number, column=column.name)
    return text


def refuse_doubles(table: Table, rows: Sequence[OnetRow], *columns: str) -> None:
    """No two rows with the same values in these columns."""
    places, seen = places_of(table, *columns), dict[OnetRow, int]()
    for number, row in enumerate(rows, start=1):
        key = tuple(row[place] for place in places)
        if key in seen:
            raise table.error(
                f"{' · '.join(map(str, key))} is in row {seen[key]} already", row=number, column=columns[-1]
            )
        seen[key] = number


def refuse_unlisted(table: Table, rows: Sequence[OnetRow], column: str, listed: frozenset[str], where: str) -> None:
    """No row whose value in this column the other file does not list."""
    (place,) = places_of(table, column)
    for number, row in enumerate(rows, start=1):
        if row[place] is not None and row[place] not in listed:
            raise table.error(f"{row[place]} is not in {where}", row=number, column=column)


def places_of(table: Table, *columns: str) -> list[int]:
    names = [column.name for column in table.columns]
    return [names.index(column) for column in columns]
