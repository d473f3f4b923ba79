"""Names that a person types, and what a CV claims."""

import pytest

from paths.own_skills.names import MOST_GUESSES, read_names, skills_in
from skills.models import Skill

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Docker, AWS, Python", ["docker", "aws", "python"]),
        ("docker;  AWS\nPython | docker", ["docker", "aws", "python"]),
        ("go, r, c", ["go", "r", "c"]),  # in a list of skills these are names
        ("K8s, postgres, node.js, c++", ["kubernetes", "postgresql", "node-js", "c-plus-plus"]),
        ("5 years of Python", ["python"]),
        ("Python and Java", ["python", "java"]),
        ("no Java", []),
        (" , ,", []),
    ],
)
def test_names_are_found_however_they_are_written(text, slugs):
    names = read_names(text)
    assert (list(names.slugs), list(names.unknown)) == (slugs, [])


def test_a_name_that_is_not_known_comes_with_a_guess():
    names = read_names("Docker, kuberntes, zzzqqq")
    assert names.slugs == ["docker"]
    assert [(each.typed, each.guess, each.slug) for each in names.unknown] == [
        ("kuberntes", "Kubernetes", "kubernetes"),
        ("zzzqqq", "", ""),
    ]


def test_many_wrong_names_are_named_and_the_first_guessed():
    names = read_names(",".join(f"kuberntes{number}" for number in range(MOST_GUESSES + 2)))
    assert [bool(each.guess) for each in names.unknown] == [True] * MOST_GUESSES + [False] * 2


def test_a_skill_that_only_the_database_knows_is_found_by_its_name():
    Skill.objects.create(slug="ganzneu-3000", name="GanzNeu 3000", kind="tool")
    assert read_names("ganzneu 3000").slugs == ["ganzneu-3000"]


def test_letters_of_other_scripts_are_read_and_named():
    names = read_names("Python, דוקר, 쿠버네티스, Kübernetes")
    assert names.slugs == ["python"]
    assert [each.typed for each in names.unknown] == ["דוקר", "쿠버네티스", "Kübernetes"]
    assert names.unknown[2].guess == "Kubernetes"


def test_a_cv_claims_what_it_does_not_deny():
    text = "Built pipelines with Airflow and Python.\nNo Java. Great communication. Deployed on AWS with Airflow."
    assert skills_in(text) == ["airflow", "python", "aws"]
