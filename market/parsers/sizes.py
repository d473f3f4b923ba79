"""Market sizes as guides print them: "USD 13,321.8 million", "$940 million", "from USD 1.1 bn in 2022 to 9.9 bn". Pure.

The printed text is kept beside the value, because its last digit says how exact it is.
"""

import re
from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents.typography import before
from market.parsers.hedges import HEDGED, qualifier_before
from vocabulary.dates import MONTHS, YEAR
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import CODE, CURRENCY, currency_code

UNITS = {
    "thousand": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "t": 10**12,
    "crore": 10**7, "lakh crore": 10**12, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
# Letters match in ASCII only: "bıllion" folds to no unit of the table.
UNIT = f"(?a:{'|'.join(sorted(UNITS, key=len, reverse=True)).replace(' ', '[ ]')})"
WORDS = {"dollars": "USD", "us dollars": "USD", "euros": "EUR", "pounds": "GBP"}
CURRENCY_WORD = rf"(?a:U\.?S\.?[ ]dollars|dollars|euros|pounds|{CODE})"
NUMBER = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?(?!\d)|\d{1,15}(?:\.\d{1,6})?(?!\d)"
SIZE = lazy_regex(
    rf"(?P<sign>{CURRENCY})\s?(?P<number>{NUMBER})\+?[\s-]?(?P<unit>{UNIT})\b"  # USD 5.9 billion
    rf"|(?<![\d.,])(?P<number2>{NUMBER})\+?[\s-]?(?P<unit2>{UNIT})[\s-](?P<sign2>{CURRENCY_WORD})\b"  # 5.9 billion dollars
    rf"|(?<![\d.,])(?P<number3>{NUMBER})\s?\((?:in\s)?(?P<sign3>{CODE})\s(?P<unit3>{UNIT})\)",  # 4.37 (USD Billion)
    re.IGNORECASE,
)
ARROW = r"(?:→|⟶|➔|➜|->|–>|=>)"
# Between the two ends of "from … to": the year of the first.
TO = rf"(?:\s*,?\s*(?:(?:in|by)\s+|\()?(?P<between>{YEAR})(?!\d)\)?)?\s*(?:\bto|{ARROW})\s+(?:{HEDGED.removesuffix('$')})"
# What may follow a figure that takes its currency from the one before it; "9.9 billion rows" is no amount.
NO_NOUN = r"(?=\s*(?:$|[.,;()]|(?:in|by|at|over|during|until|through|with|and|as|for|from)\b))"
# from USD 1.1 bn in 2022 to 9.9 bn
SECOND = lazy_regex(rf"{TO}(?P<number>(?<![\d.,])(?:{NUMBER}))\s?(?P<unit>{UNIT})\b{NO_NOUN}", re.IGNORECASE)
# to 9.9 bn, where an amount in a currency is before it
LED = lazy_regex(
    rf"\bto\s+(?:reach|hit|exceed|surpass|cross|pass|top|total|touch)\s+(?:{HEDGED.removesuffix('$')})"
    rf"(?P<number>(?<![\d.,])(?:{NUMBER}))\s?(?P<unit>{UNIT})\b{NO_NOUN}",
    re.IGNORECASE,
)
# from 1.5 to 4.3 billion dollars, from $1.2 to $3.4 billion, from 1.1 billion to 5.9 billion dollars
FIRST = lazy_regex(
    rf"\bfrom\s+(?:{HEDGED.removesuffix('$')})(?P<figure>(?P<sign>{CURRENCY})?\s?(?P<number>(?<![\d.,])(?:{NUMBER}))"
    rf"(?:\s?(?P<unit>{UNIT})\b)?){TO}$",
    re.IGNORECASE,
)
# As far before a figure as its year may stand.
FAR = 200
NAMED_YEAR = rf"(?P<year>{YEAR})(?!\d)"
OPEN_AFTER = lazy_regex(
    r"\s?(?:\+|or (?:more|above|higher)\b)(?P<over>)|\s(?:or (?:less|below|lower)\b)(?P<up_to>)", re.I
)
# "the end of 2027", "FY 2027", "Q4 2027"; `part`: long before its end, as "mid-2027" is.
PART_OF_YEAR = (
    r"(?:(?:the\s+)?(?:(?:year[\s-])?end\s+of\s+|(?:(?:fiscal|financial)\s+)?year(?:[\s-]end)?\s+|fiscal\s+)"
    rf"|(?P<part>(?:early|mid|Q[1-3]|H1|(?:{'|'.join(MONTHS[:9])}),?)[\s-]+)|(?:late|Q4|H2|(?:{'|'.join(MONTHS[9:])}),?)[\s-]+)?"
    r"(?:FY\s?)?"
)
# The years of a span are no figure's own.
YEAR_AFTER = lazy_regex(
    r"(?:\s?\+|\s+or \w+)?(?:\s+(?:mark|level|threshold|milestone|in\s+(?:\w+\s+)?revenues?))?\s*(?:[,(]\s*)?"
    rf"(?:(?:in|by|as of|for|during|through|until|before|at)\s+)?{PART_OF_YEAR}\(?{NAMED_YEAR}"
    rf"(?!\s*(?:-|–|—|to|and|through|until)\s*(?:{YEAR}|\d\d\b)(?![.,]?\d|\s*(?:%|\(|{UNIT}\b)))",
    re.IGNORECASE,
)
YEAR_BEFORE = lazy_regex(
    rf"^.*\b(?:(?:in|by|as of)\s+{PART_OF_YEAR}{NAMED_YEAR},?\s|(?P<then>{YEAR}),?\s+when\s)[^.;()]*$", re.I | re.S
)
# 2024 Market Size: …, Market size in 2024: …, Market size (2024): …
YEAR_IN_LABEL = lazy_regex(rf"(?:^\W*(?P<first>{YEAR})\s[^:.;\d]{{1,60}}|\(?(?P<last>{YEAR})\)?\s*):\s*{HEDGED}", re.I)


@dataclass(frozen=True, slots=True)
class Size:
    """A market size in plain units of `currency`; `year` where one stands with it, `in_year`: long before its end."""

    value: Decimal
    printed: str
    currency: str
    year: int | None
    qualifier: str | None
    start: int
    end: int
    in_year: bool = False


ONE_SIZE = re.sub(r"\?P<\w+>", "?:", SIZE.pattern)
RANGE = lazy_regex(
    rf"\b(?:between\s+(?P<low>{ONE_SIZE})(?:\s+(?:in|by)\s+\d{{4}})?\s+and|"
    rf"(?:to|reach\w*|hit|at|worth|of)\s+(?P<first>{ONE_SIZE})\s?(?:-|–|—|to|or))\s?(?P<high>{ONE_SIZE})",
    re.IGNORECASE,
)
NUMBER_BEFORE = lazy_regex(rf"(?<![\d.,])(?!{YEAR}\b)\d+(?:\.\d+)?\s?(?:-|–|—|to|and|or)\s?$")


def find_sizes(text: str) -> list[Size]:
    """Every size in order; the ends of a range ("5 to 6 billion dollars", "between $5 billion and $6 billion") are none."""
    sizes: list[Size] = []
    ranged = {match.start(end) for match in RANGE.finditer(text) for end in ("low", "first", "high")}
    taken = 0
    for match in SIZE.finditer(text):
        own_year = YEAR_AFTER.match(text, match.end())
        first = _first_of_two(text, match)
        if match.start() not in ranged and (first or not NUMBER_BEFORE.search(before(text, match.start(), 20))):
            sizes += [*([first] if first else []), _size(text, match, taken)]
        taken = own_year.end("year") if own_year else match.end()
    for size in _carried_over(text, sizes):
        insort(sizes, size, key=lambda each: each.start)
    return sizes


def _size(text: str, match: re.Match[str], taken: int) -> Size:
    n = next(n for n in ("", "2", "3") if match[f"number{n}"])
    year, in_year = _year(text, match.start(), match.end(), taken)
    return Size(
        value=_value(match[f"number{n}"], match[f"unit{n}"]),
        printed=match[0],
        currency=_currency(match[f"sign{n}"]),
        year=year,
        in_year=in_year,
        qualifier=qualifier_before(text, match.start()) or _open_after(text, match),
        start=match.start(),
        end=match.end(),
    )


def _value(number: str, unit: str) -> Decimal:
    return (Decimal(number.replace(",", "")) * UNITS[unit.lower()]).normalize() + 0


def _currency(sign: str) -> str:
    return WORDS.get(sign.lower().replace(".", "")) or currency_code(sign)


def _first_of_two(text: str, match: re.Match[str]) -> Size | None:
    """ "From $1.2 to $3.4 billion": the first takes what it lacks from the second, unless it would be the larger."""
    found = FIRST.search(before(text, match.start(), 120))
    n = next(n for n in ("", "2", "3") if match[f"number{n}"])
    if not found or (found["sign"] and found["unit"]) or (_is_year(found["number"]) and not found["sign"]):
        return None
    value = _value(found["number"], found["unit"] or match[f"unit{n}"])
    if value >= _value(match[f"number{n}"], match[f"unit{n}"]):
        return None
    start = max(0, match.start() - 120) + found.start("figure")
    end = start + len(found["figure"])
    currency = _currency(found["sign"] or match[f"sign{n}"])
    year = int(found["between"]) if found["between"] else None
    return Size(value, text[start:end], currency, year, qualifier_before(text, start), start, end)


def _is_year(number: str) -> bool:
    return re.fullmatch(YEAR, number) is not None


def _carried_over(text: str, sizes: list[Size]) -> Iterator[Size]:
    """ "From USD 1.1 bn in 2022 to 9.9 bn": the second takes its currency from the first."""
    for at, size in enumerate(list(sizes)):
        following = sizes[at + 1].start if at + 1 < len(sizes) else len(text)
        match = SECOND.match(text, size.end) or LED.search(text, size.end, min(following, size.end + FAR))
        if match and match.end() <= following:
            start, end = match.start("number"), match.end("unit")
            year, in_year = _year(text, start, end, size.end)
            value, hedge = _value(match["number"], match["unit"]), qualifier_before(text, start)
            yield Size(value, text[start:end], size.currency, year, hedge, start, end, in_year)


def _open_after(text: str, match: re.Match[str]) -> str | None:
    """ "5 billion or more", "5 billion+" and "5+ billion" have no upper end."""
    after = OPEN_AFTER.match(text, match.end())
    return "over" if "+" in match[0] else after.lastgroup if after else None


def _year(text: str, start: int, end: int, taken: int) -> tuple[int | None, bool]:
    """A year behind the figure, or before it in the same clause, and whether it is only a part of it that is named.

    No year before `taken`, which are those of the figure before it.
    """
    after = YEAR_AFTER.match(text, end)
    if after:
        return int(after["year"]), after["part"] is not None
    words = text[max(taken, start - FAR) : start]
    in_label = YEAR_IN_LABEL.search(words)
    if in_label:
        return int(in_label["first"] or in_label["last"]), False
    named = YEAR_BEFORE.search(words)
    return (int(named["year"] or named["then"]), named["part"] is not None) if named else (None, False)
