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

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.titles import TITLE, role_title
from careers.documents.years import Years, find_years
from salaries.parsers.mentions import Mention, mentions_of
from salaries.parsers.other_roles import RoleWords
from salaries.places import PayPlace
from salaries.terms import PayTerms, component_of, fits, read_terms
from vocabulary.levels import one_level_of

NOT_BANDS = ("factors", "components", "outlook")
READ = ("item", "sentence", "lead_in")
PLACES = re.compile(r"\b(location|city|cities|region|geograph\w*|metro\w*|state)\b", re.IGNORECASE)
PAY_LABEL = re.compile(r"salar|pay|range|compensation|wage|base|total|average|median|package|earning", re.IGNORECASE)
BRACKET = re.compile(r"\s*[(\[].*$")


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


@dataclass(frozen=True, slots=True)
class Naming:
    """What a band is called and how long people have worked for it, by its heading or its own line."""

    label: str | None
    level: str | None
    years: Years | None


def read_bands(document: Document) -> Iterator[ParsedBand]:
    role = RoleWords.of(role_title(document))
    terms = read_terms(document.section_titles.get("salary_ranges", ""))
    section = [statement for statement in document.within("salary_ranges") if block_kind(statement) not in NOT_BANDS]
    for heading, group in groupby(section, key=lambda statement: statement.heading):
        if not role.are_not(heading):
            yield from _level(list(group), below(terms, heading), role)
    for statement in document.content:
        is_outside = statement.role in ("sentence", "item") and statement.section != "salary_ranges"
        if is_outside and not role.are_not(statement.heading):
            yield from _outside(statement, role)


def below(terms: PayTerms, heading: str) -> PayTerms:
    """What holds below a heading of the pay section: what it says itself, else what the section's heading says."""
    return read_terms(heading).over(terms) if heading else terms


def _level(group: Sequence[DocumentStatement], terms: PayTerms, role: RoleWords) -> Iterator[ParsedBand]:
    """The bands below one heading. A figure without a level of its own takes the heading's, and the years beside it."""
    found = {
        statement.position: mentions
        for statement in group
        if statement.role in READ and (mentions := mentions_of(statement, terms, role, in_pay_section=True))
    }
    heading = group[0] if group[0].role == "heading" and group[0].heading else None
    named = heading if heading and names_level(heading.text) else None
    figures = [statement for statement in group if statement.position in found]
    own = [figure for figure in figures if not named or any(one.level for one in found[figure.position])]
    left = [figure for figure in figures if figure not in own]
    for statement in own:
        for mention in found[statement.position]:
            yield band_of(statement, mention, _own_naming(mention), terms.place, _evidence(statement, mention))
    if named and left:
        years = next((found_years for each in group if (found_years := find_years(each.text))), None)
        naming = Naming(named.text, one_level_of(named.text), years)
        for figure in left:
            evidence = _lines_of(named, group, figure) if len(left) == 1 else Evidence.of(figure)
            for mention in found[figure.position]:
                yield band_of(figure, mention, naming, terms.place, evidence)


def _outside(statement: DocumentStatement, role: RoleWords) -> Iterator[ParsedBand]:
    """Pay that a sentence states anywhere else. Below a level's own heading it is the pay of that level."""
    mentions = mentions_of(statement, PayTerms(), role, in_pay_section=False)
    if not mentions:
        return
    heading = statement.heading if names_level(statement.heading) else ""
    level, years = (one_level_of(heading), find_years(heading)) if heading else (None, None)
    for mention in mentions:
        own = _own_naming(mention)
        is_of_heading = level and not own.level and not own.label
        naming = Naming(heading, level, own.years or years) if is_of_heading else own
        yield band_of(statement, mention, naming, PayTerms().place, _evidence(statement, mention))


def names_level(heading: str) -> bool:
    """A level by its words, or a plain job title: "Data Engineer" between its junior and its senior."""
    return bool(one_level_of(heading) or TITLE.fullmatch(BRACKET.sub("", heading)))


def _own_naming(mention: Mention) -> Naming:
    label = mention.label if mention.label and not PAY_LABEL.search(mention.label) else None
    return Naming(label, mention.level, mention.years)


def _lines_of(heading: DocumentStatement, group: Sequence[DocumentStatement], figure: DocumentStatement) -> Evidence:
    lines = [statement for statement in group if statement is figure or find_years(statement.text)]
    return Evidence.of(heading, max(lines, key=lambda statement: statement.position))


def _evidence(statement: DocumentStatement, mention: Mention) -> Evidence:
    if mention.is_alone:
        return Evidence.of(statement)
    words = statement.text[mention.start : mention.end]
    lead = len(words) - len(words.lstrip(" ,;.(=+"))
    return Evidence.within(statement, mention.start + lead, mention.start + len(words.rstrip()))


def band_of(
    statement: DocumentStatement, mention: Mention, naming: Naming, wider: PayPlace, evidence: Evidence
) -> ParsedBand:
    """`wider`: the place and year that a heading gives; what the line says beats it."""
    amount, place = mention.amount, mention.place.over(wider)
    if not mention.place.country and not fits(place.country, amount.currency):
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
