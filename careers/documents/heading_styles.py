"""Headings of a text without marks, by the style that its author gives them.

MAIN DUTIES                 capitals
6.2 Key accountabilities    numbered
Entry requirements:         a colon
Entry Requirements          a line apart

A style is one of headings where lines of it name known sections, and all known sections are in it. Any other line of that
style is then a heading of the same rank: what is below it is not of the section before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from careers.documents.job_titles import is_job, roles_in
from careers.documents.labels import is_rating
from careers.documents.line import Line
from careers.documents.sections import find_sections
from careers.documents.topics import (
    BLOCK_NAMES,
    CANONICAL,
    heading_words,
    is_about_something_else,
    section_among_ranks,
    section_named,
)
from careers.documents.typography import ends_with_stop, is_title_case
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import level_of
from vocabulary.money import contains_money

TITLE_RANK, SECTION_RANK = 1, 2
CAPITALS, NUMBERED, COLON, APART = "capitals", "numbered", "colon", "apart"
# How many lines of a style name a section where it is one of headings; capitals beside others are so by themselves.
LEAST = {CAPITALS: 1, NUMBERED: 2, COLON: 2, APART: 2}
MOST_WORDS = {CAPITALS: 10, NUMBERED: 9, COLON: 6, APART: 6}
NUMBER = lazy_regex(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:section|part|chapter)\s+(?:\d{1,2}|[ivx]{1,4})\s*[.:–—-]?|[IVX]{1,4}\.)\s+\S",
    re.IGNORECASE,
)
LONG_WORD = lazy_regex(r"[^\W\d_]{3}")
# Sections under these names alone are of a text whose headings have all the same look, whatever they open.
OWN_LAYOUT = frozenset(CANONICAL) - {"overview", "requirements", "career development"}
LEAST_OWN = 2


def styled(found: Sequence[Line]) -> list[Line]:
    """The lines of a text without marks, those with a rank that are headings by their style; all as they are where none is."""
    ranks = _ranks(found)
    return [replace(line, rank=ranks[at]) if at in ranks else line for at, line in enumerate(found)]


def _ranks(found: Sequence[Line]) -> dict[int, int]:
    opened = set(find_sections(found))
    for style in (CAPITALS, NUMBERED, COLON, APART):
        places = [at for at in range(len(found)) if _style(found, at) == style]
        named = [at for at in places if section_among_ranks(heading_words(found[at].text))]
        if len(named) >= LEAST[style] and len(places) > 1 and opened <= set(places):
            alike = _alike(found, places, named)
            if style in (CAPITALS, NUMBERED) or _are_sections(found, alike, named):
                return _ranked(found, alike, named[0])
    return {}


def _are_sections(found: Sequence[Line], places: Sequence[int], named: Sequence[int]) -> bool:
    """Whether lines with a colon or apart divide the whole text, and not a part of it: two of them are no name of a block."""
    words = (heading_words(found[at].text) for at in named)
    sure = {section_named(each) for each in words if not any(re.fullmatch(name, each) for name in BLOCK_NAMES.values())}
    return len(sure - {"", "overview"}) > 1 and not _are_nested(places, named[0]) and not _is_own_layout(found)


def _ranked(found: Sequence[Line], places: Sequence[int], first: int) -> dict[int, int]:
    """What comes before the first section is a title where it is a job, or the one line there; above that is no heading."""
    above = [at for at in places if at < first]
    titles = [at for at in above if is_job(found[at].text)] or above
    title = titles[0] if len(titles) == 1 else -1
    return {at: TITLE_RANK if at == title else SECTION_RANK + _depth(found[at]) for at in places if at >= title}


def _alike(found: Sequence[Line], places: Sequence[int], named: Sequence[int]) -> list[int]:
    """The lines that are set as those are that name a section: apart where all of them are."""
    are_apart = all(found[at].is_apart for at in named)
    return [at for at in places if found[at].is_apart or not are_apart]


def _are_nested(places: Sequence[int], first: int) -> bool:
    """Whether a heading is right below another: the style then says nothing of their ranks."""
    return any(at + 1 == following for at, following in pairwise(places) if at >= first)


def _style(found: Sequence[Line], at: int) -> str:
    line = found[at]
    style = _look(line)
    if not style or len(line.text.split()) > MOST_WORDS[style] or contains_money(line.text):
        return ""
    if ends_with_stop(line.text) or line.text.endswith(","):
        return ""
    if line.is_item and not _stands_alone(found, at):
        return ""
    return "" if style in (COLON, APART) and not _names(found, at, style) else style


def _look(line: Line) -> str:
    if line.kind != "text" or line.rank or line.indent > 3 or (line.marker and not line.is_numbered):
        return ""
    if line.marker or NUMBER.match(line.text):
        return NUMBERED
    if line.text.isupper() and LONG_WORD.search(line.text):
        return CAPITALS
    return COLON if line.text.endswith(":") else APART * line.is_apart


def _stands_alone(found: Sequence[Line], at: int) -> bool:
    """A numbered line with blank lines around it and no list below: "3. Working conditions"."""
    following = found[at + 1] if at + 1 < len(found) else None
    return found[at].is_apart and following is not None and following.is_apart and not following.is_numbered


def _names(found: Sequence[Line], at: int, style: str) -> bool:
    """Whether a line names what is below it: "Working Hours:", not "You should have:", nor a level of pay."""
    line, words = found[at], heading_words(found[at].text)
    if section_among_ranks(words):
        return True
    opens_list = style == APART and at and found[at - 1].text.endswith(":")
    if not line.is_apart or opens_list or _is_within(line.text) or not line.text[:1].isupper():
        return False
    return (
        is_title_case(line.text) or is_about_something_else(words, "") or (style == APART and len(words.split()) <= 3)
    )


def _is_within(text: str) -> bool:
    """Whether a heading is of a part of its section: a level, a job, or how much is asked for."""
    bare = text.rstrip(":")
    return bool(level_of(bare) or roles_in(bare.title()) or is_rating(bare))


def _is_own_layout(found: Sequence[Line]) -> bool:
    names = set(_bare_names(found))
    return len(names & OWN_LAYOUT) + ("overview" in names) >= LEAST_OWN


def _bare_names(found: Sequence[Line]) -> Iterator[str]:
    return (heading_words(line.text) for line in found if not line.is_item and len(line.text) <= 60)


def _depth(line: Line) -> int:
    """ "6.4.1" is below "6.4", and "ESSENTIAL" below "SKILLS"."""
    number = NUMBER.match(line.text)
    numbered = number["number"].strip(".").count(".") - 1 if number else 0
    return max(numbered, int(_is_within(line.text)))
