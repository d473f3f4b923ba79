"""A table without bars in the making: where its rows and cells are in the file. The same for all forms of tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from careers.documents.marks import Words
from careers.documents.tables import Cell, words_of_cells


@dataclass(slots=True)
class TextTableRow:
    """`cells`: where the content of each is in the file. `is_header`: all of them are header cells."""

    start: int
    is_header: bool = True
    cells: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class TextTable:
    """`is_unclear`: which cell is in which column is not sure, so that its rows have none.

    `is_plain`: it has no marks of its own and may also be set as code. `is_labels`: it is no table but labels with the text
    of each beside it, which reads as "Starting: £24,000".
    """

    start: int
    end: int = 0
    rows: list[TextTableRow] = field(default_factory=list)
    is_unclear: bool = False
    is_plain: bool = False
    is_labels: bool = False


def rows_of(text: str, table: TextTable) -> Iterator[tuple[bool, Words, tuple[Cell, ...]]]:
    """Of each row that holds words: whether it is the header, its words with their places in the file, and its cells."""
    headers: tuple[str, ...] = ()
    for number, row in enumerate(table.rows):
        words, cells = words_of_cells(text, row.cells, headers)
        is_header = number == 0 and row.is_header
        if words.text and words.offsets:
            headers = tuple(cell.text for cell in cells) if is_header else headers
            yield is_header, words, () if table.is_unclear else cells
