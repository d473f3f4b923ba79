"""The form of the page on which an offer is checked: plain GET, so that its address is the link to the answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from careers.models import Role
from careers.models.choices import Level
from vocabulary.country_names import COUNTRY_NAMES
from vocabulary.money import CODES, NAMES, currency_name
from web.filter_forms import FilterField, Option


def sentence_case(words: str) -> str:
    """ "pounds" → "Pounds"; "US dollars" as it is."""
    return f"{words[0].upper()}{words[1:]}"


ValuesAndLabels = Sequence[tuple[str, str]]
# Where nothing is chosen. Most adverts are of this country and in this currency.
DEFAULTS = {"currency": "USD", "country": "US", "component": "unstated"}
CURRENCIES = [(code, sentence_case(currency_name(code))) for code in (*NAMES, *sorted(set(CODES) - NAMES.keys()))]
COUNTRIES = sorted(COUNTRY_NAMES.items(), key=lambda item: item[1])
COMPONENTS = (("unstated", "Not sure"), ("base", "Base pay"), ("total", "Total pay"))
# What is asked of a person where a program gets the name of the parameter.
ASKED = {
    "amount": "Enter the pay you are offered.",
    "currency": "Choose a currency.",
    "role": "Choose a role.",
    "level": "Choose a level.",
    "country": "Choose a country.",
    "component": "Choose base or total.",
}


def offer_fields(given: Mapping[str, str], errors: Mapping[str, Sequence[str]]) -> list[FilterField]:
    """In the order of the form. `given`: what the address says."""
    fields: tuple[tuple[str, str, ValuesAndLabels], ...] = (
        ("amount", "Offer a year" if given.get("period", "year") == "year" else f"Offer a {given['period']}", ()),
        ("currency", "Currency", CURRENCIES),
        ("role", "Role", [("", "Choose a role"), *_roles(given.get("role", ""))]),
        ("level", "Level", [("", "Choose a level"), *Level.choices]),
        ("country", "Country", COUNTRIES),
        ("component", "Base or total", COMPONENTS),
    )
    return [_field(name, label, options, given, errors) for name, label, options in fields]


def _field(
    name: str, label: str, choices: ValuesAndLabels, given: Mapping[str, str], errors: Mapping[str, Sequence[str]]
) -> FilterField:
    value = given.get(name, DEFAULTS.get(name, ""))
    chosen = value.upper() if name in ("currency", "country") else value
    options = tuple(Option(each, text, each == chosen) for each, text in choices)
    # Of a value that is not on the list, as of a missing one, a person is asked to choose.
    said = [ASKED[name]] if name in errors and (choices or not value) else errors.get(name, ())
    return FilterField(name, label, "one" if choices else "text", options, value, said)


def _roles(chosen: str) -> list[tuple[str, str]]:
    known = Q(lead_guide__isnull=False) | Q(is_listed=True) | Q(slug=chosen)
    rows: Any = Role.objects.current().filter(known).order_by("title", "slug")
    return list(rows.values_list("slug", "title"))
