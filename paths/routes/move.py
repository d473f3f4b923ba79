"""From the requirements of one role to those of another: what carries over, what is new, what is used less. Pure.

Whoever works in a role meets each of its requirements, but of "one of A, B or C" nobody knows which. So a requirement of the
next role carries over for certain where one of the present role is met by the same skills or by fewer of them; where they
only have some in common, it carries over for some.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from paths.requirements.unit import Unit


class CarriedOver(NamedTuple):
    """A requirement of the next role, and those of the present one that have a skill in common with it."""

    unit: Unit
    by: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Each requirement of the next role is in `carried`, `had`, `partly` or `new`; each of the present one that has nothing in
    common with any of them is in `less`. `had`: what the present role does not certainly meet, and skills that somebody
    has besides do."""

    carried: tuple[CarriedOver, ...]
    partly: tuple[CarriedOver, ...]
    new: tuple[Unit, ...]
    less: tuple[Unit, ...]
    had: tuple[Unit, ...] = ()

    @property
    def to_learn(self) -> int:
        """Requirements that are not certainly met: the cost of the move."""
        return len(self.partly) + len(self.new)

    @property
    def required(self) -> int:
        return len(self.carried) + len(self.had) + self.to_learn


def requirements(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.is_requirement)


def move(present: Sequence[Unit], following: Sequence[Unit], skills: Collection[str] = ()) -> Move:
    """Both are the requirements of a role, in the order of its guide. `skills`: what somebody has besides."""
    carried, had, partly, new = [], [], [], []
    for unit in following:
        by = _in_common(unit, present)
        if any(set(known.skills) <= set(unit.skills) for known in by):
            carried.append(CarriedOver(unit, by))
        elif unit.is_met_by(skills):
            had.append(unit)
        elif not by:
            new.append(unit)
        else:
            partly.append(CarriedOver(unit, by))
    less = tuple(unit for unit in present if not _in_common(unit, following))
    return Move(tuple(carried), tuple(partly), tuple(new), less, tuple(had))


def shared_skills(present: Iterable[Unit], following: Iterable[Unit]) -> frozenset[str]:
    """The skills that requirements of both name; the same both ways."""
    one, other = ({skill for unit in units for skill in unit.skills} for units in (present, following))
    return frozenset(one & other)


def _in_common(unit: Unit, others: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple(other for other in others if set(other.skills) & set(unit.skills))
