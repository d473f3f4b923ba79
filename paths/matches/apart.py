"""What sets roles apart: of each, a skill that it requires, that is not had, and that few of the others name. Pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from paths.closeness.vectors import Vector
from paths.requirements.unit import Unit

# As near as the first: its score is at least so much of the first one's.
AS_NEAR = 0.75
LEAST_NEAR, MOST_NAMED = 3, 3


class DistinguishingSkill(NamedTuple):
    role: str
    skill: str


def number_as_near(scores: Sequence[float]) -> int:
    """How many are about as near as the first, which is one of them. The highest comes first."""
    return sum(score >= AS_NEAR * scores[0] for score in scores)


def distinguishing_skills(
    roles: Sequence[str], units: Mapping[str, Sequence[Unit]], vectors: Mapping[str, Vector], own: Collection[str]
) -> list[DistinguishingSkill]:
    """Of the first of the roles; no skill twice."""
    return list(_distinguishing(roles, units, vectors, set(own)))[:MOST_NAMED]


def _distinguishing(
    roles: Sequence[str], units: Mapping[str, Sequence[Unit]], vectors: Mapping[str, Vector], used: set[str]
) -> Iterator[DistinguishingSkill]:
    for role in roles:
        required = {skill for unit in units[role] if unit.is_requirement for skill in unit.skills}

        def place(skill: str, role: str = role) -> tuple[int, float, str]:
            return sum(skill in vectors[other] for other in roles), -vectors[role].get(skill, 0.0), skill

        if best := min(required - used, key=place, default=None):
            used = used | {best}
            yield DistinguishingSkill(role, best)
