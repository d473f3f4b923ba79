"""Soft skills that somebody names: they are no requirement that can be counted, but whether a role asks for them is known."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from paths.requirements.unit import SINGLE, SOFT, Unit
from skills.models import RoleSkill, Skill, SkillKind


def soft_units(skills: Sequence[Skill], roles: Collection[int] | None = None) -> Mapping[str, list[Unit]]:
    """Slug of a role → what it asks for of these. One query where a soft skill is named; else none."""
    soft = [skill for skill in skills if skill.kind == SkillKind.SOFT]
    found: dict[str, list[Unit]] = defaultdict(list)
    if soft:
        facts: Any = RoleSkill.objects
        asking = facts.published().about_roles().filter(skill__in=soft, role__retired_at=None)
        asking = asking if roles is None else asking.filter(role__in=roles)
        for role, skill, necessity in (
            asking.order_by().values_list("role__slug", "skill__slug", "necessity").distinct()
        ):
            found[role].append(Unit(skill, SINGLE, (skill,), necessity, None, (), SOFT))
    return found
