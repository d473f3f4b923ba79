"""What a guide says about pay: bands, components beside the base, and factors. Pure."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from careers.documents import Document, Problem, Reading
from careers.documents.titles import role_title
from salaries.parsers.bands import ParsedBand, read_bands
from salaries.parsers.components import ParsedComponent, read_components
from salaries.parsers.factors import ParsedFactor, read_factors
from salaries.parsers.not_typical import why_not_typical
from salaries.parsers.other_roles import RoleWords
from salaries.parsers.tables import read_tables
from vocabulary.money import contains_money

__all__ = ["ParsedBand", "ParsedComponent", "ParsedFactor", "parse"]


def parse(document: Document) -> Reading:
    role = RoleWords.of(role_title(document) or document.front.title or document.title_line)
    found = chain(read_bands(document, role), read_tables(document, role))
    # Those of the pay section first, each part in the order of the text.
    bands = sorted(found, key=lambda band: (band.section != "salary_ranges", band.evidence.start, band.figure_start))
    return Reading(
        facts=[*_in_order(bands), *read_components(document), *read_factors(document)],
        problems=[
            *(problem for band in bands for problem in _problems(document, band)),
            *_not_of_the_role(document, {band.evidence.first for band in bands}),
        ],
    )


def _not_of_the_role(document: Document, read: Collection[int]) -> Iterator[Problem]:
    """Why an amount of the pay section is none of the role's."""
    for statement in document.within("salary_ranges"):
        if (
            statement.position not in read
            and contains_money(statement.text)
            and (why := why_not_typical(statement.text))
        ):
            yield Problem(statement.line, f"not read as pay of the role: {why}")


def _in_order(bands: Iterable[ParsedBand]) -> Iterator[ParsedBand]:
    """A line whose figures cannot be right is left unread; the rest of the guide is read."""
    for band in bands:
        if not band.is_reversed:
            yield band.without_years() if band.has_reversed_years else band


def _problems(document: Document, band: ParsedBand) -> Iterator[Problem]:
    line = document.line_at(band.figure_start)
    if band.is_reversed:
        yield Problem(line, f"not read: low above high: {band.low:,} to {band.high:,} {band.currency}")
    if band.has_reversed_years:
        years = f"{band.experience_min_years} to {band.experience_max_years}"
        yield Problem(line, f"years not read: low above high: {years} years of experience")
