"""Whether a sentence about pay speaks of all who have the role, and of which country and year."""

import re

from careers.documents.levels import without_level
from careers.documents.titles import TITLE
from careers.documents.words import normalise
from careers.documents.years import find_years
from salaries.places import PATTERNS, YEAR, Place, read_place

NOWHERE = Place(None, None, None)
# A town or an employer: "in Austin", "at Initech".
SOMEWHERE = re.compile(r"\b(?i:in|at|around|near)\s+(?:the\s+)?[A-Z][a-z]+")
# Some of those who have the role, or those who do it otherwise.
A_PART = re.compile(
    r"\b(?:hubs?|cit(?:y|ies)|metro\w*|regions?|states?|abroad|start-?ups?|companies|employers|organi[sz]ations|firms|"
    r"freelanc\w*|contract\w*|consult\w*|remote\w*|part-time|experienced|seasoned|skilled|certified|expert\w*|top|"
    r"best|highest|highly|some|many|others?|few|interns?|beginners?|newcomers|starting|starts?)\b",
    re.IGNORECASE,
)


def place_of(sentence: str) -> Place:
    """Country and year of a sentence in prose; the region is never read from one."""
    return read_place(sentence)._replace(region=None)


def is_general(sentence: str, role: str) -> bool:
    """No part of those who have the role is named, no other job, and no two countries or years."""
    named = {normalise(without_level(match[1])) for match in TITLE.finditer(sentence)}
    others = {title for title in named if title not in normalise(role) and normalise(role) not in title}
    years, countries = set(YEAR.findall(sentence)), [code for code, words in PATTERNS.items() if words.search(sentence)]
    plain = re.sub("|".join(words.pattern for words in PATTERNS.values()), "", sentence, flags=re.IGNORECASE)
    partial = A_PART.search(sentence) or SOMEWHERE.search(plain) or find_years(sentence)
    return not others and not partial and len(years) <= 1 and len(countries) <= 1
