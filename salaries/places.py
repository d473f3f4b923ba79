"""Country, region and year of pay, by the words of a heading, a label or a clause. Pure.

"Salary Ranges (US Market, 2024)" names country and year. A bracket is a region only if it is a place: "(Source:
Glassdoor)" and "(in USD)" are none.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from vocabulary.dates import WHOLE_YEAR
from vocabulary.places import COUNTRY, COUNTRY_OF_CITY, REGION

# "by 2030", "since 2019", "up 4% on 2023": of a figure that will be, or was before. "US" as in "tell us" is no country.
OTHER_YEAR = re.compile(
    r"(?:\b(?:by|since|until|till|founded in|established in|from|than(?: in)?|versus|vs\.?|compared (?:to|with)|against)|%\s+on)"
    r"\s+(?:19|20)\d\d\b|\bpre-?(?:19|20)\d\d\b|\b(?:19|20)\d0s\b",
    re.IGNORECASE,
)
# "Outside London the median is …": of everywhere else.
NOT_THERE = re.compile(
    r"\b(?:[Oo]utside(?: of)?|[Ee]xcluding|[Ee]xcept(?: in| for)?|[Aa]part from)\s+(?:the\s+)?[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)*"
)
US_WORD = re.compile(r"\bus\b")


class PayPlace(NamedTuple):
    """`country` is an ISO 3166 alpha-2 code. None where the words are silent."""

    country: str | None
    region: str | None
    year: int | None

    def over(self, wider: "PayPlace") -> "PayPlace":
        """This place where it says something, else the wider one. A place of its own does not take the other's region.

        A city known to be in another country than the wider one is not in that: "Paris" below "Germany".
        """
        is_abroad = not self.country and COUNTRY_OF_CITY.get(self.region or "", wider.country) != wider.country
        country = self.country or (None if is_abroad else wider.country)
        elsewhere = self.country and self.country != wider.country
        region = self.region or (None if elsewhere else wider.region)
        return PayPlace(country, region, self.year or wider.year)


NOWHERE = PayPlace(None, None, None)


@lru_cache(maxsize=1024)
def countries_in(words: str) -> frozenset[str]:
    return frozenset(str(match.lastgroup) for match in COUNTRY.finditer(_places_alone(words)))


def regions_in(words: str) -> list[str]:
    """ "South Africa" is no Africa, nor "New Mexico" Mexico."""
    return list(dict.fromkeys(REGION.findall(COUNTRY.sub("", _places_alone(words)))))


@lru_cache(maxsize=1024)
def read_place(words: str) -> PayPlace:
    """Cached, because all lines below a heading ask about the same words."""
    bare = _places_alone(words)
    countries = list(dict.fromkeys(match.lastgroup for match in COUNTRY.finditer(bare)))
    regions = regions_in(words)
    years = set(WHOLE_YEAR.findall(OTHER_YEAR.sub("", words)))
    # Words that name two countries say of neither that the figures are its own; so with two regions or years.
    return PayPlace(
        countries[0] if len(countries) == 1 else None,
        regions[0] if len(regions) == 1 else None,
        int(years.pop()) if len(years) == 1 else None,
    )


def _places_alone(words: str) -> str:
    """Without "us" and without places that are left out."""
    return US_WORD.sub("", NOT_THERE.sub("", words))
