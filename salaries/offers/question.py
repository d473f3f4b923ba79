"""An offer as an address or a form gives it. Pure.

Nothing is guessed: what names a kind we do not know, or an amount no one is paid, is refused with the reason.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from vocabulary.country_names import COUNTRY_NAMES
from vocabulary.levels import LEVELS
from vocabulary.money import CODES, DOLLARS, SIGNS

FIELDS = ("role", "level", "country", "year", "amount", "currency", "period", "component")
REQUIRED = ("role", "level", "country", "amount", "currency")
PERIODS = ("hour", "day", "week", "month", "year")
COMPONENTS = ("base", "total", "unstated")
FIRST_YEAR, LAST_YEAR = 1990, 2100
# "165,000", "165 000", "165'000", "165000.50", "165k", "$165,000", "₹16,50,000".
GROUP = "[,\u00a0\u2009\u202f ’']"
NUMBER = rf"\d{{1,3}}(?:{GROUP}\d{{3}})+(?:\.\d{{1,2}})?|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}|\d+(?:\.\d{{1,2}})?"
AMOUNT = re.compile(
    rf"(?P<sign>{'|'.join(map(re.escape, SIGNS))}|\$)?\s?(?P<number>{NUMBER})(?P<thousands>\s?k)?",
    re.IGNORECASE | re.ASCII,
)
# What columns of money hold.
LESS_THAN = 10**12
LONGEST = 40


class InvalidOffer(ValueError):
    """`errors`: field → what is wrong with it."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        self.errors = dict(errors)
        super().__init__(" ".join(f"{name}: {words}" for name, words in errors.items()))


@dataclass(frozen=True, slots=True)
class Offer:
    """`role` is a slug. `year`: None for the newest year with enough adverts."""

    role: str
    level: str
    country: str
    amount: Decimal
    currency: str
    year: int | None = None
    period: str = "year"
    component: str = "unstated"


def read_offer(given: Mapping[str, str]) -> Offer:
    """{"role": "mlops-engineer", "amount": "165,000", …} → the offer. Raises `InvalidOffer` naming all that is wrong."""
    errors = {name: f"{name} is missing." for name in REQUIRED if not given.get(name, "").strip()}
    read: dict[str, Any] = {}
    for name, text in given.items():
        if name in errors:
            continue
        try:
            read[name] = READERS[name](text.strip())
        except ValueError as error:
            errors[name] = str(error)
    if not errors and not _sign_fits(given["amount"], read["currency"]):
        errors["amount"] = f"“{_shown(given['amount'])}” is not in {read['currency']}. Write the amount without a sign."
    if errors:
        raise InvalidOffer(errors)
    return Offer(**read)


def _sign_fits(text: str, currency: str) -> bool:
    """Whether the sign before an amount, if there is one, is of the currency named beside it."""
    match = AMOUNT.fullmatch(text.strip())
    sign = match["sign"] if match else None
    if sign == "$":
        return currency in (*DOLLARS.values(), "TWD", "MXN")
    return sign is None or SIGNS.get(sign.upper(), SIGNS.get(sign)) == currency


def read_amount(text: str) -> Decimal:
    """ "165,000" → 165000. Raises `ValueError`."""
    match = AMOUNT.fullmatch(text) if len(text) <= LONGEST else None
    if not match:
        raise ValueError(f"“{_shown(text)}” is not an amount. Write it like 165,000 or 165000.50.")
    amount = Decimal(re.sub(GROUP, "", match["number"])) * (1000 if match["thousands"] else 1)
    if amount <= 0:
        raise ValueError("amount is more than zero.")
    if amount >= LESS_THAN:
        raise ValueError(f"amount is less than {LESS_THAN:,}, not “{_shown(text)}”.")
    return amount


def _read_year(text: str) -> int:
    if re.fullmatch(r"[0-9]{4}", text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise ValueError(f"year is a whole number from {FIRST_YEAR} to {LAST_YEAR}, not “{_shown(text)}”.")


def _one_of(name: str, values: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text in values:
            return text
        raise ValueError(f"{name} is one of {', '.join(values)}, not “{_shown(text)}”.")

    return read


def _read_country(text: str) -> str:
    code = text.upper()
    if code in COUNTRY_NAMES:
        return code
    by_name = {name.lower(): known for known, name in COUNTRY_NAMES.items()} | {"uk": "GB"}
    near = difflib.get_close_matches(text.lower(), by_name, n=1, cutoff=0.8) if len(text) <= LONGEST else []
    guess = f" Did you mean {by_name[near[0]]}?" if near else ""
    raise ValueError(f"country is a code of two letters like US or GB (ISO 3166), not “{_shown(text)}”.{guess}")


def _read_currency(text: str) -> str:
    code = text.upper()
    if code in CODES:
        return code
    raise ValueError(f"currency is a code of three letters like USD or EUR (ISO 4217), not “{_shown(text)}”.")


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


READERS: Mapping[str, Callable[[str], Any]] = {
    "role": str,
    "level": _one_of("level", LEVELS),
    "country": _read_country,
    "year": _read_year,
    "amount": read_amount,
    "currency": _read_currency,
    "period": _one_of("period", PERIODS),
    "component": _one_of("component", COMPONENTS),
}
