"""An offer as an address or a form gives it. Pure.

Nothing is guessed: what names a kind we do not know, or an amount no one is paid, is refused with the reason.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salaries.offers.amount import LONGEST, OfferUnit, as_typed, read_amount
from vocabulary.country_names import COUNTRY_NAMES
from vocabulary.levels import LEVELS
from vocabulary.money import CODES

FIELDS = ("role", "level", "country", "year", "amount", "currency", "period", "component")
REQUIRED = ("role", "level", "country", "amount", "currency")
PERIODS = ("hour", "day", "week", "month", "year")
COMPONENTS = ("base", "total", "unstated")
FIRST_YEAR, LAST_YEAR = 1990, 2100


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

    def take(name: str, reader: Callable[[str], Any]) -> None:
        if name not in given or name in errors:
            return
        try:
            read[name] = reader(given[name].strip())
        except ValueError as error:
            errors[name] = str(error)

    for name, reader in READERS.items():
        take(name, reader)
    unit = OfferUnit(read.get("currency", ""), read.get("country", ""), read.get("period", "year"))
    take("amount", lambda text: read_amount(text, unit))
    if errors:
        raise InvalidOffer(errors)
    return Offer(**read)


def _read_year(text: str) -> int:
    if re.fullmatch(r"[0-9]{4}", text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise ValueError(f"year is a whole number from {FIRST_YEAR} to {LAST_YEAR}, not “{as_typed(text)}”.")


def _one_of(name: str, values: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text in values:
            return text
        raise ValueError(f"{name} is one of {', '.join(values)}, not “{as_typed(text)}”.")

    return read


def _read_country(text: str) -> str:
    code = text.upper()
    if code in COUNTRY_NAMES:
        return code
    by_name = {name.lower(): known for known, name in COUNTRY_NAMES.items()} | {"uk": "GB"}
    near = difflib.get_close_matches(text.lower(), by_name, n=1, cutoff=0.8) if len(text) <= LONGEST else []
    guess = f" Did you mean {by_name[near[0]]}?" if near else ""
    raise ValueError(f"country is a code of two letters like US or GB (ISO 3166), not “{as_typed(text)}”.{guess}")


def _read_currency(text: str) -> str:
    code = text.upper()
    if code in CODES:
        return code
    raise ValueError(f"currency is a code of three letters like USD or EUR (ISO 4217), not “{as_typed(text)}”.")


READERS: Mapping[str, Callable[[str], Any]] = {
    "role": str,
    "level": _one_of("level", LEVELS),
    "country": _read_country,
    "year": _read_year,
    "currency": _read_currency,
    "period": _one_of("period", PERIODS),
    "component": _one_of("component", COMPONENTS),
}
