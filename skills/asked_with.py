"""What else the roles ask for that ask for a skill, counted by role; and how O*NET flags the skill's technologies."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from careers.models import OccupationTechnology
from careers.models.choices import Necessity
from careers.models.occupations import crosswalk
from skills.models import RoleSkill, Skill, SkillKind

ASKED = (Necessity.REQUIRED, Necessity.PREFERRED)
# A skill is often asked for with another where so many roles at least ask for both; the first of them are shown.
LEAST_ROLES, MOST_SHOWN = 2, 10


@dataclass(frozen=True, slots=True)
class AskedWith:
    slug: str
    name: str
    roles: int


@dataclass(frozen=True, slots=True)
class Companions:
    """`roles`: how many ask for the skill of the page."""

    roles: int
    skills: tuple[AskedWith, ...]


def companions(skill: Skill) -> Companions:
    """Skills that the same roles require or prefer, those of most roles first, and of these the rarer. Two queries."""
    published: Any = RoleSkill.objects.published()
    asked = published.filter(necessity__in=ASKED, role__isnull=False).order_by()
    roles = asked.filter(skill=skill).values("role")
    others = asked.filter(role__in=roles, skill__retired_at=None, skill__isnull=False).exclude(skill=skill)
    others = others.exclude(skill__kind=SkillKind.SOFT).values_list("skill__slug", "skill__name")
    counted = others.annotate(number=Count("role", distinct=True)).filter(number__gte=LEAST_ROLES)
    first = counted.order_by("-number", "skill__demand__role_count", "skill__name")[:MOST_SHOWN]
    return Companions(roles.distinct().count(), tuple(AskedWith(*row) for row in first))


@dataclass(frozen=True, slots=True)
class TechnologyFlags:
    """`match`: how its range compares with the skill's. `in_demand`: the roles' occupations whose adverts often name it."""

    name: str
    match: str
    is_hot: bool
    in_demand: int


def technology_flags(skill: Skill) -> list[TechnologyFlags]:
    """The technologies of a skill with what O*NET says of them in the occupations of our roles. One query."""
    technologies = list(skill.technologies.all())
    rows: Any = OccupationTechnology.objects.filter(
        name__in=[each.name for each in technologies], occupation__code__in=crosswalk().values("code")
    )
    flags = (
        rows.order_by()
        .values_list("name")
        .annotate(
            hot=Count("pk", filter=Q(is_hot=True)),
            in_demand=Count("occupation", filter=Q(is_in_demand=True), distinct=True),
        )
    )
    found = {name: (hot > 0, in_demand) for name, hot, in_demand in flags}
    return [
        TechnologyFlags(each.name, each.get_match_display(), *found.get(each.name, (False, 0))) for each in technologies
    ]
