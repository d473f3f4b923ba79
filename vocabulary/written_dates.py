"""Dates as readers see them: "26 Nov 2026", wherever a source writes "2026-11-26" or "26 November 2026". Pure."""

import re

from vocabulary.dates import MONTHS, YEAR

_NAMES = [month.capitalize() for month in MONTHS]
_ISO = re.compile(rf"\b({YEAR})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?\b")
_LONG = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_NAMES)}) ({YEAR})\b")


def written(text: str) -> str:
    """The text with its dates written one way: "read 2026-11-23" → "read 23 Nov 2026", "2025-05" → "May 2025"."""
    shortened = _LONG.sub(lambda found: f"{found[1]} {found[2][:3]} {found[3]}", text)
    return _ISO.sub(_in_words, shortened)


def _in_words(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    name = _NAMES[int(month) - 1]
    return f"{int(day)} {name[:3]} {year}" if day else f"{name} {year}"
