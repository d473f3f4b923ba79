"""Statements in the making, and what the next of them is under."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from careers.documents.block_kinds import kind_named
from careers.documents.line import BOLD_RANK, Line
from careers.documents.topics import heading_words, is_about_something_else

PieceRole = Literal["heading", "lead_in", "item", "label", "sentence", "row", "header", "code", "footnote", "front"]
LABEL_RANK = BOLD_RANK + 1
CATEGORY_RANK = LABEL_RANK + 1
# A bullet with bullets below it: the further set in, the lower.
NESTED_RANK = CATEGORY_RANK + 1
# A bullet among the requirements that names where to learn.
OTHER_LABELS = re.compile(
    r"[^:.]{0,40}\b(?:self-learning|online resources|learning resources|bootcamps?|books?|podcasts?|blogs?|"
    r"communities|(?:professional|peer)\s+networking|networking\s+(?:events?|opportunit\w+|strateg\w+))\b[^:.]{0,40}:\s",
    re.IGNORECASE,
)
OTHER_LISTS = re.compile(
    r"^[^:.]{0,60}\b(?:books?|courses?|interview questions|companies|websites|blogs|podcasts|resources|bootcamps|newsletters|"
    r"communities|conferences|channels)\b[^:.]{0,25}:$",
    re.IGNORECASE,
)
# Only in these blocks does a title-case bullet name a category of the bullets below it.
CATEGORY_BLOCKS = re.compile(r"skill|technical|expertise|knowledge|competenc|qualification", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Piece:
    """A statement in the making. `start` and `end` count from the beginning of the line's text."""

    role: PieceRole
    section: str
    line: Line
    start: int = 0
    end: int = -1
    heading: str = ""
    block: str = ""
    lead_in: str = ""
    path: tuple[str, ...] = ()
    title: str = ""
    parent: "Piece | None" = None
    is_outside: bool = False
    role_block: str = ""

    def __post_init__(self) -> None:
        if self.end < 0:
            self.end = len(self.line.text)

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def first(self) -> int:
        """Where it begins in the file, with the marks around its first words."""
        if not self.start:
            return self.line.start
        return self.line.at(self.start - 1) + 1 if self.line.text[self.start - 1] == " " else self.line.at(self.start)

    @property
    def last(self) -> int:
        """Where it ends in the file, with the marks right behind its last word, but for those of a footnote."""
        if self.end == len(self.line.text):
            return self.line.end
        has_marks = self.line.text[self.end] == " " and not any(note.at == self.end for note in self.line.marks)
        return self.line.at(self.end) if has_marks else self.line.at(self.end - 1) + 1

    @property
    def notes(self) -> tuple[str, ...]:
        """The footnotes marked inside the piece, right behind it, or at the end of the line it closes."""
        own = tuple(note.label for note in self.line.marks if self.start < note.at <= self.end)
        return own + self.line.notes if self.end == len(self.line.text) else own


class TrailHeading(NamedTuple):
    rank: int
    text: str
    is_other: bool


@dataclass(slots=True)
class OutlineContext:
    """What the next piece is under.

    `trail`: the open headings of the section, each ranking below the one before. `above`: those around the section.
    """

    section: str
    has_ranks: bool
    title: str = ""
    above: tuple[str, ...] = ()
    trail: list[TrailHeading] = field(default_factory=list)
    lead_in: str = ""
    parent: Piece | None = None
    role_block: str = ""

    @property
    def heading(self) -> str:
        return self.trail[-1].text if self.trail else ""

    @property
    def block(self) -> str:
        return next((one.text for one in self.trail if one.rank < CATEGORY_RANK), "")

    def put(self, piece: Piece) -> Piece:
        piece.heading, piece.block, piece.lead_in, piece.parent = self.heading, self.block, self.lead_in, self.parent
        piece.path, piece.title = (*self.above, *(one.text for one in self.trail)), self.title
        piece.role_block = self.role_block
        is_other = (self.trail and self.trail[-1].is_other) or _lists_something_else(self.lead_in)
        if is_other or (self.section == "requirements" and piece.role == "item" and OTHER_LABELS.match(piece.text)):
            piece.is_outside, piece.section = True, ""
        return piece

    def cite(self, text: str, rank: int, *, is_other: bool = False) -> None:
        """Open a heading. It closes those of its rank or below; below one that is about something else, all is."""
        words = heading_words(text)
        closed = self.leave(rank)
        is_other |= is_about_something_else(words, self.section) or any(one.is_other for one in self.trail)
        if closed and not self.has_ranks and not is_other:
            # Flat text has lost how deep a heading is: only one that names a kind of block is again of the section.
            is_other = not kind_named(self.section, words)
        self.trail.append(TrailHeading(rank, text.rstrip(":").strip(), is_other))
        self.lead_in, self.parent = "", None

    def leave(self, rank: int) -> bool:
        """Close the headings of this rank or below; whether one of them was about something else."""
        kept = [one for one in self.trail if one.rank < rank]
        gone, self.trail = self.trail[len(kept) :], kept
        return any(one.is_other for one in gone)

    @property
    def takes_categories(self) -> bool:
        if self.section == "core_responsibilities":
            return not self.block and not self.has_ranks
        return self.section == "requirements" and bool(CATEGORY_BLOCKS.search(self.block)) and not self.has_ranks


@lru_cache(maxsize=1024)
def _lists_something_else(lead_in: str) -> bool:
    """ "Recommended books include:"; cached, because all bullets of a list ask about the same words."""
    return bool(lead_in) and bool(OTHER_LISTS.search(lead_in))
