"""Roles in the order of how well they fit the skills somebody has; with a present role also its duties and titles."""

from collections.abc import Mapping

from paths.closeness.ranking import PART_WEIGHT, SKILLS, CosineScale, sort_key
from paths.closeness.vectors import Vector, cosine

LEAST_PRINTED = 0.01


def scores_by_skills(own: Vector, roles: Mapping[str, Vector]) -> dict[str, float]:
    """Names of the roles that share a skill → the cosine, the nearest first; equals by name."""
    cosines = {role: cosine(own, roles[role]) or 0.0 for role in sorted(roles)}
    found = [role for role, each in cosines.items() if each]
    return {role: cosines[role] for role in sorted(found, key=lambda role: sort_key(cosines[role], found.index(role)))}


def printed_score(cosine: float) -> str:
    """To two decimals: "0.41". What is shared is never nothing."""
    return f"{cosine:.2f}" if cosine >= LEAST_PRINTED else "under 0.01"


def order_from_role(own: Vector, roles: Mapping[str, Vector], elsewhere: Mapping[str, float]) -> list[str]:
    """`elsewhere`: the score of duties and titles for each role that is near the present one; others are not ranked."""
    names = sorted(roles)
    cosines = [cosine(own, roles[role]) for role in names]
    scale = CosineScale.of(cosines)
    scores = {
        role: elsewhere[role] + PART_WEIGHT[SKILLS] * scale.z(each)
        for role, each in zip(names, cosines, strict=True)
        if role in elsewhere
    }
    found = list(scores)
    return sorted(found, key=lambda role: sort_key(scores[role], found.index(role)))
