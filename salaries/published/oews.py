"""Occupational Employment and Wage Statistics of the U.S. Bureau of Labor Statistics → the pay of each occupation. Pure.

One table for the whole country. Rows of groups of occupations repeat those of the occupations in them, so only what the
table calls detailed is taken. Columns are found by their names, which are written in different ways from year to year.
Pay is by the year; where the table gives none by the year (people who seldom work all of it, such as actors), it is by the
hour, and is kept so. "#" says that an amount lies at the top code or above it: no amount is made up for it. "*" and "**"
say that there is no estimate.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, NamedTuple

from salaries.published.oews_source import SOURCE, TOP_CODED
from salaries.published.records import PERCENTS, PublishedFile, PublishedFileError, PublishedRow
from salaries.published.workbooks import Cells, open_workbook

NO_ESTIMATE = ("*", "**")
DETAILED = ("detailed", "detail")
GROUPS = ("total", "major", "minor", "broad")
CODE = re.compile(r"\d\d-\d{4}", re.ASCII)
AMOUNT = re.compile(r"\d{1,9}(?:\.\d{1,2})?", re.ASCII)
LONGEST_TITLE = 150
PERIODS: Mapping[Literal["year", "hour"], str] = {"year": "A", "hour": "H"}
STEMS = {10: "PCT10", 25: "PCT25", 50: "MEDIAN", 75: "PCT75", 90: "PCT90"}
# Name of a column → what other years call it.
OTHER_NAMES = {"O_GROUP": ("OCC_GROUP", "GROUP"), **{f"H_{stem}": (f"H_W{stem}",) for stem in STEMS.values()}}
COLUMNS = (
    *("OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP"),
    *(f"{letter}_{stem}" for letter in PERIODS.values() for stem in STEMS.values()),
)
# Columns of the tables of several places or industries → the value of the one that is read.
WHOLE_COUNTRY = {"AREA_TYPE": ("1",), "PRIM_STATE": ("US",), "NAICS": ("000000", "0")}
MONTHS = "January February March April May June July August September October November December".split()
STATES_MONTH = re.compile(rf"\b({'|'.join(MONTHS)}) ((?:19|20)\d\d) (?:OES|OEWS|Occupational Employment)\b")
STATES_TOP_CODE = re.compile(r"equal to or greater than \$([\d,.]+\d) per hour or \$([\d,.]+\d) per year")
# The employment of the occupations adds up to that of all of them, but for rounding and what is not available.
LEAST_COVERED = Decimal("0.98")
ALL_OCCUPATIONS = "00-0000"
ShowCells = Callable[[Iterable[Cells]], Iterable[Cells]]


class _Notes(NamedTuple):
    """What the other sheets say of the table: its month, and from which amounts on pay is top-coded."""

    month: tuple[int, int] | None
    top_codes: Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class _Line:
    """One row by the names of its columns."""

    number: int
    values: Mapping[str, Any]

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value).strip()

    def wrong(self, name: str, what: str) -> PublishedFileError:
        return PublishedFileError(f"row {self.number:,}: {name} is {what}, not {self.text(name)[:60]!r}")

    def number_of(self, name: str) -> Decimal | None:
        """None where there is no estimate."""
        text = self.text(name).replace(",", "")
        if text in NO_ESTIMATE:
            return None
        if not AMOUNT.fullmatch(text):
            raise self.wrong(name, f"a number, {TOP_CODED}, {' or '.join(NO_ESTIMATE)}")
        return Decimal(text)


def read_oews(path: Path, as_of: date, track: ShowCells = iter) -> PublishedFile:
    """The table of a workbook. Raises `PublishedFileError`. `track` may show how many rows have been read."""
    try:
        with open_workbook(path) as sheets:
            names, rows, notes = _table(sheets)
            _refuse_another_month(notes.month, as_of)
            counts: Counter[str] = Counter()
            read = list(_rows(track(rows), names, notes, counts))
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    except PublishedFileError as error:
        raise PublishedFileError(f"{path.name}: {error}") from error
    return PublishedFile(SOURCE, as_of, checksum, True, dict(counts), read)


def _table(sheets: Mapping[str, Iterator[Cells]]) -> tuple[Sequence[str], Iterator[Cells], _Notes]:
    """The first sheet with the columns, its rows, and what the other sheets say."""
    found: tuple[Sequence[str], Iterator[Cells]] | None = None
    lines: list[str] = []
    for rows in sheets.values():
        names = [str(cell or "").strip().upper() for cell in next(rows, ())]
        if "OCC_CODE" in names and found is None:
            found = _with_our_names(names), rows
        else:
            lines += [" ".join(names), *(str(cell) for row in rows for cell in row if cell)]
    if found is None:
        raise PublishedFileError(f"no sheet has a column OCC_CODE; its sheets are {', '.join(sheets)[:300]}")
    return *found, _notes("\n".join(lines))


def _with_our_names(names: Sequence[str]) -> Sequence[str]:
    ours = {other: name for name, others in OTHER_NAMES.items() for other in others if name not in names}
    renamed = [ours.get(name, name) for name in names]
    missing = [name for name in COLUMNS if name not in renamed]
    if missing:
        raise PublishedFileError(f"no column {', '.join(missing)}; its columns are {', '.join(names)[:300]}")
    return renamed


def _notes(text: str) -> _Notes:
    month, top = STATES_MONTH.search(_cased(text)), STATES_TOP_CODE.search(text)
    amounts = [_amount(group) for group in top.groups()] if top else [None, None]
    stated = (int(month[2]), MONTHS.index(month[1]) + 1) if month else None
    return _Notes(stated, dict(zip(("hour", "year"), amounts, strict=True)))


def _cased(text: str) -> str:
    """Headings are read in capitals: "MAY 2023 OEWS ESTIMATES"."""
    return re.sub(rf"\b({'|'.join(MONTHS)})\b", lambda match: match[1].capitalize(), text, flags=re.IGNORECASE)


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None


def _refuse_another_month(stated: tuple[int, int] | None, as_of: date) -> None:
    if stated and stated != (as_of.year, as_of.month):
        year, month = stated
        raise PublishedFileError(f"it is of {MONTHS[month - 1]} {year}, not of {as_of}")


def _rows(rows: Iterable[Cells], names: Sequence[str], notes: _Notes, counts: Counter[str]) -> Iterator[PublishedRow]:
    codes: dict[str, int] = {}
    employment, total = Decimal(0), None
    for line in _lines(rows, names, counts):
        if line.text("OCC_CODE") == ALL_OCCUPATIONS:
            total = line.number_of("TOT_EMP")
        if _is_group(line):
            counts["groups"] += 1
            continue
        row = _row(line, notes)
        if before := codes.get(row.code):
            raise PublishedFileError(f"row {row.row:,}: {row.code} is in row {before:,} already")
        codes[row.code] = row.row
        employment += row.employment or 0
        counts["occupations"] += 1
        counts["hourly"] += row.period == "hour"
        counts["top_coded"] += bool(row.top_coded)
        yield row
    _refuse_missing_rows(counts, employment, total)


def _lines(rows: Iterable[Cells], names: Sequence[str], counts: Counter[str]) -> Iterator[_Line]:
    for number, cells in enumerate(rows, start=1):
        if any(cell is not None for cell in cells):
            counts["rows"] = number
            line = _Line(number, dict(zip(names, cells, strict=False)))
            _refuse_parts_of_the_country(line)
            yield line


def _is_group(line: _Line) -> bool:
    group = line.text("O_GROUP").lower()
    if group not in (*GROUPS, *DETAILED):
        raise line.wrong("O_GROUP", f"one of {', '.join((*GROUPS, DETAILED[0]))}")
    return group in GROUPS


def _refuse_parts_of_the_country(line: _Line) -> None:
    for name, whole in WHOLE_COUNTRY.items():
        if name in line.values and line.text(name) not in whole:
            raise line.wrong(name, f"{whole[0]} in a table of the whole country and of all industries")


def _row(line: _Line, notes: _Notes) -> PublishedRow:
    if not CODE.fullmatch(line.text("OCC_CODE")):
        raise line.wrong("OCC_CODE", "a code such as 15-1252")
    if not 0 < len(line.text("OCC_TITLE")) <= LONGEST_TITLE:
        raise line.wrong("OCC_TITLE", f"a text of 1 to {LONGEST_TITLE} characters")
    period: Literal["year", "hour"] = "hour" if _has(line, "hour") and not _has(line, "year") else "year"
    amounts, top_coded = _percentiles(line, PERIODS[period])
    employment = line.number_of("TOT_EMP")
    return PublishedRow(
        row=line.number,
        code=line.text("OCC_CODE"),
        title=line.text("OCC_TITLE"),
        period=period,
        employment=None if employment is None else int(employment),
        amounts=amounts,
        top_coded=top_coded,
        top_code=notes.top_codes[period] if top_coded else None,
    )


def _has(line: _Line, period: Literal["year", "hour"]) -> bool:
    """Whether the table gives any percentile by the year, or by the hour."""
    return any(line.text(f"{PERIODS[period]}_{stem}") not in (*NO_ESTIMATE, "") for stem in STEMS.values())


def _percentiles(line: _Line, letter: str) -> tuple[dict[int, Decimal | None], tuple[int, ...]]:
    names = {percent: f"{letter}_{STEMS[percent]}" for percent in PERCENTS}
    top_coded = tuple(percent for percent, name in names.items() if line.text(name) == TOP_CODED)
    amounts = {percent: None if percent in top_coded else line.number_of(name) for percent, name in names.items()}
    known = [(percent, amount) for percent, amount in amounts.items() if amount is not None]
    for (lower, less), (upper, more) in pairwise(known):
        if more < less:
            raise line.wrong(names[upper], f"no less than {names[lower]}, {less}")
    if top_coded and known and min(top_coded) < known[-1][0]:
        raise line.wrong(names[known[-1][0]], f"{TOP_CODED}, as {names[min(top_coded)]} is")
    return amounts, top_coded


def _refuse_missing_rows(counts: Counter[str], employment: Decimal, total: Decimal | None) -> None:
    if not counts["occupations"]:
        raise PublishedFileError("it has no row of a detailed occupation")
    if total is None:
        raise PublishedFileError(f"it has no row {ALL_OCCUPATIONS} with the employment of all occupations")
    if employment < LEAST_COVERED * total:
        message = f"its occupations employ {employment:,} of the {total:,} people of all occupations"
        raise PublishedFileError(f"{message}: rows are missing after row {counts['rows']:,} or before")
