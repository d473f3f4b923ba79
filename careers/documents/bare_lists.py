"""Lists that lost their bullets when they were copied from a page. Pure.

You'll need:
knowledge of operating systems
the ability to explain a risk

Below a line with a colon, lines that begin with a small letter and end without a stop are items, unless they may be a paragraph
that an editor wrapped: its lines are about as long as each other, and go on behind "and" or a comma.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from careers.documents.line import Line
from careers.documents.typography import ends_with_stop
from careers.documents.wrapped import GOES_ON, SHORTEST

LEAST = 2
LONGEST = 140
MARKER = "-"


def with_bullets(found: Sequence[Line]) -> list[Line]:
    """All lines, those that are items by what is above and around them with a bullet."""
    items = {at for run in _runs(found) if _is_list(run) for at, _ in run}
    return [replace(line, marker=MARKER) if at in items else line for at, line in enumerate(found)]


BelowColon = list[tuple[int, Line]]


def _runs(found: Sequence[Line]) -> Iterator[BelowColon]:
    """The bare lines right below each line that ends with a colon."""
    run: BelowColon | None = None
    for at, line in enumerate(found):
        if run is not None and _is_bare(line):
            run.append((at, line))
            continue
        if run:
            yield run
        run = [] if line.kind == "text" and not line.is_footnote and line.text.endswith(":") else None
    if run:
        yield run


def _is_bare(line: Line) -> bool:
    has_mark = line.marker or line.rank or line.is_apart or line.kind != "text"
    return not has_mark and line.text[0].islower() and len(line.text) <= LONGEST


def _is_list(run: BelowColon) -> bool:
    texts = [line.text for _, line in run]
    if len(texts) < LEAST or any(ends_with_stop(text) or GOES_ON.search(text) for text in texts):
        return False
    return not _may_be_wrapped(texts)


def _may_be_wrapped(texts: Sequence[str]) -> bool:
    """Whether the first word of no line would have fitted into the line above it, the longest being as long as lines are."""
    width = max(map(len, texts))
    return width >= SHORTEST and all(len(above) + 1 + len(below.split()[0]) > width for above, below in pairwise(texts))
