"""A table of published forecasts, one claim a row → claims. Pure.

    segment,publisher,…,base_value,base_unit,base_year,target_value,target_unit,target_year,stated_cagr_percent,…
    MLOps,MarketsandMarkets,…,1.1,billion,2022,5.9,billion,2027,41.0,…

Figures are as printed. A qualifier "about" loosens both amounts, any other the target.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from market.claims.claim import GrowthClaim
from market.claims.parse_input import InvalidInput, read_amount, read_rate, read_year
from vocabulary.numbers import Figure

NEEDED = (
    "segment", "publisher", "base_value", "base_unit", "base_year", "target_value", "target_unit", "target_year",
    "stated_cagr_percent", "cagr_period_from", "cagr_period_to", "wording", "qualifier",
)  # fmt: skip
ALLOWED = ("published_on", "geography", "source_address", "note")
T = TypeVar("T")
WORDINGS = ("to", "by", "unclear")
QUALIFIERS = {"": None, "none": None, "about": "about", "over": "over", "up_to": "up_to", "from": "from"}


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table. `fault` says what is wrong with it, and then there is no claim. `line` counts from 1."""

    line: int
    segment: str
    publisher: str
    claim: GrowthClaim | None
    fault: str | None = None


def read_table(lines: Iterable[str]) -> Iterator[TableRow]:
    """Every row that is not blank. Raises `InvalidInput` where the columns are not those of such a table."""
    reader = csv.reader(lines, strict=True)
    header = next(_rows(reader), (1, []))[1]
    _check(header)
    for line, cells in _rows(reader):
        if any(cells):
            yield _row(line, header, cells)


def _rows(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on: a quoted cell may run over several."""
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InvalidInput(f"line {line}: this is not a table of comma-separated values ({error})") from error


def _check(header: list[str]) -> None:
    missing = [name for name in NEEDED if name not in header]
    unknown = [name for name in header if name not in NEEDED + ALLOWED]
    twice = sorted({name for name in header if header.count(name) > 1})
    problems = (("missing", missing), ("not known", unknown), ("given twice", twice))
    faults = [f"{words}: {', '.join(map(repr, names))}" for words, names in problems if names]
    if faults:
        raise InvalidInput(f"line 1: the columns are not those of a table of claims; {'; '.join(faults)}")


def _row(line: int, header: list[str], cells: list[str]) -> TableRow:
    if len(cells) != len(header):
        return TableRow(line, "", "", None, f"{len(cells)} cells where the columns are {len(header)}")
    row = dict(zip(header, cells, strict=True))
    try:
        return TableRow(line, row["segment"], row["publisher"], _claim(row))
    except InvalidInput as error:
        return TableRow(line, row["segment"], row["publisher"], None, str(error))


def _claim(row: Mapping[str, str]) -> GrowthClaim:
    wording = _choice(row, "wording", WORDINGS)
    qualifier = QUALIFIERS[_choice(row, "qualifier", tuple(QUALIFIERS))]
    return GrowthClaim(
        base=_amount(row, "base", qualifier if qualifier == "about" else None),
        base_year=_year(row, "base_year"),
        target=_amount(row, "target", qualifier),
        target_year=_year(row, "target_year"),
        rate=_rate(row),
        rate_from=_year(row, "cagr_period_from"),
        rate_to=_year(row, "cagr_period_to"),
        wording=wording,
    )


def _choice(row: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    if row[name] not in choices:
        raise InvalidInput(f"{name}: “{row[name]}” is not one of {', '.join(filter(None, choices))}")
    return row[name]


def _amount(row: Mapping[str, str], name: str, qualifier: str | None) -> Figure | None:
    value, unit = row[f"{name}_value"].strip(), row[f"{name}_unit"].strip()
    if not value:
        return None
    figure = _read(f"{name}_value", read_amount, f"{value} {unit}").figure
    return Figure(figure.value, figure.text, qualifier or figure.qualifier)


def _rate(row: Mapping[str, str]) -> Figure | None:
    return _read("stated_cagr_percent", read_rate, row["stated_cagr_percent"]) if row["stated_cagr_percent"] else None


def _year(row: Mapping[str, str], name: str) -> int | None:
    return _read(name, read_year, row[name]) if row[name].strip() else None


def _read(name: str, read: Callable[[str], T], text: str) -> T:
    try:
        return read(text)
    except InvalidInput as error:
        raise InvalidInput(f"{name}: {error}") from error
