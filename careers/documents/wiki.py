"""Wiki markup: headings between equals signs, lists by `*` and `#`, tables between `{|` and `|}`. Pure.

== Skills ==
# [[SQL]]
* a bullet
** one below it

{| class="wikitable"
! Level !! Salary
|-
| Junior || £30,000
|}
"""

import re
from collections.abc import Iterator

from careers.documents.table_rows import TextTable, TextTableRow
from vocabulary.lazy_regex import lazy_regex

HEADING = lazy_regex(r"[ \t]{0,3}(?P<marks>={2,6})[ \t]*(?P<words>[^=\s][^=\r\n]{0,150}?)[ \t]*(?P=marks)[ \t]*$")
ANY_HEADING = re.compile(r"^={2,6}[ \t]*[^=\s][^=\r\n]{0,150}?={2,6}[ \t]*$", re.MULTILINE)
ITEM = lazy_regex(r"(?P<marks>[*#]{1,5})[ \t]*(?=[^\s*#])")
LEAST_HEADINGS = 2
TABLE = re.compile(r"^[ \t:]*\{\|.*?^[ \t]*\|\}", re.MULTILINE | re.DOTALL)
ROW_BREAK = re.compile(r"^[ \t]*\|-.*$", re.MULTILINE)
CELL_LINE = re.compile(r"^[ \t]*(?P<mark>[|!])(?![-+}])(?P<cells>.*)$", re.MULTILINE)
BETWEEN = re.compile(r"\|\||!!")
# `scope="row" |` before the words of a cell.
ATTRIBUTES = re.compile(r"\s*(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|[^\s|]+)\s*)+\|(?!\|)")
SPANS = re.compile(r"\b(?:col|row)span\s*=\s*[\"']?\s*(?!1\b)\d", re.IGNORECASE)


def is_wiki(text: str) -> bool:
    """Whether a text has headings of a wiki: a `#` is then an item of a list."""
    return len(ANY_HEADING.findall(text)) >= LEAST_HEADINGS


def wiki_tables(text: str, start: int = 0) -> list[TextTable]:
    return [table for match in TABLE.finditer(text, start) if (table := _table(text, *match.span())).rows]


def _table(text: str, start: int, end: int) -> TextTable:
    table = TextTable(start, end, is_unclear=SPANS.search(text, start, end) is not None)
    breaks = [match.start() for match in ROW_BREAK.finditer(text, start, end)]
    for first, last in zip([start, *breaks], [*breaks, end], strict=True):
        row = TextTableRow(first)
        for line in CELL_LINE.finditer(text, first, last):
            row.is_header &= line["mark"] == "!"
            row.cells += _cells(text, *line.span("cells"))
        if row.cells:
            table.rows.append(row)
    return table


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    seams = list(BETWEEN.finditer(text, start, end))
    for first, last in zip(
        [start, *(seam.end() for seam in seams)], [*(seam.start() for seam in seams), end], strict=True
    ):
        attributes = ATTRIBUTES.match(text, first, last)
        yield attributes.end() if attributes else first, last
