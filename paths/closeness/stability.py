"""How stable a rank is: where a role comes when any one of the skills that either role names is left out of all roles.

The scale of the skills' z-scores is kept as it is with all skills. Of two vectors of length 1 with the weights a and b of
a skill, the cosine without it is (cosine − a × b) ÷ √((1 − a²) × (1 − b²)).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from paths.closeness.ranking import NOTHING, PART_WEIGHT, SKILLS, FromRole, RoleRanking, sort_key

RankPlace = tuple[float, int]


class RankStability(NamedTuple):
    """`kept`: for how many of the `left_out` skills the rank stays. `best`, `worst`: among all of them."""

    left_out: int
    kept: int
    best: int
    worst: int

    @classmethod
    def of(cls, rank: int, ranks: Sequence[int]) -> "RankStability":
        return cls(len(ranks), ranks.count(rank), min((rank, *ranks)), max((rank, *ranks)))


class Stretches:
    """For each skill: the roles that have it, and how much longer the rest of their skills gets without it."""

    def __init__(self, ranking: RoleRanking) -> None:
        self.vectors = ranking.vectors[SKILLS]
        self.of = {
            skill: [(at, _stretch(weight)) for at, weight in having]
            for skill, having in ranking.indexes[SKILLS].having.items()
        }

    def stabilities(self, near: FromRole, most: int) -> list[RankStability]:
        """For the first `most` of the order."""
        first = near.order[:most]
        scores = _ScoresWithout(self, near)
        ranks: dict[int, list[int]] = {at: [] for at in first}
        for skill in self.vectors[near.own]:
            _add(ranks, scores.ranks_without_own(skill, first))
        for skill, having in self._of_others(near.own, first).items():
            _add(ranks, scores.ranks_without(skill, having))
        return [RankStability.of(rank, ranks[at]) for rank, at in enumerate(first, 1)]

    def _of_others(self, own: int, first: Iterable[int]) -> dict[str, list[int]]:
        """Skills that the role itself does not name → those of the first that do."""
        found: dict[str, list[int]] = {}
        for at in first:
            for skill in self.vectors[at].keys() - self.vectors[own].keys():
                found.setdefault(skill, []).append(at)
        return found


def _add(ranks: Mapping[int, list[int]], more: Mapping[int, int]) -> None:
    for at, rank in more.items():
        ranks[at].append(rank)


def _stretch(weight: float) -> float | None:
    """How much longer the rest of a vector of length 1 gets without a skill; None where nothing is left of it."""
    rest = 1 - weight * weight
    return 1 / sqrt(rest) if rest > NOTHING else None


class _ScoresWithout:
    """The scores as they are without a skill. Only what a skill can move is worked out again."""

    def __init__(self, stretches: Stretches, near: FromRole) -> None:
        self.near, self.stretches, self.vectors = near, stretches.of, stretches.vectors
        self.known = near.cosines[SKILLS]
        self.cosines = [each or 0.0 for each in self.known]
        scale = near.scales[SKILLS]
        self.mean = scale.mean
        self.slope = PART_WEIGHT[SKILLS] / scale.spread if scale.spread > NOTHING else 0.0
        self.was = {at: sort_key(near.scores[at], at) for at in near.order}
        self.places = [self.was[at] for at in near.order]

    def ranks_without_own(self, skill: str, first: Iterable[int]) -> dict[int, int]:
        scores = self._scores_without_own(skill)
        lowest = min((scores[at] for at in first), default=0.0) - NOTHING
        contenders = sorted(
            sort_key(score, at) for at, score in enumerate(scores) if score >= lowest and at != self.near.own
        )
        rank_of = {at: rank for rank, (_, at) in enumerate(contenders, 1)}
        return {at: rank_of[at] for at in first}

    def _scores_without_own(self, skill: str) -> list[float]:
        own = self.vectors[self.near.own][skill]
        stretch = _stretch(own)
        if stretch is None:
            return [self._score(at, self.mean) for at in range(len(self.cosines))]
        more = self.slope * (stretch - 1)
        scores = [score + more * cosine for score, cosine in zip(self.near.scores, self.cosines, strict=True)]
        for at, other in self.stretches[skill]:
            rest = (self.cosines[at] - own * self.vectors[at][skill]) * stretch
            scores[at] = self._score(at, self.mean if other is None else rest * other)
        return scores

    def _score(self, at: int, cosine: float) -> float:
        """With another cosine of skills; that of a role without any stays unknown."""
        if self.known[at] is None:
            return self.near.scores[at]
        return self.near.scores[at] + self.slope * (cosine - self.cosines[at])

    def ranks_without(self, skill: str, first: Iterable[int]) -> dict[int, int]:
        """A skill that the role itself does not name: only roles that have it come nearer or go further."""
        having = self.stretches[skill]
        chosen = set(first)
        moved = {at: self._place_without(at, stretch) for at, stretch in having if at in chosen}
        lowest = -max(moved.values())[0] - NOTHING
        passing = [(self.was[at], self._place_without(at, stretch)) for at, stretch in self._near(having, lowest)]
        return {at: self._rank(place, passing) for at, place in moved.items()}

    def _near(self, having: Iterable[tuple[int, float | None]], lowest: float) -> list[tuple[int, float | None]]:
        """Those that have such a score without the skill, or may have had it with it."""
        scores, cosines, slope = self.near.scores, self.cosines, self.slope
        return [
            (at, stretch)
            for at, stretch in having
            if stretch is None or scores[at] + slope * cosines[at] * (stretch - 1) >= lowest
        ]

    def _place_without(self, at: int, stretch: float | None) -> RankPlace:
        return sort_key(self._score(at, self.mean if stretch is None else self.cosines[at] * stretch), at)

    def _rank(self, place: RankPlace, passing: Iterable[tuple[RankPlace, RankPlace]]) -> int:
        """Of a place among all: where it would be as all were, and who has come before it or gone behind it since."""
        return 1 + bisect_left(self.places, place) + sum((now < place) - (was < place) for was, now in passing)
