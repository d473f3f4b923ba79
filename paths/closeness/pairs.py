"""What the skills of two roles say of the way between them: which make them close, which set them apart, which all ask for."""

from collections.abc import Mapping
from typing import NamedTuple

from paths.closeness.common_skills import AskingRoles
from paths.closeness.vectors import Vector


class SharedSkill(NamedTuple):
    """`share`: of the cosine of the two roles' skills."""

    skill: str
    share: float


class PairSkills(NamedTuple):
    """Each skill of either role once, the weightiest first.

    `defining`: both name it. `only_one`, `only_other`: one of them does. `common`: so do most roles.
    """

    defining: tuple[SharedSkill, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]
    common: tuple[str, ...]


def skills_of_pair(one: Vector, other: Vector, asking: AskingRoles) -> PairSkills:
    """A skill that most roles ask for says little of any two."""
    common = {skill for skill in {*one, *other} if asking.is_common(skill)}
    products = {skill: weight * other[skill] for skill, weight in one.items() if skill in other}
    whole = sum(products.values())
    return PairSkills(
        tuple(SharedSkill(skill, products[skill] / whole) for skill in _by_weight(products) if skill not in common),
        tuple(skill for skill in _by_weight(one) if skill not in {*other, *common}),
        tuple(skill for skill in _by_weight(other) if skill not in {*one, *common}),
        tuple(skill for skill in _by_weight({**other, **one}) if skill in common),
    )


def _by_weight(weights: Mapping[str, float]) -> list[str]:
    return sorted(weights, key=lambda skill: (-weights[skill], skill))
