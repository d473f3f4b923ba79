"""Amounts of pay as guides print them. Pure, exact (`Decimal`), no guess beyond what the docstrings say.

$131,158 to over $237,500              131158 to 237500, open above, qualifier over
$160,000 - $200,000+                   160000 to 200000, open above
$150K+                                 150000, open above
$150,000 + bonus                       150000: the plus adds something else
up to $260,000                         no low, 260000, qualifier up_to
about $150,000                         150000 to 150000, qualifier about
start at $70k and top out at $160k     70000 to 160000
$100-140K, $90-120,000, $120k - 150    the scale of one end counts for both where the range is absurd without
₹6L–₹28L, 18-30+ LPA, ₹1.2 Cr          lakhs and crores
45.000 € - 58.000 €                    a point before three digits parts thousands
$55-$70 per hour                       period hour
$120T, ₹6X                             unknown letters: no amount
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from salaries.currencies import currency_of
from salaries.joins import hedge_before, joined_by_unknown_words, ranges_of
from salaries.periods import inferred_year, is_glued, period_before, period_behind
from salaries.printed import A_YEAR, FIGURE, INDIAN, NO_MONEY, UNKNOWN, Printed, StatedUnit, start_of
from salaries.scales import is_plausible, is_too_little, values_of
from vocabulary.dates import YEAR
from vocabulary.hedges import hedge_of
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import currency_code

# Between two figures of one sentence that may be of one period.
SAME_SIZE = 5
STOP = lazy_regex(r"[.;!?](?=\s)")
# Between the ends of a range of which one has letters that we do not know.
HALF = lazy_regex(r"[^\W\d_]{0,2}\s*(?:[-–—]|to\b)\s*(?:the\s+)?(?:(?:low|mid|high)\w*\s+)?", re.IGNORECASE)
OPEN_WORDS = lazy_regex(
    r"""\s*(?:
      or\ (?:more|higher|above|up)\b                     # $150K or more
    | and\ (?:up(?:wards?)?|above|more|beyond|higher)\b  # $150,000 and up
    | upwards?\b(?!\ of) | onwards?\b                    # $150,000 upwards
    | plus\b(?=\s*(?:[,.;)]|$|per\b|an?\b|/))            # $150,000 plus
    | \(?min(?:imum|\.)?(?=\s*(?:[,.;)]|$))              # $150,000 minimum
    )""",
    re.VERBOSE | re.IGNORECASE,
)
MOST_BEHIND = lazy_regex(
    r"\s*\(?(?:max(?:imum|\.)?|at\ most|or\ less|cap)(?=\s*(?:[,.;)]|$))", re.IGNORECASE | re.VERBOSE
)
# What a plus adds: "+ bonus", "+ 14% super", "+ benefits". Behind a plus that stands apart, any word is a sum.
ADDED = lazy_regex(
    r"""\s*(?:
      \d+(?:\.\d+)?\s*% | super\w* | (?:(?!plus\b|and\b)\w+[ -])?(?:bonus|equity|stock|RSU|share|option|benefit|
      commission|pension|allowance|perk|package|profit|incentive|sign-?on|car|health|on-?costs?|GST|VAT|tips)\w*
    )""",
    re.VERBOSE | re.IGNORECASE,
)
ENDS = lazy_regex(r"\s*(?:$|[,.;:)\]/|–—-]|per\b|an?\b|p\.?[ahdm]\b|for\b|in\b|at\b|\()", re.IGNORECASE)
TO_ANOTHER = lazy_regex(r"[^.;,$£€₹]*\bto\s+(?:[$£€₹]|[A-Z]{3}\s?\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A stated figure or range. `low`, `high`: None where the text states none. `[start, end)` within the text read.

    `end` is that of the figure and its plus or "or more", without its period.
    """

    low: Decimal | None
    high: Decimal | None
    open_ended: bool
    qualifier: str | None
    currency: str
    period: str | None
    period_inferred: bool
    start: int
    end: int
    is_bare: bool = False
    """A "$" of which nothing near says whose dollar it is: `currency` is then that of the unit's country."""


def find_amounts(text: str, unit: StatedUnit = StatedUnit()) -> list[Amount]:  # noqa: B008 (it never changes)
    """Every amount of money in `text` that may be pay, in order.

    A bare `$` is the dollar a code in the text names, else that of the unit, else the US dollar. Figures without a
    sign count only where the unit gives their currency.
    """
    ranges = ranges_of(_figures(text, unit), text)
    unknown = joined_by_unknown_words(ranges, text)
    printed = [each for each in ranges if each not in unknown and _is_marked(each, text, unit)]
    found = list[Amount]()
    for at, each in enumerate(printed):
        begin = printed[at - 1].ends[-1].end() if at else 0
        stop = start_of(printed[at + 1].ends[0]) if at + 1 < len(printed) else len(text)
        amount = _amount(each, text, unit, begin, stop, printed[0])
        if amount:
            found.append(_in_period_of(found[-1], amount, text) if found else amount)
    return found


def _in_period_of(last: Amount, amount: Amount, text: str) -> Amount:
    """ "1,200 euros a month, and up to 2,000 euros after ten years": a figure of the same size goes on in the same period."""
    near = [one for one in (last.low, last.high, amount.low, amount.high) if one]
    is_alike = last.currency == amount.currency and max(near) < SAME_SIZE * min(near)
    goes_on = amount.period is None and not last.period_inferred and not STOP.search(text, last.end, amount.start)
    return replace(amount, period=last.period) if goes_on and is_alike else amount


def _figures(text: str, unit: StatedUnit) -> list[re.Match[str]]:
    """What may be money. "From the low $90s to $150K": where one end of a range is not known, the other is no amount."""
    found = [(match, _may_be_money(match, text, unit)) for match in FIGURE.finditer(text)]
    halves = {
        at + (1 if is_known else 0)
        for at, ((first, is_first), (second, is_known)) in enumerate(pairwise(found))
        if is_first != is_known
        and (first if is_known else second)["pre"]
        and HALF.fullmatch(text, first.end(), start_of(second))
    }
    return [match for at, (match, is_known) in enumerate(found) if is_known and at not in halves]


def _may_be_money(match: re.Match[str], text: str, unit: StatedUnit) -> bool:
    """Not a part of a word or name ("L5", "401k", "C3"), nor a figure whose letters or unit we do not know."""
    at = match.start("number")
    if not match["pre"] and at and (text[at - 1].isalpha() or text[at - 1] == "_"):
        return False
    end = match.end()
    is_unknown = UNKNOWN.match(text, end) and not (is_glued(text, end) or match["post"])
    return not (is_unknown or NO_MONEY.match(text, end))


def _is_marked(printed: Printed, text: str, unit: StatedUnit) -> bool:
    signs = any(end["pre"] or end["post"] or (end["scale"] or "").lower() in INDIAN for end in printed.ends)
    return signs or bool(unit.currency and _looks_like_money(printed, unit))


def _looks_like_money(printed: Printed, unit: StatedUnit) -> bool:
    """A figure without a sign, below a heading that gives its currency: in full ("120,000"), scaled, or in its unit."""
    last = printed.ends[-1]
    number = last["number"]
    if not last["scale"] and all(re.fullmatch(YEAR, end["number"]) for end in printed.ends):
        return False  # "India Market (2024-2025)"
    is_full = len(number) > 4 and not re.fullmatch(YEAR, number)
    return bool(last["scale"] or is_full or unit.is_column or (unit.scale and len(printed.ends) == 2))


def _amount(printed: Printed, text: str, unit: StatedUnit, begin: int, stop: int, opening: Printed) -> Amount | None:
    first, last = printed.ends[0], printed.ends[-1]
    stated = currency_of(printed, text, unit, begin, stop)
    currency = currency_code(stated, unit.country) if stated == "$" else stated
    values = values_of(printed, unit)
    if not currency or not values or not is_plausible(values, printed, currency):
        return None
    hedge = hedge_before(text, start_of(first))
    qualifier = _qualifier(printed, text, hedge)
    end, is_open = _opening(last, text)
    if len(values) == 1 and (most := MOST_BEHIND.match(text, end)):
        qualifier, end = "up_to", most.end()
    period = _period(printed, text, begin, stop, opening, unit)
    if period == "other" or is_too_little(values, period, currency):
        return None
    low, high = _ends(values, qualifier)
    inferred = period is None and inferred_year(max(values), currency)
    return Amount(
        low=low,
        high=None if is_open and len(values) == 1 and qualifier != "up_to" else high,
        open_ended=is_open or qualifier in ("over", "from"),
        qualifier=qualifier,
        currency=currency,
        period="year" if inferred else period,
        period_inferred=inferred,
        start=hedge.start()
        if hedge and qualifier and not (printed.join and printed.join["climb"])
        else start_of(first),
        end=len(text[:end].rstrip()),
        is_bare=stated == "$",
    )


def _qualifier(printed: Printed, text: str, hedge: re.Match[str] | None) -> str | None:
    """The hedge of the upper end, else that before the lower one. "From" before two figures opens no range of its own."""
    second = hedge_of(printed.join["hedge"]) if printed.join and printed.join["hedge"] else None
    opening = hedge_of(hedge["hedge"]) if hedge else None
    end = printed.ends[-1].end()
    joins = opening == "from" and (printed.join or TO_ANOTHER.match(text[end : end + 60]))
    if printed.join and second in ("up_to", "from"):
        second = None
    return second or (None if joins else opening)


def _opening(last: re.Match[str], text: str) -> tuple[int, bool]:
    """Where the amount ends, and whether it is open above: by a plus that adds nothing, or by its words."""
    end = last.end()
    if match := OPEN_WORDS.match(text, end):
        return match.end(), True
    if last["early"] or last["after"]:
        return end, not ADDED.match(text, end)
    if not last["plus"]:
        return end, False
    bare = last.start("plus") if not last["post"] else end
    is_apart = last["plus"] != "+"
    adds = ADDED.match(text, end) or (is_apart and not ENDS.match(text, end))
    return (bare, False) if adds else (end, True)


def _ends(values: Sequence[Decimal], qualifier: str | None) -> tuple[Decimal | None, Decimal | None]:
    if len(values) == 2:
        return values[0], values[1]
    if qualifier == "up_to":
        return None, values[0]
    if qualifier in ("over", "from"):
        return values[0], None
    return values[0], values[0]


def _period(printed: Printed, text: str, begin: int, stop: int, opening: Printed, unit: StatedUnit) -> str | None:
    first, last = printed.ends[0], printed.ends[-1]
    if any((end["scale"] or "").lower() in A_YEAR for end in printed.ends):
        return "year"
    return (
        period_behind(text, last.end(), stop)
        or period_before(text, start_of(first), begin)
        or period_before(text, start_of(opening.ends[0]), 0)
        or unit.period
    )
