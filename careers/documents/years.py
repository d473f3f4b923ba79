"""Years of experience: "0-2 years", "less than 2 years", "4+ years", "two to five years of experience".

`find_years` reads a length in years wherever a heading or label says that it is experience; `find_experience` asks for
the words that say so in the sentence itself, so that ages, courses and a firm's history are none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vocabulary.lazy_regex import lazy_regex
from vocabulary.numbers import NUMBER_WORDS

NUMBER_OF = {word: number for number, word in enumerate(NUMBER_WORDS)} | {"fifteen": 15, "twenty": 20}
# Letters of number words match in ASCII only: "fıve" folds to no word of the table. "five (5)" is one number.
WORDS = f"(?a:{'|'.join(NUMBER_OF)})"
# Of "3.7 years" the whole ones.
PART = r"(?:(?<=[0-9])\.[0-9]{1,2}(?![0-9.]))?"
N = rf"(?<![A-Za-z]-)(?<![0-9]\.)([0-9]{{1,2}}|{WORDS}){PART}(?:\s*\((?:[0-9]{{1,2}}|{WORDS})\))?"
# "10 years old", "18 years of age" and "5 years ago" are nobody's experience.
NOBODYS = r"(?![\s-]+(?:old|ago|of\s+age)\b)"
YEARS = rf"\s*(?:-\s*)?(?:years?|yrs?)\b{NOBODYS}"
MONTHS = rf"(?<![\w.,$€£-])([0-9]{{1,2}})(?:\s*(?:-|–|to)\s*[0-9]{{1,2}})?\s*\+?\s*months?\b{NOBODYS}"
RANGE = lazy_regex(rf"\b{N}\s*(?:-|–|—|to|through)\s*{N}(\+?){YEARS}", re.IGNORECASE)
BETWEEN = lazy_regex(rf"\bbetween\s+{N}\s+and\s+{N}(\+?){YEARS}", re.IGNORECASE)
BELOW = lazy_regex(
    rf"\b(?:less than|under|fewer than|below|up to|no more than|at most|maximum of)\s+{N}{YEARS}",
    re.IGNORECASE,
)
FROM = lazy_regex(
    rf"\b(?:(?:at least|minimum(?: of)?|more than|over|from)\s+{N}|{N}\s*(?:\+|-?\s*plus|or more))(?:\s*\+)?{YEARS}",
    re.IGNORECASE,
)
ABOVE = lazy_regex(rf"\b{N}{YEARS}\s+(?:or more|and (?:above|more|up)|plus|minimum)", re.IGNORECASE)
EXACT = lazy_regex(rf"\b{N}{YEARS}", re.IGNORECASE)
MONTHS_ALONE = lazy_regex(MONTHS, re.IGNORECASE)
FORMS = (RANGE, BETWEEN, BELOW, FROM, ABOVE, EXACT)

# What right behind a length makes it experience.
EXPERIENCE_BEHIND = lazy_regex(
    r"""
    (?: \s+ (?:or\s+more|and\s+(?:above|more|up)|plus|minimum)\b )?
    \)? [’']? s? \s*
    (?: (?:of\s+|in\s+)? (?:[\w+#./&’'-]+,?\s+){0,9}? (?:experience|expertise)\b            # 3 years of hands-on ML experience
      | (?: as | working | worked | spent | hands-on | building | developing | running | managing | leading | designing
          | programming | coding | deploying ) \b                                     # 2 years as a software engineer
      | (?: in | with ) \s+ (?!business\b|a\s+row\b|total\b|advance\b|college\b|school\b|university\b|length\b)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What before it does: "Experience: 3-5 years", "experience of at least two years".
EXPERIENCE_AHEAD = lazy_regex(r"\bexperience\b[^.;!?]{0,40}$", re.IGNORECASE)
# What makes it something else, whatever follows: validity, a course, a firm's past, a milestone.
OTHER_AHEAD = lazy_regex(
    r"""
    \b(?: valid(?:ity)? | expir\w+ | renew\w* | every | each | within | after | last(?:s|ed|ing) | tak(?:es?|ing) | training
        | (?:the|our) \s+ (?:last|past|next|first|coming|previous) | founded | established | since | aged? | history
        | courses? | contract | next
        | (?:our|the|their|this) \s+ (?:company|firm|team|agency|organi[sz]ation|business|group|instructors?|mentors?)
          \s+ (?:\w+\s+)? (?:has|have|brings?|boasts?|with) | we \s+ (?:have|bring) ) \b   # our company has 20 years of
    (?:\s+[\w-]+){0,3} \W* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
OTHER_BEHIND = lazy_regex(
    r"""
    \s* (?: -? \s* long\b
          | (?:of\s+|in\s+)? (?:(?!experience|and\b|or\b)\w+\s+){0,2}? (?: history | business(?!\s+(?:dev|int|ana)\w+)
              | training(?!\s+(?:\w+\s+)?models?) | study | studies | combined | collective | education | schooling
              | college | university | degree | diploma | course | contract | warranty | anniversary | program(?:me)?\b(?!\w) )\b
          | \s+ (?: to\s+(?:complete|finish|graduate) | later | from\s+now | after )\b
          | \s* : )                                                                   # 2 years: master the core tools
    """,
    re.IGNORECASE | re.VERBOSE,
)
FURTHEST = 80


class Years(NamedTuple):
    """Whole years, None where the text is silent, and the half-open span of the words."""

    least: int | None
    most: int | None
    start: int
    end: int


def find_years(text: str) -> Years | None:
    """The first statement of years of experience in `text`."""
    found = next((match for form in FORMS if (match := form.search(text))), None)
    return _years(found) if found else None


def find_experience(text: str) -> Years | None:
    """The first length that the words around it call experience; months in whole years, None where they make none."""
    return next((years for years in _lengths(text) if _is_experience(text, years)), None)


def _lengths(text: str) -> Iterator[Years]:
    """All lengths of `text` in order, each in its widest form."""
    found = sorted(
        (_years(match) for form in FORMS for match in form.finditer(text)), key=lambda years: (years.start, -years.end)
    )
    found += [_months(match) for match in MONTHS_ALONE.finditer(text)]
    last = 0
    for years in sorted(found, key=lambda years: years.start):
        if years.start >= last:
            last = years.end
            yield years


def _is_experience(text: str, years: Years) -> bool:
    words = text[max(0, years.start - FURTHEST) : years.start]
    if OTHER_AHEAD.search(words) or OTHER_BEHIND.match(text, years.end):
        return False
    return bool(EXPERIENCE_BEHIND.match(text, years.end) or EXPERIENCE_AHEAD.search(words))


def _years(match: re.Match[str]) -> Years:
    form, (start, end) = match.re.pattern, match.span()
    if form in (RANGE.pattern, BETWEEN.pattern):
        return Years(_number(match[1]), None if match[3] else _number(match[2]), start, end)
    if form == BELOW.pattern:
        return Years(None, _number(match[1]), start, end)
    if form == EXACT.pattern:
        return Years(_number(match[1]), _number(match[1]), start, end)
    return Years(_number(match[1] or match[2] if form == FROM.pattern else match[1]), None, start, end)


def _months(match: re.Match[str]) -> Years:
    whole, rest = divmod(int(match[1]), 12)
    return Years(None if rest else whole, None, *match.span())


def _number(word: str) -> int:
    return NUMBER_OF[word.lower()] if word.lower() in NUMBER_OF else int(word)
