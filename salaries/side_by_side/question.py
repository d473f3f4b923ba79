"""What is to be compared, as the address says it: up to five roles, levels and places, and the year of the adverts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import django_filters as filters
from django.http import QueryDict

from careers.models import Role
from careers.models.choices import Level
from salaries.models import PayPercentile
from vocabulary.country_names import COUNTRY_NAMES
from web.filter_fields import Slugs, TrueOrFalse
from web.filters import StrictFilter

MOST = 5
# Where no place is chosen, adverts and official figures are those of this country.
HOME = "US"
WORDS = {"role": "roles", "level": "levels", "country": "places"}


class ComparePayFilter(StrictFilter):
    """Reads the address; nothing is filtered by it."""

    search = None  # type: ignore[assignment]  # django-filter's way to leave one out
    role = Slugs(Role)
    level = filters.MultipleChoiceFilter(choices=Level.choices)
    country = filters.MultipleChoiceFilter(choices=sorted(COUNTRY_NAMES.items(), key=lambda each: each[1]))
    near = TrueOrFalse()

    class Meta:
        model = PayPercentile
        fields = {"year": ["exact"]}


@dataclass(frozen=True, slots=True)
class PayQuestion:
    """`roles` in the order given. `levels` and `places` are empty for all, `year` is None for the newest. `near`: near titles
    of all roles, not only of those without adverts of their own."""

    roles: Sequence[Role]
    levels: Sequence[str]
    places: Sequence[str]
    year: int | None
    near: bool

    @property
    def countries(self) -> Sequence[str]:
        return self.places or (HOME,)


def too_many(params: QueryDict) -> dict[str, list[str]]:
    """Parameter → what is said where more is chosen than can be compared at once."""
    return {
        name: [f"You chose {len(params.getlist(name))} {word}. Up to five can be compared at once; remove one."]
        for name, word in WORDS.items()
        if len(params.getlist(name)) > MOST
    }


def read_question(filterset: StrictFilter, params: QueryDict) -> PayQuestion:
    """Of parameters in which nothing is wrong. One query."""
    values: dict[str, Any] = filterset.form.cleaned_data
    return PayQuestion(
        roles=list(_roles(params.getlist("role"))),
        levels=[level for level in Level.values if level in params.getlist("level")],
        places=list(dict.fromkeys(params.getlist("country"))),
        year=values.get("year"),
        near=bool(values.get("near")),
    )


def _roles(slugs: Sequence[str]) -> Iterator[Role]:
    """With their occupations."""
    found = {role.slug: role for role in Role.objects.filter(slug__in=slugs).prefetch_related("occupations")}
    return (found[slug] for slug in dict.fromkeys(slugs))
