"""Country, region and year of a pay heading: "Salary Ranges (US Market, 2024)". Pure."""

import re
from typing import NamedTuple

from vocabulary.dates import WHOLE_YEAR
from vocabulary.places import COUNTRY_PATTERNS

FILLER = re.compile(
    r"\b(market|salary|salaries|ranges?|pay|as of|in|for|the|average|only|gross|base|figures|data)\b", re.I
)


class PayPlace(NamedTuple):
    """`country` is an ISO 3166 alpha-2 code. None where the heading is silent."""

    country: str | None
    region: str | None
    year: int | None


def read_place(heading: str) -> PayPlace:
    countries = [code for code, pattern in COUNTRY_PATTERNS.items() if pattern.search(heading)]
    # A heading that names two countries says of neither that the figures are its own.
    country = countries[0] if len(countries) == 1 else None
    year = WHOLE_YEAR.search(heading)
    return PayPlace(country, _region(heading), int(year[0]) if year else None)


def _region(heading: str) -> str | None:
    """What a bracket names beside country and year: "(California, US, 2024)" → "California"."""
    bracket = re.search(r"[(\[]([^)\]]*)", heading)
    parts = re.split(r"[,;/]", bracket[1]) if bracket else []
    left = [part for part in (_bare(part) for part in parts) if part and part.lower() not in ("and", "or")]
    return left[0] if left else None


def _bare(part: str) -> str:
    for pattern in (*COUNTRY_PATTERNS.values(), WHOLE_YEAR, FILLER):
        part = pattern.sub("", part)
    return part.strip(" .&-")
