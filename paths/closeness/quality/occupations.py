"""The same ranking on the occupations of a release of O*NET, beside simpler ways to rank them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from careers.onet.records import OccupationRecord
from paths.closeness.quality.scores import by_chance, ndcg_at_ten, r_precision, recall_at_ten
from paths.closeness.ranking import (
    DUTIES,
    SKILLS,
    TITLES,
    RoleProfile,
    RoleRanking,
    in_order,
    weighted_sum,
)
from paths.closeness.skill_weights import rarities, skill_vector
from paths.closeness.vectors import Index, word_vectors
from paths.closeness.words import count_words

COMPUTING = "15-"
# A related occupation of the first two tiers; the third is "supplemental".
PRIMARY = ("primary_short", "primary_long")
# Fewer related ones within computing say nothing of an order within it.
LEAST_RELATED = 3
OccupationOrder = Callable[[int], Sequence[int]]


@dataclass(frozen=True, slots=True)
class MethodFigures:
    """`recall`: of the primary ten; `computing_…`: of the occupations of computing, the last two within computing alone."""

    method: str
    recall: float
    recall_elsewhere: float
    computing_recall: float
    computing_r_precision: float
    computing_ndcg: float


class OrderScores(NamedTuple):
    """Of one order. `computing`: precision and gain within computing, where enough related ones are in it."""

    recall: float
    computing: tuple[float, float] | None = None


class OccupationSet:
    """Those that name related ones, in the order of their codes."""

    def __init__(self, records: Sequence[OccupationRecord]) -> None:
        self.records = sorted((each for each in records if each.related), key=lambda each: each.code)
        place = {each.code: at for at, each in enumerate(self.records)}
        self.primary = [
            {place[each.code] for each in record.related if each.tier in PRIMARY} for record in self.records
        ]
        related = [{place[each.code] for each in record.related} for record in self.records]
        computing = {at for at, each in enumerate(self.records) if each.code.startswith(COMPUTING)}
        self.computing = computing
        self.within = {at for at in computing if len(related[at] & computing) >= LEAST_RELATED}
        self.related_within = {at: related[at] & self.within for at in sorted(self.within)}
        self.skills = [{each.name for each in record.technologies} for record in self.records]

    def profiles(self) -> list[RoleProfile]:
        rarity = rarities(self.skills)
        return [
            RoleProfile(
                name=each.code,
                duties=count_words([each.description or "", *(task.text for task in each.tasks)]),
                titles=count_words([each.title, *(title.title for title in each.titles)]),
                skills=skill_vector(dict.fromkeys(skills, 1.0), rarity),
            )
            for each, skills in zip(self.records, self.skills, strict=True)
        ]

    def scores(self, own: int, order: Sequence[int]) -> OrderScores:
        """Of the order of the others as one of them sees it."""
        others = [at for at in order if at != own]
        recall = recall_at_ten(others, self.primary[own])
        if own not in self.related_within:
            return OrderScores(recall)
        near, inner = self.related_within[own], [at for at in others if at in self.within]
        return OrderScores(recall, (r_precision(inner, near), ndcg_at_ten(inner, near)))

    def figures(self, method: str, scores: Sequence[OrderScores]) -> MethodFigures:
        inner = [each.computing for each in scores if each.computing]
        return MethodFigures(
            method=method,
            **self._recalls([each.recall for each in scores]),
            computing_r_precision=_mean([each[0] for each in inner]),
            computing_ndcg=_mean([each[1] for each in inner]),
        )

    def figures_by_chance(self, method: str) -> MethodFigures:
        recalls = [by_chance(len(self.records) - 1, near)[0] for near in self.primary]
        inner = [by_chance(len(self.within) - 1, near) for near in self.related_within.values()]
        return MethodFigures(
            method=method,
            **self._recalls(recalls),
            computing_r_precision=_mean([each[1] for each in inner]),
            computing_ndcg=_mean([each[2] for each in inner]),
        )

    def _recalls(self, recalls: Sequence[float]) -> dict[str, float]:
        return {
            "recall": _mean(recalls),
            "recall_elsewhere": _mean([each for at, each in enumerate(recalls) if at not in self.computing]),
            "computing_recall": _mean([each for at, each in enumerate(recalls) if at in self.computing]),
        }


def _mean(figures: Sequence[float]) -> float:
    return round(sum(figures) / len(figures), 4)


def compare_methods(records: Sequence[OccupationRecord]) -> list[MethodFigures]:
    """Ours, what it is made of, and simpler ways, each on the same occupations."""
    occupations = OccupationSet(records)
    methods = _methods(occupations)
    scores: dict[str, list[OrderScores]] = {name: [] for name in methods}
    for own in range(len(occupations.records)):
        for name, order in methods.items():
            scores[name].append(occupations.scores(own, order(own)))
    measured = [occupations.figures(name, found) for name, found in scores.items()]
    return [*measured, occupations.figures_by_chance("chance")]


def _methods(occupations: OccupationSet) -> dict[str, OccupationOrder]:
    # All methods are asked of one occupation before the next: its cosines are computed once for those that weigh parts.
    near = lru_cache(maxsize=1)(RoleRanking(occupations.profiles()).from_role)

    def by_parts(*parts: str) -> OccupationOrder:
        return lambda own: in_order(weighted_sum(dict.fromkeys(parts, 1.0), near(own).cosines, near(own).scales))

    return {
        "portal": lambda own: near(own).order,
        "duties and titles": by_parts(DUTIES, TITLES),
        "titles": by_parts(TITLES),
        "duties": by_parts(DUTIES),
        "description": _by_description(occupations),
        "code": _by_code(occupations),
        "skills": by_parts(SKILLS),
        "share of skills": _by_share(occupations.skills),
    }


def _by_description(occupations: OccupationSet) -> OccupationOrder:
    vectors = word_vectors([count_words([each.description or ""]) for each in occupations.records])
    index = Index(vectors)
    return lambda own: in_order([each or 0.0 for each in index.cosines(vectors[own])])


def _by_code(occupations: OccupationSet) -> OccupationOrder:
    numbers = [int("".join(filter(str.isdigit, each.code))) for each in occupations.records]
    return lambda own: in_order([-abs(number - numbers[own]) for number in numbers])


def _by_share(skills: Sequence[set[str]]) -> OccupationOrder:
    """By how many of the other's skills one has."""
    return lambda own: in_order([len(skills[own] & theirs) / len(theirs) if theirs else 0.0 for theirs in skills])
