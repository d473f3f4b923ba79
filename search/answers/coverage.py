"""Which roles ask for which of some skills. So many rows are read for ten roles as for a thousand."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from careers.models import Role
from careers.models.choices import Necessity, rank_of
from skills.models import RoleSkill, Skill


@dataclass(frozen=True, slots=True)
class Coverage:
    """A role and those of some skills that it asks for, each with its strongest fact."""

    role: Role
    facts: Sequence[RoleSkill]


def _naming(skills: Collection[Skill]) -> "QuerySet[Any]":
    facts: Any = RoleSkill.objects.published().about_roles()
    naming: QuerySet[Any] = facts.filter(skill__in=skills, role__retired_at=None).order_by()
    return naming


def asking(skills: Collection[Skill], most: int) -> list[tuple[int, str, int]]:
    """Key, slug and number of the skills: roles that name most of them, and of these those that require most."""
    each = Count("skill", distinct=True)
    required = Count("skill", distinct=True, filter=Q(necessity=Necessity.REQUIRED))
    counted = _naming(skills).values("role", "role__slug").annotate(named=each, required=required)
    ordered = counted.order_by("-named", "-required", "role__title")
    return list(ordered.values_list("role", "role__slug", "named")[:most])


def strongest(skills: Collection[Skill], roles: Collection[int]) -> Mapping[int, Mapping[int, RoleSkill]]:
    """Role → skill → the strongest fact that names it. One query."""
    found: dict[int, dict[int, RoleSkill]] = defaultdict(dict)
    facts: Any = _naming(skills).filter(role__in=roles).with_evidence()  # type: ignore[attr-defined]
    for fact in facts.order_by("guide__slug", "position"):
        stored = found[fact.role_id].get(fact.skill_id)
        if stored is None or rank_of(Necessity, fact.necessity) < rank_of(Necessity, stored.necessity):
            found[fact.role_id][fact.skill_id] = fact
    return found


def first_asking(skills: Collection[Skill], most: int) -> list[Coverage]:
    """Two queries."""
    first = [pk for pk, *_ in asking(skills, most)]
    facts = strongest(skills, first)
    return [Coverage(_role_of(facts[pk]), list(facts[pk].values())) for pk in first if pk in facts]


def _role_of(facts: Mapping[int, RoleSkill]) -> Any:
    return next(iter(facts.values())).role


def roles_naming(skills: Collection[Skill]) -> dict[int, int]:
    """Skill → how many roles name it. One query."""
    return dict(_naming(skills).values_list("skill").annotate(roles=Count("role", distinct=True)))


def roles_naming_all(skills: Collection[Skill]) -> int:
    """How many roles name every one. One query."""
    each = Count("skill", distinct=True)
    return int(_naming(skills).values("role").annotate(named=each).filter(named=len(skills)).count())


def roles_without(unwanted: Collection[Skill], wanted: Collection[Skill]) -> list[Role]:
    """Those whose guides name none of the first and each of the others. One query."""
    found: Any = Role.objects.current().exclude(lead_guide=None).exclude(pk__in=_naming(unwanted).values("role"))
    for skill in wanted:
        found = found.filter(pk__in=_naming([skill]).values("role"))
    return list(found.order_by("title"))
