"""Years of experience: "0-2 years", "less than 2 years", "4+ years", "two to five years of experience"."""

import re
from typing import NamedTuple

from vocabulary.numbers import NUMBER_WORDS

NUMBER_OF = {word: number for number, word in enumerate(NUMBER_WORDS)} | {"fifteen": 15, "twenty": 20}
# Letters of number words match in ASCII only: "fıve" folds to no word of the table.
N = rf"(?<![A-Za-z]-)([0-9]{{1,2}}|(?a:{'|'.join(NUMBER_OF)}))"
# "10 years old" and "5 years ago" are nobody's experience.
YEARS = r"\s*(?:-\s*)?(?:years?|yrs?)\b(?![\s-]+(?:old|ago)\b)"
RANGE = re.compile(rf"\b{N}\s*(?:-|–|—|to|through)\s*{N}(\+?){YEARS}", re.IGNORECASE)
BETWEEN = re.compile(rf"\bbetween\s+{N}\s+and\s+{N}(\+?){YEARS}", re.IGNORECASE)
BELOW = re.compile(
    rf"\b(?:less than|under|fewer than|below|up to|no more than|at most|maximum of)\s+{N}{YEARS}",
    re.IGNORECASE,
)
FROM = re.compile(
    rf"\b(?:(?:at least|minimum(?: of)?|more than|over|from)\s+{N}|{N}\s*(?:\+|plus|or more))(?:\s*\+)?{YEARS}",
    re.IGNORECASE,
)
ABOVE = re.compile(rf"\b{N}{YEARS}\s+(?:or more|and (?:above|more|up)|plus|minimum)", re.IGNORECASE)
EXACT = re.compile(rf"\b{N}{YEARS}", re.IGNORECASE)


class Years(NamedTuple):
    """Whole years, None where the text is silent, and the half-open span of the words."""

    least: int | None
    most: int | None
    start: int
    end: int


def find_years(text: str) -> Years | None:
    """The first statement of years of experience in `text`."""
    if match := RANGE.search(text) or BETWEEN.search(text):
        return Years(_number(match[1]), None if match[3] else _number(match[2]), *match.span())
    if match := BELOW.search(text):
        return Years(None, _number(match[1]), *match.span())
    if match := FROM.search(text) or ABOVE.search(text):
        return Years(_number(match[1] or match[2] if match.re is FROM else match[1]), None, *match.span())
    if match := EXACT.search(text):
        return Years(_number(match[1]), _number(match[1]), *match.span())
    return None


def _number(word: str) -> int:
    return NUMBER_OF[word.lower()] if word.lower() in NUMBER_OF else int(word)
