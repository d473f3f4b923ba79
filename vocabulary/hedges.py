"""Hedges: the words that loosen a figure. A hedge stays a hedge: it is kept beside the figure, never computed away. Pure.

over    "over $200,000": at least the figure, no top        up_to   "up to $260,000": at most the figure
from    "from $90,000": begins at the figure, no top        about   "about $150,000": near the figure
"""

import re

from vocabulary.lazy_regex import lazy_regex

LABELS = {"about": "about", "over": "over", "up_to": "up to", "from": "from"}
BY_HOW_MUCH = r"(?:well|far|much|way|just|slightly|significantly|considerably)"
SELDOM = r"(?:not|no|never|seldom|rarely|hardly\ ever)"
# What turns a bound round, with the verb between: "won't earn", "nobody earns", "never falls".
NEVER = (
    rf"(?:{SELDOM}|(?:do|does|did|wo|ca|is|are|should|would|could)n['’]t|cannot|nobody|no\ one|few|none)"
    r"(?:\ (?:even|ever|usually|typically|often|really))?"
    r"(?:\ (?:(?:earn|mak|pay|get|fall|drop|go|dip|receiv|tak|offer|see|start|settl)\w*|be|is|are|were)(?:\ (?:home|paid|for))?)?"
)
NEAR = r"(?:\ (?:about|around|roughly|approximately|approx\.?|some))?"
# One alternative a line, each with what it reads. Compiled by whoever uses them with VERBOSE and IGNORECASE.
UP_TO = rf"""
      up\ to{NEAR}                                          # up to $260,000, up to around $180k
    | as\ (?:much|high)\ as{NEAR}                           # as much as $260,000
    | {NEVER}\ (?:more\ than|over|above|higher\ than|exceed(?:s|ing)?)    # rarely above $150,000, won't earn more than $90k
    | at\ (?:the\ )?most{NEAR}                              # at most $90,000
    | (?:a\ )?max(?:imum|\.)?(?:\ of{NEAR}|:)?              # a maximum of $90,000, Max: $95k
    | (?:high(?:\ end)?|ceiling|cap):                       # High end: $140,000
    | (?:{BY_HOW_MUCH}\ )?(?:below|under|less\ than)        # well below $150,000
    | no\ (?:one|\w+)(?:\ \w+){{0,2}}\ (?:above|over|more\ than)   # no salary above $150,000
    | (?:top|max)(?:s|ping|es|ing)?\ out\ (?:at|around){NEAR}   # tops out at $160k
    | (?:capped|peaks?|caps?)\ at{NEAR}                     # capped at $160k
    | (?:can|could|may|might)\ reach{NEAR}                  # can reach $250,000
    | bis(?:\ zu)? | jusqu['’]à | tot | hasta | fino\ a     # bis zu 80.000 €
"""
OVER = rf"""
      (?:{BY_HOW_MUCH}\ )?(?:over|more\ than|above|beyond)  # well over $150,000
    | (?:exceed(?:s|ing|ed)?|surpass(?:es|ing|ed)?)         # can exceed $300,000
    | in\ excess\ of                                        # in excess of $200,000
    | upwards?\ of                                          # upwards of $200,000
    | north\ of                                             # north of $200,000
    | greater\ than                                         # greater than $200,000
"""
FROM = rf"""
      {NEVER}\ (?:less\ than|under|below|lower\ than|fewer\ than)         # never under $90K, nobody earns less than $90K
    | no\ (?:one|\w+)(?:\ \w+){{0,2}}\ (?:below|under|less\ than)         # no salary below $90,000
    | from                                                  # from $90,000
    | (?:start|begin)(?:s|ing|ning)?\ (?:at|from|around)(?:\ (?:about|around|roughly))?   # starting at $90,000
    | at\ (?:the\ very\ )?least                             # at least $90,000
    | (?:a\ )?min(?:imum|\.)?(?:\ of{NEAR}|:)?              # a minimum of $90,000, Minimum: $90,000
    | (?:low(?:\ end)?|floor):                              # Low end: $90,000
    | as\ low\ as                                           # as low as $60,000
    | ab | à\ partir\ de | desde | vanaf | a\ partire\ da   # ab 50.000 €
"""
ABOUT = r"""
      about | around | roughly | nearly | almost            # about $150,000
    | approximately | approx\.? | circa | ca?\.             # ca. $150,000
    | close\ to                                             # close to $150,000
    | (?:an\ )?average\ of                                  # an average of $150,000
    | (?:an\ )?estimated                                    # an estimated $150,000
    | somewhere\ (?:around|near)                            # somewhere around $150,000
    | rund | etwa | environ | ongeveer                      # rund 60.000 €
    | ~ | ≈                                                 # ~$150k
"""
HEDGES = (("up_to", UP_TO), ("over", OVER), ("from", FROM), ("about", ABOUT))
# Each alternative ends in a comment, so a line ends before what follows it.
HEDGE = rf"(?<!\w)(?:{'|'.join(f'{words}{chr(10)}' for _, words in HEDGES)})"
_PATTERNS = tuple((name, lazy_regex(words, re.VERBOSE | re.IGNORECASE)) for name, words in HEDGES)


def hedge_of(words: str) -> str | None:
    """The hedge that `words` are, as a whole; None where they are none."""
    bare = " ".join(words.split())
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(bare)), None)
