"""A salary snapshot of aijobs.net → adverts. Pure.

Its rows are not people and not adverts. Nearly all of them form pairs of neighbours that are equal in everything but pay,
the higher first: the two ends of one advertised range. So a row and its neighbour of the same kind are one advert, and a
row that is left over is an advert of which one amount is known, a point. In a run of an odd number of rows of one kind
nothing says which row is the one without a partner; the last is taken for it, and counted as a doubt.
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import SEEK_END
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO, Self

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


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    place_of: dict[tuple[str, ...], int] = field(default_factory=dict)
    """The values of a kind's columns → its place in `kinds`."""
    kinds: list[AdvertKind] = field(default_factory=list)
    adverts: AdvertColumns = field(default_factory=AdvertColumns)
    counts: Counter[str] = field(default_factory=Counter)


def read_aijobs(path: Path, as_of: date, track: ShowRows = iter) -> AdvertFile:
    """The adverts of a whole snapshot. Raises `AdvertFileError`. `track` may show how many lines have been read."""
    reading = _Reading()
    try:
        with path.open("rb") as file:
            _refuse_an_early_end(file)
            checksum = hashlib.file_digest(file, "sha256").hexdigest()
        with path.open(encoding="utf-8-sig", newline="") as lines:
            _read(track(lines), reading)
    except OSError as error:
        raise AdvertFileError(f"{path} cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, AdvertFileError) as error:
        raise AdvertFileError(f"{path.name}: {error}") from error
    return AdvertFile(
        source=SOURCE,
        as_of=as_of,
        sha256=checksum,
        is_whole=True,
        counts=dict(reading.counts),
        titles=_titles(reading.kinds, reading.adverts),
        kinds=reading.kinds,
        adverts=reading.adverts,
    )


def _refuse_an_early_end(file: BinaryIO) -> None:
    """The file is read from its beginning afterwards."""
    if not file.seek(0, SEEK_END):
        raise AdvertFileError("it is empty")
    file.seek(-1, SEEK_END)
    if file.read(1) != b"\n":
        raise AdvertFileError("it does not end with a line end: is it cut off?")
    file.seek(0)


def _read(lines: Iterable[str], reading: _Reading) -> None:
    rows = csv.reader(lines, strict=True)
    try:
        columns = _Columns.of(next(rows, []))
        for values, run in groupby(_numbered(rows, columns, reading.counts), key=itemgetter(0)):
            _add_run(values, [(number, amount) for _, number, amount in run], reading)
    except csv.Error as error:
        raise AdvertFileError(f"line {rows.line_num:,}: {error}") from error
    if not reading.counts["rows"]:
        raise AdvertFileError("it has column names and no rows")


@dataclass(frozen=True, slots=True)
class _Columns:
    width: int
    kind: "itemgetter[tuple[str, ...]]"
    amount: int

    @classmethod
    def of(cls, names: Sequence[str]) -> Self:
        missing = [name for name in COLUMNS if name not in names]
        if missing:
            raise AdvertFileError(f"no column {', '.join(missing)}; its columns are {', '.join(names)[:300]}")
        kind: Any = itemgetter(*(names.index(name) for name in KIND_COLUMNS))
        return cls(len(names), kind, names.index("salary"))


def _numbered(
    rows: Iterator[list[str]], columns: _Columns, counts: Counter[str]
) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The kind of each row, its number and its amount."""
    width, kind, at, is_amount = columns.width, columns.kind, columns.amount, AMOUNT.fullmatch
    number = 0
    for number, row in enumerate(rows, start=1):
        if len(row) != width:
            raise AdvertFileError(f"row {number:,} has {len(row)} fields and not {width}")
        if not is_amount(row[at]):
            raise AdvertFileError(f"row {number:,}: salary is a whole number above 0, not {row[at][:60]!r}")
        yield kind(row), number, int(row[at])
    counts["rows"] = number


def _add_run(values: tuple[str, ...], run: Sequence[tuple[int, int]], reading: _Reading) -> None:
    """Neighbouring rows of one kind: by twos, and a point where one is left over."""
    if ESTIMATED_YEAR.fullmatch(values[KIND_COLUMNS.index("work_year")]):
        reading.counts["estimated_year_rows"] += len(run)
        return
    kind = reading.place_of.get(values)
    if kind is None:
        kind = reading.place_of[values] = len(reading.kinds)
        reading.kinds.append(_kind(values, run[0][0]))
    for (row, first), (last_row, second) in zip(run[::2], run[1::2], strict=False):
        reading.counts["rising_pairs" if first < second else "pairs"] += 1
        reading.adverts.add(kind, row, last_row, min(first, second), max(first, second))
    if len(run) % 2:
        row, amount = run[-1]
        reading.counts["doubtful_points" if len(run) > 1 else "points"] += 1
        reading.adverts.add(kind, row, row, amount, amount)


def _kind(values: tuple[str, ...], row: int) -> AdvertKind:
    title, level, employment, country, residence, share, size, year, currency = (
        _checked(name, value, row) for name, value in zip(KIND_COLUMNS, values, strict=True)
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


def _checked(name: str, value: str, row: int) -> str:
    allowed, what = ALLOWED[name]
    if not allowed.fullmatch(value):
        raise AdvertFileError(f"row {row:,}: {name} is {what}, not {value[:60]!r}")
    return value


def _titles(kinds: Sequence[AdvertKind], adverts: AdvertColumns) -> Counter[str]:
    titles: Counter[str] = Counter()
    for kind, number in Counter(adverts.kinds).items():
        titles[kinds[kind].title] += number
    return titles
