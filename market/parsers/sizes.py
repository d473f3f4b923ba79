"""Market sizes and growth rates as guides print them: "USD 13,321.8 million", "$940 million", "a CAGR of 41.0%". Pure.

The printed text is kept beside the value, because its last digit says how exact it is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from careers.documents.typography import before
from market.parsers.tense import declines
from vocabulary.dates import YEAR
from vocabulary.money import CODE, CURRENCY, currency_code

UNITS = {
    "thousand": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "t": 10**12,
    "crore": 10**7, "lakh crore": 10**12, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
# Letters match in ASCII only: "bıllion" folds to no unit of the table.
UNIT = f"(?a:{'|'.join(sorted(UNITS, key=len, reverse=True))})"
WORDS = {"dollars": "USD", "us dollars": "USD", "euros": "EUR", "pounds": "GBP"}
NUMBER = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?(?!\d)|\d{1,15}(?:\.\d{1,6})?(?!\d)"
SIZE = re.compile(
    rf"(?P<sign>{CURRENCY})\s?(?P<number>{NUMBER})\+?\s?(?P<unit>{UNIT})\b|"
    rf"(?<![\d.,])(?P<number2>{NUMBER})\+?\s?(?P<unit2>{UNIT})\s"
    rf"(?P<sign2>(?a:U\.?S\.? dollars|dollars|euros|pounds|{CODE}))\b",
    re.IGNORECASE,
)
# As far before a figure as its year may stand.
FAR = 200
NAMED_YEAR = rf"(?P<year>{YEAR})(?!\d)"
OPEN_AFTER = re.compile(
    r"\s?(?:\+|or (?:more|above|higher)\b)(?P<over>)|\s(?:or (?:less|below|lower)\b)(?P<up_to>)", re.I
)
PART_OF_YEAR = r"(?:(?:the\s+)?(?:end of|(?:fiscal |financial )?year)\s+)?(?:FY\s?)?"
# The years of a span are no figure's own.
YEAR_AFTER = re.compile(
    r"(?:\s?\+|\s+or \w+)?(?:\s+(?:mark|level|threshold|milestone))?\s*(?:[,(]\s*)?"
    rf"(?:(?:in|by|as of|for|during|through|until|before|at)\s+)?{PART_OF_YEAR}\(?{NAMED_YEAR}"
    rf"(?!\s*(?:-|–|—|to|and|through|until)\s*(?:{YEAR}|\d\d\b)(?!\d|\s*(?:%|million|billion)))",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    rf"^.*\b(?:(?:in|by|as of)\s+{PART_OF_YEAR}{NAMED_YEAR},?\s|(?P<then>{YEAR}),?\s+when\s)[^.;()]*$", re.I | re.S
)
RATE_NUMBER = (
    r"(?:(?P<hedge{n}>about|around|approximately|roughly|over|more than|up to|nearly|almost|at least|less than|"
    r"exceeding|above|ca\.?|~)\s*)?(?P<rate{n}>(?<!\d)(?<!\d[.,])\d{{1,3}}(?:\.\d{{1,6}})?)\s?(?:%|per ?cent)(?P<plus{n}>\+)?"
)
RATE_NAME = (
    r"(?:CAGR(?:\s\([^()]{0,20}\))?|compound(?:ed)? annual(?: growth)? rate(?: \(CAGR\))?|annual(?: growth)? rate|"
    r"yearly growth rate)"
)
RATE = re.compile(
    rf"{RATE_NAME}\s*(?:(?:of|at|:|is|=|,)\s*)?(?:an?\s+)?{RATE_NUMBER.format(n=1)}|"
    rf"{RATE_NUMBER.format(n=2)}\s*(?:\(?{RATE_NAME}|(?:a|per|every|each) year|annually|yearly|compounded annually|per annum)",
    re.IGNORECASE,
)
PERIOD = re.compile(
    rf"(?:\b(?:from|between|during|over|through)|[,(])\s*(?P<first>{YEAR})\s*(?:-|–|—|to|and|through|until)\s*"
    rf"(?P<last>{YEAR})(?!\d)",
    re.IGNORECASE,
)
SINCE = re.compile(rf"\b(?:from|since|starting (?:in|from)|beginning in)\s+(?P<first>{YEAR})(?!\d)", re.IGNORECASE)
HEDGES = (
    ("up_to", r"up to|as much as|(?:no|not) more than|at most|under|below|less than"),
    (
        "over",
        r"over|more than|above|upwards of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|cross(?:es|ed|ing)?|in excess of|at least|"
        r"(?:no|not) less than|(?:go(?:es|ing)? )?beyond|greater than|top(?:s|ped|ping)?|north of|a minimum of",
    ),
    ("about", r"about|around|ca\.?|circa|approximately|approx\.?|roughly|nearly|almost|close to|some|an estimated|~"),
)
HEDGE_BEFORE = re.compile(
    "|".join(rf"(?P<{name}>(?<![\w])(?:{words})(?:\s+the)?\s*$)" for name, words in HEDGES), re.IGNORECASE
)


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


ONE_SIZE = re.sub(r"\?P<\w+>", "?:", SIZE.pattern)
RANGE = re.compile(
    rf"\b(?:between\s+(?P<low>{ONE_SIZE})(?:\s+(?:in|by)\s+\d{{4}})?\s+and|"
    rf"(?:to|reach\w*|hit|at|worth|of)\s+(?P<first>{ONE_SIZE})\s?(?:-|–|—|to|or))\s?(?P<high>{ONE_SIZE})",
    re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(rf"(?<![\d.,])(?!{YEAR}\b)\d+(?:\.\d+)?\s?(?:-|–|—|to|and|or)\s?$")


def find_sizes(text: str) -> list[Size]:
    """Every size in order; the ends of a range ("5 to 6 billion dollars", "between $5 billion and $6 billion") are none."""
    sizes: list[Size] = []
    ranged = {match.start(end) for match in RANGE.finditer(text) for end in ("low", "first", "high")}
    taken = 0
    for match in SIZE.finditer(text):
        own_year = YEAR_AFTER.match(text, match.end())
        if match.start() not in ranged and not NUMBER_BEFORE.search(before(text, match.start(), 20)):
            sizes.append(_size(text, match, taken))
        taken = own_year.end("year") if own_year else match.end()
    return sizes


RANGE_BEFORE = re.compile(r"\d\s?%?\s?(?:-|–|—|to)\s?$|(?:%|per ?cent)\s?(?:and|or)\s?$", re.IGNORECASE)
RANGE_AFTER = re.compile(
    r"[^.;,]{0,30}?(?<!\w)(?:-|–|—|to|and|or|then)\s?(?:about |around |over |up to |nearly )?"
    r"\d{1,3}(?:\.\d{1,6})?\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
UNTIL = re.compile(rf"\s+(?:until|till|through|up to)\s+(?P<last>{YEAR})(?!\d)", re.IGNORECASE)


def find_rates(text: str) -> list[Rate]:
    """Every rate of one value; a range ("30-35%", "30% to 42%") is none, for neither end alone is stated."""
    spans = list(PERIOD.finditer(text))
    starts = list(SINCE.finditer(text))
    rates = [match for match in RATE.finditer(text) if not RANGE_BEFORE.search(before(text, match.start(), 12))]
    if len(spans) == len(rates):
        read = [_rate(match, [span], starts) for match, span in zip(rates, spans, strict=True)]
    else:
        read = [_rate(match, spans, starts) for match in rates]
    return [rate for rate, match in zip(read, rates, strict=True) if not _is_ranged(match)]


def _is_ranged(match: re.Match[str]) -> bool:
    after = RANGE_AFTER.match(match.string, match.end())
    # "10% from 2023 to 2027 and 5% a year" are two rates, each with its name.
    return bool(after) and not RATE.search(match.string, match.end(), match.end() + 80)


def _size(text: str, match: re.Match[str], taken: int) -> Size:
    number, unit = match["number"] or match["number2"], match["unit"] or match["unit2"]
    return Size(
        value=(Decimal(number.replace(",", "")) * UNITS[unit.lower()]).normalize() + 0,
        printed=match[0],
        currency=_currency(match["sign"] or match["sign2"]),
        year=_year(text, match, taken),
        qualifier=qualifier_before(text, match.start()) or _open_after(text, match),
        start=match.start(),
        end=match.end(),
    )


def _currency(sign: str) -> str:
    return WORDS.get(sign.lower().replace(".", "")) or currency_code(sign)


def _open_after(text: str, match: re.Match[str]) -> str | None:
    """ "5 billion or more", "5 billion+" and "5+ billion" have no upper end."""
    after = OPEN_AFTER.match(text, match.end())
    return "over" if "+" in match[0] else after.lastgroup if after else None


def _year(text: str, match: re.Match[str], taken: int) -> int | None:
    """A year behind the figure, or before it in the same clause; not one before `taken`, the figure before it."""
    after = YEAR_AFTER.match(text, match.end())
    if after:
        return int(after["year"])
    named = YEAR_BEFORE.search(text[max(taken, match.start() - FAR) : match.start()])
    return int(named["year"] or named["then"]) if named else None


def _rate(match: re.Match[str], spans: Sequence[re.Match[str]], starts: Sequence[re.Match[str]]) -> Rate:
    n = "1" if match["rate1"] else "2"
    period = _first_behind(spans, match.end()) or next(iter(spans), None)
    since = None if period else _first_behind(starts, match.end())
    began = period or since
    until = UNTIL.match(match.string, match.end())
    last = period or until
    hedge = match[f"hedge{n}"]
    return Rate(
        percent=-Decimal(match[f"rate{n}"])
        if declines(before(match.string, match.start()))
        else Decimal(match[f"rate{n}"]),
        printed=f"{match[f'rate{n}']}%",
        qualifier="over" if match[f"plus{n}"] or OPEN_AFTER.match(match.string, match.end()) else _hedge(hedge),
        first_year=int(began["first"]) if began else None,
        last_year=int(last["last"]) if last else None,
        start=match.start(),
        end=match.end(),
    )


def _hedge(words: str | None) -> str | None:
    return qualifier_before(words, len(words)) if words else None


def _first_behind(found: Sequence[re.Match[str]], offset: int) -> re.Match[str] | None:
    at = bisect_left(found, offset, key=lambda match: match.start())
    return found[at] if at < len(found) else None


def qualifier_before(text: str, end: int) -> str | None:
    """The hedge that stands right before offset `end`: about, over, up_to, or None."""
    match = HEDGE_BEFORE.search(before(text, end, 40))
    return match.lastgroup if match else None
