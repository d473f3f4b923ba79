"""A claim as request parameters give it: its figures as printed text. Pure."""

from collections.abc import Mapping

from market.claims.claim import GrowthClaim
from market.claims.parse_input import (
    InvalidFields,
    InvalidInput,
    PrintedAmount,
    one_currency,
    read_amount,
    read_fields,
    read_rate,
    read_year,
)
from vocabulary.numbers import Figure

CLAIM_FIELDS = ("base", "base_year", "target", "target_year", "rate", "rate_from", "rate_to", "wording")
WORDINGS = ("to", "by", "unclear")


def read_claim(given: Mapping[str, str]) -> GrowthClaim:
    """{"base": "1.1 billion", "base_year": "2022", …} → the claim; what is not given is not stated.

    `wording` is "to" where it is not given. Raises `InvalidFields` with every field that cannot be read, and where no figure
    is given at all.
    """
    read = read_fields(given, READERS)
    base, target, rate = (read.get(name) for name in ("base", "target", "rate"))
    if not (base or target or rate):
        raise InvalidFields({"base": "Give what the claim states: base, base_year, target, target_year and rate."})
    one_currency({name: amount.currency for name, amount in (("base", base), ("target", target)) if amount})
    years = {name: read.get(name) for name in ("base_year", "target_year", "rate_from", "rate_to")}
    return GrowthClaim(
        base=_figure(base), target=_figure(target), rate=rate, wording=read.get("wording", "to"), **years
    )


def _figure(amount: PrintedAmount | None) -> Figure | None:
    return amount.figure if amount else None


def _wording(text: str) -> str:
    if text not in WORDINGS:
        raise InvalidInput(f"“{text[:20]}” is not one of {', '.join(WORDINGS)}.")
    return text


READERS = {
    "base": read_amount,
    "base_year": read_year,
    "target": read_amount,
    "target_year": read_year,
    "rate": read_rate,
    "rate_from": read_year,
    "rate_to": read_year,
    "wording": _wording,
}
