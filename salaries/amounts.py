"""Amounts of pay as guides print them. Pure, exact (`Decimal`), no guess beyond what the docstrings say.

$131,158 to over $237,500   131158 to 237500, open above, qualifier over
$160,000 - $200,000+        160000 to 200000, open above
$150K+                      150000, open above
up to $260,000              no low, 260000, qualifier up_to
about $150,000              150000 to 150000, qualifier about
$100-140K                   the K counts for both ends
45.000 € - 58.000 €         a point before three digits parts thousands
$55-$70 per hour            period hour
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from careers.documents.typography import before
from vocabulary.dates import YEAR
from vocabulary.money import CURRENCY, SPACE, currency_code

FACTORS = {
    "k": 1000,
    "thousand": 1000,
    "m": 1000000,
    "lakh": 100000,
    "lakhs": 100000,
    "lpa": 100000,
    "lac": 100000,
}
THOUSANDS = "[,.'’ \u00a0\u2009\u202f]"
NUMBER = (
    rf"(?<!\d)\d{{1,3}}(?:{THOUSANDS}\d{{2,3}}){{0,4}}{THOUSANDS}\d{{3}}(?:[.,]\d{{1,2}})?(?![.,]?\d)|"
    r"(?<!\d)\d{1,15}(?:[.,]\d{1,2})?(?![.,]?\d)"
)
SUFFIX = r"(?:[kK]\b|[kK](?=\+)|thousand\b|[mM]\b|lakhs?\b|lac\b|LPA\b)"


def _money(n: int) -> str:
    """The pattern of one amount; its groups carry the number `n`, because a range holds two."""
    return (
        rf"(?P<pre{n}>{CURRENCY})?{SPACE}?(?P<number{n}>{NUMBER}){SPACE}?(?P<suffix{n}>{SUFFIX})?"
        rf"(?P<plus{n}>\+)?(?:{SPACE}?(?P<post{n}>{CURRENCY})(?!{SPACE}?\d))?(?P<after{n}>\+)?"
    )


BY_HOW_MUCH = "(?:well|far|much|way|just|slightly|significantly|considerably)"
SELDOM = "(?:not|no|never|seldom|rarely|hardly ever)"
HEDGES = (
    (
        "up_to",
        rf"up to|as much as|as high as|{SELDOM} (?:more than|over|above|higher than)|at most|maximum(?: of)?|"
        rf"(?:{BY_HOW_MUCH} )?(?:below|under|less than)",
    ),
    (
        "over",
        rf"(?:{BY_HOW_MUCH} )?(?:over|more than|above|exceeding|in excess of|upwards of|north of|beyond|greater than)",
    ),
    (
        "from",
        rf"{SELDOM} (?:less than|under|below|lower than|fewer than)|from|starting (?:at|from)|starts (?:at|from)|"
        r"at least|minimum(?: of)?|beginning at",
    ),
    (
        "about",
        r"about|approximately|approx\.?|around|roughly|circa|ca\.|nearly|almost|close to|an average of|~|≈",
    ),
)
HEDGE = "|".join(words for _, words in HEDGES)
OPEN_AFTER = (
    r"(?:\s*(?:(?:or more|or higher|and up(?:wards)?|and above|and more|and beyond)\b|plus\b(?=\s*(?:[,.;)]|$))))"
)
TO_ANOTHER = re.compile(rf"[^.;,$£€]*\bto\s+(?:{CURRENCY})", re.IGNORECASE)
RANGE = re.compile(
    rf"(?:(?P<before>\b(?:{HEDGE})|~|≈){SPACE}*)?{_money(1)}{SPACE}*(?P<sep>[-–—−]|\bto\b|\band\b){SPACE}*"
    rf"(?:(?P<hedge>\b(?:{HEDGE})|~|≈){SPACE}*)?{_money(2)}(?P<open>{OPEN_AFTER})?",
    re.IGNORECASE,
)
SINGLE = re.compile(rf"(?:(?P<before>\b(?:{HEDGE})|~|≈){SPACE}*)?{_money(1)}(?P<open>{OPEN_AFTER})?", re.IGNORECASE)
NOT_PAY = re.compile(
    rf"{SPACE}*(?:%|per cent|percent|million|billion|trillion|crore|(?:bn?|tn?|mn|mln)\b|years?\b)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
PERIODS = (
    ("hour", r"hour|hr|h"),
    ("day", r"day"),
    ("week", r"week|wk"),
    ("month", r"month|mo"),
    ("year", r"year|yr|annum|y"),
)
PERIOD_NAMES = "|".join(f"(?P<{period}>{words})" for period, words in PERIODS)
PERIOD_BEHIND = re.compile(
    rf"{SPACE}*\(?(?:(?:per|an?|each|every){SPACE}+|/{SPACE}?)(?:{PERIOD_NAMES})\b", re.IGNORECASE
)
PERIOD_WORDS = re.compile(r"\b(hourly|daily|weekly|monthly|yearly|annual(?:ly)?|p\.a\.|p\.h\.)", re.IGNORECASE)
WORD_PERIODS = {"hourly": "hour", "p.h.": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
INFERRED_YEAR_FROM = 10_000


@dataclass(frozen=True, slots=True)
class Amount:
    """A stated figure or range. `low`, `high`: None where the text states none. `[start, end)` within the text read."""

    low: Decimal | None
    high: Decimal | None
    open_ended: bool
    qualifier: str | None
    currency: str
    period: str | None
    period_inferred: bool
    start: int
    end: int


def find_amounts(text: str, country: str | None = None) -> list[Amount]:
    """Every amount of pay in `text`, in order.

    A bare `$` is the dollar of `country` (an ISO 3166 code), else the US dollar.
    """
    found: list[Amount] = []
    at = 0
    is_only = len(list(islice(SINGLE.finditer(text), 3))) <= 2
    while single := SINGLE.search(text, at):
        both = RANGE.match(text, single.start())
        match = both if both and _is_range(both, text) else single
        amount = _amount(match, text, country, is_only=is_only)
        if amount:
            found.append(amount)
        at = match.end() if amount else match.end("number1")
    return found


def _is_range(match: re.Match[str], text: str) -> bool:
    """ "and" joins the ends of a range only behind "between"; elsewhere it joins two figures."""
    if match["sep"].lower() == "and" and not BETWEEN.search(before(text, match.start(), 20)):
        return False
    # "in 2020 to $130,000": a bare year is no lower end.
    bare = not (match["pre1"] or match["post1"] or match["suffix1"])
    if bare and re.fullmatch(YEAR, match["number1"]) and (match["suffix2"] or len(match["number2"]) > len("9999")):
        return False
    return _is_money(match, text, 1, 2)


def _is_money(match: re.Match[str], text: str, *numbers: int) -> bool:
    marked = any(match[f"pre{n}"] or match[f"post{n}"] for n in numbers)
    return marked and not NOT_PAY.match(text, match.end())


def _amount(match: re.Match[str], text: str, country: str | None, *, is_only: bool) -> Amount | None:
    is_range = match.re is RANGE
    numbers = (1, 2) if is_range else (1,)
    if not _is_money(match, text, *numbers):
        return None
    values = _values(match, numbers)
    hedge = _hedge(match["hedge"]) if is_range else None
    opening = _hedge(match["before"])
    # "From $100,000 in 2020 to $130,000" joins two figures: neither is the start of an open range.
    joins = opening == "from" and (is_range or TO_ANOTHER.match(text[match.end() : match.end() + 60]))
    qualifier = hedge or (None if joins else opening)
    last = numbers[-1]
    by_year = (match[f"suffix{last}"] or "").lower() == "lpa"
    plus = bool(match[f"plus{last}"] or match[f"after{last}"] or match["open"])
    low, high = _ends(values, qualifier)
    period = "year" if by_year else _period(text, match.end(), is_only=is_only)
    inferred = period is None and max(values) >= INFERRED_YEAR_FROM
    start = match.start("before") if match["before"] and qualifier else _money_start(match)
    return Amount(
        low=low,
        high=None if plus and not is_range and qualifier != "up_to" else high,
        open_ended=plus or qualifier in ("over", "from"),
        qualifier=qualifier,
        currency=_currency(match, numbers, country),
        period="year" if inferred else period,
        period_inferred=inferred,
        start=start,
        end=len(text[: match.end()].rstrip()),
    )


def _money_start(match: re.Match[str]) -> int:
    return match.start("pre1") if match["pre1"] else match.start("number1")


def _values(match: re.Match[str], numbers: tuple[int, ...]) -> list[Decimal]:
    """The figures. A factor behind the upper end ("$100-140K") counts for the lower too, unless it has its own.

    "$900 - $1K" is no such range: read so, its lower end would be the greater.
    """
    values = [_number(match[f"number{n}"]) for n in numbers]
    factors = [FACTORS.get((match[f"suffix{n}"] or "").lower(), 1) for n in numbers]
    if len(values) > 1 and factors[0] == 1 and factors[1] > 1 and values[0] <= values[1]:
        factors[0] = factors[1]
    return [value * factor for value, factor in zip(values, factors, strict=True)]


def _number(printed: str) -> Decimal:
    parts = re.split(THOUSANDS, printed)
    if len(parts) > 1 and len(parts[-1]) < 3:
        return Decimal("".join(parts[:-1]) + "." + parts[-1])
    return Decimal("".join(parts))


def _ends(values: list[Decimal], qualifier: str | None) -> tuple[Decimal | None, Decimal | None]:
    if len(values) == 2:
        return values[0], values[1]
    if qualifier == "up_to":
        return None, values[0]
    if qualifier in ("over", "from"):
        return values[0], None
    return values[0], values[0]


def _hedge(words: str | None) -> str | None:
    return next((name for name, pattern in HEDGES if words and re.fullmatch(pattern, words, re.IGNORECASE)), None)


def _currency(match: re.Match[str], numbers: tuple[int, ...], country: str | None) -> str:
    signs = [match[f"{place}{n}"] for n in numbers for place in ("pre", "post") if match[f"{place}{n}"]]
    return currency_code(max(signs, key=len), country)


def _period(text: str, end: int, *, is_only: bool) -> str | None:
    behind = text[end : end + 40]
    if match := PERIOD_BEHIND.match(behind):
        return match.lastgroup
    word = PERIOD_WORDS.match(behind.lstrip()) or (PERIOD_WORDS.search(text) if is_only else None)
    return WORD_PERIODS.get(word[1].lower(), "year") if word else None
