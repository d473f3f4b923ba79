"""Skill demand: in how many roles and guides a skill is asked for, and how strongly."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import partial

from careers.models import Rebuilt
from careers.models.choices import Necessity, rank_of
from skills.models import RoleSkill, SkillDemand

FORMULA = "skill-demand 2"
RoleMention = tuple[int, str, int, str]


def rebuild_demand(as_of: date, data_version: int) -> Rebuilt:
    """One row for each skill that a published fact asks for. A role counts once, by its strongest necessity."""
    mentions: dict[int, list[RoleMention]] = defaultdict(list)
    facts = RoleSkill.objects.filter(skill__isnull=False).published().about_roles()
    columns = facts.values_list("skill_id", "role_id", "key", "guide_id", "necessity")  # type: ignore[misc]
    for skill, role, key, guide, necessity in columns:
        mentions[skill].append((role, key, guide, necessity))
    rows = [_demand(skill, claims) for skill, claims in mentions.items()]
    _rank(rows)
    return SkillDemand.objects.rebuild(rows, data_version=data_version)


def _demand(skill: int, claims: Iterable[RoleMention]) -> SkillDemand:
    strongest: dict[int, str] = {}
    for role, _, _, necessity in claims:
        strongest[role] = min(strongest.get(role, necessity), necessity, key=partial(rank_of, Necessity))
    guides = {guide for _, _, guide, _ in claims}
    counted = [list(strongest.values()).count(necessity) for necessity in Necessity]
    return SkillDemand(
        skill_id=skill,
        role_count=len(strongest),
        guide_count=len(guides),
        required_count=counted[0],
        preferred_count=counted[1],
        mentioned_count=counted[2],
        formula=FORMULA,
        inputs=sorted(key for _, key, _, _ in claims),
        arithmetic=[
            {"name": "role_count", "formula": "distinct roles among the inputs", "value": len(strongest)},
            {"name": "guide_count", "formula": "distinct guides among the inputs", "value": len(guides)},
            *(
                {"name": f"{necessity}_count", "formula": f"roles whose strongest input is {necessity}", "value": count}
                for necessity, count in zip(Necessity, counted, strict=True)
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
