"""Hedges beside a figure: "over", "up to", "about". Pure."""

import re

from careers.documents.typography import before
from vocabulary.lazy_regex import lazy_regex

HEDGES = (
    ("up_to", r"up to|as much as|(?:no|not) more than|at most|under|below|less than"),
    (
        "over",
        r"over|more than|above|upwards of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|cross(?:es|ed|ing)?|in excess of|at least|"
        r"(?:no|not) less than|(?:go(?:es|ing)? )?beyond|greater than|top(?:s|ped|ping)?|north of|a minimum of",
    ),
    (
        "about",
        r"about|around|ca\.?|circa|approximately|approx\.?|roughly|nearly|almost|close to|some|an estimated|estimated|~",
    ),
)
HEDGE_BEFORE = lazy_regex(
    "|".join(rf"(?P<{name}>(?<![\w])(?:{words})(?:\s+(?:the|an?))?\s*$)" for name, words in HEDGES), re.IGNORECASE
)
SMALL_WORDS = (
    "the|well|just|only|a|an|some|(?:a |an )?(?:staggering|impressive|whopping|astounding|massive|remarkable)|"
    "a (?:market )?(?:value|size|valuation|volume|worth) of"
)
# Hedges and small words between a word and its figure; also for patterns that are written with spaces.
HEDGED = rf"(?:(?:{'|'.join(words for _, words in HEDGES)}|{SMALL_WORDS})(?:\s+|$))*\s*$".replace(" ", "[ ]")


def qualifier_before(text: str, end: int) -> str | None:
    """The hedge right before offset `end`: about, over, up_to, or None."""
    match = HEDGE_BEFORE.search(before(text, end, 40))
    return match.lastgroup if match else None
