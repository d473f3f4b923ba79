"""Roles in the order of how well they fit: by hand, and from what is stored."""

import pytest

from paths.closeness.matching import order_from_role, printed_score, scores_by_skills
from paths.closeness.ranking import CosineScale

ROLES = {
    "analyst": {"sql": 1.0},
    "engineer": {"sql": 0.6, "spark": 0.8},
    "baker": {"flour": 1.0},
    "clerk": {"sql": 1.0},
    "silent": {},
}


def test_by_skills_the_nearest_comes_first_and_who_shares_nothing_is_left_out() -> None:
    assert list(scores_by_skills({"sql": 1.0}, ROLES).items()) == [("analyst", 1.0), ("clerk", 1.0), ("engineer", 0.6)]
    assert scores_by_skills({"spark": 1.0}, ROLES) == {"engineer": 0.8}
    assert scores_by_skills({}, ROLES) == {}


def test_a_score_has_two_decimals_and_is_never_nothing() -> None:
    assert [printed_score(each) for each in (1.0, 0.416, 0.01, 0.004)] == ["1.00", "0.42", "0.01", "under 0.01"]


def test_the_order_of_roles_given_changes_nothing() -> None:
    assert list(scores_by_skills({"sql": 1.0}, dict(reversed(ROLES.items())))) == ["analyst", "clerk", "engineer"]


def test_from_a_role_duties_and_titles_count_beside_skills() -> None:
    near = {"engineer": 2.0, "analyst": 0.0, "baker": 1.0, "silent": 0.1}
    found = order_from_role({"sql": 1.0}, ROLES, near)
    cosines = [1.0, 0.0, 1.0, 0.6, None]  # analyst, baker, clerk, engineer; of the silent one nothing is known
    scale = CosineScale.of(cosines)
    scores = {
        "analyst": 0.5 * scale.z(1.0),
        "baker": 1.0 + 0.5 * scale.z(0.0),
        "engineer": 2.0 + 0.5 * scale.z(0.6),
        "silent": 0.1,
    }
    assert found == sorted(scores, key=lambda role: -scores[role])
    assert scale.mean == pytest.approx(0.65)


def test_a_role_that_is_not_near_is_not_ranked() -> None:
    assert order_from_role({"sql": 1.0}, ROLES, {"clerk": 0.0}) == ["clerk"]
