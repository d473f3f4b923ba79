"""Figures as a person types or pastes them: "USD 1.1B", "13,321.8 million", "over 5,9 bn", "41.0%", "2027". Pure.

A comma or stop that can only be one thing is taken for it: groups of three after the first ("1,100", "1.100.000") separate
thousands, any other single mark opens the decimals ("5,9", "1.100"). A single comma before three digits separates
thousands, as English does.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from market.parsers.hedges import HEDGES
from market.parsers.sizes import UNITS, WORDS
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import CURRENCY, currency_code
from vocabulary.numbers import Figure

LONGEST = 60
# What a column of money holds: 20 digits before the point.
GREATEST = Decimal(10) ** 20
STEEPEST = Decimal(99_999)
FIRST_YEAR, LAST_YEAR = 1900, 2199
NUMBER = r"[-−]?\d(?:[\d.,]|['’ \u00a0\u2009\u202f](?=\d{3}(?!\d)))*"
UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
AMOUNT = lazy_regex(
    rf"(?P<sign>{CURRENCY})?\s*(?P<number>{NUMBER})\s*(?P<unit>{UNIT})?\s*(?P<plus>\+)?"
    rf"\s*(?P<after>{CURRENCY}|US dollars|dollars|euros|pounds)?",
    re.IGNORECASE | re.ASCII,
)
RATE = lazy_regex(
    rf"(?P<number>{NUMBER})\s*(?:%|per ?cent)?\s*(?P<plus>\+)?(?:\s*(?:a|per) year|\s*p\.?a\.?)?", re.I | re.A
)
HEDGE = lazy_regex("|".join(rf"(?P<{name}>(?:{words})(?![a-z$])\s*)" for name, words in HEDGES), re.IGNORECASE)
GROUPED = lazy_regex(r"\d{1,3}(?:(?P<mark>[,.])\d{3})(?:(?P=mark)\d{3})*")
YEAR = lazy_regex(r"\d{4}", re.ASCII)


class InvalidInput(ValueError):
    """A typed figure that cannot be read; the message says what is wrong and gives an example."""


class InvalidFields(ValueError):
    """Several fields of which some are wrong or missing. `errors`: field → what is wrong with it."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        self.errors = dict(errors)
        super().__init__(" ".join(f"{name}: {words}" for name, words in errors.items()))


@dataclass(frozen=True, slots=True)
class PrintedAmount:
    """A size and its currency; None where none is typed."""

    figure: Figure
    currency: str | None


def read_amount(text: str) -> PrintedAmount:
    """ "over USD 5.9 billion" → 5900000000, USD, over. Raises `InvalidInput`."""
    hedge, rest = _hedge(text)
    match = AMOUNT.fullmatch(rest)
    if not match:
        raise InvalidInput(f"“{_shown(text)}” is not an amount. Write it like “1.1 billion” or “USD 13,321.8 million”.")
    number = _number(match["number"], text)
    unit = (match["unit"] or "").lower()
    value = number * UNITS.get(unit, 1)
    if value < 0:
        raise InvalidInput(f"“{_shown(text)}” is below zero. A size is zero or more.")
    if value >= GREATEST:
        raise InvalidInput(f"“{_shown(text)}” is more than any market. Give less than 100 million trillion.")
    qualifier = hedge or ("over" if match["plus"] else None)
    return PrintedAmount(
        Figure(value, f"{number:f} {unit}".strip(), qualifier), _currency(match["sign"] or match["after"])
    )


def read_rate(text: str) -> Figure:
    """ "about 41.0%" → 41.0, about. Raises `InvalidInput`."""
    hedge, rest = _hedge(text)
    match = RATE.fullmatch(rest)
    if not match:
        raise InvalidInput(f"“{_shown(text)}” is not a rate. Write it like “41.0%”, in per cent a year.")
    number = _number(match["number"], text)
    if abs(number) > STEEPEST:
        raise InvalidInput(f"“{_shown(text)}” is no rate a market grows at. Give at most {STEEPEST:,} per cent.")
    return Figure(number, f"{number:f}%", hedge or ("over" if match["plus"] else None))


def read_year(text: str) -> int:
    """ "2027" → 2027. Raises `InvalidInput`."""
    bare = text.strip()
    if not YEAR.fullmatch(bare) or not FIRST_YEAR <= int(bare) <= LAST_YEAR:
        raise InvalidInput(f"“{_shown(text)}” is not a year from {FIRST_YEAR} to {LAST_YEAR}. Write it like “2027”.")
    return int(bare)


def read_fields(given: Mapping[str, str], readers: Mapping[str, Callable[[str], Any]]) -> dict[str, Any]:
    """Each field by its reader. Raises `InvalidFields` with every field that cannot be read, or has no reader."""
    errors, read = {}, {}
    for name, text in given.items():
        try:
            read[name] = readers[name](text)
        except KeyError:
            errors[name] = "We do not know this field."
        except InvalidInput as error:
            errors[name] = str(error)
    if errors:
        raise InvalidFields(errors)
    return read


def one_currency(given: Mapping[str, str | None]) -> str | None:
    """The one currency the amounts are in, by the name of their field; None where none is given. Raises `InvalidFields`."""
    codes = {name: code for name, code in given.items() if code}
    if len(set(codes.values())) > 1:
        (first, code), (second, other) = codes.items()
        raise InvalidFields({second: f"{first} is in {code} and {second} in {other}. Growth needs one currency."})
    return next(iter(codes.values()), None)


def _hedge(text: str) -> tuple[str | None, str]:
    """The hedge that opens the text, and the rest of it."""
    bare = text.strip()
    match = HEDGE.match(bare) if len(bare) <= LONGEST else None
    return (match.lastgroup, bare[match.end() :].strip()) if match else (None, bare)


def _number(printed: str, text: str) -> Decimal:
    bare = re.sub(r"['’\s]", "", printed.replace("−", "-"))
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    plain = _without_groups(digits)
    if plain.count(".") > 1 or plain.endswith(".") or len(plain) > LONGEST // 2:
        raise InvalidInput(f"“{_shown(text)}” is not one number. Write it like “13,321.8” or “5,9”.")
    return Decimal(sign + plain)


def _without_groups(digits: str) -> str:
    """Groups of three taken together, and the mark of the decimals a stop."""
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return digits
    whole, mark, rest = digits[:last], digits[last], digits[last + 1 :]
    other = "." if mark == "," else ","
    if other in whole and mark not in whole:  # "13,321.8" or "1.100,5"
        return f"{_grouped(whole, other)}.{rest}"
    is_group = GROUPED.fullmatch(digits) and (mark == "," or mark in whole)
    return digits.replace(mark, "") if is_group and other not in whole else digits.replace(",", ".")


def _grouped(whole: str, mark: str) -> str:
    """The digits before the decimals; two stops are left where they are no groups of three, for `_number` to refuse."""
    return whole.replace(mark, "") if GROUPED.fullmatch(whole) else f"{whole.replace(',', '.')}."


def _currency(sign: str | None) -> str | None:
    if not sign:
        return None
    return WORDS.get(sign.lower()) or currency_code(sign)


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
