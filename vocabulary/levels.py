"""Seniority by its words. A title without such a word has no level: null, not "mid". Pure."""

import re

LEVELS = ("entry", "mid", "senior", "lead", "staff", "principal", "director")
# Looked up from the top down: a "Senior Staff Engineer" is staff, a "Lead Director" a director.
WORDS = (
    ("director", r"directors?|heads? of|vp|vice president|chief"),
    ("principal", r"principals?"),
    ("staff", r"staff"),
    ("lead", r"lead|team lead|tech lead|leader"),
    ("senior", r"seniors?|sr\.?"),
    ("mid", r"mid|mid[- ]?level|mid[- ]?career|middle|intermediate"),
    (
        "entry",
        r"entry|entry[- ]?level|juniors?|jr\.?|graduates?|trainees?|interns?|freshers?|early[- ]career",
    ),
)
PATTERNS = [(level, re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for level, words in WORDS]
ASSOCIATE = re.compile(r"associate\b", re.IGNORECASE)
PREFIX = re.compile(
    r"^(?:(?:entry|mid|senior|junior)(?:[- ]?level|[- ]career)?|(?:jr|sr)\.|lead|staff|principal|associate|intermediate|"
    r"graduate|experienced)\s+",
    re.IGNORECASE,
)


def level_of(title: str) -> str | None:
    """The level a title or a heading names; None where its words name none."""
    found = next((level for level, pattern in PATTERNS if pattern.search(title)), None)
    return found or ("entry" if ASSOCIATE.match(title.strip()) else None)


def without_level(title: str) -> str:
    """ "Entry-Level Data Engineer" → "Data Engineer"."""
    return PREFIX.sub("", title.strip())
