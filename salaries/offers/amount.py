"""The amount of an offer as people write it: "165,000", "85.000 €", "£45k", "12 lakh", "₹12,00,000/-". Pure.

Nothing is guessed: what can mean two amounts is refused with both, and what is in another currency is refused too.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from vocabulary.money import CURRENCY, DOLLARS, KRONA, WORD, currency_code, currency_name
from vocabulary.written_numbers import DIGITS, has_decimal_comma, readings

SCALES = {
    "k": 1_000, "thousand": 1_000, "grand": 1_000, "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "million": 1_000_000,
    "lakh": 100_000, "lac": 100_000, "lpa": 100_000, "l": 100_000, "crore": 10_000_000, "cr": 10_000_000,
}  # fmt: skip
SCALE = "k|thousand|grand|million|mio|mn|m|lakhs?|lacs?|lpa|l|crores?|cr"
INDIAN = frozenset(("lakh", "lac", "lpa", "l", "crore", "cr"))
SHORT_PERIODS = {"hr": "hour", "h": "hour", "d": "day", "yr": "year", "annum": "year", "a": "year", "pa": "year"}
PERIOD = (
    r"(?:/|per|an?|p\.?)\s?(?P<period>hour|hr|day|week|month|year|yr|annum|h|a|pa|d)\b\.?"
    r"|(?P<yearly>annually|yearly)\b|(?P<monthly>monthly)\b"
)
AMOUNT = re.compile(
    rf"""
    (?: (?P<before>{CURRENCY}) \s? )?                      # £  US$  EUR
    (?P<number>{DIGITS}) \s?
    (?P<scale>{SCALE})? (?![^\W\d_]) \s?
    (?P<after>{CURRENCY}|{KRONA}|{WORD})?    # 85 000 €  45k GBP  12 lakh rupees
    (?:[.,]?[-–—]|/-)? \s?                                 # ₹12,00,000/-  85'000.–
    (?:{PERIOD})?                                          # a year
    """,
    re.IGNORECASE | re.ASCII | re.VERBOSE,
)
# Signs that are of several currencies, and those that they fit.
SHARED_SIGNS = {
    "$": frozenset((*DOLLARS.values(), "TWD", "MXN", "CLP", "COP", "ARS")),
    "¥": frozenset(("JPY", "CNY")),
    "RS": frozenset(("INR", "PKR", "LKR")),
    "KR": frozenset(("SEK", "NOK", "DKK")),
}
OF_LAKHS = frozenset(("INR", "PKR", "LKR", "BDT"))
# What columns of money hold.
LESS_THAN = 10**12
LONGEST = 40


@dataclass(frozen=True, slots=True)
class OfferUnit:
    """What was chosen beside the amount; `currency` and `country` are "" where nothing readable was."""

    currency: str = ""
    country: str = ""
    period: str = "year"


def read_amount(text: str, unit: OfferUnit) -> Decimal:
    """ "165,000" → 165000. Raises `ValueError`."""
    written = AMOUNT.fullmatch(text) if len(text) <= LONGEST else None
    scale = scale_of(written["scale"]) if written else ""
    comma = has_decimal_comma(unit.currency, unit.country)
    found = readings(written["number"], decimal_comma=comma, is_scaled=bool(scale)) if written else []
    if not written or not found:
        raise ValueError(f"“{as_typed(text)}” is not an amount. Write it like 165,000 or 165000.50.")
    amounts = [_whole(number * SCALES.get(scale, 1)) for number in found]
    if len(amounts) > 1:
        named = " or ".join(f"{each:,f}" for each in amounts)
        raise ValueError(f"“{text}” can mean {named}. Write the one you mean like that.")
    _check_bounds(text, amounts[0])
    _check_unit(text, written, amounts[0], unit)
    return amounts[0]


def _check_unit(text: str, written: re.Match[str], amount: Decimal, unit: OfferUnit) -> None:
    """That what is written beside the number is of the currency and period that are chosen."""
    for sign in filter(None, (written["before"], written["after"])):
        if unit.currency and not _fits(sign, unit.currency):
            other = (
                currency_name(currency_code(sign)) if sign.strip(".").upper() not in SHARED_SIGNS else "its currency"
            )
            raise ValueError(f"“{text}” is not in {unit.currency}. Choose {other}, or write the number alone.")
    if unit.currency and scale_of(written["scale"]) in INDIAN and unit.currency not in OF_LAKHS:
        chosen = currency_name(unit.currency)
        raise ValueError(f"“{text}” counts rupees, and {chosen} are chosen. Choose rupees, or write {amount:,f}.")
    if (period := _period_of_amount(written)) and period != unit.period:
        raise ValueError(f"“{text}” is by the {period}. Write the pay of one {unit.period}.")


def _period_of_amount(written: re.Match[str]) -> str:
    """ "12 LPA" is lakhs a year."""
    return "year" if (written["scale"] or "").lower() == "lpa" else period_of(written)


def period_of(written: re.Match[str]) -> str:
    """The time that is written behind an amount, from a match of `PERIOD`; "" where none is."""
    if written["yearly"] or written["monthly"]:
        return "year" if written["yearly"] else "month"
    named = (written["period"] or "").lower()
    return SHORT_PERIODS.get(named, named)


def _fits(sign: str, currency: str) -> bool:
    bare = "$" if sign.lower() == "dollars" else sign.strip(".").upper()
    return currency in SHARED_SIGNS.get(bare, ()) or currency_code(sign) == currency


def scale_of(written: str | None) -> str:
    """ "Lakhs" → "lakh"."""
    scale = (written or "").lower()
    return scale if scale in SCALES else scale.removesuffix("s")


def _whole(amount: Decimal) -> Decimal:
    """Without the zeros that a scale leaves: 1.20 lakh is 120000, and 165000.50 stays as it is written."""
    return Decimal(int(amount)) if amount == amount.to_integral_value() else amount


def _check_bounds(text: str, amount: Decimal) -> None:
    if amount <= 0:
        raise ValueError("amount is more than zero.")
    if amount >= LESS_THAN:
        raise ValueError(f"amount is less than {LESS_THAN:,}, not “{as_typed(text)}”.")


def as_typed(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
