"""The same ranking on the occupations of a release of O*NET, beside simpler ways to rank them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from careers.onet.records import OccupationRecord
from paths.closeness.quality.scores import by_chance, ndcg_at_ten, r_precision, recall_at_ten
from paths.closeness.ranking import (
    DUTIES,
    PART_WEIGHT,
    SKILLS,
    TITLES,
    RoleProfile,
    RoleRanking,
    in_order,
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

    def figures(self, method: str, order: OccupationOrder) -> MethodFigures:
        orders = [[at for at in order(own) if at != own] for own in range(len(self.records))]
        recalls = [recall_at_ten(each, near) for each, near in zip(orders, self.primary, strict=True)]
        inner = [([at for at in orders[own] if at in self.within], near) for own, near in self.related_within.items()]
        return MethodFigures(
            method=method,
            **self._recalls(recalls),
            computing_r_precision=_mean([r_precision(each, near) for each, near in inner]),
            computing_ndcg=_mean([ndcg_at_ten(each, near) for each, near in inner]),
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
    measured = [occupations.figures(name, order) for name, order in _methods(occupations).items()]
    return [*measured, occupations.figures_by_chance("chance")]


def _methods(occupations: OccupationSet) -> dict[str, OccupationOrder]:
    ranking = RoleRanking(occupations.profiles())

    def by_parts(parts: Mapping[str, float]) -> OccupationOrder:
        return lambda own: ranking.from_role(own, parts).order

    return {
        "portal": by_parts(PART_WEIGHT),
        "duties and titles": by_parts({DUTIES: 1.0, TITLES: 1.0}),
        "titles": by_parts({TITLES: 1.0}),
        "duties": by_parts({DUTIES: 1.0}),
        "description": _by_description(occupations),
        "code": _by_code(occupations),
        "skills": by_parts({SKILLS: 1.0}),
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
