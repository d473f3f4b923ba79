"""All names under which roles and skills are found. Those of what is retired lead to what took its place."""

from collections.abc import Iterator
from typing import Any

from careers.models import AlternateTitle, Occupation, OccupationTitle, Role, RoleOccupation
from careers.models.occupations import crosswalk
from search.models import SearchName
from search.text.names import ROLE, SKILL, forms_of
from search.text.synonyms import short_names
from skills.models import Skill, SkillAlias, SkillDemand

NameKind = SearchName.Kind
# Titles of an occupation name a role only where both are nearly the same work.
LEADING = {"exact": 2.0, "close": 1.0}
LONGEST = 200


def search_names() -> list[SearchName]:
    """Each once, in no order that matters."""
    found: dict[tuple[str, str, str], SearchName] = {}
    for row in (*_of_roles(), *_of_skills()):
        found.setdefault((row.kind, f"{row.subject} {row.slug}", row.name), row)
    return list(found.values())


def _row(kind: NameKind, subject: str, slug: str, name: str, weight: float = 0) -> SearchName:
    name = name[:LONGEST]
    return SearchName(kind=kind, subject=subject, slug=slug, name=name, weight=weight, **forms_of(name)._asdict())


def _of_roles() -> Iterator[SearchName]:
    roles = {role.pk: role for role in Role.objects.select_related("replaced_by")}
    current = {pk: lasting for pk, role in roles.items() if (lasting := _lasting(role, roles))}
    for pk, lasting in current.items():
        kind = NameKind.ROLE if lasting.pk == pk else NameKind.TITLE
        yield _row(kind, ROLE, lasting.slug, roles[pk].title)
    for role, title in AlternateTitle.objects.values_list("role", "title"):
        if role in current:
            yield _row(NameKind.TITLE, ROLE, current[role].slug, title)
    slugs = {lasting.slug for lasting in current.values()}
    for written, slug, always in short_names():
        if slug in slugs:
            yield _row(NameKind.SHORT if always else NameKind.MEANT, ROLE, slug, written)
    yield from _of_occupations()


def _of_occupations() -> Iterator[SearchName]:
    """Titles of the official occupations that a role is nearly the same work as."""
    leading: dict[str, list[tuple[str, float]]] = {}
    links = crosswalk(RoleOccupation.Scheme.ONET_SOC).filter(match__in=LEADING)
    for code, slug, match in links.values_list("code", "role__slug", "match"):
        leading.setdefault(code, []).append((slug, LEADING[match]))
    current = Occupation.objects.filter(code__in=leading, retired_at=None)
    titles: Any = OccupationTitle.objects.filter(occupation__in=current)
    rows = [
        *current.values_list("code", "title"),
        *titles.values_list("occupation__code", "title"),
        *titles.exclude(short_title=None).values_list("occupation__code", "short_title"),
    ]
    for code, title in rows:
        for slug, weight in leading[code]:
            yield _row(NameKind.OCCUPATION, ROLE, slug, title, weight)


def _of_skills() -> Iterator[SearchName]:
    skills = {skill.pk: skill for skill in Skill.objects.select_related("replaced_by")}
    current = {pk: lasting for pk, skill in skills.items() if (lasting := _lasting(skill, skills))}
    demand = dict(SkillDemand.objects.values_list("skill_id", "role_count"))
    for pk, lasting in current.items():
        kind = NameKind.SKILL if lasting.pk == pk else NameKind.ALIAS
        yield _row(kind, SKILL, lasting.slug, skills[pk].name, demand.get(lasting.pk, 0))
    for skill, name in SkillAlias.objects.values_list("skill", "name"):
        if skill in current:
            yield _row(NameKind.ALIAS, SKILL, current[skill].slug, name, demand.get(current[skill].pk, 0))


def _lasting(one: Any, others: dict[int, Any]) -> Any:
    """What took the place of a role or skill, and of that in its turn; None where it is retired and nothing did."""
    for _ in others:
        if one.retired_at is None:
            return one
        if one.replaced_by_id is None:
            return None
        one = others[one.replaced_by_id]
    return None
