"""Parts of the world that are no one country: there is no pay for them as a whole, and some for countries in them. Pure."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from search.text.words import plain
from vocabulary.country_names import COUNTRY_NAMES


class Region(NamedTuple):
    """`countries`: those in it, by their codes; none where nothing says which."""

    name: str
    countries: frozenset[str]


NORDIC = "SE NO DK FI IS"
WEST = "GB DE FR NL IE CH AT ES IT BE PT LU"
EAST = "PL CZ RO HU UA BG SK SI HR RS EE LV LT MD BA MK AL ME XK BY"
EUROPE = f"{WEST} {NORDIC} {EAST} GR CY MT TR LI MC AD SM GI"
ASIA = "IN SG JP CN TW KR HK MY PH ID VN TH PK BD LK NP KH MM MN KZ UZ"
GULF = "AE SA QA KW BH OM"
AFRICA = "ZA NG KE EG GH MA TN UG RW ET TZ ZM ZW SN CM CI DZ NA BW MU CD CF"
SOUTH = "BR AR CO CL PE UY EC BO PY VE"
MIDDLE = "MX CR PA GT HN SV NI DO CU PR JM"
REGIONS = (
    ("Europe", "europe, european, western europe, northern europe, southern europe, continental europe, mainland europe", EUROPE),
    ("the European Union", "eu, european union, eurozone, euro zone, euro area", f"{WEST} SE DK FI {EAST} GR CY MT"),
    ("Eastern Europe", "eastern europe, central europe, cee, balkans, baltics, the baltics", EAST),
    ("the Nordic countries", "nordics, nordic, scandinavia, scandinavian", NORDIC),
    ("Germany, Austria and Switzerland", "dach", "DE AT CH"),
    ("Benelux", "benelux", "BE NL LU"),
    ("Asia", "asia, asian, south asia, east asia, southeast asia, south east asia", ASIA),
    ("Asia Pacific", "apac, asia pacific", f"{ASIA} AU NZ"),
    ("the Middle East", "middle east, middle eastern, gulf, gcc", f"{GULF} IL TR JO LB EG"),
    ("Europe, the Middle East and Africa", "emea", f"{EUROPE} {GULF} IL {AFRICA}"),
    ("Africa", "africa, african, east africa, west africa, north africa", AFRICA),
    ("Latin America", "latin america, latin american, latam, south america, south american", f"{SOUTH} {MIDDLE}"),
    ("Central America", "central america, caribbean", MIDDLE),
    ("North America", "north america, north american", "US CA MX"),
    ("the world", "worldwide, world wide, globally, in the world, around the world, across the world", " ".join(COUNTRY_NAMES)),
    ("Oceania", "oceania, australasia", "AU NZ FJ"),
)  # fmt: skip
OUTSIDE = {"the European Union": frozenset("GB CH UA RS MD BA MK AL ME XK BY".split())}
MOST_WORDS = 3


@cache
def by_words() -> dict[tuple[str, ...], Region]:
    found: dict[tuple[str, ...], Region] = {}
    for name, written, codes in REGIONS:
        region = Region(name, frozenset(codes.split()) - OUTSIDE.get(name, frozenset()))
        found |= {tuple(plain(each)): region for each in written.split(", ")}
    return found


def region_at(words: Sequence[str], at: int) -> int:
    """By how many words a region is named here; 0 where none is."""
    sizes = range(min(MOST_WORDS, len(words) - at), 0, -1)
    return next((size for size in sizes if tuple(words[at : at + size]) in by_words()), 0)


def region_of(words: Sequence[str]) -> Region:
    return by_words()[tuple(words)]
