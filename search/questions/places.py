"""The country a question is about, by its name, its people or a city in it. Pure."""

from collections.abc import Sequence
from functools import cache

from search.questions.cities import CITIES
from search.text.words import plain
from vocabulary.country_names import COUNTRY_NAMES

# Other ways to write it.
OTHERS = {
    "US": "us, usa, america, american, americans, states",
    "GB": "uk, britain, british, english, great britain",
    "CA": "canadian",
    "DE": "german, germans, deutschland",
    "FR": "french",
    "NL": "dutch, holland",
    "IE": "irish",
    "CH": "swiss",
    "AT": "austrian",
    "ES": "spanish",
    "IT": "italian",
    "PL": "polish",
    "SE": "swedish",
    "IN": "indian",
    "AU": "australian, down under",
    "NZ": "kiwi",
    "JP": "japanese",
    "BR": "brazilian",
    "IL": "israeli",
    "AE": "uae, emirates",
    "MX": "mexican",
    "ZA": "south african",
    "NO": "norwegian",
    "DK": "danish",
    "FI": "finnish",
    "BE": "belgian",
    "PT": "portuguese",
    "CZ": "czech, czech republic",
    "RO": "romanian",
    "HU": "hungarian",
    "UA": "ukrainian",
    "TR": "turkish, turkey",
    "CN": "chinese",
    "KR": "korea, korean",
    "PH": "filipino",
    "NG": "nigerian",
    "KE": "kenyan",
    "EG": "egyptian",
    "AR": "argentine",
    "SG": "singaporean",
}
# Names of countries that mean something else more often than not; "in Jordan" is the country, and "in Georgia" may be either.
NOT_READ = {"GE", "JO", "TD", "GG", "JE"}
AFTER_IN = {"jordan": "JO", "chad": "TD", "guernsey": "GG", "jersey": "JE"}


@cache
def _by_words() -> dict[tuple[str, ...], str]:
    found = {tuple(plain(name)): code for code, name in COUNTRY_NAMES.items() if code not in NOT_READ}
    found |= {tuple(plain(city)): code for city, code in CITIES.items()}
    for code, several in OTHERS.items():
        found |= {tuple(plain(name)): code for name in several.split(",")}
    return found


MOST_WORDS = 4
LONG = 6


def is_city(words: Sequence[str]) -> bool:
    """Whether it is a city or a part of a country: its country has pay, and it has none of its own."""
    return tuple(words) in _cities()


@cache
def _cities() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(plain(city)) for city in CITIES)


@cache
def place_words() -> frozenset[str]:
    """Names of one word, long enough that a slip in them is one."""
    return frozenset(words[0] for words in _by_words() if len(words) == 1 and len(words[0]) >= LONG)


def place_at(words: Sequence[str], at: int) -> tuple[str, int]:
    """The code of the country that is named here, and by how many words; "" and 0 where none is."""
    for size in range(min(MOST_WORDS, len(words) - at), 0, -1):
        if code := _by_words().get(tuple(words[at : at + size])):
            return code, size
    code = AFTER_IN.get(words[at], "") if at and words[at - 1] == "in" else ""
    return code, int(bool(code))
