"""What is known of the current roles, as their closeness is worked out from it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from careers.models import AlternateTitle, Occupation, OccupationTechnology, Responsibility, Role
from careers.models.occupations import crosswalk
from paths.closeness.ranking import RoleProfile, RoleRanking
from paths.closeness.skill_weights import rarities, skill_vector, weights_of
from paths.closeness.words import count_words
from paths.requirements.load import units_of_roles
from paths.requirements.unit import Unit
from skills.models import SkillTechnology

UnitsOfRoles = Mapping[str, tuple[Unit, ...]]


def role_ranking() -> RoleRanking:
    """All current roles. A handful of queries, however many there are."""
    units = units_of_roles()
    rarity = skill_rarities(units)
    duties, titles = _duties(), _titles()
    roles = Role.objects.current().values_list("slug", "title", "description")
    return RoleRanking(
        [
            RoleProfile(
                name=slug,
                duties=count_words([description or "", *duties[slug]]) if duties[slug] else {},
                titles=count_words([title, *titles[slug]]),
                skills=skill_vector(asked_weights(units.get(slug, ())), rarity),
            )
            for slug, title, description in roles
        ]
    )


def asked_weights(units: Iterable[Unit]) -> dict[str, float]:
    return weights_of((unit.necessity, unit.skills) for unit in units)


def skill_rarities(units: UnitsOfRoles) -> dict[str, float]:
    """Among the current roles and the official occupations nearest to them."""
    asked = [{skill for unit in own for skill in unit.skills} for own in units.values() if own]
    return rarities(asked, list(_listed_by_occupations()))


def _listed_by_occupations() -> Iterable[Collection[str]]:
    """For each occupation that a current role is linked to: the skills whose technologies it lists."""
    skills: dict[str, set[str]] = defaultdict(set)
    for name, skill in SkillTechnology.objects.values_list("name", "skill__slug"):
        skills[name].add(skill)
    listed: dict[int, set[str]] = defaultdict(set)
    rows: Any = OccupationTechnology.objects.filter(name__in=skills, occupation__code__in=crosswalk().values("code"))
    for occupation, name in rows.order_by().values_list("occupation", "name"):
        listed[occupation] |= skills[name]
    return listed.values()


def _duties() -> Mapping[str, list[str]]:
    facts: Any = Responsibility.objects.published().about_roles()
    return _by_role(facts.order_by("pk").values_list("role__slug", "text"))


def _titles() -> Mapping[str, list[str]]:
    """Alternate titles, and that of the nearest official occupation, which roles of other names may share."""
    titles = AlternateTitle.objects.filter(role__retired_at=None).order_by("pk").values_list("role__slug", "title")
    official = crosswalk(Occupation.SCHEME).order_by("pk").values_list("role__slug", "title")
    return _by_role([*titles, *official])


def _by_role(rows: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for role, text in rows:
        found[role].append(text)
    return found
