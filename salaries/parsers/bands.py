"""Salary bands: one for each level of the pay section, and those that sentences elsewhere state.

A level is a heading with its lines:

    Senior Data Engineer
    - Salary Range: $160,000 - $200,000+
    - Typically requires 6+ years of experience

Its evidence is those lines together. A line that holds level and pay ("Senior: $150K+") is a band of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from careers.documents import Document, Evidence, Parsed, Statement, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import split_label
from careers.documents.levels import level_of
from careers.documents.years import Years, find_years
from salaries.amounts import Amount, find_amounts
from salaries.places import Place, read_place

NOT_BANDS = ("factors", "components", "outlook")
PAY_WORDS = re.compile(
    r"\b(salar\w+|pays?|paid|earn\w*|compensation|wages?|income|remuneration)\b", re.IGNORECASE
)
BASE = re.compile(r"\bbase\b", re.IGNORECASE)
TOTAL = re.compile(r"\btotal\b|\bpackage\b|\bOTE\b", re.IGNORECASE)
PLACES = re.compile(r"\b(location|city|cities|region|geograph\w*|metro\w*|state)\b", re.IGNORECASE)
PAY_LABEL = re.compile(r"salar|pay|range|compensation|wage|base|total|average|median|package", re.IGNORECASE)
NOWHERE = Place(None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedBand(Parsed):
    """One stated range of pay. `figure_start` is where the figure itself begins in the document."""

    original_label: str | None
    level: str | None
    low: Decimal | None
    high: Decimal | None
    open_ended: bool
    qualifier: str | None
    currency: str
    period: str | None
    period_inferred: bool
    component: str
    country: str | None
    region: str | None
    year: int | None
    experience_min_years: int | None
    experience_max_years: int | None
    figure_start: int

    @property
    def identity(self) -> str:
        return f"{self.component} {self.low} {self.high}"

    @property
    def is_reversed(self) -> bool:
        return self.low is not None and self.high is not None and self.low > self.high


def read_bands(document: Document) -> Iterator[ParsedBand]:
    place = read_place(document.section_titles.get("salary_ranges", ""))
    section = [one for one in document.within("salary_ranges") if block_kind(one) not in NOT_BANDS]
    for _, group in groupby(section, key=lambda one: one.heading):
        yield from _level(list(group), place)
    for statement in document.statements:
        told = statement.role in ("sentence", "item") and statement.section != "salary_ranges"
        if told and PAY_WORDS.search(statement.text):
            yield from _told(statement, NOWHERE)


def _level(group: Sequence[Statement], place: Place) -> Iterator[ParsedBand]:
    """The bands below one heading. One figure takes the heading's level and the years told beside it."""
    figures = [one for one in group if one.role in ("item", "sentence", "lead_in") and _amounts(one, place)]
    heading = group[0] if group[0].role == "heading" and group[0].heading else None
    own = [one for one in figures if level_of(_before_figure(one, place))]
    if not heading or own or not level_of(heading.text):
        for one in figures:
            yield from _told(one, place)
        return
    years = next((found for one in group if (found := find_years(one.text))), None)
    for one in figures:
        evidence = _lines_of(heading, group, one) if len(figures) == 1 else Evidence.of(one)
        for amount in _amounts(one, place):
            yield _band(one, amount, evidence, place, heading.text, heading.text, years)


def _lines_of(heading: Statement, group: Sequence[Statement], figure: Statement) -> Evidence:
    said = [one for one in group if one is figure or find_years(one.text)]
    return Evidence.of(heading, max(said, key=lambda one: one.position))


def _told(statement: Statement, place: Place) -> Iterator[ParsedBand]:
    """Bands of one statement that stands for itself: its label or its words name the level."""
    amounts = _amounts(statement, place)
    label = split_label(statement.text).label
    starts = [0, *(amount.end for amount in amounts)]
    for amount, start, end in zip(
        amounts, starts, [*(a.start for a in amounts[1:]), len(statement.text)], strict=False
    ):
        words = statement.text[start if start else 0 : end]
        named = label if label and not PAY_LABEL.search(label) else None
        years = find_years(words)
        evidence = Evidence.of(statement) if len(amounts) == 1 else _clause(statement, amount, start)
        here = place
        if named and PLACES.search(statement.heading):
            here = place._replace(region=named)
        yield _band(statement, amount, evidence, here, named, named or words, years)


def _clause(statement: Statement, amount: Amount, start: int) -> Evidence:
    """From the end of the figure before to the end of this one."""
    text = statement.text[start : amount.end]
    return Evidence.within(statement, start + len(text) - len(text.lstrip(" ,;.")), amount.end)


def _band(
    statement: Statement,
    amount: Amount,
    evidence: Evidence,
    place: Place,
    label: str | None,
    level_words: str,
    years: Years | None,
) -> ParsedBand:
    return fact_of(
        ParsedBand,
        statement,
        evidence,
        original_label=label,
        level=level_of(level_words),
        low=amount.low,
        high=amount.high,
        open_ended=amount.open_ended,
        qualifier=amount.qualifier,
        currency=amount.currency,
        period=amount.period,
        period_inferred=amount.period_inferred,
        component=_component(statement.text[: amount.end + 20]),
        country=place.country,
        region=place.region,
        year=place.year,
        experience_min_years=years.least if years else None,
        experience_max_years=years.most if years else None,
        figure_start=statement.start + amount.start,
    )


def _component(words: str) -> str:
    if TOTAL.search(words):
        return "total"
    return "base" if BASE.search(words) else "unstated"


def _before_figure(statement: Statement, place: Place) -> str:
    return statement.text[: _amounts(statement, place)[0].start]


def _amounts(statement: Statement, place: Place) -> list[Amount]:
    return find_amounts(statement.text, place.country)
