"""What a guide says about pay: bands, components beside the base, and factors. Pure."""

from careers.documents import Document, Problem, Reading
from salaries.parsers.bands import ParsedBand, read_bands
from salaries.parsers.components import ParsedComponent, read_components
from salaries.parsers.factors import ParsedFactor, read_factors

__all__ = ["ParsedBand", "ParsedComponent", "ParsedFactor", "parse"]


def parse(document: Document) -> Reading:
    bands = list(read_bands(document))
    return Reading(
        facts=[*bands, *read_components(document), *read_factors(document)],
        faults=[_fault(document, band) for band in bands if band.is_reversed],
    )


def _fault(document: Document, band: ParsedBand) -> Problem:
    line = document.line_at(band.figure_start)
    return Problem(line, f"low above high: {band.low:,} to {band.high:,} {band.currency}")
