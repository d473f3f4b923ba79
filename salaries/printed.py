"""One figure of money as printed: its sign, its number, its scale, a plus. Pure; `amounts` joins figures into ranges."""

import re
from decimal import Decimal
from typing import NamedTuple

from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import CODE, CURRENCY, KRONA, SPACE, WORD

SCALES = {
    "k": 10**3, "thousand": 10**3, "grand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6,
    "l": 10**5, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "lpa": 10**5, "l.p.a.": 10**5,
    "cr": 10**7, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
# "12 LPA" and "1.2 Cr" are rupees without a sign.
INDIAN = frozenset(("l", "lakh", "lakhs", "lac", "lacs", "lpa", "l.p.a.", "cr", "crore", "crores"))
A_YEAR = frozenset(("lpa", "l.p.a."))
THOUSANDS = "[,.'’ \u00a0\u2009\u202f]"
NUMBER = rf"""
      (?<!\d)\d{{1,3}}(?:{THOUSANDS}\d{{2,3}}){{0,4}}{THOUSANDS}\d{{3}}(?:[.,]\d{{1,2}})?(?![.,]?\d)   # 12,00,000
    | (?<!\d)\d{{1,15}}(?:[.,]\d{{1,2}})?(?![.,]?\d)                                                   # 120 or 1.2
"""
SCALE = rf"(?:{'|'.join(re.escape(name) for name in sorted(SCALES, key=len, reverse=True))})(?![^\W\d_])"
PRE = rf"""
      {CODE}{SPACE}?\$              # USD $120K
    | {CURRENCY}                    # $120K, USD 120K, R350 000
    | {KRONA}                       # kr 600 000
"""
POST = rf"""
      \$?{CURRENCY}                 # 120K USD, 45.000 €
    | {KRONA}                       # 600 000 kr
    | {WORD}                        # 60,000 euros
"""
FIGURE = lazy_regex(
    rf"""
    (?P<pre>{PRE})?{SPACE}?
    (?P<number>{NUMBER})(?:[.,][-–—]{{1,2}}(?!{SPACE}?(?:\d|{PRE})))?    # €60.000,-
    (?:(?P<early>\+)?{SPACE}?(?P<scale>{SCALE}))?
    (?P<plus>{SPACE}?\+)?
    (?:{SPACE}?(?P<post>{POST})(?!{SPACE}?\d))?
    (?P<after>\+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A letter on the figure that no scale has: "$120T", "₹6X". The figure cannot be known.
UNKNOWN = lazy_regex(
    rf"""
      [^\W\d_]                                                            # $45x
    | {SPACE}?(?:b|bn|t|tn)\b                                             # $5bn
    | {SPACE}(?-i:[B-Z])(?![\w&/'’.-])                                    # ₹6 T
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_MONEY = lazy_regex(
    rf"""{SPACE}*(?:
      % | per\ cent | percent                                             # $5% is a slip
    | billion | trillion | mln | mio                                      # $5 billion
    | years?\b | yrs?\b                                                   # 5 years
    | (?:€{SPACE}?)?[x×]{SPACE}?1[2-6]\b                                  # 4.000 € x 14
    )""",
    re.VERBOSE | re.IGNORECASE,
)


class StatedUnit(NamedTuple):
    """What a heading, a label or the head of a column says of figures below it. None where it is silent."""

    country: str | None = None
    currency: str | None = None
    scale: int | None = None
    period: str | None = None
    is_column: bool = False
    """It is the head of a column of pay: any figure below it is pay."""


class Printed(NamedTuple):
    """One figure, or two that are the ends of a range."""

    ends: tuple[re.Match[str], ...]
    join: re.Match[str] | None
    is_joined_by_words: bool = False


def start_of(match: re.Match[str]) -> int:
    return match.start("pre") if match["pre"] else match.start("number")


def number_of(printed: str) -> Decimal:
    """ "12,00,000" → 1200000; "99.5" → 99.5; "45.000,50" → 45000.50."""
    parts = re.split(THOUSANDS, printed)
    if len(parts) > 1 and len(parts[-1]) < 3:
        return Decimal("".join(parts[:-1]) + "." + parts[-1])
    return Decimal("".join(parts))
