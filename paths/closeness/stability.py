"""How stable a rank is: where a role comes when any one of the skills that either role names is left out of all roles.

The scale of the skills' z-scores is kept as it is with all skills. Of two vectors of length 1 with the weights a and b of
a skill, the cosine without it is (cosine − a × b) ÷ √((1 − a²) × (1 − b²)).
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple

from paths.closeness.ranking import NOTHING, PART_WEIGHT, SKILLS, FromRole, RoleRanking, in_order, sort_key


class RankStability(NamedTuple):
    """`kept`: for how many of the `left_out` skills the rank stays. `best`, `worst`: among all of them."""

    left_out: int
    kept: int
    best: int
    worst: int

    @classmethod
    def of(cls, rank: int, ranks: Sequence[int]) -> "RankStability":
        return cls(len(ranks), ranks.count(rank), min((rank, *ranks)), max((rank, *ranks)))


def stabilities(ranking: RoleRanking, near: FromRole, most: int) -> list[RankStability]:
    """For the first `most` of the order."""
    first = near.order[:most]
    of_own = _ranks_without_own(ranking, near, first)
    places = _Places(ranking, near)
    return [
        RankStability.of(rank, [*(ranks[rank - 1] for ranks in of_own), *places.ranks_without_others(other)])
        for rank, other in enumerate(first, 1)
    ]


def _ranks_without_own(ranking: RoleRanking, near: FromRole, first: Iterable[int]) -> list[list[int]]:
    """For each skill of the role itself: the ranks of the first."""
    return [_ranks(ranking, near, skill, first) for skill in ranking.vectors[SKILLS][near.own]]


def _ranks(ranking: RoleRanking, near: FromRole, skill: str, first: Iterable[int]) -> list[int]:
    own = ranking.vectors[SKILLS][near.own][skill]
    scores = [
        _score_without(near, at, own, vector.get(skill, 0.0)) for at, vector in enumerate(ranking.vectors[SKILLS])
    ]
    order = [at for at in in_order(scores) if at != near.own]
    rank_of = {at: rank for rank, at in enumerate(order, 1)}
    return [rank_of[at] for at in first]


def _score_without(near: FromRole, at: int, own: float, other: float) -> float:
    """The score with the part of skills as it is without one that weighs so much in the two."""
    cosine = near.cosines[SKILLS][at]
    if cosine is None:
        return near.scores[at]
    rest = (1 - own * own) * (1 - other * other)
    without = (cosine - own * other) / sqrt(rest) if rest > NOTHING else None
    weight = PART_WEIGHT[SKILLS]
    return near.scores[at] + weight * (near.scales[SKILLS].z(without) - near.scales[SKILLS].z(cosine))


class _Places:
    """Where a role comes without a skill that the role it is compared with does not have: few others move then."""

    def __init__(self, ranking: RoleRanking, near: FromRole) -> None:
        self.ranking, self.near = ranking, near
        self.sorted = [sort_key(near.scores[at], at) for at in near.order]

    def ranks_without_others(self, other: int) -> list[int]:
        vectors, own = self.ranking.vectors[SKILLS], self.near.own
        return [self._rank(skill, other) for skill in vectors[other] if skill not in vectors[own]]

    def _rank(self, skill: str, other: int) -> int:
        having = self.ranking.indexes[SKILLS].having[skill]
        moved = {at: sort_key(_score_without(self.near, at, 0.0, weight), at) for at, weight in having}
        place = moved.pop(other)
        before = bisect_left(self.sorted, place) - (self._was(other) < place)
        return 1 + before + sum((new < place) - (self._was(at) < place) for at, new in moved.items())

    def _was(self, at: int) -> tuple[float, int]:
        return sort_key(self.near.scores[at], at)
