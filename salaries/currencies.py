"""The currency of a figure, by what is printed: its sign, a code near a bare dollar, then heading and country. Pure."""

import re

from salaries.printed import Printed, StatedUnit, start_of
from vocabulary.money import CODES, DOLLARS, SPACE, WORDS, currency_code

OF_DOLLARS = (*DOLLARS.values(), "TWD", "MXN")
# "$120,000 - $150,000 (CAD)", "Salary (CAD): $120,000", "$95,000 in Canadian dollars".
DOLLAR_CODE = re.compile(
    rf"\b(?:{'|'.join(OF_DOLLARS)}|{'|'.join(word for word in WORDS if word.endswith(' dollars'))})\b"
    # A code with a figure of its own is of that one: "(about USD 57,000)".
    rf"(?!{SPACE}?[$\d])",
    re.IGNORECASE,
)
NEAR = 60


def currency_of(printed: Printed, text: str, unit: StatedUnit, begin: int, stop: int) -> str:
    """The ISO code; "$" where nothing near says whose dollar it is, "" where a sign does not say which (a "kr" of no country)."""
    signs = [end[place] for end in printed.ends for place in ("pre", "post") if end[place]]
    if not signs:
        return unit.currency or "INR"
    sign = max(signs, key=len)
    code = sign.strip("$ ").upper()
    if code in CODES:
        return code
    if sign != "$":
        return currency_code(sign.lstrip("$"), unit.country)
    start, end = start_of(printed.ends[0]), printed.ends[-1].end()
    near = DOLLAR_CODE.search(text, end, min(stop, end + NEAR)) or DOLLAR_CODE.search(
        text, max(begin, start - NEAR), start
    )
    if near:
        return currency_code(near[0])
    return unit.currency if unit.currency in OF_DOLLARS else "$"
