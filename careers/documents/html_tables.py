"""Tables written in HTML, as rows of cells like those between bars. Pure, one pass over the text.

<table><tr><th>Level</th><th>Pay</th></tr><tr><td>Junior</td><td>$90,000</td></tr></table>

A table with cells that span others is one whose columns are not clear: its rows have no cells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from careers.documents.marks import Words
from careers.documents.tables import Cell, words_of_cells

TAG = re.compile(r"<(?P<close>/?)(?P<name>table|tr|t[hd])\b(?P<rest>[^<>]{0,500})>", re.IGNORECASE)
SPANS = re.compile(r"\b(?:col|row)span\s*=\s*[\"']?\s*(?!1\b)\d", re.IGNORECASE)


@dataclass(slots=True)
class HtmlRow:
    """`cells`: where the content of each is in the file. `is_header`: all of them are header cells."""

    start: int
    is_header: bool = True
    cells: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class HtmlTable:
    start: int
    end: int = 0
    rows: list[HtmlRow] = field(default_factory=list)
    has_spans: bool = False


def html_tables(text: str, start: int = 0) -> list[HtmlTable]:
    """The tables from offset `start` on that are closed; one inside another belongs to the outer."""
    found: list[HtmlTable] = []
    table: HtmlTable | None = None
    depth, opened = 0, -1
    for tag in TAG.finditer(text, start):
        name, closes = tag["name"].lower(), bool(tag["close"])
        depth += (-1 if closes else 1) if name == "table" else 0
        if name == "table" and not closes and depth == 1:
            table, opened = HtmlTable(tag.start()), -1
        if table is None:
            depth = 0
        elif depth <= 1:
            opened = _take(table, tag, opened)
            if depth == 0:
                table.end = tag.end()
                found.append(table)
                table = None
    return found


def _take(table: HtmlTable, tag: re.Match[str], opened: int) -> int:
    """Take one tag of a table; where the cell it opens begins, -1 where none is open."""
    if opened >= 0 and table.rows:
        table.rows[-1].cells.append((opened, tag.start()))
    name, closes = tag["name"].lower(), bool(tag["close"])
    if name == "tr" and not closes:
        table.rows.append(HtmlRow(tag.start()))
    if name not in ("th", "td") or closes:
        return -1
    if not table.rows:
        table.rows.append(HtmlRow(tag.start()))
    table.rows[-1].is_header &= name == "th"
    table.has_spans = table.has_spans or SPANS.search(tag["rest"]) is not None
    return tag.end()


def rows_of(text: str, table: HtmlTable) -> Iterator[tuple[bool, Words, tuple[Cell, ...]]]:
    """Of each row that holds words: whether it is the header, its words with their places in the file, and its cells."""
    headers: tuple[str, ...] = ()
    for number, row in enumerate(table.rows):
        words, cells = words_of_cells(text, row.cells, headers)
        is_header = number == 0 and row.is_header
        if words.text and words.offsets:
            headers = tuple(cell.text for cell in cells) if is_header else headers
            yield is_header, words, () if table.has_spans else cells
