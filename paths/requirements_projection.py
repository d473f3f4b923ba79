"""What each role asks for, rebuilt from the published facts of its guides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from careers.models import Credential, Fact, Rebuilt, Role
from paths.models import RoleRequirements
from paths.requirements.build import Demand, counted, units_of
from paths.requirements.demands import demands_of, known_skills
from paths.requirements.unit import NECESSITIES, SOFT, Unit, as_json
from skills.models import RoleSkill

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
    skills, certifications = _by_role(RoleSkill, "skill"), _by_role(Credential)
    known = known_skills()
    return {
        role: list(demands_of(skills.get(role, ()), certifications.get(role, ()), known))
        for role in skills.keys() | certifications.keys()
    }


def _by_role(model: type[Fact], *related: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    rows: Any = model.objects.published().about_roles().select_related("guide", *related).defer("guide__text")
    for fact in rows.order_by("guide__slug", "position"):
        found[fact.role_id].append(fact)
    return found
