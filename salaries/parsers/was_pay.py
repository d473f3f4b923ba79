"""Pay of before that a statement names without its year: that of an old scale, or what people earned then. Pure.

A heading's year is of the figures that are. "In 2019 juniors got $60,000" has a year of its own and stays a fact of 2019.
"""

import re
from collections.abc import Iterable

from salaries.parsers.clauses import left_of, right_of
from salaries.places import read_place
from vocabulary.lazy_regex import lazy_regex

# "A 30-year-old's salary" is no old salary.
OLD = (
    r"(?<!year )(?<!years )(?<!-)(?:old|older|former|previous|superseded|earlier|prior|outgoing|abolished|withdrawn|legacy|"
    r"expired|outdated|replaced|past)"
)
SCALE = r"""(?:
      scales? | grades? | bands? | ranges? | specifications? | (?:pay\s+)?structures? | agreements? | deals? | rates? | spines?
    | salar(?:y|ies) | pay\s+systems? | schemes? | (?:pay\s+)?tables? | classifications? | schedules? | awards? | editions?
    | contract(?!or)s? | settlements? | minimum
)"""
# "Previous experience and pay", "past employers' pay" are of no scale.
THING = r"(?:(?!(?:experience|jobs?|roles?|work|employers?|careers?|years?|and|or|in|of|with|to)\b)[\w-]+\s+){0,2}"
WAS = lazy_regex(
    rf"""
      \b{OLD}\s+(?:pay|{THING}{SCALE})\b                                            # under the superseded specification
    | \b(?:last|the\s+previous)\s+year['’]s\s+(?:[\w-]+\s+){{0,3}}{SCALE}\b       # last year's range was
    | \b(?:previously|formerly|historically|originally|back\s+then|in\s+those\s+days    # previously engineers earned
        |at\s+(?:the|that)\s+time(?!\s+of)|in\s+the\s+past(?!\s+\w*\s*year)
        |until\s+(?:recently|then|last\s+\w+|(?:\w+\s+)?(?:19|20)\d\d)
        |before\s+the\s+(?:\w+\s+)?(?:reform|review|deal|agreement|rise|restructuring|pandemic)
        |(?:a|ten|five|two|three|some|\d+)\s+(?:few\s+)?(?:decades?|years?)\s+ago)\b
      [^.;:!?]*?\b(?:earned|paid|was|were|got|made|started|stood|averaged|ranged|received|drew|came|had\s+been|would\s+(?:earn|get))\b
    | \b(?:in|of|during)\s+the\s+(?:early\s+|late\s+|mid-)?(?:19|20)\d0s\b | \bpre-?(?:19|20)\d\d\b       # in the 2010s
    | ^\W*(?:historic(?:al)?|previous(?:ly)?|former(?:ly)?|old)\s*:
    | \bused\s+to\s+(?:(?:earn|pay|get|make|start|range|receive|average|stand)\b|be(?:\s+paid)?\s*$)
    | \b(?:had\s+(?:been|earned|paid)|no\s+longer\s+(?:appl\w+|valid|in\s+force|current|paid))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Until 2023 engineers earned": the year says when it ended.
BEHIND = lazy_regex(
    rf"""\s*[(,]?\s*(?:(?:a|an|per)\s+\w+\s*,?\s*)?(?:
      (?:under|in|on|by)\s+(?:the\s+|its\s+|their\s+)?{OLD}\s+(?:pay|{THING}{SCALE})\b
    | \(?{OLD}(?:\s+{SCALE})?\s*\)
    | (?:until|till)\s+(?:recently|last\s+\w+|(?:\w+\s+)?(?:19|20)\d\d)\b
    | \)?\s*(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+)?
      (?:superseded|replaced|withdrawn|abolished|out\s+of\s+date|outdated)\b
    | (?:is\s+|are\s+)?no\s+longer\s+(?:appl\w+|valid|in\s+force|current|paid)\b
    | (?:back\s+then|at\s+(?:the|that)\s+time|in\s+those\s+days|before\s+the\s+(?:reform|review|rise))\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
NOW = lazy_regex(r"\b(?:now|today|currently|nowadays|has\s+since|new)\b", re.IGNORECASE)
COMPARES = lazy_regex(r"\b(?:unlike|than|rather\s+than|instead\s+of|replac(?:es|ing)|compared)\b", re.IGNORECASE)


def was_pay(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether the amount in `[start, end)` is said to be of before, without a year."""
    left, right = left_of(text, start, begin), right_of(text, end, stop)
    is_past = is_of_before(left) or BEHIND.match(right) is not None
    return is_past and read_place(f"{left} § {right}").year is None


def is_of_before(words: str) -> bool:
    """Whether words before an amount, or a heading, are of pay that was; "under the old scale … now" is not."""
    match = WAS.search(words)
    return match is not None and not (COMPARES.search(words) or NOW.search(words, match.start()))


def is_below_what_was(headings: Iterable[str]) -> bool:
    """Whether a heading or lead-in is of pay that was, and names no year of it."""
    return any(is_of_before(words) and read_place(words).year is None for words in headings)
