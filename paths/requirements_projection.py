"""What each role asks for, rebuilt from the published facts of its guides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from careers.models import Credential, Rebuilt, Role
from paths.models import RoleRequirements
from paths.requirements.build import Demand, counted, units_of
from paths.requirements.unit import NECESSITIES, SOFT, Unit, as_json
from skills.choices import GroupRule
from skills.lexicon import load
from skills.models import GROUP, RoleSkill, SkillKind
from skills.slugs import skill_slug
from skills.successors import successors

FORMULA = "role-requirements 1"


def rebuild_requirements(as_of: date, data_version: int) -> Rebuilt:
    """One row for each role, those without a guide included."""
    demands = _demands()
    rows = [_row(role, demands.get(role, ())) for role in Role.objects.values_list("pk", flat=True)]
    return RoleRequirements.objects.rebuild(rows, data_version=data_version)


def _row(role: int, demands: Sequence[Demand]) -> RoleRequirements:
    units = units_of(demands)
    of = {name: [unit for unit in counted(units) if unit.necessity == name] for name in NECESSITIES}
    return RoleRequirements(
        role_id=role,
        units=[as_json(unit) for unit in counted(units)],
        soft=[as_json(unit) for unit in units if unit.kind == SOFT],
        **{f"{name}_count": len(own) for name, own in of.items()},
        formula=FORMULA,
        inputs=sorted({demand.key for demand in demands}),
        arithmetic=list(_arithmetic(of)),
    )


def _arithmetic(of: Mapping[str, Sequence[Unit]]) -> Iterable[dict[str, Any]]:
    for name, own in of.items():
        yield {
            "name": f"{name}_skills",
            "formula": f"skills and certifications whose strongest input is {name}, asked for by themselves",
            "value": [unit.key for unit in own if not unit.is_group],
        }
        yield {
            "name": f"{name}_groups",
            "formula": f"groups whose strongest input is {name}, without those that another unit meets anyway",
            "value": [" or ".join(unit.skills) for unit in own if unit.is_group],
        }
        yield {
            "name": f"{name}_count",
            "formula": f"number of {name}_skills + number of {name}_groups",
            "value": len(own),
        }


def _demands() -> dict[int, list[Demand]]:
    """By role, in the order of its guides."""
    found: dict[int, list[Demand]] = defaultdict(list)
    current = successors()
    for role, demand in (*_skills(), *_certifications()):
        found[role].append(demand._replace(skill=current.get(demand.skill, demand.skill)))
    return found


def _skills() -> Iterable[tuple[int, Demand]]:
    published: Any = RoleSkill.objects.published().about_roles()
    columns = "role_id", "key", "skill__slug", "skill__kind", "necessity", "level", "guide__slug", "group_key"
    rows = published.filter(skill__isnull=False).order_by("guide__slug", "position").values_list(*columns, "group_rule")
    for role, key, skill, kind, necessity, level, guide, group, rule in rows:
        group_key = f"{guide}.{GROUP}.{group}" if group else None
        yield role, Demand(key, skill, kind, necessity, level, group_key, rule == GroupRule.EXAMPLES)


def _certifications() -> Iterable[tuple[int, Demand]]:
    """Those whose name the lexicon has; another one cannot be recognised in what somebody has."""
    published: Any = Credential.objects.published().about_roles()
    facts = published.filter(kind=Credential.Kind.CERTIFICATION)
    rows = facts.order_by("guide__slug", "position").values_list("role_id", "key", "name", "necessity")
    for role, key, name, necessity in rows:
        named = (each.entry for each in load().find(name) if each.entry.kind == SkillKind.CERTIFICATION)
        for entry in named:
            yield role, Demand(key, skill_slug(entry.name), SkillKind.CERTIFICATION.value, necessity)
