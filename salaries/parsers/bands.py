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
from itertools import groupby, pairwise

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import split_label
from careers.documents.titles import TITLE
from careers.documents.typography import before
from careers.documents.years import Years, find_years
from salaries.amounts import Amount, find_amounts
from salaries.places import PayPlace, read_place
from vocabulary.levels import level_of

NOT_BANDS = ("factors", "components", "outlook")
PAY_WORDS = re.compile(r"\b(salar\w+|pays?|paid|earn\w*|compensation|wages?|income|remuneration)\b", re.IGNORECASE)
BASE = re.compile(r"\bbase\b", re.IGNORECASE)
TOTAL = re.compile(r"\btotal\b|\bpackage\b|\bOTE\b", re.IGNORECASE)
SEAM = re.compile(r"[,;.]|\b(?:and|or|while|but|versus|vs)\b", re.IGNORECASE)
BRACKET = re.compile(r"\(")
PLACES = re.compile(r"\b(location|city|cities|region|geograph\w*|metro\w*|state)\b", re.IGNORECASE)
PAY_LABEL = re.compile(r"salar|pay|range|compensation|wage|base|total|average|median|package", re.IGNORECASE)
BESIDE = r"(?:bonus(?:es)?|equity|stocks?|shares?|options|RSUs?|allowances?|weighting|stipends?|budget|sign-on)\b"
BESIDE_PAY = re.compile(rf"\b(?:{BESIDE}|plus\b)[^$£€₹,;]*$", re.IGNORECASE)
# "$10,000 a year in bonus", "$5,000 signing bonus".
AS_BESIDE = re.compile(
    r"\s*(?:(?:in|of|as|per|an?|the|year|annual|yearly|performance|signing|cash|restricted|company|target)\s+){0,4}"
    + BESIDE,
    re.IGNORECASE,
)
# Pay that was, named beside the pay that is.
PAST = re.compile(
    r"\b(?:(?:up|down)(?:\s+from)?|compared\s+(?:with|to)|previously|formerly|before\s+that)\s+$", re.IGNORECASE
)
NOWHERE = PayPlace(None, None, None)


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
    section = [statement for statement in document.within("salary_ranges") if block_kind(statement) not in NOT_BANDS]
    for _, group in groupby(section, key=lambda statement: statement.heading):
        yield from _level(list(group), place)
    for statement in document.content:
        is_outside = statement.role in ("sentence", "item") and statement.section != "salary_ranges"
        if is_outside and PAY_WORDS.search(statement.text):
            yield from _bands_of(statement, NOWHERE)


def _level(group: Sequence[DocumentStatement], place: PayPlace) -> Iterator[ParsedBand]:
    """The bands below one heading. One figure takes the heading's level and the years told beside it."""
    figures = [
        statement
        for statement in group
        if statement.role in ("item", "sentence", "lead_in") and _amounts(statement, place)
    ]
    heading = group[0] if group[0].role == "heading" and group[0].heading else None
    named = heading and _names_level(heading.text)
    own = [statement for statement in figures if not named or level_of(_before_figure(statement, place))]
    for statement in own:
        yield from _bands_of(statement, place)
    taken = {statement.position for statement in own}
    figures = [statement for statement in figures if statement.position not in taken]
    if heading and figures:
        yield from _below(heading, group, figures, place)


def _below(
    heading: DocumentStatement,
    group: Sequence[DocumentStatement],
    figures: Sequence[DocumentStatement],
    place: PayPlace,
) -> Iterator[ParsedBand]:
    years = next((found for figure in group if (found := find_years(figure.text))), None)
    for figure in figures:
        evidence = _lines_of(heading, group, figure) if len(figures) == 1 else Evidence.of(figure)
        amounts = _amounts(figure, place)
        for amount, (start, end) in zip(amounts, _clauses(figure.text, amounts), strict=True):
            words = figure.text[start:end]
            yield _band(figure, amount, words, evidence, place, heading.text, heading.text, years)


def _names_level(heading: str) -> bool:
    """A level by its words, or a plain job title: "Data Engineer" between its junior and its senior."""
    return bool(level_of(heading) or TITLE.fullmatch(heading))


def _lines_of(heading: DocumentStatement, group: Sequence[DocumentStatement], figure: DocumentStatement) -> Evidence:
    lines = [statement for statement in group if statement is figure or find_years(statement.text)]
    return Evidence.of(heading, max(lines, key=lambda statement: statement.position))


def _bands_of(statement: DocumentStatement, place: PayPlace) -> Iterator[ParsedBand]:
    """Bands of one statement that stands for itself: its label or the words of each figure name the level."""
    amounts = _amounts(statement, place)
    label = split_label(statement.text).label
    named = label if label and not PAY_LABEL.search(label) else None
    here = place._replace(region=named) if named and PLACES.search(statement.heading) else place
    for amount, (start, end) in zip(amounts, _clauses(statement.text, amounts), strict=True):
        words = statement.text[start:end]
        evidence = Evidence.of(statement) if len(amounts) == 1 else _within(statement, start, end)
        level_words = named if named and level_of(named) else words
        yield _band(statement, amount, words, evidence, here, named, level_words, find_years(words))


def _clauses(text: str, amounts: Sequence[Amount]) -> list[tuple[int, int]]:
    """The part of the statement that speaks of each figure: "$90k for juniors" and ", $150k for seniors"."""
    if not amounts:
        return []
    seams = [_seam(text, amount.end, following.start) for amount, following in pairwise(amounts)]
    return list(pairwise([0, *seams, len(text)]))


def _seam(text: str, start: int, end: int) -> int:
    match = SEAM.search(text, start, end) or BRACKET.search(text, start, end)
    return match.start() if match else start


def _within(statement: DocumentStatement, start: int, end: int) -> Evidence:
    words = statement.text[start:end]
    lead = len(words) - len(words.lstrip(" ,;.("))
    return Evidence.within(statement, start + lead, start + len(words.rstrip()))


def _band(
    statement: DocumentStatement,
    amount: Amount,
    words: str,
    evidence: Evidence,
    place: PayPlace,
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
        component=_component(words) or _component(before(statement.text, amount.start)) or "unstated",
        country=place.country,
        region=place.region,
        year=place.year,
        experience_min_years=years.least if years else None,
        experience_max_years=years.most if years else None,
        figure_start=statement.at(amount.start),
    )


def _component(words: str) -> str | None:
    if TOTAL.search(words):
        return "total"
    return "base" if BASE.search(words) else None


def _before_figure(statement: DocumentStatement, place: PayPlace) -> str:
    return statement.text[: _amounts(statement, place)[0].start]


def _amounts(statement: DocumentStatement, place: PayPlace) -> list[Amount]:
    """Amounts of salary: a bonus, a share or an allowance named right beside the figure is no band, nor is past pay."""
    return [amount for amount in find_amounts(statement.text, place.country) if _is_pay(statement.text, amount)]


def _is_pay(text: str, amount: Amount) -> bool:
    words_before = before(text, amount.start, 40)
    return not (BESIDE_PAY.search(words_before) or PAST.search(words_before) or AS_BESIDE.match(text, amount.end))
