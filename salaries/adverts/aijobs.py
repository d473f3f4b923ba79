"""A salary snapshot of aijobs.net → adverts. Pure.

Its rows are not people and not adverts. Nearly all of them form pairs of neighbours that are equal in everything but pay,
the higher first: the two ends of one advertised range. So a row and its neighbour of the same kind are one advert, and a
row that is left over is an advert of which one amount is known, a point. In a run of an odd number of rows of one kind
nothing says which row is the one without a partner; the last is taken for it, and counted as a doubt.
"""

import csv
import hashlib
import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import SEEK_END
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO, Self

from salaries.adverts.ranges import WHOLE
from salaries.adverts.records import AdvertColumns, AdvertFile, AdvertKind

SOURCE = "aijobs"
PUBLISHER = "aijobs.net"
TITLE = "aijobs.net salary snapshot"
URL = "https://aijobs.net/salaries/download/"
LICENCE = "CC0 1.0"
PERIOD = "year"
LEVELS = {"EN": "entry", "MI": "mid", "SE": "senior", "EX": "director"}
EMPLOYMENT = {"FT": "full_time", "PT": "part_time", "CT": "contract", "FL": "freelance"}
SIZES = {"S": "small", "M": "medium", "L": "large"}
KIND_COLUMNS = (
    "job_title",
    "experience_level",
    "employment_type",
    "company_location",
    "employee_residence",
    "remote_ratio",
    "company_size",
    "work_year",
    "salary_currency",
)
COLUMNS = (*KIND_COLUMNS, "salary")
AMOUNT = re.compile(r"[1-9]\d{0,8}", re.ASCII)
# A year that is not over: the publisher's own guess of what will be paid.
ESTIMATED_YEAR = re.compile(r"(?:19|20)\d\de", re.ASCII)
# Few enough to stay in the processor's cache: larger parts are read more slowly.
ROWS_AT_ONCE = 200
LEFT_OUT = -1
COUNTRY = (re.compile(r"[A-Z]{2}"), "a country by its two letters")
ALLOWED: Mapping[str, tuple[re.Pattern[str], str]] = {
    "job_title": (
        re.compile(r"[^\x00-\x20\x7f](?:[^\x00-\x1f\x7f]{0,148}[^\x00-\x20\x7f])?"),
        "a text of 1 to 150 characters",
    ),
    "experience_level": (re.compile("|".join(LEVELS)), f"one of {', '.join(LEVELS)}"),
    "employment_type": (re.compile("|".join(EMPLOYMENT)), f"one of {', '.join(EMPLOYMENT)}"),
    "company_location": COUNTRY,
    "employee_residence": COUNTRY,
    "remote_ratio": (re.compile(r"\d{1,2}|100", re.ASCII), "a whole number from 0 to 100"),
    "company_size": (re.compile("|".join(SIZES)), f"one of {', '.join(SIZES)}"),
    "work_year": (re.compile(r"(?:19|20)\d\d", re.ASCII), "a year"),
    "salary_currency": (re.compile(r"[A-Z]{3}"), "a currency by its three letters"),
}
ShowRows = Callable[[Iterable[str]], Iterable[str]]


class AdvertFileError(ValueError):
    """What is wrong with a file of adverts, and in which row."""


class _WrongValue(ValueError):
    """What is wrong with a value, wherever it is."""


class _Kinds(dict[tuple[str, ...], int]):
    """The values of a kind's columns → its place in `listed`, or `LEFT_OUT`. A kind is checked when it first comes."""

    def __init__(self) -> None:
        self.listed: list[AdvertKind] = []

    def __missing__(self, values: tuple[str, ...]) -> int:
        if ESTIMATED_YEAR.fullmatch(values[KIND_COLUMNS.index("work_year")]):
            return self.setdefault(values, LEFT_OUT)
        self.listed.append(_kind(values))
        return self.setdefault(values, len(self.listed) - 1)


class _Amounts(dict[str, int]):
    """The same text is checked once."""

    def __missing__(self, text: str) -> int:
        if not AMOUNT.fullmatch(text):
            raise _WrongValue(f"salary is a whole number above 0, not {text[:60]!r}")
        return self.setdefault(text, int(text))


@dataclass(slots=True)
class _Rows:
    """The rows read so far as columns: the places of their kinds, and their amounts."""

    kinds: _Kinds = field(default_factory=_Kinds)
    known_amounts: _Amounts = field(default_factory=_Amounts)
    places: "array[int]" = field(default_factory=lambda: array(WHOLE))
    amounts: "array[int]" = field(default_factory=lambda: array(WHOLE))

    def add(self, rows: Sequence[list[str]], columns: "_Columns") -> None:
        for number, row in enumerate(rows, start=len(self.places) + 1):
            if len(row) != columns.width:
                raise AdvertFileError(f"row {number:,} has {len(row)} fields and not {columns.width}")
        _extend(self.amounts, map(self.known_amounts.__getitem__, map(columns.amount, rows)))
        _extend(self.places, map(self.kinds.__getitem__, map(columns.kind, rows)))


def _extend(column: "array[int]", values: Iterator[int]) -> None:
    try:
        column.extend(values)
    except _WrongValue as error:  # those before it are in the column
        raise AdvertFileError(f"row {len(column) + 1:,}: {error}") from error


def read_aijobs(path: Path, as_of: date, track: ShowRows = iter) -> AdvertFile:
    """The adverts of a whole snapshot. Raises `AdvertFileError`. `track` may show how many lines have been read."""
    rows = _Rows()
    try:
        with path.open("rb") as file:
            _refuse_an_early_end(file)
            checksum = hashlib.file_digest(file, "sha256").hexdigest()
        with path.open(encoding="utf-8-sig", newline="") as lines:
            _read(track(lines), rows)
    except OSError as error:
        raise AdvertFileError(f"{path} cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, AdvertFileError) as error:
        raise AdvertFileError(f"{path.name}: {error}") from error
    adverts, counts = _paired(rows)
    return AdvertFile(
        source=SOURCE,
        as_of=as_of,
        sha256=checksum,
        is_whole=True,
        counts=dict(counts),
        titles=_titles(rows.kinds.listed, adverts),
        kinds=rows.kinds.listed,
        adverts=adverts,
    )


def _refuse_an_early_end(file: BinaryIO) -> None:
    """The file is read from its beginning afterwards."""
    if not file.seek(0, SEEK_END):
        raise AdvertFileError("it is empty")
    file.seek(-1, SEEK_END)
    if file.read(1) != b"\n":
        raise AdvertFileError("it does not end with a line end: is it cut off?")
    file.seek(0)


def _read(lines: Iterable[str], rows: _Rows) -> None:
    reader = csv.reader(lines, strict=True)
    try:
        columns = _Columns.of(next(reader, []))
        while several := list(islice(reader, ROWS_AT_ONCE)):
            rows.add(several, columns)
    except csv.Error as error:
        raise AdvertFileError(f"line {reader.line_num:,}: {error}") from error
    if not rows.places:
        raise AdvertFileError("it has column names and no rows")


@dataclass(frozen=True, slots=True)
class _Columns:
    width: int
    kind: "itemgetter[tuple[str, ...]]"
    amount: "itemgetter[str]"

    @classmethod
    def of(cls, names: Sequence[str]) -> Self:
        missing = [name for name in COLUMNS if name not in names]
        if missing:
            raise AdvertFileError(f"no column {', '.join(missing)}; its columns are {', '.join(names)[:300]}")
        kind: Any = itemgetter(*(names.index(name) for name in KIND_COLUMNS))
        amount: Any = itemgetter(names.index("salary"))
        return cls(len(names), kind, amount)


def _paired(rows: _Rows) -> tuple[AdvertColumns, Counter[str]]:
    """Neighbouring rows of one kind by twos, and a point where one is left over. Row numbers begin at 1."""
    adverts, counts = AdvertColumns(), Counter(rows=len(rows.places))
    kinds, amounts = array(WHOLE, [*rows.places, LEFT_OUT]), rows.amounts
    at = 0
    while at < len(amounts):
        kind, amount = kinds[at], amounts[at]
        if kind == LEFT_OUT:
            counts["estimated_year_rows"] += 1
        elif kinds[at + 1] != kind:
            counts["doubtful_points" if at and kinds[at - 1] == kind else "points"] += 1
            adverts.add(kind, at + 1, at + 1, amount, amount)
        else:
            at += 1
            if amount < amounts[at]:
                counts["rising_pairs"] += 1
                adverts.add(kind, at, at + 1, amount, amounts[at])
            else:
                counts["pairs"] += 1
                adverts.add(kind, at, at + 1, amounts[at], amount)
        at += 1
    return adverts, counts


def _kind(values: tuple[str, ...]) -> AdvertKind:
    title, level, employment, country, residence, share, size, year, currency = (
        _checked(name, value) for name, value in zip(KIND_COLUMNS, values, strict=True)
    )
    return AdvertKind(
        title=title,
        level=LEVELS[level],
        employment=EMPLOYMENT[employment],
        country=country,
        residence=residence,
        remote_share=int(share),
        company_size=SIZES[size],
        year=int(year),
        currency=currency,
    )


def _checked(name: str, value: str) -> str:
    allowed, what = ALLOWED[name]
    if not allowed.fullmatch(value):
        raise _WrongValue(f"{name} is {what}, not {value[:60]!r}")
    return value


def _titles(kinds: Sequence[AdvertKind], adverts: AdvertColumns) -> Counter[str]:
    titles: Counter[str] = Counter()
    for kind, number in Counter(adverts.kinds).items():
        titles[kinds[kind].title] += number
    return titles
