"""All steps to a role: what is missing and what that needs first, ordered by how many other roles it is learned for. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from paths.gap.order import LearningStep, Needs, learning_order, reason
from paths.gap.prerequisites import had_with, prerequisites
from paths.gap.unlocks import FEW_OTHERS, Unlocks
from paths.requirements.unit import Unit

# Comes for what builds on it alone, whatever other roles say of it.
NOT_FOR_ITSELF = 1


class Steps(NamedTuple):
    """`every` in order. `unlocks`: key of each unit → what it opens."""

    every: Sequence[LearningStep]
    unlocks: Mapping[str, Unlocks]

    @property
    def required(self) -> list[LearningStep]:
        """Those that the role requires: all that is missing."""
        return [step for step in self.every if step.unit.is_requirement]

    @property
    def prerequisites(self) -> list[LearningStep]:
        return [step for step in self.every if not step.unit.is_requirement]

    def is_special(self, step: LearningStep) -> bool:
        """Whether it is learned for something that few other roles require. No special step comes before another one."""
        return len(self.unlocks[reason(step, self.every).key].asked_by) <= FEW_OTHERS


def steps_to(
    missing: Sequence[Unit], needs: Needs, skills: Sequence[str], unlocks_of: Callable[[Unit], Unlocks]
) -> Steps:
    """`skills`: those that are had. `unlocks_of`: what a unit opens beside the role that is aimed at."""
    units = [*missing, *prerequisites(missing, needs, lambda slug: had_with(slug, skills, needs) is not None)]
    unlocks = {unit.key: unlocks_of(unit) for unit in units}

    def first(unit: Unit) -> int:
        return -len(unlocks[unit.key].asked_by) if unit.is_requirement else NOT_FOR_ITSELF

    return Steps(learning_order(units, needs, first), unlocks)
