"""Tables written in HTML, as rows of cells like those between bars. Pure, one pass over the text.

<table><tr><th>Level</th><th>Pay</th></tr><tr><td>Junior</td><td>$90,000</td></tr></table>

A table with cells that span others is one whose columns are not clear.
"""

import re

from careers.documents.table_rows import TextTable, TextTableRow

TAG = re.compile(r"<(?P<close>/?)(?P<name>table|tr|t[hd])\b(?P<rest>[^<>]{0,500})>", re.IGNORECASE)
SPANS = re.compile(r"\b(?:col|row)span\s*=\s*[\"']?\s*(?!1\b)\d", re.IGNORECASE)


def html_tables(text: str, start: int = 0) -> list[TextTable]:
    """The tables from offset `start` on that are closed; one inside another belongs to the outer."""
    found: list[TextTable] = []
    table: TextTable | None = None
    depth, opened = 0, -1
    for tag in TAG.finditer(text, start):
        name, closes = tag["name"].lower(), bool(tag["close"])
        depth += (-1 if closes else 1) if name == "table" else 0
        if name == "table" and not closes and depth == 1:
            table, opened = TextTable(tag.start()), -1
        if table is None:
            depth = 0
        elif depth <= 1:
            opened = _take(table, tag, opened)
            if depth == 0:
                table.end = tag.end()
                found.append(table)
                table = None
    return found


def _take(table: TextTable, tag: re.Match[str], opened: int) -> int:
    """Take one tag of a table; where the cell it opens begins, -1 where none is open."""
    if opened >= 0 and table.rows:
        table.rows[-1].cells.append((opened, tag.start()))
    name, closes = tag["name"].lower(), bool(tag["close"])
    if name == "tr" and not closes:
        table.rows.append(TextTableRow(tag.start()))
    if name not in ("th", "td") or closes:
        return -1
    if not table.rows:
        table.rows.append(TextTableRow(tag.start()))
    table.rows[-1].is_header &= name == "th"
    table.is_unclear = table.is_unclear or SPANS.search(tag["rest"]) is not None
    return tag.end()
