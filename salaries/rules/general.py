"""Whether a sentence about pay speaks of the role as a whole."""

from careers.documents.levels import without_level
from careers.documents.titles import TITLE
from careers.documents.words import normalise
from careers.documents.years import find_years
from salaries.places import read_place


def is_general(sentence: str, role: str) -> bool:
    """No year, country, years of experience or other job is named: such a sentence speaks of a part, or another time."""
    place = read_place(sentence)
    named = {normalise(without_level(match[1])) for match in TITLE.finditer(sentence)}
    others = {title for title in named if title not in normalise(role) and normalise(role) not in title}
    return place.country is None and place.year is None and find_years(sentence) is None and not others
