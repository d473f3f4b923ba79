"""The market a sentence is about: market, segment, geography, by the words before "market" or "segment"."""

import re
from dataclasses import dataclass, replace

from careers.documents.typography import before
from market.parsers.heads import technology_in, technology_of
from market.parsers.places import find_place, place_named
from vocabulary.lazy_regex import lazy_regex
from vocabulary.places import GEOGRAPHIES

NOUN = lazy_regex(r"\b(?P<noun>markets?|segment|industry|sector)\b", re.IGNORECASE)
WORD = lazy_regex(r"[A-Za-z][\w&/.'-]*|[,;:()]")
STOP = frozenset(
    (
        "the a an this that these our its their of in by for to from on at and or is are was has have holds held with "
        "as overall total entire whole highest largest biggest dominant major leading growing fastest-growing current "
        "currently new same , ; : ( )"
    ).split()
)
SEGMENTS = {
    "cloud": "cloud", "cloud-based": "cloud", "on-premise": "on-premise", "on-premises": "on-premise",
    "hybrid": "hybrid", "platform": "platform", "platforms": "platform", "software": "software",
    "service": "services", "services": "services", "hardware": "hardware", "edge": "edge", "solutions": "solutions",
    "solution": "solutions",
}  # fmt: skip
# What a market is measured by, so no part of it: "the size of the widget market".
# "The world's", "today's": of no owner.
OF_ALL = ("today", "tomorrow", "world", "year", "it")
MEASURES = r"size|value|revenues?|worth|valuation|total|growth|scale|whole"
PART = lazy_regex(
    rf"^\W*(?:(?:and|but|while|whereas|although|as|with)\s+)?(?!(?:the\s+|an?\s+)?(?:market\s+)?(?:{MEASURES})\b)(?:the\s+|an?\s+)?(?P<part>"
    r"(?:[A-Za-z][\w&/.'’-]*\s+){1,4}?)(?:of|in|within|for)\s+(?:the\s+)?(?:[\w&/.'’-]+\s+){0,6}?(?:market|industry|sector)\b",
    re.IGNORECASE,
)
GENERIC = lazy_regex(
    r"\b(?:market|growth|grow\w*|size|forecast\w*|projec\w+|outlook|expan\w+|demand|valu\w+|trends?|revenue|future|"
    r"increas\w+|ris\w+|overall|total|global|industry|sector|potential|opportunit\w+|dominance|lead|adoption|boom)\b",
    re.IGNORECASE,
)
# Before "market" these words are a segment; the others are part of its name ("edge AI market").
DEPLOYMENTS = ("cloud", "on-premise", "hybrid")
# With "cloud" before them these are markets of their own.
CLOUD_MARKETS = ("computing", "infrastructure", "security", "storage", "services", "native")
MAX_WORDS = 7
WHOLE = "whole"
LONGEST_SEGMENT = 60


@dataclass(frozen=True, slots=True)
class MarketName:
    """`market` None: the text names none. `inherited`: taken over from the claim before it in the same list."""

    market: str | None
    segment: str
    geography: str | None
    inherited: bool = False

    @property
    def is_bare(self) -> bool:
        """Merely "the market"."""
        return self.market is None and self.segment == WHOLE and self.geography is None

    def filled_from(self, before: "MarketName | None") -> "MarketName":
        """A subject that names no market of its own takes that of the claim before it."""
        if self.market or before is None or not before.market:
            return self
        geography = self.geography or (before.geography if self.segment == "whole" else None)
        return replace(self, market=before.market, geography=geography, inherited=True)


def find_subject(text: str) -> MarketName | None:
    """The first market or segment `text` names; None where it names none."""
    subjects = [_subject(text, match) for match in NOUN.finditer(text)]
    named = [subject for subject in subjects if subject.market or subject.segment != "whole"]
    if not subjects:
        return None
    if not named:
        return subjects[0]
    # "The cloud segment holds the largest MLOps market share" names its segment and its market separately.
    market = next((name.market for name in named if name.market), None)
    return replace(named[0], market=named[0].market or market)


def find_part(text: str) -> str | None:
    """ "Cloud deployments of the widget market" → "cloud"; a part that the words before the market name, else None."""
    match = PART.match(text)
    words = match["part"].split() if match else []
    if not words or " ".join(words).lower() in GEOGRAPHIES or not set(words).isdisjoint(NO_PART):
        return None
    known = [SEGMENTS[word.lower()] for word in words if word.lower() in SEGMENTS]
    return known[0] if known else " ".join(words).lower()


NO_PART = frozenset("to is are was were will should by sees expects projects forecasts estimates predicts puts".split())


# "Cloud MLOps, a segment of it, …", "Platforms, the largest part of the MLOps market, …"
APPOSED = lazy_regex(
    r"""
    ^\W*(?:(?:and|but|while|whereas)\s+)?(?:the\s+)?(?P<part>[A-Za-z][\w&/.'’-]*(?:\s+[\w&/.'’-]+){0,4}?)\s*[,(–—]\s*
    (?:(?:itself|only|just)\s+)?(?:an?|one|its|the|which\s+is\s+an?)\s+(?:[\w-]+\s+){0,2}
    (?:sub-?)?(?:segment|part|slice|share|portion|branch|niche|subset)\s+
    (?:of|in|within)\s+(?:it\b|that\b|this\b|the\s+(?P<whole>(?:[\w&/.'’-]+\s+){0,6}?(?:market|industry|sector))\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def _apposed(text: str) -> MarketName | None:
    """What is said to be a part of a market; its own figures are none of the whole."""
    match = APPOSED.match(text)
    if not match or match["part"].lower() in GEOGRAPHIES or NOUN.search(match["part"]):
        return None
    if not set(match["part"].lower().split()).isdisjoint(NO_PART):
        return None
    whole = find_subject(match["whole"]) if match["whole"] else None
    words = match["part"].lower().split()
    known = [SEGMENTS[word] for word in words if word in SEGMENTS]
    part = known[0] if known else " ".join(words)[:LONGEST_SEGMENT]
    return MarketName(whole.market if whole else None, part, find_place(text) or (whole.geography if whole else None))


def subject_of(text: str, label: str) -> MarketName | None:
    """Whose claim a clause is: by its own words, and by a label that names a place or a part ("Software: USD 3 bn")."""
    if apposed := _apposed(text):
        return apposed
    found, place, part = find_subject(text), find_place(text) or place_named(label), find_part(text)
    if not found or found == MarketName(None, WHOLE, found.geography):
        found = _technology(text, label, found)
    if not found or found == MarketName(None, WHOLE, None):
        part = part or _part_named(label)
    if not (place or part):
        return found
    named = found or MarketName(None, WHOLE, None)
    return replace(named, geography=place or named.geography, segment=part or named.segment)


def _technology(text: str, label: str, found: MarketName | None) -> MarketName | None:
    """A technology taken for its market, where no market is named: by the clause, or by a label ("AI market: …")."""
    in_label = find_subject(label) if technology_in(label) else None
    name = technology_of(text) or (in_label.market if in_label else None)
    geography = next((each.geography for each in (found, in_label) if each and each.geography), None)
    return MarketName(name, WHOLE, geography) if name else found


def _part_named(label: str) -> str | None:
    bare = label.strip().lower()
    if not bare or GENERIC.search(bare) or place_named(bare):
        return None
    return SEGMENTS.get(bare, bare[:LONGEST_SEGMENT])


def find_segment(text: str) -> str | None:
    """The first part of a market that `text` names ("the cloud segment"); None where it is about the whole."""
    segments = (_subject(text, match).segment for match in NOUN.finditer(text))
    return next((segment for segment in segments if segment != "whole"), None)


def _subject(text: str, match: re.Match[str]) -> MarketName:
    words = _words_before(before(text, match.start()).rpartition("%")[2])
    geography = segment = None
    left: list[str] = []
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2]).lower()
        size = 2 if pair in GEOGRAPHIES else 1
        word = pair if size == 2 else words[at].lower().removesuffix("'s").removesuffix("’s")
        if word in GEOGRAPHIES and not geography:
            geography = GEOGRAPHIES[word]
        elif word != words[at].lower() and word in OF_ALL:
            pass
        elif not segment and _is_segment(words, at, match["noun"]):
            segment = SEGMENTS[word]
        else:
            left += words[at : at + size]
        at += size
    name = " ".join(left)
    if match["noun"].lower() == "segment" and name and not segment:
        return MarketName(None, name.lower(), geography)
    if left and not any(word[0].isupper() for word in left) and len(left) > 3:
        return MarketName(None, segment or "whole", geography)
    return MarketName(name or None, segment or "whole", geography)


def _is_segment(words: list[str], at: int, noun: str) -> bool:
    segment = SEGMENTS.get(words[at].lower())
    if noun.lower() == "segment" or segment is None:
        return segment is not None
    following = " ".join(words[at + 1 : at + 2]).lower()
    return segment in DEPLOYMENTS and len(words) > 1 and following not in CLOUD_MARKETS


def _words_before(text: str) -> list[str]:
    words: list[str] = []
    for token in reversed(WORD.findall(text)):
        if token.lower().rstrip(".") in STOP or len(words) == MAX_WORDS:
            break
        words.insert(0, token)
    return words
