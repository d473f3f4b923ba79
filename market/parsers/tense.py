"""Whether words say that a market grows or declines, and whether in the past or the future: "will decline at", "shrank by". Pure.

The last verb of growth or decline before a figure decides, where a verb may stand: "will not decline, but grow at".
"""

import re

from vocabulary.lazy_regex import lazy_regex

DECLINING = r"""
      declin\w+ | decreas\w+ | shrink\w* | shrank | shrunk | contract(?:s|ed|ing)? | fall(?:s|ing|en)? | fell
    | drop(?:s|ped|ping)?
"""
GROWING = r"""
      grow\w* | grew | ris(?:e|es|en|ing) | rose | expand\w* | increas\w+ | climb\w* | surg\w+ | jump\w* | doubl\w+ | gain\w*
    | advanc\w+
"""
# What comes before a verb. "The fall detection market" and "smart contract" have no such word before them.
AUXILIARY = r"""
      to | will | would | should | could | may | might | can | is | are | was | were | be | been | being | has | have | had
    | then | and | or | but | it | that | which | market | markets | segment | segments | sector | industry | demand
    | further | steadily | likely | even | also | still | again | ,
"""
VERB = lazy_regex(
    rf"""
      (?: ^ | (?: \b(?:{AUXILIARY})\b | , ) \s+ (?:\w+ly\s+)? ) (?P<word>{DECLINING}|{GROWING})\b    # will steadily decline
    | \b(?P<noun> decline | decrease | fall | drop | contraction | negative\s(?:CAGR|growth|rate)\w* )\s(?:of|at|by)\b
    | \b(?P<sure> declining | shrinking | decreasing | shrank | fell | declines | shrinks | decreases | contracts | negative )
      (?=\s+(?:at|by|from|a|compound|annual|CAGR)\b)                           # shrinks by 4%
    """,
    re.IGNORECASE | re.VERBOSE,
)
IS_DECLINING = lazy_regex(DECLINING, re.IGNORECASE | re.VERBOSE)
NOT = lazy_regex(r"\b(?:not|never|nor|than)\s+(?:\w+\s+)?$|n't\s+$", re.IGNORECASE)
FAR = 200


def declines(words: str) -> bool:
    """Whether the last verb of `words`, a clause up to its figure, states a decline."""
    near = words[-FAR:]
    verbs = [
        match for match in VERB.finditer(near) if not NOT.search(near[: match.start("word")] if match["word"] else "")
    ]
    return bool(verbs) and _is_decline(verbs[-1])


def _is_decline(match: re.Match[str]) -> bool:
    return bool(match["noun"] or match["sure"] or IS_DECLINING.fullmatch(match["word"]))


WENT = lazy_regex(
    r"""
    \b(?: was | were | had | stood | grew | rose | expanded | increased | climbed | surged | jumped | doubled   # it grew
        | reached | hit | exceeded | surpassed | crossed | totall?ed | generated | accounted                    # it reached
        | declined | decreased | fell | shrank                                                                 # it fell
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
TO_COME = lazy_regex(
    r"""
    \b(?: will | would | should | may | might | could | shall | is | are | likely | outlook | poised | set[ ]to | estimated[ ]to
        | expect\w* | project\w* | forecast\w* | predict\w* | anticipat\w*                                     # is expected
        | to[ ](?: grow | reach | hit | rise | expand | be | increase | cross | exceed | surpass | climb | decline | fall
                 | shrink | drop | pass | top | attain | total | become )                                      # to reach
        | grows? | reach(?:es)? | rises? | expands?                                                            # reaches
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_past_tense(words: str) -> bool:
    """Whether they are in the past tense only: "grew from USD 0.8 bn in 2020 to USD 1.1 bn in 2022"."""
    return bool(WENT.search(words)) and not TO_COME.search(words)


def is_future_tense(words: str) -> bool:
    """Whether they are in the future or present only: "is projected to grow from USD 1.0 bn in 2026"."""
    return bool(TO_COME.search(words)) and not WENT.search(words)
