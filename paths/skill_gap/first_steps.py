"""What somebody with some skills learns first for a role, where the rest of the answer is not asked for."""

from collections.abc import Sequence

from paths.gap.compare import Knowledge, gap_of
from paths.gap.steps import steps_to
from paths.gap.unlocks import Family, UnitsByRole
from paths.requirements.unit import Unit
from paths.skill_gap.needs import stored_needs


def first_steps(role: str, own: Sequence[str], roles: UnitsByRole) -> list[Unit]:
    """Ends with the first that the role requires; before it stands what that needs. Empty where nothing is missing.

    `role` and `own`: slugs, of a role and of skills. `roles`: what all of them ask for. One query.
    """
    knowledge = Knowledge(frozenset(own))
    missing = gap_of(roles.get(role, ()), knowledge).missing
    if not missing:
        return []
    family = Family.of(roles, knowledge)
    steps = steps_to(missing, stored_needs(), own, lambda unit: family.unlocks(unit, role))
    first = steps.required[0]
    return [steps.every[number - 1].unit for number in (*first.after, first.number)]
