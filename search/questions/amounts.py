"""The amount of pay a question names: "$165,000", "165k", "70k GBP", "£500 a day", "12 lakh". Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal

from vocabulary.money import CURRENCY, WORD, currency_code

NUMBER = r"\d{1,3}(?:[,.  ’']\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:,\d{2})+,\d{3}|\d{1,9}(?:\.\d{1,2})?"
AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<sign>{CURRENCY})?\s?(?P<number>{NUMBER})\s?(?P<scale>k|m|lakhs?|lacs?|lpa|thousand|grand)?(?![\w%])"
    rf"(?:\s?(?P<after>{CURRENCY}|{WORD}))?",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"\s*(?:/|per|an?|p\.?)\s?(?P<period>hour|hr|day|week|month|year|yr|annum|h|a|pa|d)\b", re.IGNORECASE
)
PERIODS = {"hr": "hour", "h": "hour", "d": "day", "yr": "year", "annum": "year", "a": "year", "pa": "year"}
SCALES = {"k": 1_000, "thousand": 1_000, "grand": 1_000, "m": 1_000_000}
LAKH = 100_000
# Without a currency, a smaller number is no pay: "3 years", "level 5", "2025".
LEAST_BARE = 10_000
LARGEST = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class AskedAmount:
    """`currency` is "" where nothing says which. `start` and `end`: where it is in the question."""

    amount: Decimal
    currency: str
    period: str
    start: int
    end: int


def amounts_in(text: str) -> list[AskedAmount]:
    found = []
    for match in AMOUNT.finditer(text):
        sign = match["sign"] or match["after"] or ""
        scale = (match["scale"] or "").lower()
        amount = _number(match["number"]) * _scale(scale)
        if not sign and scale.startswith(("la", "lp")):
            sign = "INR"
        period = PERIOD.match(text, match.end())
        is_pay = sign or scale or amount >= LEAST_BARE
        if is_pay and 0 < amount < LARGEST and not _is_year(match["number"], sign, scale):
            named = period["period"].lower() if period else "year"
            end = period.end() if period else match.end()
            found.append(
                AskedAmount(amount, currency_code(sign) if sign else "", PERIODS.get(named, named), match.start(), end)
            )
    return found


def _scale(scale: str) -> int:
    return LAKH if scale.startswith(("la", "lp")) else SCALES.get(scale, 1)


def _number(text: str) -> Decimal:
    """A point before three digits parts thousands: "70.000"."""
    bare = re.sub(r"[,  ’']", "", text)
    return Decimal(bare.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bare) else bare)


def _is_year(number: str, sign: str, scale: str) -> bool:
    return not sign and not scale and bool(re.fullmatch(r"(?:19|20)\d\d", number))
