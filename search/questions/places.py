"""The country a question is about, by its name, its people or a city in it. Pure."""

from collections.abc import Sequence
from functools import cache

from search.text.words import plain
from vocabulary.country_names import COUNTRY_NAMES

# Other ways to write it, and cities from which people ask about pay. A city stands for its country, and the answer says so.
OTHERS = {
    "US": "us, usa, america, american, americans, states, new york, nyc, san francisco, bay area, "
    "silicon valley, california, texas, seattle, austin, boston, chicago, los angeles, denver, atlanta, washington dc",
    "GB": "uk, britain, british, england, english, scotland, wales, london, manchester, edinburgh, "
    "bristol, cambridge, great britain",
    "CA": "canadian, toronto, vancouver, montreal, ottawa",
    "DE": "german, germans, berlin, munich, hamburg, frankfurt, cologne, deutschland",
    "FR": "french, paris, lyon",
    "NL": "dutch, holland, amsterdam, rotterdam",
    "IE": "irish, dublin",
    "CH": "swiss, zurich, geneva, basel",
    "AT": "austrian, vienna",
    "ES": "spanish, madrid, barcelona",
    "IT": "italian, milan, rome",
    "PL": "polish, warsaw, krakow",
    "SE": "swedish, stockholm",
    "IN": "indian, bangalore, bengaluru, hyderabad, mumbai, delhi, pune, chennai",
    "AU": "australian, sydney, melbourne, brisbane, down under",
    "NZ": "kiwi, auckland",
    "JP": "japanese, tokyo",
    "BR": "brazilian, sao paulo",
    "IL": "israeli, tel aviv",
    "AE": "uae, dubai, emirates, abu dhabi",
    "MX": "mexican",
    "ZA": "johannesburg, cape town, south african",
    "NO": "norwegian, oslo",
    "DK": "danish, copenhagen",
    "FI": "finnish, helsinki",
    "BE": "belgian, brussels",
    "PT": "portuguese, lisbon, porto",
    "CZ": "czech, prague, czech republic",
    "RO": "romanian, bucharest",
    "HU": "hungarian, budapest",
    "UA": "ukrainian, kyiv, kiev",
    "TR": "turkish, turkey, istanbul",
    "CN": "chinese, shanghai, beijing",
    "KR": "korea, korean, seoul",
    "PH": "filipino, manila",
    "NG": "nigerian, lagos",
    "KE": "kenyan, nairobi",
    "EG": "egyptian, cairo",
    "AR": "argentine",
    "SG": "singaporean",
}
# Names of countries that mean something else more often than not.
NOT_READ = {"GE", "JO", "TD", "GG", "JE"}


@cache
def _by_words() -> dict[tuple[str, ...], str]:
    found = {tuple(plain(name)): code for code, name in COUNTRY_NAMES.items() if code not in NOT_READ}
    for code, several in OTHERS.items():
        found |= {tuple(plain(name)): code for name in several.split(",")}
    return found


MOST_WORDS = 4


def place_at(words: Sequence[str], at: int) -> tuple[str, int]:
    """The code of the country that is named here, and by how many words; "" and 0 where none is."""
    for size in range(min(MOST_WORDS, len(words) - at), 0, -1):
        if code := _by_words().get(tuple(words[at : at + size])):
            return code, size
    return "", 0
