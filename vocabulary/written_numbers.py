"""A number as it is typed, and what it can mean: "85.000" is 85,000 in Germany, and may be 85 elsewhere. Pure."""

import re
from decimal import Decimal

SPACES = " \u00a0\u2009\u202f"
APOSTROPHES = "'’"
# A run of digits and marks that may be a number.
DIGITS = rf"\d+(?:[.,{APOSTROPHES}{SPACES}]\d+)*"
WRITTEN = re.compile(
    r"""
    (?P<whole>
        \d+                                                 # 165000
      | [1-9]\d{0,2} (?P<mark>[.,'\ ]) \d{3} (?:(?P=mark)\d{3})*   # 165,000  1.650.000  165 000  165'000
      | [1-9]\d? (?P<lakh>(?:,\d{2})+,\d{3})                # 16,50,000
    )
    (?: (?P<point>[.,]) (?P<decimals>\d{1,2}) )?            # 165000.50  165.000,50
    """,
    re.VERBOSE | re.ASCII,
)
# Those of whom a number has a comma before its decimals, and points between its thousands.
WITH_COMMA = frozenset("EUR PLN SEK NOK DKK CZK HUF BRL TRY IDR VND CLP COP ARS RON BGN UAH".split())
# Countries of the euro that write it the other way round.
WITH_POINT = frozenset(("IE", "MT"))


def has_decimal_comma(currency: str, country: str = "") -> bool:
    return currency in WITH_COMMA and country not in WITH_POINT


def readings(text: str, *, decimal_comma: bool, is_scaled: bool = False) -> list[Decimal]:
    """What a number can mean, the smallest first; none where it is no number, one where its meaning is certain.

    `is_scaled`: "k" or "lakh" follows, so that it may have three decimals.
    """
    plain = re.sub(f"[{SPACES}]", " ", text).replace("’", "'")
    written = WRITTEN.fullmatch(plain)
    if not written or (written["point"] and written["point"] in (written["mark"], written["lakh"] and ",")):
        return []
    whole = re.sub(r"\D", "", written["whole"])
    if written["point"]:
        return _with_decimals(whole, written, decimal_comma or is_scaled)
    return _grouped(whole, written, decimal_comma, is_scaled)


def _with_decimals(whole: str, written: re.Match[str], is_comma_usual: bool) -> list[Decimal]:
    """A comma before one or two digits, where nothing else shows that it is no slip, may belong between thousands."""
    exact = Decimal(f"{whole}.{written['decimals']}")
    is_sure = written["point"] == "." or written["mark"] or is_comma_usual
    return [exact] if is_sure else [exact, Decimal(whole + written["decimals"])]


def _grouped(whole: str, written: re.Match[str], decimal_comma: bool, is_scaled: bool) -> list[Decimal]:
    """One mark before three digits may be the decimal mark; nobody writes pay with three decimals unless it is scaled."""
    mark, amount = written["mark"], Decimal(whole)
    if mark not in (".", ",") or written["whole"].count(mark) > 1:
        return [amount]
    is_decimal_mark = mark == ("," if decimal_comma else ".")
    is_sure = not (is_scaled and (is_decimal_mark or mark == ".")) and (mark == "," or decimal_comma)
    return [amount] if is_sure else [Decimal(written["whole"].replace(mark, ".")), amount]
