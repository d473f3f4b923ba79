"""The period a figure is paid for, by the words around it: "£500pd", "$12,000 base per month", "hourly rate". Pure."""

import re
from decimal import Decimal

from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import SPACE

# One period a line; the abbreviations are read behind a figure alone.
NAMES = {
    "hour": r"hours? | hr | h | stunde | heure | hora | ora | uur",
    "day": r"(?:working\ )?day | d | diem | tag | jour | día | giorno | dag",
    "week": r"week | wk | woche",
    "month": r"(?:calendar\ )?month | mo | mth | monat | mois | mese? | maand | mån(?:ad(?:en)?)? | måned(?:en)? | mdr?",
    "year": r"year | yr | y | annum | anum | jahr | an | año | anno | ano | år | jaar",
}
SHORT = {
    "hour": r"hr | ph | p\.h\.? | p/h",
    "day": r"pd | p\.d\.? | p/d",
    "week": r"pw | p\.w\.? | p/w",
    "month": r"pcm | pm | p\.m\.? | p/m",
    "year": r"pa | p\.a\.? | p/a",
}
ADVERBS = {
    "hour": r"hourly | stundensatz | stundenlohn | uurtarief",
    "day": r"daily | day\ rates? | tagessatz | TJM | dagtarief",
    "week": r"weekly",
    "month": r"monthly | mensual(?:es)? | monatlich | mensuel(?:s|le|les)? | mensil[ei] | miesięcznie",
    "year": r"yearly | annual(?:ly|i[sz]ed)? | anual(?:es)? | jährlich | annuel(?:s|le|les)?",
}
# Pay here is not stated by these, nor by any other word behind "per": "$300 per exam".
OTHER = rf"""
      \b(?:fortnightly|bi-?weekly|quarterly)\b
    | \ban?{SPACE}+(?:fortnight|quarter|semester|term|project)\b
    | \bper{SPACE}+(?!cent\b|the\b|our\b|data\b|reports?\b)(?-i:[a-z]+)
"""


def _named(words: dict[str, str], suffix: str) -> str:
    return " | ".join(f"(?P<{period}_{suffix}>(?:{pattern}))" for period, pattern in words.items())


# "an annual bonus" and "weekly meetings" are of something else.
OF_ELSE = (
    r"(?!\s+(?:bonus|increase|raise|growth|review|leave|revenue|meeting|stand-?up|budget|cost|report|inflation)\w*)"
)
PERIOD = lazy_regex(
    rf"""
      (?:\b(?:per|each|every|pro|im|par|por|al|i|pr\.?){SPACE}+|\ball['’]|/{SPACE}?|\ba{SPACE}+|\ban{SPACE}+)
        (?:{_named(NAMES, "name")})\b(?!{SPACE}rates?\b)
    | \b(?:{_named(ADVERBS, "adverb")})\b{OF_ELSE}
    | (?P<other>{OTHER})
    """,
    re.VERBOSE | re.IGNORECASE,
)
GLUED = lazy_regex(rf"{SPACE}?(?:{_named(SHORT, 'short')})(?!\w)", re.VERBOSE | re.IGNORECASE)
# What may stand before "a month" without making it the length of something else ("$120,000 for four days a week").
BARE_BEFORE = lazy_regex(
    r"""(?:^|[\s,(+])(?:
      base | basic | gross | net | brutto | netto | brut | bruto | fixed | total | flat   # $12,000 base a month
    | (?:before|after|pre-|post-)[\s-]?tax(?:es)? | pre-?tax                              # before tax a year
    | pay | salary | compensation | wages? | CTC | OTE                                    # $120,000 salary a year
    | (?:and|or)\ (?:more|up|above|higher)                                                # or more a year
    | each | [A-Z]{3} | \$ | € | £ | bonus | on\ average | in\ total | on\ paper
    )[\s,)]*$""",
    re.VERBOSE | re.IGNORECASE,
)
COUNTED = lazy_regex(r"\b(?:hours?|days?|times|weeks?|shifts?|visits?|sprints?|twice|once)\s*$", re.IGNORECASE)
NEAR = 90
# Below it no year's pay is read where no period is printed. Units of these currencies are small.
INFERRED_YEAR_FROM = {
    **dict.fromkeys(("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"), 10_000),
    **dict.fromkeys(("JPY", "KRW", "HUF", "CLP", "COP", "IDR", "VND"), 1_000_000),
}
FROM_ELSEWHERE = 100_000


def is_glued(text: str, end: int) -> bool:
    """A period's abbreviation right behind the figure: "£500pd"."""
    return GLUED.match(text, end) is not None


def period_behind(text: str, end: int, stop: int) -> str | None:
    """The first period between a figure and the next one, or the end of what is about it."""
    if match := GLUED.match(text, end, min(stop, end + 12)):
        return _name(match)
    window = text[end : min(stop, end + NEAR)]
    for match in PERIOD.finditer(window):
        words = window[: match.start()]
        if not COUNTED.search(words) and (_stands_alone(match) or not words.strip(" (,+") or BARE_BEFORE.search(words)):
            return _name(match)
    return None


def period_before(text: str, start: int, begin: int) -> str | None:
    """The last period named before a figure: "Hourly rate: $50"."""
    window = text[max(begin, start - NEAR) : start]
    found = [
        match for match in PERIOD.finditer(window) if _stands_alone(match) or match.end() == len(window.rstrip(" :,"))
    ]
    return _name(found[-1]) if found else None


def _stands_alone(match: re.Match[str]) -> bool:
    """ "per month", "/hr" and "monthly" say so wherever they stand in the clause; "a week" may count days."""
    return not match[0].lower().startswith(("a ", "an "))


def _name(match: re.Match[str]) -> str:
    return str(match.lastgroup).partition("_")[0]


def inferred_year(value: Decimal, currency: str) -> bool:
    return value >= INFERRED_YEAR_FROM.get(currency, FROM_ELSEWHERE)
