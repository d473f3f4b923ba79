"""Hedges beside a figure: "over", "up to", "about". Pure."""

import re

from careers.documents.typography import before

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
HEDGE_BEFORE = re.compile(
    "|".join(rf"(?P<{name}>(?<![\w])(?:{words})(?:\s+(?:the|an?))?\s*$)" for name, words in HEDGES), re.IGNORECASE
)
# Hedges and small words between a word and its figure.
HEDGED = (
    rf"(?:(?:{'|'.join(words for _, words in HEDGES)}|the|well|just|only|a value of|a size of|a valuation of|"
    r"a market (?:value|size) of)(?:\s+|$))*\s*$"
)


def qualifier_before(text: str, end: int) -> str | None:
    """The hedge right before offset `end`: about, over, up_to, or None."""
    match = HEDGE_BEFORE.search(before(text, end, 40))
    return match.lastgroup if match else None
