from math import log, sqrt

import pytest

from paths.closeness.common_skills import AskingRoles
from paths.closeness.pairs import skills_of_pair
from paths.closeness.skill_weights import rarities, skill_vector, weights_of
from paths.closeness.vectors import cosine


def test_a_skill_weighs_by_how_firmly_it_is_asked_for() -> None:
    units = [("required", ["python"]), ("preferred", ["docker"]), ("mentioned", ["go"])]
    assert weights_of(units) == {"python": 1, "docker": 0.5, "go": 0.25}


def test_a_group_weighs_as_one_requirement_and_the_greatest_weight_counts() -> None:
    weights = weights_of([("required", ["aws", "azure", "gcp", "oci"]), ("mentioned", ["aws"]), ("preferred", ["gcp"])])
    assert weights == {"aws": 0.5, "azure": 0.5, "gcp": 0.5, "oci": 0.5}
    assert sum(each**2 for each in weights.values()) == 1


def test_rare_skills_weigh_more_and_one_that_all_name_still_weighs_something() -> None:
    found = rarities([["python", "sql"], ["python"], ["python", "sql"]])
    assert found == {"python": pytest.approx(log(4 / 3)), "sql": pytest.approx(log(4 / 2))}


def test_occupations_count_for_the_technologies_they_list_and_not_for_other_skills() -> None:
    found = rarities([["python", "mlops"], ["python"]], [["python", "excel"], ["excel"], []])
    assert found == {"python": pytest.approx(log(6 / 3)), "mlops": pytest.approx(log(3 / 1))}


def test_the_cosine_of_two_roles_by_hand() -> None:
    rarity = {"python": 1.0, "docker": 2.0, "go": 2.0}
    one = skill_vector({"python": 1.0, "docker": 1.0}, rarity)
    other = skill_vector({"python": 0.5, "docker": 0.25, "go": 1.0, "unheard": 1.0}, rarity)
    expected = (1 * 0.5 + 2 * 0.5) / (sqrt(1 + 4) * sqrt(0.25 + 0.25 + 4))
    assert cosine(one, other) == pytest.approx(expected)
    assert "unheard" not in other


def test_the_skills_of_a_pair_make_them_close_set_them_apart_or_are_common() -> None:
    one = skill_vector(dict.fromkeys(["python", "docker", "kafka", "mlflow"], 1.0), dict.fromkeys("abc", 1.0) | RARITY)
    other = skill_vector(dict.fromkeys(["python", "docker", "kafka", "sql", "git"], 1.0), RARITY)
    found = skills_of_pair(one, other, asked_by(python=10, docker=5, kafka=2, git=8))
    assert [each.skill for each in found.defining] == ["kafka", "docker"]
    assert found.defining[0].share == pytest.approx(9 / (9 + 4 + 1))
    assert (found.only_one, found.only_other, found.common) == (("mlflow",), ("sql",), ("python", "git"))


def asked_by(**numbers: int) -> AskingRoles:
    """So many of ten roles ask for each."""
    return AskingRoles({skill: frozenset(map(str, range(number))) for skill, number in numbers.items()}, 10)


RARITY = {"python": 1.0, "docker": 2.0, "kafka": 3.0, "mlflow": 2.0, "sql": 1.0, "git": 0.5}


def test_roles_without_a_shared_skill_have_none_that_makes_them_close() -> None:
    found = skills_of_pair({"go": 1.0}, {"sql": 1.0}, asked_by())
    assert found == ((), ("go",), ("sql",), ())
