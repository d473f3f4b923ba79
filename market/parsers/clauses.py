"""The clauses of a sentence, and whose each is: of the market before it, of a market of its own, or of something else.

The widget market will grow to USD 5 bn, | and the services segment to USD 1 bn.       two markets
Job postings grow 74% annually, | while the widget market grows at a CAGR of 41%.      the first is of no market
The widget market, | which grew at 12% a year, | is expected to reach USD 5 bn.        an aside, and the market again

A clause begins where a new subject comes before a verb or a figure; what only continues with the verb ("and is expected
to reach") does not begin one. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from market.parsers.places import PLACE_NAME
from market.parsers.sizes import SIZE

VERBS = (
    r"will|would|should|could|may|might|can|is|are|was|were|has|have|had|did|does|remains?|grow(?:s|ing)?|grew|"
    r"ris(?:e|es|ing)|rose|fall(?:s|ing)?|fell|reach(?:es|ed|ing)?|increas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|"
    r"jump(?:s|ed)?|climb(?:s|ed)?|doubl(?:e|es|ed)|declin(?:e|es|ed|ing)|drop(?:s|ped)?|shrink(?:s|ing)?|shrank|hits?|"
    r"surg(?:e|es|ed)|account(?:s|ed|ing)|hold(?:s|ing)|held|generat(?:es|ed|ing)|spoke|speaks?|reported|posted|stood|"
    r"stands|made|makes|pays?|paid|took|takes|totall?ed|amount(?:s|ed)|exceeds?|exceeded|crosse[sd]|attained|earned|"
    r"raised|spends?|spent|hire[sd]?|leads?|led|sees|saw"
)
# Without a verb before them, as in headlines; only of something that is called a market.
PARTICIPLES = r"projected|expected|forecast(?:ed)?|estimated|anticipated|predicted|set|poised|valued|worth|to"
NOUNS = r"markets?|segments?|sectors?|industry|industries"
# What goes on with the clause before it.
ON = (
    r"from|to|at|by|with|for|on|up|down|than|compared|against|versus|per|a|an|CAGR|compound|annual|according|"
    r"then|thus|thereby|also|still|now|further|even|again|only|more|less|over|about|around|nearly|almost|up|not|"
    r"expected|projected|forecast(?:ed)?|estimated|anticipated|predicted|set|poised|valued|worth|driven|or|and|"
    r"exhibiting|registering|recording|representing|reflecting|implying|growing|reaching|rising|expanding|\w+ly"
)
WORD = rf"(?!(?:{ON}|{VERBS})\b)(?:[A-Za-z][\w&/.'’-]*)"
NAMED = rf"(?:{WORD}\s+){{0,5}}?(?:{NOUNS})\b"
SUBJECT = re.compile(
    rf"(?P<market>{NAMED})|(?:{WORD}\s+){{1,6}}?(?=(?:{VERBS})\b)|(?:{WORD}\s+){{1,3}}?(?={SIZE.pattern.replace('?P<', '?P<_')})",
    re.IGNORECASE,
)
VERB = re.compile(rf"\b(?:{VERBS})\b", re.IGNORECASE)
BREAK = re.compile(
    r"(?P<strong>;\s*|\s[–—]\s|,?\s(?:while|whereas|although|though|because)\s)|"
    r"(?P<weak>,?\s(?:and|but|with|as|yet|plus)\s|,\s+)|(?P<relative>\s(?=(?:which|who|that)\s))",
    re.IGNORECASE,
)
ASIDE = re.compile(rf"(?:which|who|whose|having|after)\b|that\s+(?:{VERBS})\b", re.IGNORECASE)
PRONOUN = re.compile(r"(?:it|this|they|these|the\s+figure|the\s+number|when\s+it)\b", re.IGNORECASE)
OPENING = re.compile(r"(?:[\s,;:(–—-]*(?:while|whereas|although|though|as|and|but)\b)?[\s,;:(–—-]*", re.IGNORECASE)

Whose = Literal["market", "same", "other", "aside"]


@dataclass(frozen=True, slots=True)
class Clause:
    """Half-open span in its sentence. `whose`: names a market or place of its own, goes on, is of no market, an aside."""

    start: int
    end: int
    whose: Whose


def clauses(text: str) -> list[Clause]:
    """The clauses of a sentence in order; together they are all of it."""
    starts = [0, *_breaks(text)]
    joined: list[Clause] = []
    at = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        # "By 2027," and "According to them," belong to what follows.
        has_predicate = VERB.search(text, start, end) or SIZE.search(text, start, end)
        if not has_predicate and end < len(text) and not ASIDE.match(text, BREAK.match(text, end).end()):  # type: ignore[union-attr]
            continue
        joined.append(Clause(at, end, _whose(text, at, end, joined)))
        at = end
    return joined


def _breaks(text: str) -> Iterator[int]:
    in_aside = False
    for match in BREAK.finditer(text):
        follows = SUBJECT.match(text, match.end())
        is_aside = ASIDE.match(text, match.end()) is not None and (match["relative"] is not None or match[0][0] == ",")
        goes_back = in_aside and match[0].strip() == "," and _goes_on(text, match.end())
        if (
            (match["strong"] and (match[0][0] == ";" or follows))
            or (match["weak"] and follows)
            or is_aside
            or goes_back
        ):
            in_aside = is_aside
            yield match.start()


def _goes_on(text: str, at: int) -> bool:
    return bool(re.compile(rf"(?:{VERBS}|{PARTICIPLES})\b", re.IGNORECASE).match(text, at))


def _whose(text: str, start: int, end: int, earlier: list[Clause]) -> Whose:
    match = BREAK.match(text, start)
    at = match.end() if match else OPENING.match(text, start).end()  # type: ignore[union-attr]
    if match and ASIDE.match(text, at):
        return "aside"
    if PRONOUN.match(text, at) or _goes_on(text, at):
        return "same"
    head = text[at : _head_end(text, at, end)]
    if re.search(rf"\b(?:{NOUNS})\b", head, re.IGNORECASE) or PLACE_NAME.search(head):
        return "market"
    if not earlier and (not head.strip(" ,.:(") or re.search(rf"\b(?:{NOUNS})\b", text[at:end], re.IGNORECASE)):
        return "market"
    return "other" if head.strip(" ,.:(") else "same"


def _head_end(text: str, start: int, end: int) -> int:
    """Where the subject ends: at the first verb or figure."""
    found = [match.start() for match in (VERB.search(text, start, end), SIZE.search(text, start, end)) if match]
    return min(found, default=end)
