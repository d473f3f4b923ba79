"""Which roles are compared, and at which level their pay: what the address says, read strictly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import django_filters as filters
from django.http import QueryDict

from careers.models import Role
from careers.models.choices import Level
from web.filter_fields import Slugs, shown
from web.filters import StrictFilter
from web.problems import InvalidParameter

FEWEST, MOST = 2, 3


class CompareRolesFilter(StrictFilter):
    """Reads the address; nothing is filtered by it."""

    search = None  # type: ignore[assignment]  # django-filter's way to leave one out
    role = Slugs(Role)
    level = filters.ChoiceFilter(choices=Level.choices)

    class Meta:
        model = Role
        fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RolesQuestion:
    """`roles` in the order given. `level`: of the pay that is compared."""

    roles: Sequence[Role]
    level: str = Level.SENIOR


def question_errors(params: QueryDict, also_known: Sequence[str] = ()) -> dict[str, list[str]]:
    """What is wrong with the parameters themselves; that there are too few roles is said by whoever needs two."""
    errors: dict[str, list[str]] = CompareRolesFilter(params, queryset=Role.objects.none()).errors_by_parameter(
        also_known
    )
    slugs = params.getlist("role")
    twice = [slug for slug in dict.fromkeys(slugs) if slug.strip() and slugs.count(slug) > 1]
    if twice:
        errors["role"] = [f"“{shown(slug)}” is given more than once. Choose different roles." for slug in twice]
    elif len(slugs) > MOST and "role" not in errors:
        errors["role"] = [f"role is given {FEWEST} or {MOST} times, not {len(slugs)}."]
    return errors


def read_question(params: QueryDict) -> RolesQuestion:
    """Of parameters in which nothing is wrong. One query."""
    return RolesQuestion(roles_of(params.getlist("role")), params.get("level") or Level.SENIOR)


def roles_of(slugs: Sequence[str]) -> list[Role]:
    """In the order given, with their occupations and guides."""
    rows: Any = Role.objects.filter(slug__in=slugs).with_lead().prefetch_related("occupations")
    found = {role.slug: role for role in rows}
    return [found[slug] for slug in slugs]


def asked_roles(params: QueryDict) -> RolesQuestion:
    """For a program. Raises `InvalidParameter` naming everything that is wrong."""
    errors = question_errors(params)
    errors |= {name: [f"{name} is empty."] for name, values in params.lists() if not all(map(str.strip, values))}
    given = len(params.getlist("role"))
    if "role" not in errors and given < FEWEST:
        errors["role"] = [f"role is given {FEWEST} or {MOST} times, not {given}."]
    if errors:
        raise InvalidParameter(errors)
    return read_question(params)
