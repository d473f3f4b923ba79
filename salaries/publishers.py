"""Whose word a stated band is: the publisher of the source that its guide names, or of the guide itself."""

from salaries.models import SalaryBand

UNNAMED = "an unnamed publisher"


def publisher_of(band: SalaryBand) -> str:
    """Where a guide rests on several publishers, and its sentence names none of them, it is the guide's own."""
    sources = {source.get("publisher") for source in band.guide.sources} - {None, ""}
    return sources.pop() if len(sources) == 1 else band.guide.publisher or UNNAMED
