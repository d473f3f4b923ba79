"""The headings that are known, beside those that a text has."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from careers.documents.topics import CANONICAL, heading_words

ADVICE = (
    'Put a known heading on a line of its own above each part, such as "Core Responsibilities" above the duties, '
    '"Requirements" above what is asked for and "Salary Ranges" above the pay; then import the text again.'
)
MOST = 5
LONGEST = 80
# So much of two headings is alike where one may be meant for the other: "Key Reponsibilities", not "Contractors".
NEAR = 0.65


def known_and_nearest(found: Sequence[tuple[int, str]]) -> str:
    """What an author can do, the ten headings, and of those found (line, text) the ones most like them, or else the first."""
    known = f"{ADVICE} Known headings: {', '.join(name.title() for name in CANONICAL)}"
    if not found:
        return f"{known}; this text has no heading"
    near = sorted((each for each in found if NEAR <= _likeness(each[1]) < 1), key=lambda each: -_likeness(each[1]))
    named = ", ".join(f"{text[:LONGEST]!r} (line {line})" for line, text in sorted((near or found)[:MOST]))
    return f"{known}; {'the nearest in this text' if near else 'what looks like a heading here'}: {named}"


def _likeness(text: str) -> float:
    words = heading_words(text[:LONGEST])
    return max(SequenceMatcher(None, words, name).ratio() for name in CANONICAL)
