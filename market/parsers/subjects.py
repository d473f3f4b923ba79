"""Which market a sentence speaks of: market, segment, geography, by the words before "market" or "segment"."""

import re
from dataclasses import dataclass, replace

from careers.documents.words import before

NOUN = re.compile(r"\b(?P<noun>markets?|segment|industry|sector)\b", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z][\w&/.'-]*|[,;:()]")
STOP = frozenset(
    (
        "the a an this that these our its their of in by for to from on at and or is are was has have holds held with "
        "as overall total entire whole highest largest biggest dominant major leading growing fastest-growing current "
        "currently new same , ; : ( )"
    ).split()
)
GEOGRAPHIES = {
    "global": "global", "worldwide": "global", "world": "global", "international": "global",
    "north america": "North America", "north american": "North America", "american": "United States",
    "us": "United States", "u.s": "United States", "u.s.": "United States", "european": "Europe", "europe": "Europe",
    "asia-pacific": "Asia Pacific", "asia pacific": "Asia Pacific", "apac": "Asia Pacific", "uk": "United Kingdom",
    "indian": "India", "chinese": "China", "emea": "EMEA",
}  # fmt: skip
SEGMENTS = {
    "cloud": "cloud", "cloud-based": "cloud", "on-premise": "on-premise", "on-premises": "on-premise",
    "hybrid": "hybrid", "platform": "platform", "platforms": "platform", "software": "software",
    "service": "services", "services": "services", "hardware": "hardware", "edge": "edge", "solutions": "solutions",
    "solution": "solutions",
}  # fmt: skip
# Before "market" these words part a market; the others are part of its name ("edge AI market").
DEPLOYMENTS = ("cloud", "on-premise", "hybrid")
MAX_WORDS = 7


@dataclass(frozen=True, slots=True)
class Subject:
    """`market` None: the text names none. `inherited`: taken over from the claim before it in the same list."""

    market: str | None
    segment: str
    geography: str | None
    inherited: bool = False

    def filled_from(self, before: "Subject | None") -> "Subject":
        """A subject that names no market of its own takes that of the claim before it."""
        if self.market or before is None or not before.market:
            return self
        geography = self.geography or (before.geography if self.segment == "whole" else None)
        return replace(self, market=before.market, geography=geography, inherited=True)


def find_subject(text: str) -> Subject | None:
    """The first market or segment `text` names; None where it names none."""
    subjects = [_subject(text, match) for match in NOUN.finditer(text)]
    named = [subject for subject in subjects if subject.market or subject.segment != "whole"]
    if not subjects:
        return None
    if not named:
        return subjects[0]
    # "The cloud segment holds the largest MLOps market share" names its segment and its market apart.
    market = next((one.market for one in named if one.market), None)
    return replace(named[0], market=named[0].market or market)


def find_segment(text: str) -> str | None:
    """The first part of a market that `text` names ("the cloud segment"); None where it speaks of the whole."""
    segments = (_subject(text, match).segment for match in NOUN.finditer(text))
    return next((segment for segment in segments if segment != "whole"), None)


def _subject(text: str, match: re.Match[str]) -> Subject:
    words = _words_before(before(text, match.start()))
    geography = segment = None
    left: list[str] = []
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2]).lower()
        size = 2 if pair in GEOGRAPHIES else 1
        word = pair if size == 2 else words[at].lower()
        if word in GEOGRAPHIES and not geography:
            geography = GEOGRAPHIES[word]
        elif not segment and _is_segment(words, at, match["noun"]):
            segment = SEGMENTS[word]
        else:
            left += words[at : at + size]
        at += size
    name = " ".join(left)
    if match["noun"].lower() == "segment" and name and not segment:
        return Subject(None, name.lower(), geography)
    if left and not any(word[0].isupper() for word in left) and len(left) > 3:
        return Subject(None, segment or "whole", geography)
    return Subject(name or None, segment or "whole", geography)


def _is_segment(words: list[str], at: int, noun: str) -> bool:
    segment = SEGMENTS.get(words[at].lower())
    if noun.lower() == "segment" or segment is None:
        return segment is not None
    return segment in DEPLOYMENTS and len(words) > 1 and words[at + 1 : at + 2] not in (["computing"], ["Computing"])


def _words_before(text: str) -> list[str]:
    words: list[str] = []
    for token in reversed(WORD.findall(text)):
        if token.lower().rstrip(".") in STOP or len(words) == MAX_WORDS:
            break
        words.insert(0, token)
    return words
