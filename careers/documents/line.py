"""A line of a guide: its words without marks, its marker, and where it is in the file."""

from dataclasses import dataclass

from careers.documents.marks import Note
from careers.documents.tables import Cell
from careers.documents.typography import ends_with_stop, is_heading_like
from vocabulary.money import contains_money

# What a line ranks that is only bold; every `#` ranks above it.
BOLD_RANK = 7
MOST_WORDS_OF_QUESTION = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds words. `[start, end)` is where they lie in the file, with the marks around and inside them.

    `text` is without marks, `offsets` the place of each of its characters in the file (None: one after the other from
    `start`). `notes` are the footnotes named at its end, `marks` those inside it. `rank` is that of a heading by its
    marks: 1 to 6 for `#`, 7 for a line that is only bold; 0 for all others. `has_label`: it
    opens with a bold label ("**Pay:** high"). `is_apart`: a blank line is above it.
    """

    number: int
    start: int
    end: int
    indent: int
    marker: str
    text: str
    notes: tuple[str, ...] = ()
    offsets: tuple[int, ...] | None = None
    marks: tuple[Note, ...] = ()
    kind: str = "text"
    rank: int = 0
    is_bold: bool = False
    has_label: bool = False
    is_apart: bool = False
    cells: tuple[Cell, ...] = ()

    @property
    def is_item(self) -> bool:
        return bool(self.marker) and not self.is_heading and not self.is_footnote and self.kind == "text"

    @property
    def is_heading(self) -> bool:
        return 0 < self.rank < BOLD_RANK

    @property
    def is_footnote(self) -> bool:
        return self.marker.startswith("[^")

    @property
    def is_numbered(self) -> bool:
        return self.marker[:1].isdigit()

    def at(self, place: int) -> int:
        """Where in the file the character at `place` of the text is."""
        return self.start + place if self.offsets is None else self.offsets[place]


def is_bold_heading(line: Line) -> bool:
    """A line that is only bold and names rather than says."""
    if line.rank != BOLD_RANK or line.marker or line.kind != "text":
        return False
    return not contains_money(line.text) and len(line.text.split()) <= 12 and not ends_with_stop(line.text.rstrip(":"))


def may_be_heading(line: Line) -> bool:
    """By its marks, or a short bare line in title case or with a question."""
    is_question = line.text.endswith("?") and len(line.text.split()) <= MOST_WORDS_OF_QUESTION
    return bool(line.rank) or (not line.marker and line.kind == "text" and (is_question or is_heading_like(line.text)))
