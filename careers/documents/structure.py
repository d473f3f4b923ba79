"""Lines → statements. Every sentence or bullet once, under its section, heading and lead-in, with its exact span."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from careers.documents.cleaning import BREAK
from careers.documents.errors import DocumentError, Problem
from careers.documents.front_matter import KNOWN_KEYS, FrontMatter, read_front_matter
from careers.documents.headings import known_and_nearest
from careers.documents.job_titles import is_one_word_title
from careers.documents.layouts import lines
from careers.documents.limits import Deadline, excess
from careers.documents.line import may_be_heading
from careers.documents.merged_prose import opening_names
from careers.documents.outline import mark_bare_labels, pieces_of, pieces_outside
from careers.documents.pieces import OutlineContext, Piece, PieceRole, TrailHeading
from careers.documents.tables import Cell
from careers.documents.topics import SECTIONS, SOURCES
from careers.documents.tree import BARE_RANK, SectionRun, runs

LISTED_COLUMNS = 2
# Columns that say how much or how often, and not what.
MEASURES = re.compile(
    r"\b(?:metrics?|targets?|kpis?|frequency|time|hours?|share|percent\w*|ratings?|scores?|levels?|years?|costs?|price|priority|"
    r"weight|importance|salary|pay)\b|%",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DocumentStatement:
    """One sentence, bullet, table row or heading.

    `text` is its words without marks (`**`, links, emoji, `[^1]`), `[start, end)` where they are in the file, marks
    included. A parser counts in `text` and never adds to `start`: `Evidence.within(statement, a, b)` and
    `statement.at(a)` find the place in the file.

    `role` is what it is in the layout: `heading`, `lead_in`, `item` (of a list), `label` (a bullet that names a topic
    and gives no text for it), `sentence`, `row` (of a table), `header` (a table's first row), `code`, `footnote`, `front`.
    A `row` has `cells`, one for each column, in order, also the empty ones: see `Cell`. Other roles have none.

    `section` is one of the ten, `sources`, or "": before the first of them, or outside of all (`is_outside`). `title` is
    the heading that opened it. `heading` is the nearest heading above within the section ("" where the text gives none);
    `path` has all of them from the outermost to the nearest, and before them those around the section ("### Senior
    Engineer" above "#### Salary"), without the guide's title; `block` is the heading of the block around a category.
    `lead_in` are the words that opened the
    list ("Required skills encompass:"), `parent` the position of the bullet whose children are below it. `notes` are
    the footnotes its figures come from, in full. `role_block` is the block about other roles, or about a week, that it is
    in; "" for none: see `role_blocks`.
    """

    position: int
    role: PieceRole
    section: str
    heading: str
    block: str
    lead_in: str
    parent: int | None
    line: int
    start: int
    end: int
    text: str
    notes: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    title: str = ""
    is_outside: bool = False
    role_block: str = ""
    cells: tuple[Cell, ...] = ()
    offsets: tuple[int, ...] | None = field(default=None, repr=False)

    @property
    def is_listed(self) -> bool:
        """An item of a list, or a row of one or two columns that reads as "Label: text" and measures nothing."""
        is_row = self.role == "row" and 0 < len(self.cells) <= LISTED_COLUMNS
        return self.role == "item" or (is_row and not any(MEASURES.search(cell.header) for cell in self.cells))

    def at(self, place: int) -> int:
        """Where in the file the character at `place` of the text is."""
        return self.start + place if self.offsets is None else self.offsets[place]

    def between(self, start: int, end: int) -> str:
        """The words between two places in the file."""
        if self.offsets is None:
            return self.text[start - self.start : end - self.start]
        return self.text[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]


@dataclass(frozen=True)
class Document:
    """A guide as read: its text, its statements in order and what its front matter says.

    `role`: the one it was read for, whatever it says itself; "" where the importer named none.
    """

    text: str
    statements: tuple[DocumentStatement, ...]
    front: FrontMatter
    section_titles: dict[str, str] = field(default_factory=dict)
    title_line: str = ""
    role: str = ""
    deadline: Deadline = field(default_factory=Deadline, compare=False, repr=False)

    @property
    def content(self) -> Iterator[DocumentStatement]:
        """What stands in the ten sections: nothing else states a fact, not a title above them nor a list of sources."""
        return self.within(*SECTIONS)

    def within(self, *sections: str) -> Iterator[DocumentStatement]:
        """The statements of these sections that may be read, but for those in blocks about other roles.

        Raises `DocumentError` where the time is over.
        """
        return (statement for statement in self._readable(*sections) if not statement.role_block)

    @property
    def in_role_blocks(self) -> Iterator[DocumentStatement]:
        return (statement for statement in self._readable(*SECTIONS) if statement.role_block)

    def _readable(self, *sections: str) -> Iterator[DocumentStatement]:
        for statement in self.statements:
            if statement.section in sections and statement.position not in self.excessive:
                self.deadline.check()  # only here: asking what time it is takes longer than passing a statement over
                yield statement

    @property
    def problems(self) -> list[Problem]:
        """What is to be said of the front matter."""
        known = ", ".join(KNOWN_KEYS)
        unknown = ", ".join(self.front.unknown)
        return [Problem(1, f"front matter not known and ignored: {unknown}; known: {known}")] if unknown else []

    @cached_property
    def excessive(self) -> dict[int, str]:
        """Position → why that statement is too much to be read."""
        read = (
            statement for statement in self.statements if statement.section in SECTIONS and statement.role != "footnote"
        )
        return {statement.position: why for statement in read if (why := excess(statement.text))}

    def line_at(self, offset: int) -> int:
        """The line of the statement that stands at `offset`, or of the last one before it."""
        at = bisect_right(self.statements, offset, key=lambda statement: statement.start)
        return self.statements[max(at - 1, 0)].line


def read(text: str, *, names: Collection[str] = (), role: str = "", deadline: Deadline | None = None) -> Document:
    """Read a guide. `names`: words that are names wherever they are, so that none is taken for a sentence's opening.

    `role`: the role it is read for; parts below the name of another one are then outside. "" leaves it to the title.

    Raises `DocumentError` where no known section opens, and where `deadline` passes.
    """
    front, body = read_front_matter(text)
    divided = runs(lines(text, body), role or front.role)
    if not any(run.part.section in SECTIONS for run in divided):
        found = [(line.number, line.text) for run in divided for line in run.lines if may_be_heading(line)]
        raise DocumentError.whole(f"no known section. {known_and_nearest(found)}")
    deadline = deadline or Deadline()
    pieces = _all_pieces(divided, opening_names(frozenset(names)), deadline)
    mark_bare_labels(pieces)
    statements = _number(text, pieces, _footnotes(divided))
    opened = [(run.part.section, run.part.line.text) for run in divided if run.part.line and run.part.section]
    return Document(text, statements, front, dict(reversed(opened)), _title_line(divided), role, deadline)


def _all_pieces(divided: Sequence[SectionRun], names: Collection[str], deadline: Deadline) -> list[Piece]:
    """Pieces of the whole text, part by part."""
    has_ranks = any(run.part.rank and run.part.rank != BARE_RANK for run in divided)
    pieces: list[Piece] = []
    for run in divided:
        deadline.check()
        section, lines = run.part.section, run.lines
        if section not in SECTIONS and section != SOURCES:
            pieces += pieces_outside(lines, is_front=run.part.is_front)
            continue
        title = run.part.line.text if run.part.line else ""
        if lines[0] is run.part.line and not run.part.is_inline:
            pieces.append(Piece("heading", section, lines[0], title=title, role_block=run.part.role_block))
            lines = lines[1:]
        if section == SOURCES:
            pieces += [Piece("footnote" if line.is_footnote else "sentence", section, line) for line in lines]
        else:
            trail = [TrailHeading(rank, words, is_other=False) for rank, words in run.inside]
            place = OutlineContext(section, has_ranks, title, run.part.above, trail, role_block=run.part.role_block)
            pieces += pieces_of(lines, place, names)
    return pieces


def _footnotes(divided: Sequence[SectionRun]) -> dict[str, str]:
    return {line.marker[2:-1]: line.text for run in divided for line in run.lines if line.is_footnote}


def _number(text: str, pieces: Sequence[Piece], notes: dict[str, str]) -> tuple[DocumentStatement, ...]:
    places = {id(piece): position for position, piece in enumerate(pieces)}
    return tuple(
        DocumentStatement(
            position=position,
            role=piece.role,
            section=piece.section,
            heading=piece.heading,
            block=piece.block,
            lead_in=piece.lead_in,
            parent=places[id(piece.parent)] if piece.parent else None,
            line=piece.line.number + _breaks(text, piece),
            start=piece.first,
            end=piece.last,
            text=piece.text,
            notes=tuple(notes[label] for label in piece.notes if label in notes),
            path=piece.path,
            title=piece.title,
            is_outside=piece.is_outside,
            role_block=piece.role_block,
            cells=piece.line.cells if piece.role == "row" else (),
            offsets=piece.line.offsets[piece.start : piece.end] if piece.line.offsets else None,
        )
        for position, piece in enumerate(pieces)
    )


def _breaks(text: str, piece: Piece) -> int:
    """How many lines below the first of a wrapped one a piece begins."""
    return len(BREAK.findall(text, piece.line.start, piece.first)) if piece.start and piece.line.offsets else 0


def _title_line(divided: Sequence[SectionRun]) -> str:
    """The bare title above the first section, past a site's logo and image lines; "" where there is none."""
    above = [line for run in takewhile(lambda run: run.part.is_front, divided) for line in run.lines]
    headings = [line.text for line in above if line.rank == 1]
    bare = [line.text for line in above if not line.marker and line.kind == "text"]
    titles = [text for at, text in enumerate(bare) if _is_title(text) or (at == 0 and _is_job(text, divided))]
    return (headings or titles or [""])[0]


def _is_job(text: str, divided: Sequence[SectionRun]) -> bool:
    """A job of one word that the text below speaks of: "Electrician", and not the name of a site."""
    named = re.compile(rf"\b{re.escape(text)}", re.IGNORECASE)
    return is_one_word_title(text) and sum(bool(named.search(line.text)) for run in divided for line in run.lines) > 1


def _is_title(text: str) -> bool:
    lowered = text.lower()
    is_chrome = lowered.startswith("logo") or lowered.endswith((" image", "image")) or " " not in text
    return not is_chrome and text[:1].isupper() and len(text.split()) <= 10 and not text.endswith((".", ":", "!"))
