"""Footnotes and sources below a text that are written like items of a list. Pure.

(1) Based on 1,870 placements       where "(1)" stands behind words above
* Figures of 2023                   where "*" stands behind words above, and no other line begins with it
1. https://example.org/report       nothing but an address
- Smith, Outlook, 2025.             nothing but author, title and year
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from careers.documents.line import Line
from vocabulary.dates import YEAR

NUMBER = re.compile(r"\((\d{1,2})\)")
REFERENCE = re.compile(r"(?<=[\w.,;:%)\]”\"'’])[ ]?\((\d{1,2})\)")
STAR, STAR_BEHIND = "*", re.compile(r"[\w.,%)]\*(?:\s|$)")
ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+")
CITATION = re.compile(rf"[A-Z][^.!?;:\d$€£₹]{{1,80}},\s[^!?;:\d$€£₹]{{3,120}},\s(?:[A-Z][a-z]+\s)?\(?(?:{YEAR})\)?\.?")


def with_footnotes(found: Sequence[Line]) -> list[Line]:
    """All lines, those that are footnotes or sources with the marker of one."""
    named = {number for line in found for number in REFERENCE.findall(line.text)}
    stars = sum(line.marker == STAR for line in found) == 1 and any(STAR_BEHIND.search(line.text) for line in found)
    labels = ((line, _label(line, named, has_star=stars)) for line in found)
    return [replace(line, marker=f"[^{label}]") if label else line for line, label in labels]


def _label(line: Line, named: set[str], *, has_star: bool) -> str:
    """The name of a footnote; "" for other lines."""
    if not line.is_item:
        return ""
    if (match := NUMBER.fullmatch(line.marker)) and match[1] in named:
        return match[1]
    if has_star and line.marker == STAR:
        return STAR
    return "source" if ADDRESS.fullmatch(line.text) or CITATION.fullmatch(line.text) else ""
