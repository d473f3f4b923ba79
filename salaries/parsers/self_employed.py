"""Pay of those who are not employed: their rates are marked as theirs, and what they make in a year is no salary. Pure."""

import re

from vocabulary.lazy_regex import lazy_regex

SELF_EMPLOYED = lazy_regex(
    r"""\b(?:
      freelanc(?:e|ers?|ing)(?:\s+(?:rates?|[\w-]+s\b(?=\s+(?:charge|bill|earn|make|ask|can|get|are|typically|usually|often))))?
    | (?<!government\s)(?<!defence\s)(?<!defense\s)(?<!building\s)(?<!electrical\s)(?<!general\s)(?<!main\s)
      (?:independent\s+|sub-?)?contractors?(?!(?:\s+[\w,&-]+){0,6}?\s+(?:pay|offer|hire|employ)s?\b)     # firms are so called too
    | subcontract(?:ing|ed) | (?:agency|temp(?:orary)?)\s+(?:staff|workers?) | invoiced
    | external\s+[\w-]+s\b(?=\s+(?:are|is|bill|charge|invoice|cost))
    | self-employed | day\s+rates? | contract(?:ing)?\s+(?:rates?|work(?:ers?)?)
    )(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
RATES = frozenset(("hour", "day", "week"))


def self_employed(words: str) -> str:
    """The words by which they are named: "Contractors", "day rates"; "" where none is."""
    match = SELF_EMPLOYED.search(words)
    return match[0] if match else ""


def is_a_rate(period: str | None) -> bool:
    return period in RATES
