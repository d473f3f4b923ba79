"""Which sizes of a clause a claim starts from, and which it leads to. Pure.

from USD 2.3 bn in 2025 to USD 19.6 bn by 2032             base, target
worth USD 2 bn in 2024, up from USD 1 bn in 2022           target, base
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from careers.documents.typography import before
from market.parsers.hedges import HEDGED
from market.parsers.sizes import ARROW, SIZE, Size
from market.parsers.tense import declines
from vocabulary.dates import YEAR
from vocabulary.lazy_regex import lazy_regex

# No more bases than these, before and behind a target, can be its own.
NEAR = 4
STARTING = lazy_regex(
    rf"\b(?:from|compared\s(?:to|with)|against|versus|vs\.?|relative\sto|instead\sof)\s+{HEDGED}", re.IGNORECASE
)
# What a market is: its size today, or in the year beside the figure.
BEING = lazy_regex(
    rf"""\b(?:
    # was valued at
    (?:valued|estimated|calculated|pegged|assessed|sized|measured|evaluated|appraised|placed|put)\s+at
    # values the market at
    | (?:values?|valued|puts?|pegs?|pegged|estimates?|estimated|places?)\s[^.;:$€£\d]{{0,60}}?\bmarket(?:\s+size)?\s+at
    | estimated\s+to\s+be | worth | accounted\s+for | size\s+of | valuation\s+of                          # is worth
    | (?:stood|stands|sat|sits)\s+at | came\s+in\s+at | was | were | is | had\s+a\s+(?:size|value)\s+of   # stood at
    # generated revenue of
    | (?:generated|generates|recorded|posted|registered|garnered|produced)(?:\s+(?:a\s+)?(?:total\s+)?revenues?(?:\s+of)?)?
    | totall?ed | amounted\s+to | represented                                                             # totalled
    )\s*{HEDGED}""",
    re.IGNORECASE | re.VERBOSE,
)
# What a market became in the past: "surged to", "reached". Not "will have reached", nor "is expected to have reached".
BECAME = lazy_regex(
    rf"""(?<!will\shave\s)(?<!to\shave\s)(?<!be\s)\b(?:
    (?:surged|rose|risen|grew|grown|climbed|jumped|soared|swelled|increased|expanded|advanced|ballooned|skyrocketed|shot\s+up
       |went\s+up|fell|fallen|dropped|declined|decreased|shrank|contracted)
      (?:\s+(?!from\b)[\w%.]+){{0,5}}?\s+to                                                           # surged to
    | reached | hit | crossed | surpassed | exceeded | topped | passed | attained | touched                # reached
    )\s*{HEDGED}""",
    re.IGNORECASE | re.VERBOSE,
)
# "Hit" and "topped" may be of any time: these make them of one to come.
TO_COME_BEFORE = lazy_regex(
    r"\b(?:to|will|would|should|could|may|might|can|shall|is|are|be)\s+(?:\w+ly\s+)?(?:hit|have\s+\w+)\s", re.IGNORECASE
)
LABEL = lazy_regex(
    rf"^(?P<words>[^:;]{{0,80}}?\b(?:size|value|valuation|revenues?|worth)\b[^:;]{{0,40}}):\s*{HEDGED}", re.IGNORECASE
)
LABEL_TO_COME = lazy_regex(
    r"\b(?:project\w*|forecast\w*|expect\w*|predict\w*|anticipat\w*|future|target|outlook|by)\b", re.IGNORECASE
)
LEADING = lazy_regex(
    r"(?:\b(?:to|reach\w*|hit\w*|cross\w*|surpass\w*|exceed\w*|attain\w*|become|be|total|pass\w*|touch\w*|top\w*|beyond|"
    r"be worth|be valued at|total of|mark of|(?:resulting in|leading to|for) an? (?:\w+ )?(?:market )?(?:volume|value|size) of)|"
    rf"{ARROW})\s*{HEDGED}",
    re.IGNORECASE,
)
TO_BE = lazy_regex(
    rf"\b(?:be|total|be\s+(?:worth|valued\s+at|pegged\s+at|estimated\s+at)|stand\s+at)\s*{HEDGED}", re.IGNORECASE
)
INCREASING = lazy_regex(
    rf"\b(?:(?:grow\w*|increas\w+|expand\w*|rise|rising|add\w*)\b[^.;]*?\bby|add(?:s|ing)?)\s+{HEDGED}", re.IGNORECASE
)
BY_AN_AMOUNT = lazy_regex(rf"\bby\s+{HEDGED}", re.IGNORECASE)
ON_TO = lazy_regex(
    rf"\s*(?:,?\s*(?:in|by)\s+|\()?(?:{YEAR})?\)?\s*(?:\bto|{ARROW})\s+{HEDGED.removesuffix('$')}$", re.IGNORECASE
)
# $150.2B in 2023, $1,345.2B in 2030
LISTED = lazy_regex(rf"\s*(?:in\s+|\()(?:{YEAR})\)?\s*(?:,|and|,\s+and|;)\s+", re.IGNORECASE)
BY_A_YEAR = lazy_regex(rf"[\s,]*by\s+(?:the\s+end\s+of\s+)?(?:{YEAR})", re.IGNORECASE)
PAST_BEING = lazy_regex(r"\b(?:was|were|stood|sat|had|been)\b", re.IGNORECASE)
# Money that changes hands, or is saved, lost or earned by somebody, is no size of a market.
OTHER_MONEY_BEFORE = lazy_regex(
    rf"""\b(?:
    # raised $2 million
    invest\w* | fund(?:s|ed|ing)? | rais(?:e|es|ed|ing) | spen(?:d|ds|t|ding) | sav(?:e|es|ed|ing|ings) | contribut\w+
    | attract\w* | receiv\w+ | secur(?:e|es|ed|ing) | cost(?:s|ing)? | los(?:e|es|t|ing) | loss(?:es)? | pa(?:y|ys|id|ying)
    | acquir\w+ | acquisitions? | bought | sold | deals? | grants? | fines? | profits? | budgets? | donat\w+ | cut(?:s|ting)?
    | market\s+cap(?:itali[sz]ation)? | sales | earn(?:s|ed|ings)? | net\s+income | unlock\w*
    )\b(?:\s+(?!(?:market|segment)\b)[\w&.'’-]+){{0,4}}?\s*{HEDGED}
    | \b(?:jobs|positions|vacancies)\b[^.;]{{0,40}}$   # 97 million jobs by 2025, worth $3 trillion
    """,
    re.IGNORECASE | re.VERBOSE,
)
OTHER_MONEY_AFTER = lazy_regex(
    r"""(?:\s+(?:in|of|on))?\s+(?:\w+\s+){0,3}?(?:
    # $2 billion in funding
    invest\w* | fund(?:s|ing|ed)\b | venture | sales\b | savings\b | costs?\b | losses\b | profits?\b | fines?\b | deals?\b
    | acquisitions?\b | spending\b | valuation\b | (?:annual\s+)?revenues?\s+(?:for|from)\b
    # $15.7 trillion to the economy
    ) | \s+(?:to|for)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:economy|economies|GDP)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def split_base_and_target(text: str, sizes: Sequence[Size]) -> tuple[list[Size], list[Size]]:
    """Bases and targets. Where nothing is led to, what is compared with a base ("up from") is the target."""
    sizes = [size for size in sizes if not _is_loss(text, size) and not _is_other_money(text, size)]
    bases = [size for size in sizes if _is_base(text, size)]
    starts = {size.start for size in bases}
    targets = [size for size in sizes if size.start not in starts]
    starting = [size for size in bases if _starts(text, size)]
    if not bases and _is_then_and_later(text, targets):
        return targets[:1], targets[1:]
    if not targets and starting and len(starting) < len(bases):
        targets = [size for size in bases if not _starts(text, size)][:1]
        bases = starting
    return bases, targets


def base_of(text: str, target: Size | None, bases: Sequence[Size]) -> Size | None:
    """The base nearest to its target in the same currency: given as its start before or behind it, else before."""
    if target is None:
        return next(iter(bases), None)
    at = bisect_left(bases, target.start, key=lambda size: size.start)
    alike = [size for size in bases[max(at - NEAR, 0) : at + NEAR] if size.currency == target.currency]
    ahead = [size for size in alike if size.start < target.start]
    starts = [size for size in alike if _starts(text, size)]
    started = [size for size in ahead if size in starts][-1:] or [size for size in starts if size not in ahead]
    return next(iter(started or ahead[-1:] or alike), None)


def wording(text: str, target: Size | None) -> str:
    words = before(text, target.start) if target else ""
    if INCREASING.search(words):
        return "by"
    return "to" if LEADING.search(words) or BEING.search(words) else "unclear"


def _is_loss(text: str, size: Size) -> bool:
    """ "Contract by $2 billion" states neither a base nor a target; taken for one it would turn the claim round."""
    return bool(BY_AN_AMOUNT.search(before(text, size.start, 60))) and declines(before(text, size.start))


def _is_other_money(text: str, size: Size) -> bool:
    words = before(text, size.start, 60)
    return bool(OTHER_MONEY_BEFORE.search(words) or OTHER_MONEY_AFTER.match(text, size.end))


def _is_then_and_later(text: str, sizes: Sequence[Size]) -> bool:
    """ "To be valued at USD 15.8 bn in 2025 and to reach USD 187.2 bn by 2036": the first is where the second starts."""
    if len(sizes) != 2 or sizes[0].currency != sizes[1].currency:
        return False
    years = [size.year for size in sizes]
    if None in years or years[0] >= years[1]:  # type: ignore[operator]
        return False
    first, second = (before(text, size.start) for size in sizes)
    if LISTED.fullmatch(text, sizes[0].end, sizes[1].start) or not LEADING.search(second):
        return not LEADING.search(first)
    return bool(TO_BE.search(first) and LEADING.search(second))


def _is_base(text: str, size: Size) -> bool:
    words = before(text, size.start)
    if STARTING.search(words):
        return True
    label = LABEL.match(words)
    if label:
        return not (LABEL_TO_COME.search(label["words"]) or BY_A_YEAR.match(text, size.end) or _goes_on_to(text, size))
    if BECAME.search(words) and not TO_COME_BEFORE.search(words[-40:]):
        return True
    if LEADING.search(words):
        return False
    if BY_A_YEAR.match(text, size.end) and not PAST_BEING.search(words[-40:]):
        return False
    return bool(BEING.search(words) or _goes_on_to(text, size))


def _starts(text: str, size: Size) -> bool:
    return bool(STARTING.search(before(text, size.start))) or _goes_on_to(text, size)


def _goes_on_to(text: str, size: Size) -> bool:
    """ "$1.1B to $5.9B": the first of two, with nothing that leads to it."""
    following = SIZE.search(text, size.end)
    between = text[size.end : following.start()] if following else ""
    return bool(ON_TO.fullmatch(between)) and not LEADING.search(before(text, size.start))
