"""What a skill opens beside the role it is learned for: which other roles require it, and of which it is all that is missing.

Pure. Roles are counted by what they require; what they prefer opens none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from paths.gap.compare import Knowledge
from paths.requirements.unit import Unit

UnitsByRole = Mapping[str, Sequence[Unit]]
# What so many other roles at most require sets a role apart.
FEW_OTHERS = 2


class Unlocks(NamedTuple):
    """Slugs of other roles. `asked_by`: require it, or one of its skills, alone or as one of several. `completes`: lack
    nothing else."""

    asked_by: tuple[str, ...]
    completes: tuple[str, ...]


class NextSkill(NamedTuple):
    """A skill to add. `asked_by`: the roles that require it, alone or as one of several. `completes`: those that lack
    nothing else, once the openings before it are had. `nearest`: of the others it helps, the one that then lacks least,
    how much of it is had then, and how much it requires."""

    skill: str
    asked_by: tuple[str, ...]
    completes: tuple[str, ...]
    nearest: tuple[str, int, int] | None


@dataclass(frozen=True, slots=True)
class Family:
    """All roles that require something, seen by somebody with some skills. `missing`: the skills that meet each unit that
    is not met."""

    required: Mapping[str, int]
    missing: Mapping[str, tuple[frozenset[str], ...]]
    asked_by: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, roles: UnitsByRole, knowledge: Knowledge) -> "Family":
        required = {role: [unit for unit in units if unit.is_requirement] for role, units in roles.items()}
        asked: dict[str, set[str]] = defaultdict(set)
        for role, units in required.items():
            for unit in units:
                for skill in unit.skills:
                    asked[skill].add(role)
        return cls(
            required={role: len(units) for role, units in required.items() if units},
            missing={
                role: tuple(frozenset(unit.skills) for unit in units if not knowledge.meets(unit))
                for role, units in required.items()
                if units
            },
            asked_by={skill: frozenset(found) for skill, found in asked.items()},
        )

    def unlocks(self, unit: Unit, role: str | None) -> Unlocks:
        """`role`: the one that is aimed at, which is not counted."""
        asked = {found for skill in unit.skills for found in self.asked_by.get(skill, ())} - {role}
        completed = {found for found in asked if _last_thing(self.missing[found]) & set(unit.skills)}
        return Unlocks(tuple(sorted(asked)), tuple(sorted(completed)))

    def openings(self, number: int) -> list[NextSkill]:
        """The skills that open most, one after the other: each completes most roles, then helps with most, once those before
        it are had. Fewer where nothing is missing any more."""
        missing = dict(self.missing)
        found: list[NextSkill] = []
        while len(found) < number and (best := self._best(missing)):
            found.append(self._opening(best, missing))
            missing = {role: _without(units, best) for role, units in missing.items()}
        return found

    def _best(self, missing: Mapping[str, Sequence[frozenset[str]]]) -> str | None:
        helps: Counter[str] = Counter()
        completes: Counter[str] = Counter()
        least: dict[str, int] = {}
        for units in missing.values():
            for skill, met in _met_by_each(units).items():
                left = len(units) - met
                helps[skill] += 1
                completes[skill] += left == 0
                least[skill] = min(left, least.get(skill, left))
        return min(helps, key=lambda skill: (-completes[skill], -helps[skill], least[skill], skill), default=None)

    def _opening(self, skill: str, missing: Mapping[str, Sequence[frozenset[str]]]) -> NextSkill:
        left = {role: len(units) - met for role, units in missing.items() if (met := _met_by(skill, units))}
        completed = sorted(role for role, count in left.items() if count == 0)
        nearest = min(((count, role) for role, count in left.items() if count), default=None)
        return NextSkill(
            skill,
            tuple(sorted(self.asked_by[skill])),
            tuple(completed),
            (nearest[1], self.required[nearest[1]] - nearest[0], self.required[nearest[1]]) if nearest else None,
        )


def _met_by_each(units: Iterable[frozenset[str]]) -> Counter[str]:
    """Skill → how many of the units it meets."""
    return Counter(chain.from_iterable(units))


def _met_by(skill: str, units: Iterable[frozenset[str]]) -> int:
    return sum(skill in unit for unit in units)


def _without(units: Iterable[frozenset[str]], skill: str) -> tuple[frozenset[str], ...]:
    return tuple(unit for unit in units if skill not in unit)


def _last_thing(missing: Sequence[frozenset[str]]) -> frozenset[str]:
    """The skills each of which meets all that is missing; none where nothing is."""
    return frozenset.intersection(*missing) if missing else frozenset()
