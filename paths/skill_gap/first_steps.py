"""What somebody with some skills learns first for a role, where the rest of the answer is not asked for."""

from collections.abc import Sequence

from careers.models import Role
from paths.gap.compare import Knowledge, gap_of
from paths.gap.steps import steps_to
from paths.gap.unlocks import Family
from paths.requirements.load import units_of_roles
from paths.requirements.unit import Unit
from paths.skill_gap.needs import stored_needs


def first_steps(role: Role, own: Sequence[str]) -> list[Unit]:
    """Ends with the first that the role requires; before it stands what that needs. Empty where nothing is missing.

    `own`: slugs of skills. Two queries.
    """
    roles, knowledge = units_of_roles(), Knowledge(frozenset(own))
    missing = gap_of(roles.get(role.slug, ()), knowledge).missing
    if not missing:
        return []
    family = Family.of(roles, knowledge)
    steps = steps_to(missing, stored_needs(), own, lambda unit: family.unlocks(unit, role.slug))
    first = steps.required[0]
    return [steps.every[number - 1].unit for number in (*first.after, first.number)]
