"""Pay that is years old on the day it is read."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from careers.verdicts import FindingResult
from salaries.rules.claims import PayClaim, year_of

YEARS = 2


def check_age(claims: Sequence[PayClaim], guide_as_of: str, as_of: date) -> Iterator[FindingResult]:
    """One finding for each year of pay that lies more than two years before the year of `as_of`."""
    by_year: dict[int, list[PayClaim]] = {}
    for claim in claims:
        year = year_of(claim, guide_as_of)
        if year and year < as_of.year - YEARS:
            by_year.setdefault(year, []).append(claim)
    yield from (_old(year, old, as_of.year) for year, old in sorted(by_year.items()))


def _old(year: int, claims: Sequence[PayClaim], now: int) -> FindingResult:
    steps: tuple[Mapping[str, str], ...] = (
        {"name": "year of the figures", "formula": "as the guide states it", "value": str(year)},
        {"name": "year of reading", "formula": "of the day of the rebuild", "value": str(now)},
        {"name": "age", "formula": "year of reading − year of the figures", "value": str(now - year)},
    )
    return FindingResult(
        rule="pay_age",
        verdict="note",
        inputs=tuple(key for claim in claims for key in claim.keys),
        headline=f"The pay is of {year}, more than two years ago.",
        explanation="Pay moves from year to year. Look at newer figures before relying on these.",
        arithmetic=steps,
    )
