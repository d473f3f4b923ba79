"""Places as sentences about markets name them: "the German market", "the market in Europe", "In Asia, it will …". Pure."""

import re

from vocabulary.lazy_regex import lazy_regex
from vocabulary.places import GEOGRAPHIES

KNOWN = "|".join(re.escape(name) for name in sorted(GEOGRAPHIES, key=len, reverse=True))
CALENDAR = (
    "January|February|March|April|May|June|July|"
    "August|September|October|November|December|Q[1-4]|H[12]|FY|CAGR|USD|EUR|GBP"
)
# A name in capitals alone ("AI") is a place only where it is known.
NAME = rf"(?-i:(?!(?:{CALENDAR})\b)[A-Z][a-z][\w.-]*(?:[ ](?:and[ ]|&[ ])?[A-Z][a-z][\w.-]*)*)"
ANY = rf"(?P<known>(?:{KNOWN})(?!\w))|(?P<name>{NAME})"
WITHIN = r"(?:in|across|within|throughout)\s+(?:the\s+)?"
PLACE_NAME = lazy_regex(rf"(?<![\w-])(?:{KNOWN})(?![\w-])", re.IGNORECASE)
IN_PLACE = (
    lazy_regex(rf"\b(?:markets?|segment|sector|industry)\s+(?:{WITHIN}|(?:of|for)\s+(?:the\s+)?)(?:{ANY})", re.I),
    lazy_regex(rf"^\W*(?:(?:and|but|while|whereas)\s+)?{WITHIN}(?:{ANY})(?=\s*,|\s+(?:it|the|this)\b)", re.IGNORECASE),
    lazy_regex(rf"\b{WITHIN}(?P<known>(?:{KNOWN})(?!\w))(?P<name>)?\W*$", re.IGNORECASE),
)
ALONE = lazy_regex(
    rf"^\W*(?:(?:and|but|while|whereas)\s+)?(?:the\s+)?(?P<known>{KNOWN})(?![\w-])(?!\s+[\w-]+\s+(?:market|segment|sector|industry)\b)",
    re.I,
)


def find_place(text: str) -> str | None:
    """The place a clause is about, where it comes after the market, opens or closes the clause; else None."""
    for pattern in IN_PLACE:
        match = pattern.search(text)
        if match:
            return GEOGRAPHIES[match["known"].lower()] if match["known"] else match["name"]
    alone = ALONE.search(text)
    return GEOGRAPHIES[alone["known"].lower()] if alone else None


def place_named(label: str) -> str | None:
    """The place that a label is the name of."""
    return GEOGRAPHIES.get(label.strip().lower())
