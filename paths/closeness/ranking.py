"""Roles in the order of how close they are to one: z(duties) + z(titles) + ½ z(skills).

A z-score is how far a cosine lies from the mean of the role's cosines with all others, in standard deviations. Where the
text or the skills of one of two roles are unknown, their part is unknown and counts as average.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from paths.closeness.vectors import Index, Vector, word_vectors

DUTIES, TITLES, SKILLS = "duties", "titles", "skills"
PART_WEIGHT = {DUTIES: 1.0, TITLES: 1.0, SKILLS: 0.5}
DIGITS = 9
# Cosines that differ by less are equal, summed in another order.
NOTHING = 1e-9
Cosines = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class RoleProfile:
    """`duties`, `titles`: counted words. `skills`: a vector of length 1."""

    name: str
    duties: Mapping[str, int]
    titles: Mapping[str, int]
    skills: Vector


class CosineScale(NamedTuple):
    mean: float
    spread: float

    @classmethod
    def of(cls, cosines: Cosines, own: int | None = None) -> "CosineScale":
        """Of a role's cosines with all others; `own` is the place of the role itself."""
        known = [each for at, each in enumerate(cosines) if each is not None and at != own]
        if not known:
            return cls(0.0, 0.0)
        mean = sum(known) / len(known)
        return cls(mean, sqrt(sum((each - mean) ** 2 for each in known) / len(known)))

    def z(self, cosine: float | None) -> float:
        return (cosine - self.mean) / self.spread if cosine is not None and self.spread > NOTHING else 0.0


@dataclass(frozen=True, slots=True)
class FromRole:
    """How close all roles are to one, by their places. `order`: the other roles, the nearest first."""

    own: int
    cosines: Mapping[str, Cosines]
    scales: Mapping[str, CosineScale]
    scores: Sequence[float]
    order: Sequence[int]

    def z(self, part: str, at: int) -> float:
        return self.scales[part].z(self.cosines[part][at])


class RoleRanking:
    """All roles known, by name; equals come in the order of their names."""

    def __init__(self, profiles: Sequence[RoleProfile]) -> None:
        self.profiles = sorted(profiles, key=lambda each: each.name)
        self.vectors: dict[str, Sequence[Vector]] = {
            DUTIES: word_vectors([each.duties for each in self.profiles]),
            TITLES: word_vectors([each.titles for each in self.profiles]),
            SKILLS: [each.skills for each in self.profiles],
        }
        self.indexes = {part: Index(vectors) for part, vectors in self.vectors.items()}

    def from_role(self, own: int, parts: Mapping[str, float] = PART_WEIGHT) -> FromRole:
        cosines = {part: self.indexes[part].cosines(self.vectors[part][own]) for part in parts}
        scales = {part: CosineScale.of(cosines[part], own) for part in parts}
        scores = weighted_sum(parts, cosines, scales)
        return FromRole(own, cosines, scales, scores, [at for at in in_order(scores) if at != own])


def weighted_sum(
    parts: Mapping[str, float], cosines: Mapping[str, Cosines], scales: Mapping[str, CosineScale]
) -> list[float]:
    columns = [[weight * scales[part].z(each) for each in cosines[part]] for part, weight in parts.items()]
    return [sum(column) for column in zip(*columns, strict=True)]


def in_order(scores: Sequence[float]) -> list[int]:
    """Places by falling score; equals as they come."""
    keys = [-round(score, DIGITS) for score in scores]
    return sorted(range(len(keys)), key=keys.__getitem__)


def sort_key(score: float, at: int) -> tuple[float, int]:
    """Scores that differ only by how they were summed are equal."""
    return -round(score, DIGITS), at
