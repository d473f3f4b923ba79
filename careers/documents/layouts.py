r"""Lines and their markers.

Three layouts are read, and a file may mix them:

    flat        `- item`, bare lines for headings, no blank lines, nesting lost
    web copy    `  • item`, `  1. item`, blank lines between everything, a site's logo and image lines on top
    Markdown    front matter, `## heading`, `- item`, footnotes `[^1]` and `[^1]: text`
"""

import re
from dataclasses import dataclass

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
MARKER = re.compile(r"(?P<indent>[ \t\u00a0]*)(?:(?P<marker>[-*•‣▪–]|\d{1,3}[.)]|#{1,6})[ \t\u00a0]+)?")
FOOTNOTE = re.compile(r"\[\^(?P<label>[\w-]+)\]:[ \t]*")
FOOTNOTE_MARK = re.compile(r"\[\^([\w-]+)\]")
FOOTNOTE_MARKS = re.compile(r"(?:\[\^[\w-]+\])*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank. `[start, end)` is its text without marker, footnote marks and outer space."""

    number: int
    start: int
    end: int
    indent: int
    marker: str
    text: str
    notes: tuple[str, ...] = ()

    @property
    def is_item(self) -> bool:
        return bool(self.marker) and not self.is_heading and not self.is_footnote

    @property
    def is_heading(self) -> bool:
        return self.marker.startswith("#")

    @property
    def is_footnote(self) -> bool:
        return self.marker.startswith("[^")

    @property
    def is_numbered(self) -> bool:
        return self.marker[:1].isdigit()


def lines(text: str, start: int = 0) -> list[Line]:
    """Every line from offset `start` on that holds more than space and a marker, numbered from the file's first."""
    number = len(LINE.findall(text[:start])) if start else 1
    found = []
    for match in LINE.finditer(text, start):
        line = _line(match[1], match.start(), number)
        if line:
            found.append(line)
        number += 1
    return found


def _line(raw: str, offset: int, number: int) -> Line | None:
    lead = MARKER.match(raw)
    assert lead  # every part of the pattern may be empty  # noqa: S101
    indent, marker, at = len(lead["indent"].expandtabs(4)), lead["marker"] or "", lead.end()
    note = FOOTNOTE.match(raw, at) if not marker else None
    if note:
        marker, at = f"[^{note['label']}]", note.end()
    end = _without_marks(raw, at)
    words = raw[at:end]
    if not words.strip():
        return None
    start = offset + at + len(words) - len(words.lstrip())
    notes = note_labels(raw[end:])
    return Line(number, start, start + len(words.strip()), indent, marker, words.strip(), notes)


def _without_marks(raw: str, at: int) -> int:
    """Where the words of a line end and the footnote marks that close it begin."""
    end = len(raw.rstrip())
    for mark in reversed(list(FOOTNOTE_MARK.finditer(raw, at))):
        if raw[mark.end() : end].strip():
            break
        end = mark.start()
    return end


def note_labels(text: str) -> tuple[str, ...]:
    return tuple(FOOTNOTE_MARK.findall(text))


def marks_after(text: str, end: int) -> str:
    """The footnote marks that stand right behind offset `end`."""
    match = FOOTNOTE_MARKS.match(text, end)
    return match[0] if match else ""


def without_notes(text: str) -> str:
    """`text` as read aloud: footnote marks inside it left out."""
    return FOOTNOTE_MARK.sub("", text)
