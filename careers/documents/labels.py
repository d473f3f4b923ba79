"""Bullets of the form "Label: text"."""

import re
from typing import NamedTuple

from careers.documents.typography import is_title_case

LABELLED = re.compile(r"(?P<label>[^:.!?]{2,80}?):\s+(?=\S)")
# "Average salary: $130,000" in a list of duties, skills or trends: pay, whatever the list is of.
PAY_LABEL = re.compile(
    r"(?:[\w-]+\s+){0,3}(?:salar(?:y|ies)|pay|compensation|wages?|earnings|remuneration|income|ctc|package)"
    r"(?:\s+(?:ranges?|bands?|levels?|expectations?))?(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)
RATING = re.compile(
    r"(?:nice|good|great)[ -]to[ -]haves?|must[ -]haves?|(?:a )?plus|pluses|bonus(?: points)?|optional(?:ly)?|preferred|"
    r"preferabl[ey]|desir(?:ed|able)|required|mandatory|essential|ideally|also (?:useful|helpful|welcome)",
    re.IGNORECASE,
)
# "Git - Version Control System" says what it names.
DASHED = re.compile(r"\s[-–—]\s")
DIGIT = re.compile(r"\d")


class Labelled(NamedTuple):
    """`at` is the offset at which the body begins; the label is "" where the bullet has none."""

    label: str
    body: str
    at: int


def split_label(text: str) -> Labelled:
    """ "Cost control: Switch off what idles." → ("Cost control", "Switch off what idles.", 14)."""
    match = LABELLED.match(text)
    if not match or len(match["label"].split()) > 10:
        return Labelled("", text, 0)
    return Labelled(match["label"].strip().strip("*"), text[match.end() :], match.end())


def is_bare_label(text: str, labelled: int, siblings: int) -> bool:
    """A title-case bullet without text in a list whose other bullets are mostly "Label: text"."""
    return (
        not split_label(text).label and not DASHED.search(text) and is_title_case(text) and labelled * 2 > siblings > 1
    )


def is_rating(label: str) -> bool:
    """ "Nice to have: Scala" says how much is asked, and names no topic."""
    return bool(RATING.fullmatch(label.strip()))


def is_pay_line(text: str) -> bool:
    """A bullet whose label says that its figures are pay."""
    label, body, _ = split_label(text)
    return bool(label and PAY_LABEL.fullmatch(label) and DIGIT.search(body))
