"""The learning order of somebody with some skills, where the rest of the answer is not asked for."""

from collections.abc import Sequence

from paths.gap.compare import Knowledge, gap_of
from paths.gap.steps import Steps, steps_to
from paths.gap.unlocks import Family, UnitsByRole
from paths.skill_gap.needs import stored_needs


def steps_for(role: str, own: Sequence[str], roles: UnitsByRole) -> Steps:
    """`role` and `own`: slugs, of a role and of skills. `roles`: what all of them ask for. One query."""
    knowledge = Knowledge(frozenset(own))
    missing, family = gap_of(roles.get(role, ()), knowledge).missing, Family.of(roles, knowledge)
    return steps_to(missing, stored_needs(), own, lambda unit: family.unlocks(unit, role))
