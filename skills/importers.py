"""Role-skills → rows, and the skills they name: upserted by slug, never deleted."""

from collections.abc import Sequence
from dataclasses import replace

from careers.importers import Row
from skills.lexicon import load
from skills.models import RoleSkill, Skill, SkillAlias
from skills.slugs import skill_slug


def with_skills(rows: Sequence[Row]) -> list[Row]:
    """Rows whose skill is the stored one, made where it is new, with the lexicon's aliases."""
    named = {row.values["skill"]: row.values["kind"] for row in rows if row.model is RoleSkill and row.values["skill"]}
    skills = _upserted(named)
    return [_with_skill(row, skills) if row.model is RoleSkill else row for row in rows]


def comparable(row: Row) -> dict[str, object]:
    """The row's values in the form in which they are stored."""
    if row.model is not RoleSkill:
        return row.values
    name = row.values["skill"]
    return {"skill__slug": skill_slug(name) if name else None, **_own(row)}


def _own(row: Row) -> dict[str, object]:
    return {name: value for name, value in row.values.items() if name not in ("skill", "kind")}


def _with_skill(row: Row, skills: dict[str, Skill]) -> Row:
    name = row.values["skill"]
    return replace(row, values={"skill": skills[skill_slug(name)] if name else None, **_own(row)})


def _upserted(named: dict[str, str]) -> dict[str, Skill]:
    slugs = {skill_slug(name): name for name in named}
    known = set(Skill.objects.filter(slug__in=slugs).values_list("slug", flat=True))
    Skill.objects.bulk_create(
        Skill(slug=slug, name=name, kind=named[name]) for slug, name in slugs.items() if slug not in known
    )
    skills = {skill.slug: skill for skill in Skill.objects.filter(slug__in=slugs)}
    SkillAlias.objects.bulk_create(
        (
            SkillAlias(skill=skill, name=alias)
            for skill in skills.values()
            if (entry := load().get(skill.name))
            for alias in entry.spellings
        ),
        ignore_conflicts=True,
    )
    return skills
