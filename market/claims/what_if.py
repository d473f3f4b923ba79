"""Any three of start, rate, years and end determine the fourth. Pure.

    end     start × (1 + rate) ^ years
    start   end ÷ (1 + rate) ^ years
    rate    ((end ÷ start) ^ (1 ÷ years) − 1) × 100
    years   ln(end ÷ start) ÷ ln(1 + rate)

Figures are taken as printed, so each amount and rate is an interval, and so is the answer.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from market.claims.claim import MOST_YEARS, STEEPEST_DECLINE, rate_of
from market.claims.formatting import ends, rates, sizes, span
from market.claims.parse_input import InvalidFields, InvalidInput, one_currency, read_amount, read_fields, read_rate
from market.claims.rates import growth_factor, implied_rate
from vocabulary.numbers import EXACT, Figure, Interval, allowed, decimals_of

WHAT_IF_FIELDS = ("start", "rate", "years", "end")
FORMULAS = {
    "start": "end ÷ (1 + rate) ^ years",
    "rate": "((end ÷ start) ^ (1 ÷ years) − 1) × 100",
    "years": "ln(end ÷ start) ÷ ln(1 + rate)",
    "end": "start × (1 + rate) ^ years",
}
DECIMALS = 2
WHOLE = re.compile(r"\d{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class WhatIfResult:
    """The value that was not given: amounts in plain units of `currency`, a rate in per cent a year, or years.

    `value` is the interval, rounded outward to hundredths; `description` the answer in a sentence; `arithmetic` the
    three that were given, and the fourth, as intervals.
    """

    solved_for: str
    value: Interval
    currency: str | None
    description: str
    formula: str
    arithmetic: tuple[Mapping[str, Any], ...]


def work_out(given: Mapping[str, str]) -> WhatIfResult:
    """The fourth value from three given as printed text. Raises `InvalidFields`."""
    missing = [name for name in WHAT_IF_FIELDS if name not in given]
    if len(missing) != 1:
        raise InvalidFields(_not_three(missing))
    figures, currency = _read(given)
    (solved_for,) = missing
    value = ends(SOLVERS[solved_for](figures), DECIMALS)
    steps = [_step(name, "as printed", figures[name]) for name in WHAT_IF_FIELDS if name in figures]
    arithmetic = (*steps, _step(solved_for, FORMULAS[solved_for], value))
    description = _description(solved_for, value, given)
    return WhatIfResult(solved_for, value, currency, description, FORMULAS[solved_for], arithmetic)


def _not_three(missing: list[str]) -> dict[str, str]:
    if not missing:
        return {"end": "All four are given, so there is nothing to work out. Leave one of them empty."}
    return {name: f"{name} is not given. Give exactly three of {', '.join(WHAT_IF_FIELDS)}." for name in missing}


def _read(given: Mapping[str, str]) -> tuple[dict[str, Interval], str | None]:
    """The intervals of the given values, and the currency of the amounts."""
    read = read_fields(given, READERS)
    currency = one_currency({name: code for name, (_, code) in read.items() if name in ("start", "end")})
    return {name: value for name, (value, _) in read.items()}, currency


def _amount(text: str) -> tuple[Interval, str | None]:
    amount = read_amount(text)
    if not amount.figure.value:
        raise InvalidInput("No rate leads from or to zero. Give an amount above zero.")
    return allowed(_plain(amount.figure)), amount.currency


def _rate_given(text: str) -> tuple[Interval, None]:
    rate = _plain(read_rate(text))
    if rate.value <= STEEPEST_DECLINE:
        raise InvalidInput("A decline of 100% or more leaves nothing. Give a rate above −99.99%.")
    return rate_of(rate), None


def _plain(figure: Figure) -> Figure:
    if figure.qualifier:
        raise InvalidInput("Leave out words like “about” or “over”: three exact figures determine the fourth.")
    return figure


def _years_given(text: str) -> tuple[Interval, None]:
    bare = text.strip()
    if not WHOLE.fullmatch(bare) or not 1 <= int(bare) <= MOST_YEARS:
        raise InvalidInput(f"“{bare[:20]}” is not a number of years. Give a whole number from 1 to {MOST_YEARS}.")
    return Interval.exact(Decimal(bare)), None


READERS: Mapping[str, Callable[[str], tuple[Interval, str | None]]] = {
    "start": _amount,
    "rate": _rate_given,
    "years": _years_given,
    "end": _amount,
}


def _start(given: Mapping[str, Interval]) -> Interval:
    return given["end"].over(growth_factor(given["rate"]).power(int(given["years"].mid)))


def _end(given: Mapping[str, Interval]) -> Interval:
    return given["start"].times(growth_factor(given["rate"]).power(int(given["years"].mid)))


def _rate(given: Mapping[str, Interval]) -> Interval:
    return implied_rate(given["start"], given["end"], int(given["years"].mid))


def _years(given: Mapping[str, Interval]) -> Interval:
    """Both logarithms of one sign, or no number of years leads from start to end at that rate."""
    grown = _logarithm(given["end"].over(given["start"]))
    yearly = _logarithm(growth_factor(given["rate"]))
    if yearly.low < 0 < yearly.mid or yearly.mid < 0 < yearly.high or yearly.mid == 0:
        raise InvalidFields({"rate": "At a rate that may be zero, any number of years would do. Give a steeper one."})
    if yearly.mid < 0:
        grown, yearly = _turned(grown), _turned(yearly)
    if grown.high <= 0 or grown.mid < 0:
        raise InvalidFields({"end": "At this rate no number of years leads from start to end: it leads the other way."})
    low = max(grown.low, Decimal(0))
    return Interval(low, grown.mid, grown.high).over(yearly)


def _logarithm(factor: Interval) -> Interval:
    return Interval(*(EXACT.ln(end) for end in factor.ends()))


def _turned(value: Interval) -> Interval:
    return Interval(-value.high, -value.mid, -value.low)


SOLVERS: Mapping[str, Callable[[Mapping[str, Interval]], Interval]] = {
    "start": _start,
    "rate": _rate,
    "years": _years,
    "end": _end,
}


def _step(name: str, formula: str, value: Interval) -> Mapping[str, Any]:
    low, mid, high = (f"{end:f}" for end in value.ends())
    return {"name": name, "formula": formula, "low": low, "mid": mid, "high": high}


def _description(solved_for: str, value: Interval, given: Mapping[str, str]) -> str:
    typed = {name: text.strip() for name, text in given.items()}
    decimals = decimals_of(typed["rate"]) if "rate" in typed else 1
    sentences = {
        "start": lambda: f"{typed['end']} after {typed['years']} years at {typed['rate']} began at {sizes(value)}.",
        "rate": lambda: (
            f"From {typed['start']} to {typed['end']} in {typed['years']} years: {rates(value, decimals)} a year."
        ),
        "years": lambda: f"From {typed['start']} to {typed['end']} at {typed['rate']}: {span(value)} years.",
        "end": lambda: f"{typed['start']} at {typed['rate']} for {typed['years']} years leads to {sizes(value)}.",
    }
    return sentences[solved_for]()
