"""Which lines open one of the ten sections.

Where headings have ranks (`#`, underlined, lines that are only bold), a heading of the same or a higher rank closes what
came before, a known name opens its section, and an unknown one opens *outside*: nothing below it states a fact.

In a flat text a canonical name opens its section wherever it is. Another name opens it only where the canonical one is
absent and the order of the family allows: after no section that follows it, before no section that precedes it. Names
that are also block headings inside other sections ("Key Responsibilities") need a later section as a witness, or a guide
cut off in its overview would get a section it does not have.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from careers.documents.line import Line
from careers.documents.topics import BLOCK_NAMES, CANONICAL, SECTIONS, SOURCES, heading_words, section_named
from careers.documents.typography import is_title_case

ORDER = {name: at for at, name in enumerate((*SECTIONS, SOURCES))}


def find_sections(lines: Sequence[Line]) -> dict[int, str]:
    """Index into `lines` → section name, for every line that opens a section."""
    opened = {at: name for at, line in enumerate(lines) if (name := _canonical(line))}
    for name in SECTIONS:
        if name not in opened.values():
            at = _renamed(name, lines, opened)
            if at is not None:
                opened[at] = name
    return dict(sorted(opened.items()))


def _canonical(line: Line) -> str | None:
    if line.is_footnote or line.kind != "text" or (line.is_item and not line.is_numbered) or len(line.text) > 90:
        return None
    if line.is_heading and len(line.marker) <= 2 and heading_words(line.text) == "sources":
        return SOURCES
    words = heading_words(line.text)
    return CANONICAL.get(words) or ("salary_ranges" if words == "salary range" and _names(line) else None)


def is_canonical(line: Line) -> bool:
    """A bare line that is the canonical name of a section."""
    return not line.is_item and line.kind == "text" and _canonical(line) is not None


def _names(line: Line) -> bool:
    return not line.is_item and is_title_case(line.text)


def _may_name(line: Line) -> bool:
    short = len(line.text) <= 90 and len(line.text.split()) <= 9
    return short and line.kind == "text" and not line.is_footnote and _names(line)


def _renamed(name: str, lines: Sequence[Line], opened: dict[int, str]) -> int | None:
    for at, line in enumerate(lines):
        if at in opened or not _may_name(line):
            continue
        words = heading_words(line.text)
        shared = re.fullmatch(BLOCK_NAMES.get(name, r"(?!)"), words)
        sure = not shared and section_named(words) == name
        if (sure or shared) and _order_allows(name, at, opened, needs_later=not sure):
            return at
    return None


def _order_allows(name: str, at: int, opened: dict[int, str], *, needs_later: bool) -> bool:
    places = sorted(opened)
    split = bisect_right(places, at)
    before = [ORDER[opened[place]] for place in places[:split]]
    after = [ORDER[opened[place]] for place in places[split:]]
    # The last of them that holds such blocks; behind it a name needs no later section as witness.
    among_blocks = not before or before[-1] <= ORDER["career_development"]
    if needs_later and among_blocks and not (before and after):
        return False
    return all(order < ORDER[name] for order in before) and all(order > ORDER[name] for order in after)
