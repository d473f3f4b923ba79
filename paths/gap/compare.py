"""What of a role somebody has and lacks. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from paths.requirements.unit import MENTIONED, PREFERRED, Unit
from skills.parsers.levels import LEVELS


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The skills somebody has, and how well, where that is said of them all."""

    skills: frozenset[str]
    level: str | None = None

    def meets(self, unit: Unit) -> bool:
        return unit.is_met_by(self.skills) and self.is_enough(unit.level)

    def is_enough(self, asked: str | None) -> bool:
        """Levels are compared only where both sides name one that we know."""
        if self.level not in LEVELS or asked not in LEVELS:
            return True
        return LEVELS.index(self.level) >= LEVELS.index(asked)

    def of(self, unit: Unit) -> tuple[str, ...]:
        """Which of the unit's skills are had, however well."""
        return tuple(skill for skill in unit.skills if skill in self.skills)


@dataclass(frozen=True, slots=True)
class RequirementGap:
    """Each requirement is in `have` or in `missing`. What is preferred is in `nice_to_have`, had or not."""

    have: tuple[Unit, ...]
    missing: tuple[Unit, ...]
    nice_to_have: tuple[Unit, ...]
    mentioned: tuple[Unit, ...]

    @property
    def required_count(self) -> int:
        return len(self.have) + len(self.missing)


def gap_of(units: Iterable[Unit], knowledge: Knowledge) -> RequirementGap:
    """In the order of the units, which is that of the guide."""
    every = tuple(units)
    required = [unit for unit in every if unit.is_requirement]
    return RequirementGap(
        have=tuple(unit for unit in required if knowledge.meets(unit)),
        missing=tuple(unit for unit in required if not knowledge.meets(unit)),
        nice_to_have=tuple(unit for unit in every if unit.necessity == PREFERRED),
        mentioned=tuple(unit for unit in every if unit.necessity == MENTIONED),
    )
