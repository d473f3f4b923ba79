"""Currencies by sign and code: one list for every reader of money. Pure.

A sign or a code is read in any letter case, except codes that are also words: "try 3 times" is no amount of lira.
"""

import re

SIGNS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "R$": "BRL", "£": "GBP", "€": "EUR", "₹": "INR", "Rs.": "INR", "Rs": "INR", "¥": "JPY", "₩": "KRW", "₪": "ILS",
    "zł": "PLN", "Fr.": "CHF",
}  # fmt: skip
CODES = (
    "USD EUR GBP CAD AUD NZD SGD HKD CHF INR JPY CNY KRW ILS PLN SEK NOK DKK CZK HUF BRL MXN ZAR AED TRY THB MYR PHP "
    "IDR VND CLP COP ARS RON BGN TWD SAR EGP KES NGN PKR BDT LKR UAH"
).split()
# Read only as printed: these are words, names or a language too.
ALSO_WORDS = ("COP", "PHP", "RON", "TRY")
DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}
SPACE = "[ \u00a0\u2009\u202f]"
# "PHP 8" and "PHP 8.2" are versions of a language; "PHP 85,000" and "PHP 8 million" are money.
NOT_A_VERSION = (
    rf"(?!{SPACE}?\d{{1,2}}(?:\.\d{{1,2}})?(?!\d|[.,]\d|{SPACE}?(?:[kmbt]n?|mln|thousand|million|billion|trillion)\b))"
)


def _bounded(sign: str) -> str:
    """The pattern of a sign: where it opens or closes with a letter, no other letter stands beside it."""
    opening = r"(?<![^\W\d_])" if sign[0].isalpha() else ""
    closing = r"(?![^\W\d_])" if sign[-1].isalpha() else ""
    return f"{opening}{re.escape(sign)}{closing}"


def _code(code: str) -> str:
    pattern = f"(?-i:{code})" if code in ALSO_WORDS else code
    return pattern + NOT_A_VERSION if code == "PHP" else pattern


# Letters match in ASCII only: "kſ" folds to no code.
CODE = rf"(?<![^\W\d_])(?a:{'|'.join(map(_code, CODES))})(?![^\W\d_])"
SIGN = "|".join(map(_bounded, sorted(SIGNS, key=len, reverse=True)))
# To be compiled without regard to letter case.
CURRENCY = rf"(?:{SIGN}|\$|{CODE})"
MONEY = re.compile(rf"{CURRENCY}\s?\d|\d\s?{CURRENCY}", re.IGNORECASE)
_FOLDED = {sign.lower(): code for sign, code in SIGNS.items()}


def contains_money(text: str) -> bool:
    """Whether a figure with a currency stands in `text`: "Budget of SEK 500,000"."""
    return MONEY.search(text) is not None


def currency_code(sign: str, country: str | None = None) -> str:
    """The ISO 4217 code of a sign or code. A bare `$` is the dollar of `country` (ISO 3166), else the US dollar."""
    if sign == "$":
        return DOLLARS.get(country or "US", "USD")
    return _FOLDED.get(sign.lower(), sign.upper())
