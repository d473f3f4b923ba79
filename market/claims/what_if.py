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
from market.claims.intervals import EXACT, Figure, Interval, allowed, decimals_of, growth_factor, implied_rate
from market.claims.parse_input import InvalidFields, InvalidInput, one_currency, read_amount, read_fields, read_rate

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
class Answer:
    """The piece that was not given: amounts in plain units of `currency`, a rate in per cent a year, or years.

    `value` is the interval, rounded outward to hundredths; `says` the answer in a sentence; `arithmetic` the three that
    were given, and the fourth, as intervals.
    """

    piece: str
    value: Interval
    currency: str | None
    says: str
    how: str
    arithmetic: tuple[Mapping[str, Any], ...]


def work_out(given: Mapping[str, str]) -> Answer:
    """The fourth piece from three given as printed text. Raises `InvalidFields`."""
    missing = [name for name in WHAT_IF_FIELDS if name not in given]
    if len(missing) != 1:
        raise InvalidFields(_not_three(missing))
    figures, currency = _read(given)
    (piece,) = missing
    value = ends(WORKED_OUT[piece](figures), DECIMALS)
    steps = [_step(name, "as printed", figures[name]) for name in WHAT_IF_FIELDS if name in figures]
    arithmetic = (*steps, _step(piece, FORMULAS[piece], value))
    return Answer(piece, value, currency, _says(piece, value, given), FORMULAS[piece], arithmetic)


def _not_three(missing: list[str]) -> dict[str, str]:
    if not missing:
        return {"end": "All four are given, so there is nothing to work out. Leave one of them away."}
    return {name: f"{name} is not given. Give exactly three of {', '.join(WHAT_IF_FIELDS)}." for name in missing}


def _read(given: Mapping[str, str]) -> tuple[dict[str, Interval], str | None]:
    """The intervals of the pieces, and the currency of the amounts."""
    read = read_fields(given, READERS)
    currency = one_currency({name: code for name, (_, code) in read.items() if name in ("start", "end")})
    return {name: value for name, (value, _) in read.items()}, currency


def _amount(text: str) -> tuple[Interval, str | None]:
    amount = read_amount(text)
    if not amount.figure.value:
        raise InvalidInput("From or to nought nothing grows at a rate. Give an amount above nought.")
    return allowed(_plain(amount.figure)), amount.currency


def _rate_given(text: str) -> tuple[Interval, None]:
    rate = _plain(read_rate(text))
    if rate.value <= STEEPEST_DECLINE:
        raise InvalidInput("A decline of 100 % or more leaves nothing. Give a rate above −99.99 %.")
    return rate_of(rate), None


def _plain(figure: Figure) -> Figure:
    if figure.qualifier:
        raise InvalidInput("Leave the hedge away: three figures as printed determine the fourth.")
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


def _start(told: Mapping[str, Interval]) -> Interval:
    return told["end"].over(growth_factor(told["rate"]).power(int(told["years"].mid)))


def _end(told: Mapping[str, Interval]) -> Interval:
    return told["start"].times(growth_factor(told["rate"]).power(int(told["years"].mid)))


def _rate(told: Mapping[str, Interval]) -> Interval:
    return implied_rate(told["start"], told["end"], int(told["years"].mid))


def _years(told: Mapping[str, Interval]) -> Interval:
    """Both logarithms of one sign, or no number of years leads from start to end at that rate."""
    grown = _logarithm(told["end"].over(told["start"]))
    yearly = _logarithm(growth_factor(told["rate"]))
    if yearly.low < 0 < yearly.mid or yearly.mid < 0 < yearly.high or yearly.mid == 0:
        raise InvalidFields({"rate": "At a rate that may be nought, any number of years would do. Give a steeper one."})
    if yearly.mid < 0:
        grown, yearly = _turned(grown), _turned(yearly)
    if grown.high <= 0 or grown.mid < 0:
        raise InvalidFields({"end": "At this rate no number of years leads from start to end: it goes the other way."})
    low = max(grown.low, Decimal(0))
    return Interval(low, grown.mid, grown.high).over(yearly)


def _logarithm(factor: Interval) -> Interval:
    return Interval(*(EXACT.ln(end) for end in factor.ends()))


def _turned(value: Interval) -> Interval:
    return Interval(-value.high, -value.mid, -value.low)


WORKED_OUT: Mapping[str, Callable[[Mapping[str, Interval]], Interval]] = {
    "start": _start,
    "rate": _rate,
    "years": _years,
    "end": _end,
}


def _step(name: str, how: str, value: Interval) -> Mapping[str, Any]:
    low, mid, high = (f"{end:f}" for end in value.ends())
    return {"name": name, "how": how, "low": low, "mid": mid, "high": high}


def _says(piece: str, value: Interval, given: Mapping[str, str]) -> str:
    told = {name: text.strip() for name, text in given.items()}
    decimals = decimals_of(told["rate"]) if "rate" in told else 1
    sentences = {
        "start": lambda: f"{told['end']} after {told['years']} years at {told['rate']} began at {sizes(value)}.",
        "rate": lambda: (
            f"From {told['start']} to {told['end']} in {told['years']} years: {rates(value, decimals)} a year."
        ),
        "years": lambda: f"From {told['start']} to {told['end']} at {told['rate']}: {span(value)} years.",
        "end": lambda: f"{told['start']} at {told['rate']} for {told['years']} years leads to {sizes(value)}.",
    }
    return sentences[piece]()
