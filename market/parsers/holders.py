"""Whose share a sentence states: "North America held 41% of the market", "72% of it is held by the cloud segment". Pure."""

import re
from dataclasses import dataclass

from market.parsers.clauses import VERB
from market.parsers.hedges import HEDGE_BEFORE
from market.parsers.places import find_place
from market.parsers.subjects import LONGEST_SEGMENT, find_subject
from vocabulary.lazy_regex import lazy_regex
from vocabulary.places import GEOGRAPHIES

HOLDS = r"""(?:
    holds? | held | holding | accounts?\s+for | accounted\s+for | accounting\s+for | captur(?:e|es|ed|ing)
    | represent(?:s|ed|ing)?
    | takes? | took | command(?:s|ed|ing)? | contribut(?:e|es|ed) | makes?\s+up | made\s+up | compris(?:e|es|ed)
    | constitut(?:e|es|ed) | generat(?:e|es|ed) | secur(?:e|es|ed) | has | had | have | owns? | own | controls? | controlled
    | claim(?:s|ed)? | occup(?:y|ies|ied) | garner(?:s|ed)? | dominat(?:e|es|ed|ing) | leads? | led | gain(?:s|ed)? | won
)"""
HOLDING = lazy_regex(rf"\b{HOLDS}\b", re.IGNORECASE | re.VERBOSE)
# 72% of the market is held by …, 24% of it belongs to …
HELD_BY = lazy_regex(
    r"""[^.;%]{0,60}?\b(?:
    (?:held|captured|controlled|dominated|accounted\s+for|owned|represented|generated|taken|contributed|claimed)\s+by
    | belong(?:s|ed)?\s+to | c(?:omes?|ame)\s+from | w(?:ent)\s+to | goes\s+to
    )\s+(?P<holder>[^,.;:()%]{1,80}?)(?=\s*(?:[,.;:()]|$|\b(?:in|during|by|as\s+of|with|while|and|followed)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# Software accounted for 70% and services for 30%; followed by Europe with 24%
AND_FOR = lazy_regex(
    r"[\s,;]*(?:(?:and|while|whereas|followed\s+by|with|but)\s+)*(?P<holder>[^,.;:()%]{1,60}?)\s*(?:for|with|at|\bof)?\s*$",
    re.I,
)
OPENING = lazy_regex(
    r"""\W*(?:
    (?:and|but|while|whereas|as|also|meanwhile|similarly|however|overall)\b[\s,]*
    | (?P<within>(?:in|by|as\s+of|during|for|within|among|across)\s+[^,%]{1,40},\s*)      # In 2024, … By component, …
    | according\s+to\s+[^,]{1,60},\s*
    | (?:the|an?|its|this|their|both)\s+
    )*""",
    re.IGNORECASE | re.VERBOSE,
)
CLOSING = lazy_regex(
    r"(?:[\s,]+(?:is|was|has|have|had|will|would|should|could|may|are|were|been|be|currently|alone|together|also|expected|projected|"
    r"estimated|forecast(?:ed)?|predicted|anticipated|likely|set|poised|to|still|now|already|\w+ly|in\s+\d{4}))*[\s,]*$",
    re.IGNORECASE,
)
NO_HOLDER = frozenset(
    "it they this that these those which who we he she there one some many most only all both each".split()
)
# Of people or companies as a whole: a survey, no share of a market.
SURVEYED = lazy_regex(
    r"\b(?:respondents|companies|organi[sz]ations|businesses|teams|leaders|executives|developers|people)\b", re.I
)
NOT = lazy_regex(r"\b(?:not|never|nor|neither|no longer)\b|n't\b", re.IGNORECASE)
LONGEST = 7


@dataclass(frozen=True, slots=True)
class Holder:
    """A place, or a part of the market as printed ("Large enterprises"); a known segment by its name ("platform")."""

    segment: str | None
    geography: str | None


def holder_before(words: str, is_first: bool) -> Holder | None:
    """Who holds the share, from the words before its figure; None where that is unclear."""
    verb = HOLDING.search(words)
    if verb and not NOT.search(words, verb.start() - 12 if verb.start() > 12 else 0):
        return _holder(words[: verb.start()])
    follows = AND_FOR.fullmatch(words) if not is_first and not verb else None
    return _holder(follows["holder"]) if follows else None


def holder_labelled(label: str, words: str) -> Holder | None:
    """ "North America: 41% market share" """
    return _holder(label) if label and not re.search(r"\w", HEDGE_BEFORE.sub("", words)) else None


def holder_behind(words: str) -> Holder | None:
    """Who holds the share, from the words behind "of the market"."""
    match = HELD_BY.match(words)
    return _holder(match["holder"]) if match else None


def _holder(words: str) -> Holder | None:
    opening = OPENING.match(words)
    assert opening  # it matches nothing too  # noqa: S101
    within = find_place(opening["within"]) if opening["within"] else None
    name = CLOSING.sub("", words[opening.end() :], count=1).strip()
    if not name or len(name.split()) > LONGEST or len(name) > LONGEST_SEGMENT or name.lower() in NO_HOLDER:
        return None
    if VERB.search(name) or SURVEYED.search(name) or re.search(r"[,;:%\d]", name):
        return None
    if name.lower() in GEOGRAPHIES:
        return None if within else Holder(None, _place(name))
    named = find_subject(words[opening.end() :])
    if named:
        segment = named.segment if named.segment != "whole" else named.market
        return Holder(segment, named.geography or within) if segment else _place_alone(named.geography, within)
    return Holder(name, within)


def _place_alone(place: str | None, within: str | None) -> Holder | None:
    """ "The North American market held …" """
    return Holder(None, place) if place and not within else None


def _place(name: str) -> str:
    """Printed with a hyphen, it keeps the hyphen: "Asia-Pacific"."""
    known = GEOGRAPHIES[name.lower()]
    return "-".join(known.split()) if "-" in name else known
