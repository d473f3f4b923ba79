"""The experience that guides ask for: a number of years, or how strongly they ask where they state none."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from careers.models import Credential, Role
from careers.models.choices import Necessity, rank_of


@dataclass(frozen=True, slots=True)
class Experience:
    text: str
    fact: Credential

    @classmethod
    def of(cls, fact: Credential) -> "Experience":
        return cls(fact.years_in_words or f"{fact.get_necessity_display().lower()}, no years stated", fact)


def least_experience(roles: Collection[Role]) -> dict[int, Experience]:
    """Role → what its guides ask for at their lowest: the fewest years, and where none states years what they ask most weakly.

    A role is left out where no guide says anything of it. One query.
    """
    published: Any = Credential.objects.published().about_roles().with_evidence()
    asked = published.filter(role__in=roles, kind=Credential.Kind.EXPERIENCE).order_by("guide__slug", "position")
    found: dict[int, Experience] = {}
    for fact in sorted(asked, key=_how_much):
        found.setdefault(fact.role_id, Experience.of(fact))
    return found


def _how_much(fact: Credential) -> tuple[bool, int]:
    return (fact.min_years is None, -rank_of(Necessity, fact.necessity) if fact.min_years is None else fact.min_years)
