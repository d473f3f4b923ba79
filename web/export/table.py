"""A table as it is written into a file: its columns, its rows, and what they rest on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any

RowValues = Mapping[str, Any]


class Kind(Enum):
    """What the values of a column are. A number is never grouped, an amount is, where a program shows it."""

    TEXT = auto()
    NUMBER = auto()
    AMOUNT = auto()
    ADDRESS = auto()

    @property
    def is_number(self) -> bool:
        return self in (Kind.NUMBER, Kind.AMOUNT)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`name`: where its value is in a row of the API, "evidence.line". `meaning`: what it says, and in which unit."""

    name: str
    label: str
    meaning: str = ""
    kind: Kind = Kind.TEXT
    width: int = 0
    """In characters, where a program shows columns; 0 leaves it to the kind."""

    def value(self, row: RowValues) -> Any:
        return at(row, self.name.split("."))


def at(value: Any, path: Sequence[str]) -> Any:
    """What is at the end of a path. Of a list, what is there in each of its members; None where the path breaks off."""
    if isinstance(value, list):
        return [at(each, path) for each in value] if path else value
    if not path or value is None:
        return value
    return at(value.get(path[0]), path[1:])


@dataclass(frozen=True, slots=True)
class TableSource:
    """What rows were read from. `page`: where the portal shows it; `draws_on`: what it names as its own sources."""

    id: str
    title: str
    publisher: str = ""
    address: str = ""
    page: str = ""
    date: str = ""
    licence: str = ""
    draws_on: tuple["TableSource", ...] = ()

    @property
    def in_words(self) -> str:
        return f"{self.title} ({self.publisher})" if self.publisher else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """`rows` can be gone through once. `sources_of`: the ids of the sources that one row rests on."""

    title: str
    columns: Sequence[TableColumn]
    rows: Iterable[RowValues]
    sources: Sequence[TableSource]
    sources_of: Callable[[RowValues], Iterable[str]]
    data_version: int
    data_changed_on: date | None
    permalink: str
    notes: Sequence[str] = ()

    @property
    def licence(self) -> str:
        """Each licence that one of the sources has."""
        return "; ".join(dict.fromkeys(licence_of(source) for source in self.sources))


def licence_of(source: TableSource) -> str:
    return source.licence or "not stated"
