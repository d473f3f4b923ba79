"""Which skills the titles of a role name."""

import pytest

from paths.differences.divide import divided
from paths.differences.titles import titled

TITLES = {
    "engineer": ["Machine Learning Engineer", "ML Software Engineer"],
    "scientist": ["Data Scientist", "Decision Scientist"],
    "data": ["Data Engineer", "Data Pipeline Engineer"],
    "analyst": ["Data Analyst"],
    "devops": ["DevOps Engineer", "CI/CD Engineer"],
}


@pytest.mark.parametrize(
    ("skill", "roles"),
    [
        ("machine learning", {"engineer"}),
        ("DevOps", {"devops"}),
        ("CI/CD", {"devops"}),
        ("data science", {"scientist"}),
        ("data engineering", {"data"}),
        ("data analysis", {"analyst"}),
        ("software engineering", {"engineer"}),
        ("deep learning", set()),
        ("R", set()),
        ("Python", set()),
        ("data", {"scientist", "data", "analyst"}),
        ("דוקר", set()),
    ],
)
def test_a_title_names_a_skill_by_whole_words(skill: str, roles: set[str]) -> None:
    assert titled({"it": skill}, TITLES) == {"it": roles}


def test_a_short_name_of_a_skill_is_in_a_title() -> None:
    assert titled({1: "machine learning"}, {"own": ["ML Engineer"]}) == {1: {"own"}}


def test_what_the_title_of_another_names_is_not_said_to_be_only_ones_own() -> None:
    asks = {"one": {"ml": 1, "sql": 2, "go": 3}, "two": {"go": 4}, "three": {"sh": 5}}
    found = divided(asks, {"ml": {"two", "three"}, "sql": {"one"}, "go": {"three"}, "sh": set()})
    assert found.only == {"one": {"sql": 2}, "two": {}, "three": {"sh": 5}}
    assert found.in_titles == {"one": {("two", "three"): {"ml": 1}}, "two": {}, "three": {}}
    assert found.shared == {"go": {"one": 3, "two": 4}}
