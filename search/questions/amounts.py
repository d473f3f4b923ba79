"""The amount of pay a question names: "$165,000", "165k", "70k GBP", "£500 a day", "12 lakh". Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal

from salaries.offers.amount import INDIAN, PERIOD, SCALES, period_of, scale_of
from vocabulary.money import CURRENCY, KRONA, WORD, currency_code
from vocabulary.written_numbers import APOSTROPHES, SPACES, readings

MARKS = f"[.,{APOSTROPHES}{SPACES}]"
NUMBER = re.compile(
    rf"""
    \d{{1,3}}(?P<mark>{MARKS})\d{{3}}(?:(?P=mark)\d{{3}})*(?:[.,]\d{{1,2}})?   # 165,000  85.000,50  85 000
  | \d{{1,3}}(?:,\d{{2}})+,\d{{3}}                                         # 12,00,000
  | \d{{1,9}}(?:[.,]\d{{1,2}})?                                           # 165  70.5  8,5
    """,
    re.VERBOSE,
).pattern
SCALE = "k|thousand|grand|million|mn|m|lakhs?|lacs?|lpa|crores?|cr"
AMOUNT = re.compile(
    rf"""
    (?<![\w.,]) (?P<sign>{CURRENCY})? \s? (?P<number>{NUMBER}) \s? (?P<scale>{SCALE})? (?![\w%])
    (?: \s? (?P<after>{CURRENCY}|{KRONA}|{WORD}) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
BEHIND = re.compile(rf"\s*(?:{PERIOD})", re.IGNORECASE)
# Without a currency, a smaller number is no pay: "3 years", "level 5", "2025".
LEAST_BARE = 10_000
LARGEST = Decimal(10) ** 9
CROWN = "kr"


@dataclass(frozen=True, slots=True)
class AskedAmount:
    """`currency` is "" where nothing says which, `CROWN` where it is a "kr". `start` and `end`: where it is in the question."""

    amount: Decimal
    currency: str
    period: str
    start: int
    end: int


def amounts_in(text: str) -> list[AskedAmount]:
    return [amount for match in AMOUNT.finditer(text) if (amount := _amount(text, match))]


def _amount(text: str, match: re.Match[str]) -> AskedAmount | None:
    """None where a number is not pay. Of one that can mean two the larger is taken, and shown: "70.000" is 70,000."""
    sign, scale = match["sign"] or match["after"] or "", scale_of(match["scale"])
    found = readings(match["number"], decimal_comma=True, is_scaled=bool(scale))
    amount = found[-1] * SCALES.get(scale, 1) if found else Decimal(0)
    is_pay = sign or scale or amount >= LEAST_BARE
    if not is_pay or not 0 < amount < LARGEST or _is_year(match["number"], sign, scale):
        return None
    behind = BEHIND.match(text, match.end())
    # Of a "kr" the country says whose it is.
    currency = (currency_code(sign) or CROWN) if sign else "INR" if scale in INDIAN else ""
    end = behind.end() if behind else match.end()
    return AskedAmount(amount, currency, (period_of(behind) if behind else "") or "year", match.start(), end)


def _is_year(number: str, sign: str, scale: str) -> bool:
    return not sign and not scale and bool(re.fullmatch(r"(?:19|20)\d\d", number))
