"""What a heading, a label or the head of a column says of the figures below it, beside their place. Pure.

"Salary Ranges in India (INR Lakhs)": rupees, counted in lakhs. "Monthly Pay (PLN)": zloty a month. "Total Comp": total.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from salaries.periods import period_before
from salaries.places import NOWHERE, PayPlace, countries_in, read_place
from salaries.printed import StatedUnit
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import CODES, SIGNS, WORD, currency_code
from vocabulary.places import CURRENCY_OF

CODE = lazy_regex(rf"(?<![\w$])(?:{'|'.join(CODES)})(?![\w$])")
SIGN = lazy_regex(
    rf"(?<!\w)(?:{'|'.join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))}|\$)(?!\w)|\$(?=[kK]\b)"
)
IN_WORDS = lazy_regex(WORD, re.IGNORECASE)
SCALE = lazy_regex(
    r"(?<!\w)(?P<lakh>LPA|[Ll]akhs?|[Ll]acs?|L)(?!\w)|(?<!\w)(?P<crore>Cr|[Cc]rores?)(?!\w)|"
    r"(?P<thousand>\b(?:in\s+)?thousands?\b|(?<![\w])(?:[$€£]\s?)?[kK](?!\w)|'000s?|\b000s\b)"
)
FACTORS = {"lakh": 10**5, "crore": 10**7, "thousand": 10**3}
TOTAL = lazy_regex(
    r"\btotal\b|\bpackages?\b|\bOTE\b|\bTC\b|\bCTC\b|\ball[- ]in\b|(?<!not\s)\b(?:incl(?:\.|uding|udes?|\b)|with)\s+"
    r"(?:[\w-]+\s+){0,2}(?:bonus|equity|stock|RSU|commission|super)|\bbase\s*(?:\+|&|and|plus)\s*(?:bonus|equity|stock|variable|RSU)",
    re.IGNORECASE,
)
BASE = lazy_regex(r"\b(?:base|basic|fixed)\b", re.IGNORECASE)


class PayTerms(NamedTuple):
    place: PayPlace = NOWHERE
    unit: StatedUnit = StatedUnit()
    component: str | None = None
    named: frozenset[str] = frozenset()
    """All countries that these words and the wider ones name."""
    dollars: frozenset[str] = frozenset()
    """The dollars that a sentence of the guide says its figures are in."""

    def over(self, wider: "PayTerms") -> "PayTerms":
        """These terms where they say something, else the wider ones. A scale belongs to the currency it is named with."""
        mine, its = self.unit, wider.unit
        scale = mine.scale or (its.scale if mine.currency in (None, its.currency) else None)
        unit = StatedUnit(mine.country or its.country, mine.currency or its.currency, scale, mine.period or its.period)
        component = self.component or wider.component
        dollars = self.dollars or wider.dollars
        return PayTerms(self.place.over(wider.place), unit, component, self.named | wider.named, dollars)


@lru_cache(maxsize=1024)
def read_terms(words: str) -> PayTerms:
    """None in each part the words do not name. Cached, because all lines below a heading ask about the same words."""
    place = read_place(words)
    scale = SCALE.search(words)
    name = scale.lastgroup if scale else None
    currency = _currency(words, place.country) or ("INR" if name in ("lakh", "crore") else None)
    period = "year" if scale and scale[0] == "LPA" else period_before(words, len(words), 0)
    unit = StatedUnit(place.country, currency, FACTORS[name] if name else None, None if period == "other" else period)
    return PayTerms(place, unit, component_of(words), countries_in(words))


def _currency(words: str, country: str | None) -> str | None:
    """Of a code or sign alone, "$" for that sign without a code; None where several are named."""
    signs = {*CODE.findall(words), *SIGN.findall(words), *IN_WORDS.findall(words)}
    named = {currency_code(sign, country) for sign in signs if sign != "$"} or signs
    return named.pop() if len(named) == 1 else None


def component_of(words: str) -> str | None:
    if TOTAL.search(words):
        return "total"
    return "base" if BASE.search(words) else None


def fits(country: str | None, currency: str) -> bool:
    """Whether pay of that country may be in that currency. Guides put the pay of any country in dollars too."""
    return country is None or currency in ("USD", CURRENCY_OF.get(country, currency))
