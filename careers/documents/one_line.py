"""One line of a file: its marker, its rank as a heading, and its words without marks. Pure."""

import re
from dataclasses import replace

from careers.documents.line import BOLD_RANK, Line
from careers.documents.marks import FOOTNOTE_MARK, Note, Words, words_of
from careers.documents.wiki import HEADING, ITEM
from vocabulary.lazy_regex import lazy_regex

BULLETS = (
    r"[-*+•‣⁃▪▫–●○◦■□►▸▹➤➢✓✔✅☑🔹🔸→➔·∙◆◇❖✱✲✳★☆✦✧❑❒◉❯›»¤\uf0a7\uf0b7]|§(?![ \t\u00a0]*\d)|o(?=[ \t\u00a0]+[^\s\d])"
)
LETTERS = r"\((?:[a-z]|[ivx]{2,4}|\d{1,2})\)|[a-z]\)"
MARKER = lazy_regex(
    rf"(?P<indent>[ \t\u00a0]*)(?:(?P<marker>(?:{BULLETS})\ufe0f?|\d{{1,3}}[.)]|{LETTERS}|#{{1,6}})"
    r"(?P<gap>[ \t\u00a0]+)(?:\[[ xX]\][ \t]+)?)?"
)
FOOTNOTE = lazy_regex(r"\[\^(?P<label>[\w-]+)\]:[ \t]*")
CLOSING = lazy_regex(r"[ \t]+#+[ \t]*$")
BOLD = lazy_regex(r"(?P<mark>\*\*\*?|__)(?=\S)(?P<words>.+?)(?<=\S)(?P=mark)[:.]?\s*$")
BOLD_LABEL = lazy_regex(r"(\*\*|__)[^*_|]{1,80}(?::\s*\1|\1\s*:)\s*\S")
HTML_ITEM = lazy_regex(r"[ \t]*<li\b[^<>]*>", re.IGNORECASE)
HTML_HEADING = lazy_regex(r"[ \t]*(?:<(?:div|p|center|a)\b[^<>]*>\s*)*<h([1-6])\b[^<>]*>", re.IGNORECASE)


def line_of(raw: str, begin: int, offset: int, number: int) -> Line | None:
    lead = MARKER.match(raw, begin)
    assert lead  # every part of the pattern may be empty  # noqa: S101
    indent, marker, at = len(lead["indent"].expandtabs(4)), (lead["marker"] or "").rstrip("\ufe0f"), lead.end()
    note = FOOTNOTE.match(raw, at) if not marker else None
    if note:
        marker, at = f"[^{note['label']}]", note.end()
    end = _before_notes(raw, at)
    rank = len(marker) if marker.startswith("#") else 0
    if rank and (closing := CLOSING.search(raw, at, end)):
        end = closing.start()
    line = plain_line(raw, at, offset, number, end)
    if line is None:
        return None
    bold = BOLD.match(raw, line.start - offset, end)
    is_bold = bool(bold and bold["mark"] not in bold["words"])
    if not marker and is_bold:
        rank = BOLD_RANK
    if not marker and HTML_ITEM.match(raw, begin):
        marker = "-"
    if heading := HTML_HEADING.match(raw, begin):
        rank = int(heading[1])
    has_label = bool(BOLD_LABEL.match(raw, line.start - offset, end))
    return replace(
        line,
        indent=indent,
        marker=marker,
        rank=rank,
        is_bold=is_bold,
        has_label=has_label,
        notes=note_labels(raw[end:]),
    )


def plain_line(raw: str, at: int, offset: int, number: int, end: int | None = None) -> Line | None:
    """The words of `raw[at:end]` without marks; None where there are none."""
    outer = raw[at:end]
    start = at + len(outer) - len(outer.lstrip())
    words = _trimmed(words_of(outer.strip()))
    if not words.text:
        return None
    places = None if words.offsets is None else tuple(offset + start + place for place in words.offsets)
    stop = offset + start + len(outer.strip())
    return Line(number, offset + start, stop, 0, "", words.text, (), places, words.notes)


def _trimmed(words: Words) -> Words:
    if words.offsets is None:
        return words
    lead, text = len(words.text) - len(words.text.lstrip()), words.text.strip()
    notes = tuple(Note(max(note.at - lead, 0), note.label) for note in words.notes)
    return Words(text, words.offsets[lead : lead + len(text)], notes)


def _before_notes(raw: str, at: int) -> int:
    """Where the words of a line end and the footnote marks that close it begin."""
    end = len(raw.rstrip())
    for mark in reversed(list(FOOTNOTE_MARK.finditer(raw, at))):
        if raw[mark.end() : end].strip():
            break
        end = mark.start()
    return end


def note_labels(text: str) -> tuple[str, ...]:
    return tuple(FOOTNOTE_MARK.findall(text))


def wiki_line(raw: str, begin: int, offset: int, number: int) -> Line | None:
    """A heading or an item of a list in wiki markup."""
    if heading := HEADING.match(raw, begin):
        line = plain_line(raw, heading.start("words"), offset, number, heading.end("words"))
        return replace(line, rank=len(heading["marks"])) if line else None
    if item := ITEM.match(raw, begin):
        line = plain_line(raw, item.end(), offset, number)
        return replace(line, marker="*", indent=2 * len(item["marks"]) - 2) if line else None
    return None
