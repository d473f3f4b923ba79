"""Lines that an editor wrapped, as one again."""

import re
from collections.abc import Iterator
from dataclasses import replace

from careers.documents.line import Line
from careers.documents.marks import SMALL, Note
from careers.documents.typography import ends_with_stop
from vocabulary.money import contains_money

# A line as long as this was wrapped by its editor, not ended by its author.
WRAPPED_FROM = 60
# A shorter line is one of its own, whatever the next begins with.
SHORTEST = 40
# No paragraph is longer; joining goes on no further, so that it takes time in step with the text.
LONGEST = 10_000
# Behind these words a sentence goes on, however short the line.
GOES_ON = re.compile(
    r"(?:\b(?:and|or|to|from|between|of|the|an?|with|for|in|about|around|over|is|are)|[,–—-])$", re.IGNORECASE
)


# Alone on a line between two amounts: "£25,500 Starter", "to", "£55,000 Experienced".
JOINS = re.compile(r"to|and|up to|[-–—]", re.IGNORECASE)
# A word of which the rest is on the next line, and how such a rest begins.
CUT_WORD, REST = re.compile(r"[^\W\d_]-$"), re.compile(SMALL)


def unwrapped(text: str, found: list[Line]) -> Iterator[Line]:
    """Lines with those joined that an editor wrapped."""
    waiting: Line | None = None
    for line in found:
        if waiting and _goes_on(text, waiting, line):
            waiting = _together(waiting, line)
            continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _goes_on(text: str, above: Line, line: Line) -> bool:
    """Whether a line is the rest of the one above it."""
    bare = line.kind == above.kind == "text" and not (line.marker or line.rank or line.is_apart or above.rank)
    if not bare or above.text.endswith(":") or len(above.text) > LONGEST:
        return False
    if text.startswith(("  \n", "  \r", "\\\n"), above.end):
        return False
    if above.is_item:
        return line.indent > above.indent
    is_open = not ends_with_stop(above.text) or line.text[:1].islower()
    near = max(0, above.end - 2 * WRAPPED_FROM)
    width = above.end - max(text.rfind("\n", near, above.end), text.rfind("\r", near, above.end), near)
    return is_open and _is_rest(above, line, width)


def _is_rest(above: Line, line: Line, width: int) -> bool:
    if JOINS.fullmatch(line.text) and contains_money(above.text):
        return True
    if GOES_ON.search(above.text):
        return True
    if line.text[:1].islower():
        return width >= SHORTEST
    return width >= WRAPPED_FROM and len(line.text) >= WRAPPED_FROM


def _together(above: Line, line: Line) -> Line:
    """Two lines as one, with a space for the line end between them but within a word."""
    is_cut = bool(CUT_WORD.search(above.text) and REST.match(line.text))
    between = "" if is_cut else " "
    places = [*_places(above), *([] if is_cut else [above.end]), *_places(line)]
    marks = (
        *above.marks,
        *(Note(len(above.text), label) for label in above.notes),
        *(Note(note.at + len(above.text) + len(between), note.label) for note in line.marks),
    )
    whole = f"{above.text}{between}{line.text}"
    return replace(above, end=line.end, text=whole, offsets=tuple(places), marks=marks, notes=line.notes)


def _places(line: Line) -> tuple[int, ...] | range:
    return range(line.start, line.start + len(line.text)) if line.offsets is None else line.offsets
