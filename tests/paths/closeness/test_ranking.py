"""The order of roles by an oracle that is written another way, and what is true of any order."""

from statistics import fmean, pstdev

import pytest
from hypothesis import given, settings

from paths.closeness.ranking import DUTIES, PART_WEIGHT, SKILLS, TITLES, CosineScale, RoleProfile, RoleRanking
from paths.closeness.stability import RankStability, Stretches
from paths.closeness.vectors import cosine
from tests.paths.closeness.made import rankings, without

HAND_MADE = RoleRanking(
    [
        RoleProfile("analyst", {"report": 3, "data": 2}, {"data": 1, "analyst": 2}, {"sql": 0.8, "excel": 0.6}),
        RoleProfile(
            "data-engineer", {"pipeline": 3, "data": 3}, {"data": 2, "engineer": 2}, {"sql": 0.6, "spark": 0.8}
        ),
        RoleProfile("mlops", {"pipeline": 2, "model": 3}, {"ml": 2, "engineer": 1}, {"docker": 1.0}),
        RoleProfile("sre", {"incident": 3}, {"engineer": 1, "reliability": 1}, {"docker": 0.6, "go": 0.8}),
        RoleProfile("silent", {}, {"owner": 1}, {}),
    ]
)


def expected_scores(ranking: RoleRanking, own: int) -> dict[int, float]:
    """By the standard library, pair by pair."""
    scores = dict.fromkeys((at for at in range(len(ranking.profiles)) if at != own), 0.0)
    for part, weight in PART_WEIGHT.items():
        vectors = ranking.vectors[part]
        found = {at: each for at in scores if (each := cosine(vectors[own], vectors[at])) is not None}
        spread = pstdev(found.values()) if found else 0.0
        for at, each in found.items():
            scores[at] += weight * (each - fmean(found.values())) / spread if spread > 1e-9 else 0.0
    return scores


def test_hand_made_roles_are_ranked_as_the_oracle_ranks_them() -> None:
    for own in range(len(HAND_MADE.profiles)):
        near, expected = HAND_MADE.from_role(own), expected_scores(HAND_MADE, own)
        assert {at: near.scores[at] for at in expected} == pytest.approx(expected)
        assert list(near.order) == sorted(expected, key=lambda at: -expected[at])


def test_the_nearest_of_hand_made_roles_is_the_one_a_person_would_name() -> None:
    nearest = {
        each.name: HAND_MADE.profiles[HAND_MADE.from_role(at).order[0]].name
        for at, each in enumerate(HAND_MADE.profiles)
    }
    assert nearest["analyst"] == "data-engineer"
    assert nearest["data-engineer"] == "analyst"
    assert nearest["sre"] == "mlops"


def test_what_is_unknown_counts_as_average() -> None:
    near = HAND_MADE.from_role(0)
    silent = [each.name for each in HAND_MADE.profiles].index("silent")
    assert near.cosines[DUTIES][silent] is None
    assert (near.z(DUTIES, silent), near.z(SKILLS, silent)) == (0, 0)
    assert near.scores[silent] == pytest.approx(near.z(TITLES, silent))


def test_a_scale_without_spread_gives_no_differences() -> None:
    assert CosineScale.of([0.5, None, 0.5]).z(0.5) == 0
    assert CosineScale.of([None, 1.0], own=1) == (0, 0)


@given(rankings())
def test_an_order_names_every_other_role_once_by_falling_score(ranking: RoleRanking) -> None:
    for own in range(len(ranking.profiles)):
        near = ranking.from_role(own)
        assert sorted([*near.order, own]) == list(range(len(ranking.profiles)))
        scores = [round(near.scores[at], 9) for at in near.order]
        assert scores == sorted(scores, reverse=True)


@given(rankings())
def test_the_order_in_which_roles_come_in_changes_nothing(ranking: RoleRanking) -> None:
    again = RoleRanking(ranking.profiles[::-1])
    assert [again.from_role(own) for own in range(len(again.profiles))] == [
        ranking.from_role(own) for own in range(len(ranking.profiles))
    ]


@given(rankings())
def test_leaving_out_a_skill_that_no_role_names_changes_no_rank(ranking: RoleRanking) -> None:
    again = without(ranking, "cobol")
    for own in range(len(ranking.profiles)):
        near = ranking.from_role(own)
        assert again.vectors[SKILLS][own] == pytest.approx(ranking.vectors[SKILLS][own])
        assert near.order == again.from_role(own).order


def brute_force(ranking: RoleRanking, own: int, other: int) -> RankStability:
    """Every skill of either is left out of all roles, and all roles are ranked again on the same scale."""
    near = ranking.from_role(own)
    ranks = []
    for skill in {*ranking.vectors[SKILLS][own], *ranking.vectors[SKILLS][other]}:
        vectors = without(ranking, skill).vectors[SKILLS]
        cosines = [cosine(vectors[own], vector) for vector in vectors]
        scale = near.scales[SKILLS]
        scores = {at: near.z(DUTIES, at) + near.z(TITLES, at) + 0.5 * scale.z(cosines[at]) for at in near.order}
        ranks.append(1 + sorted(scores, key=lambda at: (-round(scores[at], 9), at)).index(other))
    return RankStability.of(near.order.index(other) + 1, ranks)


def test_the_stability_of_hand_made_roles_is_that_of_ranking_again() -> None:
    for own in range(len(HAND_MADE.profiles)):
        near = HAND_MADE.from_role(own)
        found = Stretches(HAND_MADE).stabilities(near, most=3)
        assert found == [brute_force(HAND_MADE, own, other) for other in near.order[:3]]
    found = Stretches(HAND_MADE).stabilities(HAND_MADE.from_role(0), most=4)
    assert [each.left_out for each in found] == [
        len({*HAND_MADE.profiles[0].skills, *HAND_MADE.profiles[at].skills}) for at in HAND_MADE.from_role(0).order
    ]
    assert all(each.best <= rank <= each.worst for rank, each in enumerate(found, 1))


@settings(max_examples=40, deadline=None)
@given(rankings(least=3))
def test_stability_is_that_of_ranking_again(ranking: RoleRanking) -> None:
    for own in range(len(ranking.profiles)):
        near = ranking.from_role(own)
        found = Stretches(ranking).stabilities(near, most=7)
        assert found == [brute_force(ranking, own, other) for other in near.order]
