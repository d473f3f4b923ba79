"""Which sizes of a clause a claim starts from, and which it leads to. Pure.

from USD 2.3 bn in 2025 to USD 19.6 bn by 2032             base, target
worth USD 2 bn in 2024, up from USD 1 bn in 2022           target, base
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from careers.documents.typography import before
from market.parsers.sizes import HEDGES, SIZE, Size
from market.parsers.tense import declines
from vocabulary.dates import YEAR

# No more bases than these, before and behind a target, can be its own.
NEAR = 4
HEDGED = rf"(?:(?:{'|'.join(words for _, words in HEDGES)}|the|well|just|a value of|a size of)(?:\s+|$))*\s*$"
STARTING = re.compile(
    rf"\b(?:from|compared\s(?:to|with)|against|versus|vs\.?|relative\sto|instead\sof)\s+{HEDGED}", re.IGNORECASE
)
BEING = re.compile(
    r"\b(?:valued at|worth|stood at|estimated at|estimated to be|accounted for|was|were|generated|totall?ed|amounted to|"
    rf"size of)\s*{HEDGED}",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"\b(?:to|reach\w*|hit\w*|cross\w*|surpass\w*|exceed\w*|attain\w*|become|be|total|pass\w*|touch\w*|top\w*|beyond|"
    rf"be worth|be valued at|total of|mark of)\s*{HEDGED}",
    re.IGNORECASE,
)
INCREASING = re.compile(
    rf"\b(?:(?:grow\w*|increas\w+|expand\w*|rise|rising|add\w*)\b[^.;]*?\bby|add(?:s|ing)?)\s+{HEDGED}", re.IGNORECASE
)
BY_AN_AMOUNT = re.compile(rf"\bby\s+{HEDGED}", re.IGNORECASE)
ON_TO = re.compile(rf"\s*(?:in\s+|\()?(?:{YEAR})?\)?\s*to\s+{HEDGED.removesuffix('$')}$", re.IGNORECASE)


def split_base_and_target(text: str, sizes: Sequence[Size]) -> tuple[list[Size], list[Size]]:
    """Bases and targets. Where nothing is led to, what is compared with a base ("up from") is the target."""
    sizes = [size for size in sizes if not _is_loss(text, size)]
    bases = [size for size in sizes if _is_base(text, size)]
    starts = {size.start for size in bases}
    targets = [size for size in sizes if size.start not in starts]
    starting = [size for size in bases if _starts(text, size)]
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


def _is_base(text: str, size: Size) -> bool:
    words = before(text, size.start)
    if STARTING.search(words):
        return True
    leads = LEADING.search(words)
    return not leads and bool(BEING.search(words) or _goes_on_to(text, size))


def _starts(text: str, size: Size) -> bool:
    return bool(STARTING.search(before(text, size.start))) or _goes_on_to(text, size)


def _goes_on_to(text: str, size: Size) -> bool:
    """ "$1.1B to $5.9B": the first of two, with nothing that leads to it."""
    following = SIZE.search(text, size.end)
    between = text[size.end : following.start()] if following else ""
    return bool(ON_TO.fullmatch(between)) and not LEADING.search(before(text, size.start))
