"""Skill demand: in how many roles and guides a skill is asked for, and how strongly."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from careers.models import Rebuilt
from skills.choices import Standing
from skills.demands import standing, strongest
from skills.models import RoleSkill, SkillDemand

FORMULA = "skill-demand 3"
RoleMention = tuple[int, str, int, str]


def rebuild_demand(as_of: date, data_version: int) -> Rebuilt:
    """One row for each skill that a published fact asks for. A role counts once, by the strongest way it asks."""
    mentions: dict[int, list[RoleMention]] = defaultdict(list)
    facts = RoleSkill.objects.filter(skill__isnull=False).published().about_roles()
    columns = facts.values_list("skill_id", "role_id", "key", "guide_id", "necessity", "group_key")  # type: ignore[misc]
    for skill, role, key, guide, necessity, group in columns:
        mentions[skill].append((role, key, guide, standing(necessity, group)))
    rows = [_demand(skill, claims) for skill, claims in mentions.items()]
    _rank(rows)
    return SkillDemand.objects.rebuild(rows, data_version=data_version)


def _demand(skill: int, claims: Iterable[RoleMention]) -> SkillDemand:
    by_role: dict[int, str] = {}
    for role, _, _, asks in claims:
        by_role[role] = strongest((by_role.get(role, asks), asks))
    guides = {guide for _, _, guide, _ in claims}
    counted = {name: list(by_role.values()).count(name) for name in Standing}
    return SkillDemand(
        skill_id=skill,
        role_count=len(by_role),
        guide_count=len(guides),
        **{f"{name}_count": count for name, count in counted.items()},
        formula=FORMULA,
        inputs=sorted(key for _, key, _, _ in claims),
        arithmetic=[
            {"name": "role_count", "formula": "distinct roles among the inputs", "value": len(by_role)},
            {"name": "guide_count", "formula": "distinct guides among the inputs", "value": len(guides)},
            *(
                {"name": f"{name}_count", "formula": f"roles whose strongest input is {name}", "value": count}
                for name, count in counted.items()
            ),
        ],
    )


def _rank(rows: list[SkillDemand]) -> None:
    """Rank 1 is asked for by most roles, then required by most; equals share a rank, and the next ranks are skipped."""
    standing = sorted((row.role_count, row.required_count) for row in rows)
    for row in rows:
        above = len(rows) - bisect_right(standing, (row.role_count, row.required_count))
        row.rank = 1 + above
        formula = "skills that more roles ask for, or as many ask for and more require"
        row.arithmetic += [
            {"name": "skills_above", "formula": formula, "value": above},
            {"name": "rank", "formula": "1 + skills_above", "value": row.rank},
        ]
