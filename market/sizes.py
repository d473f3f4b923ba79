"""Market sizes and growth rates as guides print them: "USD 13,321.8 million", "$940 million", "a CAGR of 41.0%". Pure.

The printed text is kept beside the value, because its last digit says how exact it is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from careers.documents.words import before

UNITS = {
    "thousand": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "t": 10**12,
    "crore": 10**7, "lakh crore": 10**12, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
# Letters match in ASCII only: "bıllion" folds to no unit of the table.
UNIT = f"(?a:{'|'.join(sorted(UNITS, key=len, reverse=True))})"
SYMBOLS = {
    "US$": "USD", "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "HK$": "HKD", "S$": "SGD", "NZ$": "NZD", "R$": "BRL",
}  # fmt: skip
CODES = "USD|EUR|GBP|INR|JPY|CNY|CAD|AUD|CHF|KRW"
WORDS = {"dollars": "USD", "us dollars": "USD", "euros": "EUR", "pounds": "GBP"}
SIGN = "|".join([*(re.escape(sign) for sign in sorted(SYMBOLS, key=len, reverse=True)), rf"\b(?a:{CODES})"])
NUMBER = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?(?!\d)|\d{1,15}(?:\.\d{1,6})?(?!\d)"
SIZE = re.compile(
    rf"(?P<sign>{SIGN})\s?(?P<number>{NUMBER})\s?(?P<unit>{UNIT})\b|"
    rf"(?<![\d.,])(?P<number2>{NUMBER})\s?(?P<unit2>{UNIT})\s(?P<sign2>(?a:U\.?S\.? dollars|dollars|euros|pounds|{CODES}))\b",
    re.IGNORECASE,
)
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
YEAR_AFTER = re.compile(
    rf"\s*(?:[,(]\s*)?(?:(?:in|by|as of|for|during|through|until|before|by the end of|in the year|by the year)\s+)?\(?{YEAR}",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(rf"\b(?:in|by|as of)\s+{YEAR},?\s[^.;()]*$", re.IGNORECASE)
RATE_NUMBER = (
    r"(?:(?P<hedge{n}>about|around|approximately|roughly|over|more than|up to|nearly|almost|~)\s*)?"
    r"(?P<rate{n}>(?<!\d)(?<!\d[.,])\d{{1,3}}(?:\.\d{{1,6}})?)\s?(?:%|per ?cent)"
)
RATE_NAME = (
    r"(?:CAGR(?:\s\([^()]{0,20}\))?|compound(?:ed)? annual growth rate(?: \(CAGR\))?|annual growth rate|"
    r"yearly growth rate)"
)
RATE = re.compile(
    rf"{RATE_NAME}\s*(?:(?:of|at|:|is|=|,)\s*)?(?:an?\s+)?{RATE_NUMBER.format(n=1)}|"
    rf"{RATE_NUMBER.format(n=2)}\s*(?:\(?{RATE_NAME}|(?:a|per) year|annually|per annum)",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"(?:\b(?:from|between|during|over|through)|[,(])\s*(?P<first>(?:19|20)\d\d)\s*(?:-|–|—|to|and|through|until)\s*"
    r"(?P<last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
SINCE = re.compile(
    r"\b(?:from|since|starting (?:in|from)|beginning in)\s+(?P<first>(?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
HEDGES = (
    ("up_to", r"up to|as much as|no more than|under|below|less than"),
    (
        "over",
        r"over|more than|above|exceeding|upwards of|exceeds?|surpass(?:es|ing)?|cross(?:es|ing)?|in excess of",
    ),
    ("about", r"about|around|approximately|approx\.?|roughly|nearly|almost|close to|some|an estimated|~"),
)
HEDGE_BEFORE = re.compile("|".join(rf"(?P<{name}>(?<![\w])(?:{words})\s*$)" for name, words in HEDGES), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Size:
    """A market size in plain units of `currency`; `year` where one stands with it."""

    value: Decimal
    printed: str
    currency: str
    year: int | None
    qualifier: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rate:
    """A growth rate in per cent a year, with the years it is said to span."""

    percent: Decimal
    printed: str
    qualifier: str | None
    first_year: int | None
    last_year: int | None
    start: int
    end: int


def find_sizes(text: str) -> list[Size]:
    return [_size(text, match) for match in SIZE.finditer(text)]


RANGE_BEFORE = re.compile(r"\d\s?%?\s?(?:-|–|—|to)\s?$")
DECLINE = re.compile(r"\b(?:declin|decreas|shrink|shrank|contract|fall|fell|drop|negative)\w*\b[^.;]*$", re.IGNORECASE)


def declines(text: str, end: int) -> bool:
    """Whether the words before offset `end` tell of a market that gets smaller."""
    return bool(DECLINE.search(before(text, end, 120)))


def find_rates(text: str) -> list[Rate]:
    spans = list(PERIOD.finditer(text))
    starts = list(SINCE.finditer(text))
    # The upper end of "30-35%" alone would be a figure nobody stated.
    rates = [match for match in RATE.finditer(text) if not RANGE_BEFORE.search(before(text, match.start(), 12))]
    if len(spans) == len(rates):
        return [_rate(match, [span], starts) for match, span in zip(rates, spans, strict=True)]
    return [_rate(match, spans, starts) for match in rates]


def _size(text: str, match: re.Match[str]) -> Size:
    number, unit = match["number"] or match["number2"], match["unit"] or match["unit2"]
    return Size(
        value=(Decimal(number.replace(",", "")) * UNITS[unit.lower()]).normalize() + 0,
        printed=match[0],
        currency=_currency(match["sign"] or match["sign2"]),
        year=_year(text, match),
        qualifier=qualifier_before(text, match.start()),
        start=match.start(),
        end=match.end(),
    )


def _currency(sign: str) -> str:
    return SYMBOLS.get(sign.upper()) or WORDS.get(sign.lower().replace(".", "")) or sign.upper()


def _year(text: str, match: re.Match[str]) -> int | None:
    """A year behind the figure, or before it in the same clause where no other figure stands between."""
    after = YEAR_AFTER.match(text, match.end())
    if after:
        return int(after["year"])
    words = before(text, match.start())
    named = YEAR_BEFORE.search(words)
    return int(named["year"]) if named and not SIZE.search(words, named.start()) else None


def _rate(match: re.Match[str], spans: Sequence[re.Match[str]], starts: Sequence[re.Match[str]]) -> Rate:
    n = "1" if match["rate1"] else "2"
    period = _first_behind(spans, match.end()) or next(iter(spans), None)
    since = None if period else _first_behind(starts, match.end())
    began = period or since
    hedge = match[f"hedge{n}"]
    return Rate(
        percent=-Decimal(match[f"rate{n}"]) if declines(match.string, match.start()) else Decimal(match[f"rate{n}"]),
        printed=f"{match[f'rate{n}']}%",
        qualifier=qualifier_before(hedge, len(hedge)) if hedge else None,
        first_year=int(began["first"]) if began else None,
        last_year=int(period["last"]) if period else None,
        start=match.start(),
        end=match.end(),
    )


def _first_behind(found: Sequence[re.Match[str]], offset: int) -> re.Match[str] | None:
    at = bisect_left(found, offset, key=lambda match: match.start())
    return found[at] if at < len(found) else None


def qualifier_before(text: str, end: int) -> str | None:
    """The hedge that stands right before offset `end`: about, over, up_to, or None."""
    match = HEDGE_BEFORE.search(before(text, end, 40))
    return match.lastgroup if match else None
