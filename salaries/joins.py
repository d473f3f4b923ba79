"""What joins two printed figures into one range of pay: "from $90,000 to $120,000", "60.000 bis 80.000 €". Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from careers.documents.typography import before
from salaries.periods import period_behind
from salaries.printed import Printed, start_of
from vocabulary.dates import YEAR
from vocabulary.hedges import HEDGE, hedge_of
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import SPACE

HEDGE_BEFORE = lazy_regex(rf"(?P<hedge>{HEDGE}){SPACE}*(?:(?:a|an|the)\ )?$", re.VERBOSE | re.IGNORECASE)
# "Starting pay is $80,000 and rises to $120,000".
STARTING = lazy_regex(r"\bstart(?:ing|s)?\b[^.;:!?]*$", re.IGNORECASE)
# "Range from $95,000 on the low end to $145,000": what stands between the ends of a range that has been announced.
RANGING = lazy_regex(r"\b(?:from|rang(?:e|es|ing)|spans?|spanning)\b[^.;:!?]*$", re.IGNORECASE)
BETWEEN = lazy_regex(r"\b(?:between|zwischen|entre|tussen|tra|mellem|mellan|mellom)\s*$", re.IGNORECASE)
CLIMBS = r"""
      (?:top|max|peak|cap)(?:e?s|ping|ing)?(?:\ out)?(?:\ (?:at|around))?       # top out at
    | (?:go|climb|ris|rise|reach|increas|increase|run|extend|grow|end)(?:e?s|ing)?(?:\ up)?(?:\ (?:to|at))?   # go up to
    | as\ high\ as | at\ (?:the\ )?most | (?:no|not)\ more\ than                  # at least $40k, at most $60k
    | (?:a\ )?max(?:imum)?(?:\ of)?                                             # and a maximum of
"""
# In a bracket behind the first figure; "(entry level)" and "(London)" say whose it is, so that the second is another's.
LOW_END = r"(?:low(?:er|est)?|min(?:imum|\.)?|bottom|floor|least)(?:\ (?:end|side|pay))?"
JOINS = lazy_regex(
    rf"""(?:{SPACE}?(?:/{SPACE}?|per\ |an?\ )(?:hour|hr|h|day|week|wk|month|mo|year|yr|annum)\b)?{SPACE}*(?:
      (?P<climb>,?\ ?(?:(?:and|but|then)\ )?(?:(?:can|may|might|could|then|often|typically|usually)\ ){{0,2}}(?:{CLIMBS}))
    | (?P<dash>[-–—−]|\.{{2,3}}|…)                      # $90,000 - $120,000
    | (?P<aside>\ (?:\((?:the\ )?{LOW_END}\)                      # from $90,000 (low end) to $140,000
        | (?:on|at)\ the\ \w+(?:\ end)?|(?:for|at)\ (?:(?:an?|the)\ )?(?:[a-z-]+\ )?[a-z-]+),?\ to\b)
    | (?P<to>,?\ ?(?:and\ )?(?:all\ the\ way\ )?(?:up\ ?to|to|through|till|until)\b)   # $90,000 up to $120,000
    | (?P<grown>\ starters?\ (?:to|[-–—])(?!\w))          # £25,500 starter to £55,000 experienced
    | \ (?P<abroad>bis(?:\ zu)?|tot|till?|hasta|jusqu['’]à|fino\ a|do|až|até|à|a)(?=\ )   # 60.000 bis 80.000 €
    | (?P<and>(?:and|&|und|et|en|og|och|y|e)(?!\w))     # between $90,000 and $120,000
    ){SPACE}*(?P<hedge>{HEDGE})?{SPACE}*(?:(?:a|the)\ )?""",
    re.VERBOSE | re.IGNORECASE,
)
# "€60.000 zu €80.000"; of these words we know that they join nothing.
UNKNOWN_JOIN = lazy_regex(
    r"\s+(?!(?:or|and|vs|then|plus|but|now|was|is|are|for|with|at|by|in|on|of|as|base|both|cash|per|an?|up|down|from)\b)"
    r"[a-zß-ÿ]{1,4}\s+"
)


def ranges_of(figures: Sequence[re.Match[str]], text: str) -> list[Printed]:
    found: list[Printed] = []
    at = 0
    while at < len(figures):
        join = _join(figures[at], figures[at + 1], text) if at + 1 < len(figures) else None
        found.append(Printed(tuple(figures[at : at + 2]), join) if join else Printed((figures[at],), None))
        at += 2 if join else 1
    return found


def joined_by_unknown_words(ranges: Sequence[Printed], text: str) -> list[Printed]:
    """Two figures with a word between that may make them one range, in a language that we do not read."""
    return [
        each
        for pair in pairwise(ranges)
        if not any(figure.join for figure in pair) and UNKNOWN_JOIN.fullmatch(text, *_between(*pair))
        if all(figure.ends[0]["pre"] or len(figure.ends[0]["number"]) > len("9999") for figure in pair)
        for each in pair
    ]


def _between(first: Printed, second: Printed) -> tuple[int, int]:
    return first.ends[-1].end(), start_of(second.ends[0])


def _join(first: re.Match[str], second: re.Match[str], text: str) -> re.Match[str] | None:
    """What joins two figures into one range; None where they are two."""
    join = JOINS.fullmatch(text, first.end(), start_of(second))
    if not join or not _is_lower_end(first, second) or _have_two_periods(first, second, text):
        return None
    words = before(text, start_of(first), 40)
    is_money = second["pre"] or second["post"] or second["scale"] or len(second["number"]) > len("9999")
    if join["abroad"] and not is_money:
        return None
    if join["and"] and not BETWEEN.search(_without_hedge(words)):
        return None
    if join["aside"] and not RANGING.search(words):
        return None
    hedge = hedge_before(text, start_of(first))
    if join["climb"] and not (hedge and hedge_of(hedge["hedge"]) == "from") and not STARTING.search(words):
        return None
    return join


def _have_two_periods(first: re.Match[str], second: re.Match[str], text: str) -> bool:
    """ "$80 an hour up to $1,000 a day" is no range."""
    own = period_behind(text, first.end(), start_of(second))
    return own is not None and (period_behind(text, second.end(), len(text)) or own) != own


def hedge_before(text: str, start: int) -> re.Match[str] | None:
    """The hedge right before a figure; its span counts within `text`."""
    return HEDGE_BEFORE.search(text, max(0, start - 40), start)


def _without_hedge(words: str) -> str:
    hedge = HEDGE_BEFORE.search(words)
    return words[: hedge.start()] if hedge else words


def _is_lower_end(first: re.Match[str], second: re.Match[str]) -> bool:
    """ "in 2020 to $130,000", "Level 3 - $150K": a bare number is no lower end where the other has its own sign."""
    is_bare = not (first["pre"] or first["post"] or first["scale"])
    if is_bare and second["pre"]:
        return len(first["number"]) > len("9,999")
    is_year = re.fullmatch(YEAR, first["number"]) is not None
    return not (is_bare and is_year and (second["scale"] or len(second["number"]) > len("9999")))
