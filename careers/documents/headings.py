"""The headings that are known, beside those that a text has."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from careers.documents.topics import CANONICAL, heading_words

ADVICE = (
    'Put a known heading on a line of its own above each part, such as "Core Responsibilities" above the duties, '
    '"Requirements" above what is asked for and "Salary Ranges" above the pay; then import the text again.'
)
NEAREST = 5
LONGEST = 80


def known_and_nearest(found: Sequence[tuple[int, str]]) -> str:
    """What an author can do, the ten headings, and of those found (line, text) the ones most like them."""
    known = f"{ADVICE} Known headings: {', '.join(name.title() for name in CANONICAL)}"
    nearest = sorted(found, key=lambda heading: -_likeness(heading[1]))[:NEAREST]
    if not nearest:
        return f"{known}; this text has no heading"
    named = ", ".join(f"{text[:LONGEST]!r} (line {line})" for line, text in sorted(nearest))
    return f"{known}; the nearest in this text: {named}"


def _likeness(text: str) -> float:
    words = heading_words(text[:LONGEST])
    return max(SequenceMatcher(None, words, name).ratio() for name in CANONICAL)
