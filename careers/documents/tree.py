"""Headings by rank: which lines belong to which part of a guide.

    # Data Engineer                 the title: what is right below it comes before the first section
    ## Core Responsibilities        opens a section
    ### Data pipelines              a part of that section, whatever its words
    ### Interview questions         about something else: outside, with all below it
    ## Companies that hire          unknown, of the same rank: closes the section and opens outside
    ### Salary                      a section again, of which the lines above say whose

Where no line has marks, headings are known by their style (`heading_styles`), or else by their words alone (`sections`).

A line that is only bold ranks below every `#`, one that is also a label (`**Tools:**`) below that.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from careers.documents.block_kinds import kind_named
from careers.documents.heading_styles import styled
from careers.documents.job_titles import roles_in
from careers.documents.labels import split_label
from careers.documents.line import BOLD_RANK, Line, is_bold_heading
from careers.documents.role_blocks import HOME, block_opened
from careers.documents.sections import find_sections, is_canonical
from careers.documents.title_heads import is_title
from careers.documents.topics import (
    SECTIONS,
    SOURCES,
    heading_words,
    is_about_something_else,
    section_among_ranks,
    section_named,
)
from careers.documents.typography import normalise
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import without_level

# What a bare line ranks that names a section between headings with marks.
BARE_RANK = 6
HEAD = lazy_regex(
    r"(?:\d[\d.]*\s+)?(?:group |global |deputy )?(?:heads?|directors?|vps?|vice presidents?|chief)(?:,|\s+of)\s+[\w&/ -]{2,40}",
    re.IGNORECASE,
)
SHORT_FORMS = (
    ("machine learning operations", "mlops"), ("machine learning", "ml"), ("artificial intelligence", "ai"),
    ("ai ml", "ml"), ("ml ai", "ml"), ("natural language processing", "nlp"),
)  # fmt: skip
LABEL_RANK = BOLD_RANK + 1


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a guide below one heading, or the whole (`line` None).

    `section` is the section in force, "" outside of all; `is_other`: about something else, so that nothing below opens a
    section. `is_front`: the whole or its title, whose own lines come before the first section. `is_inline`: its heading is
    the label of its one line ("**Salary:** $90,000").
    """

    line: Line | None = None
    rank: int = 0
    section: str = ""
    is_other: bool = False
    is_front: bool = True
    opens: bool = False
    is_inline: bool = False
    parent: "Part | None" = None
    role_block: str = ""
    """Which of `role_blocks` it is in: headings that are job titles belong to it."""
    is_role: bool = False
    """Its heading is such a job title: what is set below that is about the other role."""

    @property
    def owner(self) -> "Part":
        """The part that settles what its lines are: the nearest one that opens a section, or is none."""
        part = self
        while part.parent and part.section and not part.opens:
            part = part.parent
        return part

    @property
    def above(self) -> tuple[str, ...]:
        """The headings around the one that opens this section, from the outermost, without the guide's title."""
        part, found = self.parent, list[str]()
        while part and part.line and not part.is_front:
            found.append(part.line.text.rstrip(":").strip())
            part = part.parent
        return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class SectionRun:
    """Lines one after the other that belong to one part. The first is the heading that opens it, unless it goes on.

    `inside`: where it goes on, rank and words of the headings within the part that its first line is below.
    """

    part: Part
    lines: Sequence[Line]
    inside: tuple[tuple[int, str], ...] = ()


def runs(found: Sequence[Line], role: str = "") -> list[SectionRun]:
    """All lines, in order. `role`: what the text is read for, so that parts about other roles are outside."""
    if not found:
        return []
    found = found if _ranks(found) else styled(found)
    parts = _parts(found, role)
    cut = [at for at in range(len(found)) if at == 0 or parts[at].owner is not parts[at - 1].owner]
    return [
        SectionRun(parts[start].owner, found[start:end], _inside(parts[start], found[start]))
        for start, end in zip(cut, [*cut[1:], len(found)], strict=True)
    ]


def _inside(part: Part, first: Line) -> tuple[tuple[int, str], ...]:
    """Rank and words of the headings between a line and the part that owns it, from the outermost."""
    owner, found = part.owner, list[tuple[int, str]]()
    while part is not owner and part.parent:
        if part.line and part.line is not first:
            found.append((part.rank, part.line.text.rstrip(":").strip()))
        part = part.parent
    return tuple(reversed(found))


def _parts(found: Sequence[Line], role: str) -> list[Part]:
    """For each line the part it is in; for a heading the one it opens."""
    ranks = _ranks(found)
    flat = {} if ranks else find_sections(found)
    title = _title(found, ranks)
    part, parts, is_first = Part(), list[Part](), True
    for at, line in enumerate(found):
        if at in flat:
            part = Part(line, BARE_RANK, flat[at], is_front=False, opens=True, parent=Part())
        elif line is title:
            part = Part(line, line.rank, parent=Part())
            role = role or (roles_in(line.text)[0] if len(roles_in(line.text)) == 1 else "")
            is_first = False
        elif rank := ranks.get(at, 0):
            part = _below(part, line, rank, role, _lines_below(found, ranks, at), is_first=is_first)
            is_first = False
        elif ranks and line.has_label and not line.marker:
            part = _labelled(part, line)
        parts.append(_of_item(part, line) if ranks and line.is_item and line.has_label else part)
    return parts


def _lines_below(found: Sequence[Line], ranks: dict[int, int], at: int) -> Iterator[Line]:
    """The lines below a heading, down to the next one of its rank or above."""
    places = takewhile(lambda place: not 0 < ranks.get(place, 0) <= ranks[at], range(at + 1, len(found)))
    return (found[place] for place in places)


def _below(part: Part, line: Line, rank: int, role: str, below: Iterable[Line], *, is_first: bool) -> Part:
    """The part a heading opens, behind `part`. `below` are the lines of it."""
    parent = part
    while parent.parent and parent.rank >= rank:
        parent = parent.parent
    words = heading_words(line.text)
    if parent.role_block and not parent.is_role and is_title(line.text):
        return Part(line, rank, parent.section, False, False, parent=parent, role_block=parent.role_block, is_role=True)
    is_of_another = parent.section != "salary_ranges" and (
        _is_of_another_role(line.text, role)
        or (parent.section != "career_development" and _is_of_its_head(line.text, role))
    )
    if parent.is_other or parent.is_role or (is_of_another and not is_first):
        return Part(line, rank, is_other=True, is_front=False, parent=parent)
    if not is_first and (block := block_opened(line, below)):
        home = parent.section if parent.section in SECTIONS else HOME[block]
        return Part(line, rank, home, is_front=False, opens=True, parent=parent, role_block=block)
    if parent.section in SECTIONS:
        return _within(parent, line, rank, words)
    section = section_among_ranks(words)
    if section:
        return Part(line, rank, section, is_other=section == SOURCES, is_front=False, opens=True, parent=parent)
    is_other = is_about_something_else(words, "") and not is_first
    return Part(line, rank, is_other=is_other, is_front=is_first, parent=parent)


def _title(found: Sequence[Line], ranks: dict[int, int]) -> Line | None:
    """The first heading of the first rank that names a job, or has sections below it and no other beside it."""
    first = [found[at] for at, rank in ranks.items() if rank == 1]
    if not first or first[0] is not found[min(ranks)]:
        return None
    if roles_in(first[0].text):
        return first[0]
    deeper = {at: rank for at, rank in ranks.items() if 1 < rank <= BOLD_RANK}
    return first[0] if len(first) == 1 and _divides(found, deeper, least=2) else None


def _is_of_another_role(heading: str, role: str) -> bool:
    named = roles_in(heading) if role else []
    ours, *others = (_bare(one) for one in (role, *named))
    return bool(named) and not any(one in ours or ours in one for one in others)


def _is_of_its_head(heading: str, role: str) -> bool:
    """ "Head of Data", "Director, Analytics": whoever leads others, where the text is read for somebody else."""
    return bool(role) and HEAD.fullmatch(heading) is not None and not HEAD.fullmatch(role)


def _bare(title: str) -> str:
    """A job title without its level, and with the usual short forms: "Senior Machine Learning Engineer" → "ml engineer"."""
    words = normalise(without_level(title))
    for long, short in SHORT_FORMS:
        words = words.replace(long, short)
    return words


def _labelled(part: Part, line: Line) -> Part:
    """A paragraph with a label of its own ends what a label above it opened; outside of all sections it may name one."""
    while part.parent and (part.rank >= LABEL_RANK or part.is_inline):
        part = part.parent
    section = section_named(heading_words(split_label(line.text).label))
    if part.section or part.is_other or section not in SECTIONS:
        return part
    return Part(line, LABEL_RANK, section, is_front=False, opens=True, is_inline=True, parent=part)


def _of_item(part: Part, line: Line) -> Part:
    """A bullet outside of all sections that says it is pay ("**Expected salary:** …") is of that section, it alone."""
    section = section_named(heading_words(split_label(line.text).label))
    if part.section or part.is_other or part.is_front or section != "salary_ranges":
        return part
    return Part(line, LABEL_RANK, section, is_front=False, opens=True, is_inline=True, parent=part)


def _within(parent: Part, line: Line, rank: int, words: str) -> Part:
    """A heading below one of a known section: a part of it, another section, or something else."""
    section = parent.section
    if is_about_something_else(words, section):
        return Part(line, rank, is_other=True, is_front=False, parent=parent)
    named = section_named(words)
    if named and named != section and not kind_named(section, line.text):
        return Part(line, rank, named, is_other=named == SOURCES, is_front=False, opens=True, parent=parent)
    return Part(line, rank, section, is_front=False, parent=parent, role_block=parent.role_block)


def _ranks(found: Sequence[Line]) -> dict[int, int]:
    """Index → rank of the headings by which the text is divided; none for a flat text."""
    marked = {at: line.rank for at, line in enumerate(found) if line.is_heading}
    bold = {at: _bold_rank(line) for at, line in enumerate(found) if is_bold_heading(line)}
    if not _divides(found, marked) and not _divides(found, bold, least=2):
        return {}
    bare = {at: BARE_RANK for at, line in enumerate(found) if not line.marker and not line.rank and is_canonical(line)}
    return marked | bold | bare


def _divides(found: Sequence[Line], headings: dict[int, int], least: int = 1) -> bool:
    return sum(bool(section_among_ranks(heading_words(found[at].text))) for at in headings) >= least


def _bold_rank(line: Line) -> int:
    return LABEL_RANK if line.text.endswith(":") else BOLD_RANK
