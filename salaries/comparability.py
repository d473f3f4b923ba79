"""Whether two amounts of pay may be compared in numbers, and why not: the one rule for pages, tables and the API. Pure.

Numbers are refused where currency, pay period or the stated part of pay differ, or where the years are more than two apart.
Place and level never refuse: that they differ is said. So is what is unstated, except a pay period: an amount without one
may be for an hour or for a month.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any, NamedTuple, Self

from vocabulary.money import currency_name

UNSTATED = "unstated"
MOST_YEARS_APART = 2
PARTS = {"base": "base pay", "total": "total pay"}


class ReasonCode(StrEnum):
    """Why numbers are refused."""

    CURRENCY = "currency"
    PERIOD = "period"
    COMPONENT = "component"
    YEARS_APART = "years_apart"


class NoteCode(StrEnum):
    """What differs or is unknown, and is said beside the numbers."""

    COMPONENT_UNSTATED = "component_unstated"
    PERIOD_INFERRED = "period_inferred"
    YEAR_UNKNOWN = "year_unknown"
    YEARS_DIFFER = "years_differ"
    COUNTRY_UNSTATED = "country_unstated"
    COUNTRIES_DIFFER = "countries_differ"
    REGIONS_DIFFER = "regions_differ"
    LEVEL_UNSTATED = "level_unstated"
    LEVELS_DIFFER = "levels_differ"


@dataclass(frozen=True, slots=True)
class Remark:
    """`short` says what is not alike ("pounds, not US dollars"), `text` says it in a sentence, with what follows."""

    code: ReasonCode | NoteCode
    short: str
    text: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What an amount of pay measures. None where nothing says so; `component` is then "unstated"."""

    currency: str
    period: str | None
    component: str
    year: int | None
    country: str | None
    level: str | None
    region: str | None = None
    period_inferred: bool = False

    @classmethod
    def of(cls, pay: Any) -> Self:
        """Of a stated band, a row of advertised percentiles, or published pay: whatever has these attributes."""
        return cls(
            pay.currency,
            pay.period,
            pay.component or UNSTATED,
            pay.year,
            pay.country or None,
            getattr(pay, "level", None) or None,
            getattr(pay, "region", None) or None,
            getattr(pay, "period_inferred", False),
        )


@dataclass(frozen=True, slots=True)
class Comparability:
    reasons: tuple[Remark, ...]
    notes: tuple[Remark, ...]

    @property
    def comparable(self) -> bool:
        return not self.reasons

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(reason.code for reason in self.reasons)


def comparability(one: Measure, other: Measure) -> Comparability:
    """Reasons and notes are said of `one`, against `other`: "euros, not US dollars"."""
    return Comparability(tuple(_reasons(one, other)), tuple(_notes(one, other)))


class Weight(NamedTuple):
    """What a range has to say. `figures`: 1 where it states its ends or their medians, 0 where it is a few adverts."""

    figures: int = 1
    adverts: int = 0


def largest_comparable(measures: Sequence[Measure], weights: Sequence[Weight] = ()) -> list[int]:
    """Which of them may share one axis: the most of which every two may be compared, by their places.

    Those with figures count first. Of several as many: those of most adverts, then in US dollars, then of the newest years,
    then base pay. `weights`: one for each measure; without them each counts as one with figures.
    """
    weights = weights or [Weight()] * len(measures)
    found: list[tuple[tuple[int, int, int], bool, int, bool, list[int]]] = []
    units = {(each.currency, each.period) for each in measures if each.period}
    for currency, period in sorted(units):
        alike = [at for at, each in enumerate(measures) if (each.currency, each.period) == (currency, period)]
        parts = {measures[at].component for at in alike} - {UNSTATED} or {UNSTATED}
        years = {measures[at].year or 0 for at in alike}
        for part, first in product(sorted(parts), sorted(years)):
            members = [at for at in alike if _fits(measures[at], part, first)]
            found.append(
                (_weight_of([weights[at] for at in members]), currency == "USD", first, part == "base", members)
            )
    return max(found, key=lambda each: each[:4])[-1] if found else []


def _weight_of(members: Sequence[Weight]) -> tuple[int, int, int]:
    return sum(each.figures for each in members), len(members), sum(each.adverts for each in members)


def _fits(measure: Measure, part: str, first: int) -> bool:
    years = range(first, first + MOST_YEARS_APART + 1)
    return measure.component in (part, UNSTATED) and (measure.year is None or measure.year in years)


def refusal(measure: Measure, drawn: Iterable[Measure]) -> tuple[Remark, ...]:
    """Why it may not share the axis of those that are drawn: each reason once. Empty where it may."""
    by_code: dict[str, Remark] = {}
    for other in drawn:
        for reason in comparability(measure, other).reasons:
            by_code.setdefault(reason.code, reason)
    return tuple(by_code[code] for code in ReasonCode if code in by_code)


def _reasons(one: Measure, other: Measure) -> Iterator[Remark]:
    if one.currency != other.currency:
        short = f"{currency_name(one.currency)}, not {currency_name(other.currency)}"
        yield Remark(
            ReasonCode.CURRENCY,
            short,
            f"In {short}. We don't convert currencies; the result would depend on the day.",
        )
    yield from _unlike_periods(one.period, other.period)
    if one.component != other.component and UNSTATED not in (one.component, other.component):
        short = f"{_part(one.component)}, not {_part(other.component)}"
        yield Remark(ReasonCode.COMPONENT, short, f"It is {short}.")
    if one.year and other.year and abs(one.year - other.year) > MOST_YEARS_APART:
        short = f"{one.year}, not {other.year}"
        yield Remark(
            ReasonCode.YEARS_APART,
            short,
            f"For {short}. Pay changes too much in more than {MOST_YEARS_APART} years to compare them.",
        )


def _unlike_periods(one: str | None, other: str | None) -> Iterator[Remark]:
    if one and one == other:
        return
    if one and other:
        short = f"paid by the {one}, not by the {other}"
        text = f"It is {short}. No source says how many hours or days are worked, so we don't convert."
    else:
        short = "no pay period given"
        missing = "Neither says" if not (one or other) else "It doesn't say" if not one else "The other doesn't say"
        text = f"{missing} what time the amount is for: an hour, a month or a year."
    yield Remark(ReasonCode.PERIOD, short, text)


def _notes(one: Measure, other: Measure) -> Iterator[Remark]:
    if UNSTATED in (one.component, other.component):
        yield _unstated_part(one.component, other.component)
    if one.period_inferred or other.period_inferred:
        text = "An amount is printed without a pay period; from its size we read it as yearly."
        yield Remark(NoteCode.PERIOD_INFERRED, "yearly by our reading", text)
    yield from _said(NoteCode.YEAR_UNKNOWN, NoteCode.YEARS_DIFFER, one.year, other.year, ("year", "years"))
    yield from _said(
        NoteCode.COUNTRY_UNSTATED, NoteCode.COUNTRIES_DIFFER, one.country, other.country, ("country", "countries")
    )
    if one.country and one.country == other.country and one.region != other.region:
        yield _different(NoteCode.REGIONS_DIFFER, one.region or one.country, other.region or other.country, "regions")
    if one.level or other.level:
        yield from _said(NoteCode.LEVEL_UNSTATED, NoteCode.LEVELS_DIFFER, one.level, other.level, ("level", "levels"))


def _said(
    unknown: NoteCode, differ: NoteCode, one: str | int | None, other: str | int | None, words: tuple[str, str]
) -> Iterator[Remark]:
    if one is None or other is None:
        yield _unknown(unknown, one, other, words[0])
    elif one != other:
        yield _different(differ, one, other, words[1])


def _unstated_part(one: str, other: str) -> Remark:
    stated = next((part for part in (one, other) if part != UNSTATED), None)
    if stated is None:
        return Remark(
            NoteCode.COMPONENT_UNSTATED, "base or total not stated", "Neither says whether it is base or total pay."
        )
    return Remark(
        NoteCode.COMPONENT_UNSTATED,
        "base or total not stated",
        f"One is {_part(stated)}; the other doesn't say whether it is base or total.",
    )


def _unknown(code: NoteCode, one: object, other: object, word: str) -> Remark:
    known = one if one is not None else other
    text = f"Neither gives a {word}." if known is None else f"One is for {known}; the other gives no {word}."
    return Remark(code, f"no {word} given", text)


def _different(code: NoteCode, one: object, other: object, word: str) -> Remark:
    return Remark(code, f"{one} and {other}", f"Different {word}: {one} and {other}.")


def _part(component: str) -> str:
    return PARTS.get(component, component)
