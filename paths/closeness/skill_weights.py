"""How much a skill weighs in a role: how firmly it is asked for × how rare it is among all roles known."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log, sqrt

from paths.closeness.vectors import Vector, unit

NECESSITY_WEIGHT = {"required": 1.0, "preferred": 0.5, "mentioned": 0.25}
# A role that names fewer skills has said too little to be found by skills alone.
LEAST_SKILLS = 8


def weights_of(units: Iterable[tuple[str, Sequence[str]]]) -> dict[str, float]:
    """Necessity and skills of what a role asks for → skill → weight; the greatest, where several name it.

    The members of a group share the weight of one requirement, so that a long list of examples weighs no more than it.
    """
    weights: dict[str, float] = {}
    for necessity, skills in units:
        each = NECESSITY_WEIGHT.get(necessity, 0.0) / sqrt(len(skills))
        for skill in skills:
            weights[skill] = max(weights.get(skill, 0.0), each)
    return weights


def rarity_of(known: int, naming: int) -> float:
    return log((known + 1) / naming)


def rarities(roles: Sequence[Collection[str]], occupations: Sequence[Collection[str]] = ()) -> dict[str, float]:
    """Skill → ln((known + 1) ÷ those that name it), above zero even for a skill that all name.

    Official occupations list technologies alone: they count for the skills that at least one of them lists.
    """
    by_roles = Counter(skill for skills in roles for skill in set(skills))
    by_occupations = Counter(skill for skills in occupations for skill in set(skills))
    return {
        skill: rarity_of(
            len(roles) + (len(occupations) if skill in by_occupations else 0), number + by_occupations[skill]
        )
        for skill, number in by_roles.items()
    }


def skill_vector(weights: Mapping[str, float], rarity: Mapping[str, float]) -> Vector:
    """Of length 1. A skill that no role asks for weighs nothing."""
    return unit({skill: weight * rarity.get(skill, 0.0) for skill, weight in weights.items()})
