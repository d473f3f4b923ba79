"""What a guide says about pay: bands, components beside the base, and factors. Pure."""

from collections.abc import Iterator

from careers.documents import Document, Problem, Reading
from salaries.parsers.bands import ParsedBand, read_bands
from salaries.parsers.components import ParsedComponent, read_components
from salaries.parsers.factors import ParsedFactor, read_factors

__all__ = ["ParsedBand", "ParsedComponent", "ParsedFactor", "parse"]


def parse(document: Document) -> Reading:
    bands = list(read_bands(document))
    return Reading(
        facts=[*bands, *read_components(document), *read_factors(document)],
        faults=[fault for band in bands for fault in _faults(document, band)],
    )


def _faults(document: Document, band: ParsedBand) -> Iterator[Problem]:
    line = document.line_at(band.figure_start)
    if band.is_reversed:
        yield Problem(line, f"low above high: {band.low:,} to {band.high:,} {band.currency}")
    least, most = band.experience_min_years, band.experience_max_years
    if least is not None and most is not None and least > most:
        yield Problem(line, f"low above high: {least} to {most} years of experience")
