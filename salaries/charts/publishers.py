"""Whose word a stated band is: the publisher that the footnotes of its lines name, or of the guide's one source."""

from collections.abc import Iterator, Mapping
from typing import Any

from salaries.models import SalaryBand

UNNAMED = "an unnamed publisher"


def publisher_of(band: SalaryBand) -> str:
    """Where a guide rests on several publishers, and the lines of the band name none of them, it is the guide's own."""
    sources = [source for source in band.guide.sources if source.get("publisher")]
    noted = [source["publisher"] for source in sources if _is_noted(source, band)]
    named = noted or [source["publisher"] for source in sources]
    return str(named[0]) if len(set(named)) == 1 else band.guide.publisher or UNNAMED


def _is_noted(source: Mapping[str, Any], band: SalaryBand) -> bool:
    """A footnote names its source by the address."""
    address = source.get("address")
    return bool(address) and any(str(address) in note for note in _notes(band))


def _notes(band: SalaryBand) -> Iterator[str]:
    yield from band.statement.notes
    if band.last_statement_id != band.statement_id:
        yield from band.last_statement.notes


def source_in_words(band: SalaryBand) -> str:
    """ "GeeksforGeeks, 18 April 2026": of which year the pay is, else the date of the footnote's source, else of the guide."""
    dates = {source.get("date") for source in band.guide.sources if _is_noted(source, band)}
    date = dates.pop() if len(dates) == 1 else band.guide.as_of
    return f"{publisher_of(band)}, {f'for {band.year}' if band.year else date or 'undated'}"
