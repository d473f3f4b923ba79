"""How well a skill is to be mastered, where the words say so: "advanced Python", "basic SQL", "Kubernetes (expert)"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from careers.parsers.clause_words import BREAK
from vocabulary.lazy_regex import lazy_regex

LEVELS = ("basic", "working", "proficient", "advanced", "expert")
# An adjective right before the name, or before a noun that takes it: "advanced Python", "strong knowledge of Python".
ADJECTIVE = r"""
    (?P<basic> basic | beginner(?:[- ]level)? | elementary | introductory | rudimentary )
  | (?P<working> intermediate(?:[- ]level)? | working )
  | (?P<proficient> strong | solid | firm | good\s+command | competent )
  | (?P<advanced> advanced(?:[- ]level)? | in-depth | deep | extensive | thorough )
  | (?P<expert> expert(?:[- ]level)? )
"""
NOUN = (
    r"(?:knowledge|understanding|skills?|experience|command|grasp|proficiency|background|expertise|familiarity|"
    r"foundations?|fundamentals|abilit(?:y|ies)|competenc[ey])"
)
# What is said of all names behind it, until another such phrase or the end of the clause.
PHRASE = lazy_regex(
    rf"""
    (?<![\w-])
    (?: (?:{ADJECTIVE}) \s+ (?:[\w-]+\s+){{0,3}}? {NOUN} \s+ (?:of|in|with|using)\b
      | (?P<proficient_in> proficien\w+ | fluen\w+ | command | firm\s+grasp | well[- ]versed ) \s+ (?:in|of|with|at)\b
      | (?P<basic_in> familiar(?:ity)?\s+with | exposure\s+to | awareness\s+of | basics\s+of )\b
      | (?P<expert_in> (?:expertise | mastery | expert) \s+ (?:in|of|with|at)\b | mastery\b )
      | (?P<unsaid> {NOUN} \s+ (?:of|in|with|using)\b | (?:skilled|experienced|versed) \s+ (?:in|with)\b ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
AHEAD = lazy_regex(rf"(?<![\w-])(?:{ADJECTIVE})\s+$", re.IGNORECASE | re.VERBOSE)
BEHIND = lazy_regex(
    rf"""
      \s* \(? (?: \( | [–—:;-]\s | ,\s? | \s at \s (?:an?\s)? ) \s* (?:{ADJECTIVE} | (?P<proficient_in>proficient|fluent))
      (?: \s+ level )? \s* (?= [),.;] | $ )
    | \s+ (?: (?P<basic_in>basics) | (?P<expert_in>expertise|mastery) | (?P<proficient_word>proficiency|fluency) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ONLY_A_LINK = lazy_regex(r"\s*(?:,\s*(?:and|or)?|and|or|&|/)\s*", re.IGNORECASE)
# A phrase grades the skill, not what only carries its name: "familiarity with the ML model lifecycle" says nothing of ML.
WHOLE = lazy_regex(
    r"""
    \s* (?: $ | [^\w\s] | (?: and | or | with | for | in | to | on | is | are | at | as | from | by | plus | using ) \b
        | (?: skills? | programming | development | scripting | tools? | technolog(?:y|ies) | frameworks? | principles?
            | practices? | concepts? | techniques? | processes | environments? | fundamentals | basics | language | libraries
            | abilit(?:y|ies) | queries | experience | knowledge | level | ecosystem | stack | platforms? ) \b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
FURTHEST = 40


def find_levels(text: str, spans: Sequence[tuple[int, int]]) -> list[str | None]:
    """The level of each name, None where the words say none. `spans` are those of the names, in order."""
    phrases = sorted(
        [(match.end(), _level(match)) for match in PHRASE.finditer(text)]
        + [(match.end(), None) for match in BREAK.finditer(text)],
        key=lambda phrase: phrase[0],
    )
    ends = [end for end, _ in phrases]
    links = [_link(text, first[1], second[0]) for first, second in pairwise(spans)]
    closed = _closed(links)
    levels: list[str | None] = []
    close: str | None = None  # of the adjective right before this name, or before the names it is joined to
    for number, (start, end) in enumerate(spans):
        joined = number > 0 and links[number - 1] and (links[number - 1] != "," or closed[number - 1])
        ahead = AHEAD.search(text[max(0, start - FURTHEST) : start])
        close = _level(ahead) if ahead else close if joined else None
        behind = BEHIND.match(text, end)
        at = bisect_right(ends, start)
        said = phrases[at - 1][1] if at and WHOLE.match(text, end) else None
        levels.append((_level(behind) if behind else None) or close or said)
    return levels


def _link(text: str, start: int, end: int) -> str:
    """What alone is between two names: a comma, "and" and the like; "" where there are other words."""
    match = ONLY_A_LINK.fullmatch(text, start, end)
    return match[0].strip().lower() if match else ""


def _closed(links: Sequence[str]) -> list[bool]:
    """For each link whether it is of a list that an "and" or "or" closes: "advanced Java, Go and C", not "Java, Go/C"."""
    closed = [False] * len(links)
    for at in range(len(links) - 1, -1, -1):
        goes_on = links[at] == "," and at + 1 < len(links) and closed[at + 1]
        closed[at] = goes_on or links[at] not in ("", ",", "/")
    return closed


def _level(match: re.Match[str]) -> str | None:
    """By the name of the group that matched."""
    name = (match.lastgroup or "").partition("_")[0]
    return name if name in LEVELS else None
