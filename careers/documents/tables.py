"""Tables: a row as cells, each with the header above it and its place in the row's text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from careers.documents.marks import Note, Words, words_of

BAR = re.compile(r"(?<!\\)\|")
DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
BREAKS = re.compile(r"[\r\n\t]")
BETWEEN = " | "
# A row of two cells reads as a label and its text: "Docker: containers".
LABELLED = 2


class Cell(NamedTuple):
    """One cell of a table row.

    `header`: the text of the column's header, "" where the table has none for it. `text`: the cell's words without
    marks, "" where it is empty. `[start, end)`: where they are in the text of the row's statement, so that
    `row.text[cell.start:cell.end] == cell.text` and `Evidence.within(row, cell.start, cell.end)` points at the cell.
    """

    header: str
    text: str
    start: int
    end: int


def is_delimiter(line: str, cells: str = "") -> bool:
    """`|---|:--:|`: the line below a table's header. `cells`: the header, which has as many bars."""
    if not DELIMITER.match(line) or ("|" not in line):
        return False
    return not cells or len(_spans(line, 0)) == len(_spans(cells, 0))


def row_words(raw: str, begin: int, headers: tuple[str, ...]) -> tuple[Words, tuple[Cell, ...]]:
    """The row in `raw[begin:]`: its words, with " | " or ": " between the cells that are not empty, and its cells."""
    return words_of_cells(raw, _spans(raw, begin), headers)


def words_of_cells(
    raw: str, spans: Sequence[tuple[int, int]], headers: tuple[str, ...]
) -> tuple[Words, tuple[Cell, ...]]:
    text, offsets, notes, cells = "", list[int](), list[Note](), list[Cell]()
    for column, (start, end) in enumerate(spans):
        words = words_of(raw[start:end])
        lead = len(words.text) - len(words.text.lstrip())
        bare = BREAKS.sub(" ", words.text.strip())
        if text and bare:
            between = BETWEEN if len(spans) > LABELLED else " " if text.endswith(":") else ": "
            text += between
            offsets += [start - 1] * len(between)
        places = range(len(words.text)) if words.offsets is None else words.offsets
        header = headers[column] if column < len(headers) else ""
        cells.append(Cell(header, bare, len(text), len(text) + len(bare)))
        notes += [Note(len(text) + max(note.at - lead, 0), note.label) for note in words.notes]
        text += bare
        offsets += [start + place for place in places[lead : lead + len(bare)]]
    return Words(text, tuple(offsets), tuple(notes)), tuple(cells)


def _spans(raw: str, begin: int) -> list[tuple[int, int]]:
    """The cells of a row, without the bars at its ends."""
    end = len(raw.rstrip())
    start = begin + len(raw[begin:]) - len(raw[begin:].lstrip())
    start += raw.startswith("|", start)
    end -= end > start and raw[end - 1] == "|" and raw[end - 2 : end - 1] != "\\"
    bars = [match.start() for match in BAR.finditer(raw, start, end)]
    return list(zip([start, *(bar + 1 for bar in bars)], [*bars, end], strict=True))
