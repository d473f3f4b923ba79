"""Blocks about how a role is reached, where it leads, what is next to it and what a week of it is like.

A block opens wherever its heading is, within a section of the ten or beside them: below a section it belongs to that
section, by itself to the one in `HOME`. No other reader reads what is in it, since it speaks of other roles.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from careers.documents.line import Line
from careers.documents.title_heads import title_heads
from careers.documents.topics import heading_words

ROUTINE = "routine"
HOME = {
    ROUTINE: "core_responsibilities",
    "entry_route": "career_development",
    "next_role": "career_development",
    "neighbour": "career_development",
    "alternate_title": "overview",
}
ROLES = r"(?:roles|jobs|positions|careers|occupations|professions|job titles)"
# The names by which a guide of ours calls them.
OWN_NAMES = {
    ROUTINE: r"(?:a |the |your )?typical (?:working |work )?week(?: .*)?|what (?:a|the) (?:typical )?week looks like",
    "entry_route": r"how people (?:get|come) in(?: .*)?",
    "next_role": r"where (?:it|this|the (?:role|job)) (?:leads|can lead|goes)(?: .*)?",
    "neighbour": r"neighbou?ring (?:roles|jobs)(?: .*)?",
    "alternate_title": r"also (?:known as|called)(?: .*)?",
}
# What others call them. Much else goes by these names, so it is looked at what is below.
OTHER_NAMES = {
    ROUTINE: r"(?:a |the )?(?:typical (?:work(?:ing)? )?day|(?:day|week) in the life|day with)(?: .*)?|"
    r"what (?:a|the|your) (?:typical )?(?:work(?:ing)? )?day looks like(?: .*)?|weekly (?:rhythm|routine|schedule)|"
    r"daily (?:routine|schedule)",
    "entry_route": r"(?:common |typical |usual )?entry (?:paths?|routes?|points?|ways?)(?: .*)?|"
    r"how to (?:get|break) in(?:to)?(?: .*)?|"
    r"getting in(?:to .*)?|breaking in(?:to .*)?|(?:ways|routes|paths|pathways) in(?:to .*)?|"
    r"where (?:people|they|engineers) come from|"
    r"(?:common |typical )?(?:feeder|previous|stepping stone) roles|who gets in",
    "next_role": r"(?:common |typical |possible )?next (?:roles|jobs|career moves|moves)(?: .*)?|"
    r"(?:career )?(?:paths|moves|options|steps) from here|"
    r"(?:what|where) (?:comes|to go|you (?:can )?go|people go) (?:next|from here)|"
    r"where you can go(?: .*)?|exit (?:options|opportunities)|what it leads to",
    "neighbour": rf"(?:(?:closely )?related|similar|adjacent|comparable|nearby|neighbou?r) {ROLES}(?: .*)?|"
    rf"{ROLES} (?:like|close to|near|similar to) .*|how it differs(?: .*)?|what sets it apart(?: .*)?",
    "alternate_title": r"(?:(?:alternate|alternative|other) (?:job )?titles|other names|"
    r"titles (?:it goes|you may see|in use))(?: .*)?",
}


@lru_cache(maxsize=4096)
def own_block(words: str) -> str:
    """The block a heading of these words opens whatever is below it; "" for none."""
    return _named(OWN_NAMES, words)


def block_opened(line: Line, below: Iterable[Line]) -> str:
    """The block that a heading opens; "" for none. `below` are the lines down to the next heading of its rank."""
    words = heading_words(line.text)
    if block := own_block(words):
        return block
    block = _named(OTHER_NAMES, words)
    if block == ROUTINE:
        return block if any(line.is_item for line in below) else ""
    return block if block and any(map(_names_a_role, below)) else ""


def _names_a_role(line: Line) -> bool:
    text = line.cells[0].text if line.cells else line.text
    return bool(title_heads(text, is_line=line.is_item or bool(line.cells)))


def _named(names: dict[str, str], words: str) -> str:
    return next((block for block, pattern in names.items() if re.fullmatch(pattern, words)), "")
