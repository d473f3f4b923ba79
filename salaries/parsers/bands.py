"""Salary bands: one for each level of the pay section, and those that sentences elsewhere state.

A level is a heading with its lines:

    Senior Data Engineer
    - Salary Range: $160,000 - $200,000+
    - Typically requires 6+ years of experience

Its evidence is those lines together. A line that holds level and pay ("Senior: $150K+") is a band of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.years import Years, find_years
from salaries.parsers.mentions import PayMention, mentions_of, names_level
from salaries.parsers.not_typical import is_median, is_range
from salaries.parsers.other_roles import RoleWords
from salaries.parsers.stated_dollars import PayScope, scope_of
from salaries.parsers.vacancies import vacancies
from salaries.places import NOWHERE, PayPlace, countries_in
from salaries.terms import PayTerms, fits, read_terms
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import level_of, one_level_of

NOT_BANDS = ("factors", "components", "outlook")
READ = ("item", "sentence", "lead_in", "heading", "code")
PLACES = lazy_regex(r"\b(location|city|cities|region|geograph\w*|metro\w*|state)\b", re.IGNORECASE)
PAY_LABEL = lazy_regex(r"salar|pay|range|compensation|wage|base|total|average|median|package|earning", re.IGNORECASE)
OTHER_RANK = lazy_regex(r"\b(?:distinguished|fellows?|(?<!project )managers?|cto|ceo|founders?)\b", re.IGNORECASE)

# "3 Years", "10+ years of experience"
YEARS_LABEL = lazy_regex(r"\W*\d[\d\s+–-]*(?:years?|yrs?)\b", re.IGNORECASE)

# "Overseas developers get $90,000" below "Salary in India".
ABROAD = lazy_regex(r"\b(?:abroad|overseas|in\s+other\s+countries)\b", re.IGNORECASE)


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

    @property
    def has_reversed_years(self) -> bool:
        least, most = self.experience_min_years, self.experience_max_years
        return least is not None and most is not None and least > most

    def without_years(self) -> "ParsedBand":
        return replace(self, experience_min_years=None, experience_max_years=None)


@dataclass(frozen=True, slots=True)
class Naming:
    """What a band is called and how long people have worked for it, by its heading or its own line."""

    label: str | None
    level: str | None
    years: Years | None


def read_bands(document: Document, role: RoleWords) -> Iterator[ParsedBand]:
    adverts = vacancies(document.content)
    section = [
        statement
        for statement in document.within("salary_ranges")
        if block_kind(statement) not in NOT_BANDS and statement.position not in adverts
    ]
    scope = pay_scope(document)
    for _, group in groupby(section, key=lambda statement: (statement.title, statement.path)):
        listed = list(group)
        if not any(role.are_no_label(heading) for heading in listed[0].path):
            yield from _level(listed, terms_below(listed[0], scope), role)
    for statement in document.content:
        is_outside = statement.role in ("sentence", "item") and statement.section != "salary_ranges"
        if (
            is_outside
            and statement.position not in adverts
            and not any(role.are_no_label(heading) for heading in statement.path)
        ):
            yield from _outside(statement, terms_below(statement, scope), role)


def pay_scope(document: Document) -> PayScope:
    """By the title of the guide, those of its pay sections, and what its sentences say of its figures."""
    sections = {statement.title for statement in document.within("salary_ranges")}
    titles = (document.front.title, document.title_line or _headline(document), *sections)
    return scope_of(document, countries_in(" § ".join(titles)))


def _headline(document: Document) -> str:
    """The first line, if it is a title that is too long for a bare one: "Data Engineer Careers in India: Salary and Scope"."""
    first = document.statements[0] if document.statements else None
    return (
        first.text if first and first.role in ("front", "heading") and not first.text.endswith((".", "!", "?")) else ""
    )


def terms_below(statement: DocumentStatement, scope: PayScope) -> PayTerms:
    """What the headings above a statement of the pay section say, the nearest first; elsewhere only which countries."""
    above = (statement.title, *statement.path)
    named = scope.named | countries_in(" § ".join(above))
    terms = PayTerms(named=scope.named, dollars=scope.dollars_at(statement, named))
    if statement.section != "salary_ranges":
        return terms._replace(named=named)
    for heading in above:
        terms = read_terms(heading).over(terms)
    return terms


def _level(group: Sequence[DocumentStatement], terms: PayTerms, role: RoleWords) -> Iterator[ParsedBand]:
    """The bands below one heading. A figure without a level of its own takes the heading's, and the years beside it."""
    found = {
        statement.position: mentions
        for statement in group
        if statement.role in READ and (mentions := mentions_of(statement, terms, role, in_pay_section=True))
    }
    named = level_heading(group[0])
    if named and any(is_range(mention.amount) for mentions in found.values() for mention in mentions):
        found = {statement.position: kept for statement in group if (kept := _without_medians(found, statement))}
    figures = [statement for statement in group if statement.position in found]
    own = [
        figure
        for figure in figures
        if not named or any(_names_itself(figure.text, mention, named) for mention in found[figure.position])
    ]
    left = [figure for figure in figures if figure not in own]
    for statement in own:
        for mention in found[statement.position]:
            yield band_of(statement, mention, _own_naming(mention), terms.place, _evidence(statement, mention))
    if named and left:
        years = next((years for each in group if (years := find_years(each.text))), None) or find_years(named)
        naming = Naming(named, one_level_of(named), years)
        for figure in left:
            evidence = _lines_of(group, figure) if len(left) == 1 and not own else Evidence.of(figure)
            for mention in found[figure.position]:
                yield band_of(figure, mention, naming, terms.place, evidence)


def _without_medians(found: dict[int, list[PayMention]], statement: DocumentStatement) -> list[PayMention]:
    """Below a level's heading a median of its own line is no second pay beside the range."""
    mentions = found.get(statement.position, [])
    return [each for each in mentions if is_range(each.amount) or not is_median(statement.text, each.amount)]


def _outside(statement: DocumentStatement, terms: PayTerms, role: RoleWords) -> Iterator[ParsedBand]:
    """Pay that a sentence states anywhere else. Below a level's own heading it is the pay of that level."""
    heading = level_heading(statement)
    level, years = (one_level_of(heading), find_years(heading)) if heading else (None, None)
    for mention in mentions_of(statement, terms, role, in_pay_section=False):
        own = _own_naming(mention)
        is_of_heading = heading and not own.level and not own.label
        naming = Naming(heading, level, own.years or years) if is_of_heading else own
        yield band_of(statement, mention, naming, NOWHERE, _evidence(statement, mention))


def level_heading(statement: DocumentStatement) -> str:
    """The nearest heading above that names a level or a job; "" where none does."""
    named = next((heading for heading in reversed(statement.path) if names_level(heading)), "")
    return named.strip("= ")


def _names_itself(text: str, mention: PayMention, heading: str) -> bool:
    """Whether a line says whose pay it is: by a level, by another rank or level than its heading's, or by years.

    Below "Senior" a "Distinguished Engineer" is no senior, nor is "$300K (staff/principal)"; "5+ years: $180K" has its own.
    """
    words = text[mention.start : mention.end]
    level = level_of(words)
    is_of_another = level is not None and level != one_level_of(heading)
    return bool(mention.level or OTHER_RANK.search(words) or is_of_another or YEARS_LABEL.match(mention.label))


def _own_naming(mention: PayMention) -> Naming:
    label = mention.label if mention.label and not PAY_LABEL.search(mention.label) else None
    return Naming(label, mention.level, mention.years)


def _lines_of(group: Sequence[DocumentStatement], figure: DocumentStatement) -> Evidence:
    """From the level's heading, where it opens the group, to the last line that states its pay or years."""
    first = group[0] if group[0].role == "heading" else figure
    lines = [statement for statement in group if statement is figure or find_years(statement.text)]
    return Evidence.of(first, max(lines, key=lambda statement: statement.position))


def _evidence(statement: DocumentStatement, mention: PayMention) -> Evidence:
    if mention.is_alone:
        return Evidence.of(statement)
    words = statement.text[mention.start : mention.end]
    lead = len(words) - len(words.lstrip(" ,;.(=+|/"))
    return Evidence.within(statement, mention.start + lead, mention.start + len(words.rstrip()))


def band_of(
    statement: DocumentStatement, mention: PayMention, naming: Naming, wider: PayPlace, evidence: Evidence
) -> ParsedBand:
    """`wider`: the place and year that a heading gives; what the line says beats it."""
    if ABROAD.search(statement.text, mention.start, mention.end):
        wider = PayPlace(None, None, wider.year)
    amount, place = mention.amount, mention.place.over(wider)
    # Below "UK" neither € nor the dollars of New York are of that country; dollars of no place may be.
    is_elsewhere = mention.place.region and amount.currency == "USD" and place.country != "US"
    if not mention.place.country and (is_elsewhere or not fits(place.country, amount.currency)):
        place = PayPlace(None, mention.place.region, place.year)
    if naming.label and not place.region and PLACES.search(statement.heading):
        place = place._replace(region=naming.label)
    return fact_of(
        ParsedBand,
        statement,
        evidence,
        original_label=naming.label,
        level=naming.level,
        low=amount.low,
        high=amount.high,
        open_ended=amount.open_ended,
        qualifier=amount.qualifier,
        currency=amount.currency,
        period=amount.period,
        period_inferred=amount.period_inferred,
        component=mention.component,
        country=place.country,
        region=place.region,
        year=place.year,
        experience_min_years=naming.years.least if naming.years else None,
        experience_max_years=naming.years.most if naming.years else None,
        figure_start=statement.at(amount.start),
    )
