"""Whose dollar a bare "$" is: by what the guide says (`stated_dollars`), the place of its clause, then headings and title. Pure.

"Sydney: $150,000" in a guide to Australia is in Australian dollars. In a guide that names no country it may be in either,
and then it is no fact; so it is in Mexico, whose pesos have the same sign.
"""

from collections.abc import Set
from dataclasses import replace

from salaries.amounts import Amount
from salaries.parsers.stated_dollars import PESO
from salaries.places import PayPlace
from salaries.terms import PayTerms
from vocabulary.money import DOLLARS
from vocabulary.places import COUNTRY_OF_REGION

PESOS = frozenset(("MX", "AR", "CO", "CL"))
ANYWHERE = "Remote"
OUTSIDE_US = (frozenset(DOLLARS) | PESOS) - {"US"}


def in_dollars_of(amount: Amount, place: PayPlace, country: str | None, terms: PayTerms) -> Amount | None:
    """The amount in the dollars of its place; None where they may be of several countries.

    `place`: what its own clause, label or row names; `country`: that of the line or the headings above it.
    """
    if not amount.is_bare:
        return amount
    if terms.dollars:
        return _in_stated(amount, place, country, terms.dollars)
    currency = _dollar_of(place, country, terms)
    is_of_a_city_abroad = place.region not in (None, ANYWHERE, *COUNTRY_OF_REGION) and not place.country
    if is_of_a_city_abroad and currency != "USD":
        return None
    return replace(amount, currency=currency) if currency else None


def _in_stated(amount: Amount, place: PayPlace, country: str | None, dollars: Set[str]) -> Amount | None:
    """In the dollars that the guide says it counts in; None where it says several, or where the line is of other ones."""
    here = place.country or COUNTRY_OF_REGION.get(place.region or "") or country
    currency = next(iter(dollars))
    is_elsewhere = currency != "USD" and here in OUTSIDE_US | {"US"} and DOLLARS.get(here or "") != currency
    return None if len(dollars) > 1 or currency == PESO or is_elsewhere else replace(amount, currency=currency)


def _dollar_of(place: PayPlace, country: str | None, terms: PayTerms) -> str:
    if place.country:
        return _dollar(place.country)
    city = COUNTRY_OF_REGION.get(place.region or terms.place.region or "")
    if city:
        return _dollar_of_city(city, {country} if country else terms.named)
    if country:
        return _dollar(country)
    dollars = terms.named & (OUTSIDE_US | {"US"})
    return _dollar(next(iter(dollars), "US")) if len(dollars) < 2 else ""


def _dollar_of_city(city: str, named: Set[str]) -> str:
    """Below a heading of another country with dollars they may be those of either."""
    if city == "US":
        return "" if named & OUTSIDE_US and "US" not in named else "USD"
    return _dollar(city) if city in named else ""


def _dollar(country: str) -> str:
    """In a country without dollars of its own a "$" is the US dollar."""
    return "" if country in PESOS else DOLLARS.get(country, "USD")
