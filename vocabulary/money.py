"""Currencies by sign, code and word: one list for every reader of money, and amounts as we print them. Pure.

A sign or a code is read in any letter case, except codes that are also words: "try 3 times" is no amount of lira.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from vocabulary.lazy_regex import lazy_regex

SIGNS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "CDN$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "S$": "SGD",
    "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "USD$": "USD", "CAD$": "CAD", "AUD$": "AUD", "NZD$": "NZD",
    "SGD$": "SGD", "HKD$": "HKD", "MXN$": "MXN", "£": "GBP", "€": "EUR", "₹": "INR", "Rs.": "INR", "Rs": "INR",
    "CN¥": "CNY", "¥": "JPY", "₩": "KRW", "₪": "ILS", "₱": "PHP", "₫": "VND", "₦": "NGN", "₺": "TRY", "₴": "UAH",
    "฿": "THB", "zł": "PLN", "Kč": "CZK", "Fr.": "CHF", "RM": "MYR",
}  # fmt: skip
CODES = (
    "USD EUR GBP CAD AUD NZD SGD HKD CHF INR JPY CNY KRW ILS PLN SEK NOK DKK CZK HUF BRL MXN ZAR AED TRY THB MYR PHP "
    "IDR VND CLP COP ARS RON BGN TWD SAR EGP KES NGN PKR BDT LKR UAH"
).split()
# Read only as printed: these are words, names or a language too.
ALSO_WORDS = ("COP", "PHP", "RON", "TRY")
DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}
# Before an amount as we print it; other currencies by their code.
PRINTED_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
# As a reader calls it; other currencies by their code.
NAMES = {
    "USD": "US dollars", "GBP": "pounds", "EUR": "euros", "CAD": "Canadian dollars", "AUD": "Australian dollars",
    "NZD": "New Zealand dollars", "SGD": "Singapore dollars", "HKD": "Hong Kong dollars", "CHF": "Swiss francs",
    "INR": "rupees", "JPY": "yen", "PLN": "złotys", "SEK": "Swedish kronor", "NOK": "Norwegian kroner",
    "DKK": "Danish kroner", "ZAR": "rand", "BRL": "reais", "MXN": "Mexican pesos", "TRY": "lira", "ILS": "shekels",
}  # fmt: skip
KRONER = {"SE": "SEK", "NO": "NOK", "DK": "DKK"}
# Words behind a figure: "60,000 euros", "45 000 kronor".
WORDS = {
    "us dollars": "USD", "american dollars": "USD", "canadian dollars": "CAD", "australian dollars": "AUD",
    "new zealand dollars": "NZD", "singapore dollars": "SGD", "hong kong dollars": "HKD", "euros": "EUR", "euro": "EUR",
    "pounds sterling": "GBP", "british pounds": "GBP", "pounds": "GBP", "sterling": "GBP", "indian rupees": "INR",
    "rupees": "INR", "swiss francs": "CHF", "francs": "CHF", "yen": "JPY", "rand": "ZAR", "reais": "BRL",
    "zloty": "PLN", "złoty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "złotych": "PLN", "kronor": "SEK",
    "mexican pesos": "MXN", "dirhams": "AED", "shekels": "ILS", "ringgit": "MYR", "naira": "NGN", "baht": "THB",
    "dollars": "$",
}  # fmt: skip
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
# "R350 000", "R850k" are rand; "R 4.2" is a language and "R5" a grade.
RAND = (
    rf"(?<![^\W_])(?-i:R)(?={SPACE}?\d{{1,3}}(?:[.,]\d{{1,2}})?"
    rf"(?:(?:{SPACE}|,)\d{{3}}(?!\d)|{SPACE}?(?:k\b|k\+|m\b|million\b)))"
)
# To be compiled without regard to letter case.
CURRENCY = rf"(?:{SIGN}|\$|{RAND}|{CODE})"
WORD = rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(WORDS, key=len, reverse=True)))})(?![^\W\d_])"
# Of which country a "kr" is, the words around must say.
KRONA = r"(?<![^\W\d_])kr\.?(?![^\W\d_])"
MONEY = lazy_regex(rf"(?:{CURRENCY}|{KRONA})\s?\d|\d\s?(?:{CURRENCY}|{KRONA}|{WORD})", re.IGNORECASE)
_FOLDED = {sign.lower(): code for sign, code in SIGNS.items()} | {"r": "ZAR"} | WORDS


def contains_money(text: str) -> bool:
    """Whether a figure with a currency stands in `text`: "Budget of SEK 500,000"."""
    return MONEY.search(text) is not None


def currency_code(sign: str, country: str | None = None) -> str:
    """The ISO 4217 code of a sign, code or word. A bare `$` is the dollar of `country` (ISO 3166), else the US dollar.

    "" for a "kr" of which nothing says whose it is.
    """
    known = _FOLDED.get(sign.lower(), sign.upper())
    if known in ("KR", "KR."):
        return KRONER.get(country or "", "")
    return DOLLARS.get(country or "US", "USD") if known == "$" else known


def money(amount: Decimal, currency: str) -> str:
    """160000, "USD" → "$160,000"."""
    return _signed(f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}", currency)


def whole(amount: Decimal) -> Decimal:
    """To the whole unit, halves up: what lies halfway between two amounts of yearly pay is no more exact than they are."""
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


def money_range(low: Decimal, high: Decimal, currency: str) -> str:
    """ "$140,000–175,000"; one amount where both are equal."""
    if low == high:
        return money(low, currency)
    is_whole = high == high.to_integral_value()
    return f"{money(low, currency)}–{high:{',.0f' if is_whole else ',.2f'}}"


def currency_name(code: str) -> str:
    """ "GBP" → "pounds"; a currency whose name we do not know by its code."""
    return NAMES.get(code, code)


def short_money(amount: Decimal, currency: str) -> str:
    """For an axis: 160000, "USD" → "$160k"."""
    if amount < 1000:
        return money(amount, currency)
    return _signed(f"{(amount / 1000).normalize():,f}k", currency)


def _signed(number: str, currency: str) -> str:
    """A currency without a sign of its own comes before the amount by its code."""
    return f"{PRINTED_SIGNS[currency]}{number}" if currency in PRINTED_SIGNS else f"{currency} {number}"
