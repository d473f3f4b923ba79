"""What a guide says about pay: bands, components beside the base, and factors. Pure."""

from collections.abc import Iterable, Iterator

from dataclasses import replace

from careers.documents import Document, Problem, Reading
from salaries.parsers.bands import ParsedBand, read_bands
from salaries.parsers.components import ParsedComponent, read_components
from salaries.parsers.factors import ParsedFactor, read_factors

__all__ = ["ParsedBand", "ParsedComponent", "ParsedFactor", "parse"]


def parse(document: Document) -> Reading:
    bands = list(read_bands(document))
    return Reading(
        facts=[*_in_order(bands), *read_components(document), *read_factors(document)],
        problems=[problem for band in bands for problem in _problems(document, band)],
    )


def _in_order(bands: Iterable[ParsedBand]) -> Iterator[ParsedBand]:
    """A line whose figures cannot be right is left unread; the rest of the guide is read."""
    for band in bands:
        if not band.is_reversed:
            no_years = {"experience_min_years": None, "experience_max_years": None}
            yield replace(band, **no_years) if band.has_reversed_years else band


def _problems(document: Document, band: ParsedBand) -> Iterator[Problem]:
    line = document.line_at(band.figure_start)
    if band.is_reversed:
        yield Problem(line, f"not read: low above high: {band.low:,} to {band.high:,} {band.currency}")
    if band.has_reversed_years:
        years = f"{band.experience_min_years} to {band.experience_max_years}"
        yield Problem(line, f"years not read: low above high: {years} years of experience")
