"""Questions that ask for the opposite of what is listed, or for what nobody here has measured."""

import pytest
from django.test import Client

from search.answers.block import AnswerBlock
from search.find import search
from tests.search.asked import first_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _guides(shipped_guides: None) -> None:
    """Seven of the shipped guides."""


def linked(block: AnswerBlock) -> list[str]:
    return [part.text for part in block.parts if part.address]


@pytest.mark.parametrize(
    "question", ["roles that don't require kubernetes", "jobs without kubernetes", "which roles do not use k8s"]
)
def test_roles_without_a_skill_are_those_that_the_page_of_the_skill_does_not_list(
    question: str, client: Client
) -> None:
    found = search(question)
    block = found.answers[0]
    assert linked(block) == ["Data Analyst", "Data Engineer", "Data Scientist"]
    assert block.text.startswith("Of 7 roles, 3 have a guide that does not name Kubernetes: ")
    assert block.text.endswith("A guide that does not name a skill does not say that it is not needed.")
    assert found.roles == []
    page = client.get("/roles/?skill=kubernetes").content.decode()
    assert [title for title in linked(block) if f">{title}</a>" in page] == []


def test_where_each_guide_names_a_skill_it_is_said() -> None:
    assert first_answer("roles without python").text == "Of 7 roles, none has a guide that does not name Python."


def test_a_skill_may_be_wanted_beside_one_that_is_not() -> None:
    block = first_answer("roles with docker but no kubernetes")
    assert block.text.startswith("Of the roles that ask for Docker, 1 has a guide that does not name Kubernetes: ")
    assert linked(block) == ["Data Engineer"]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("do data engineers need kubernetes", "asked"),
        ("python jobs", "skill"),
        ("i dont know python which role fits", "skill"),
    ],
)
def test_other_questions_about_a_skill_stay_what_they_are(question: str, kind: str) -> None:
    assert first_answer(question).kind == kind


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("lowest paid country for data engineers", "Countries by pay"),
        ("highest paid country for data scientists", "Countries by pay"),
        ("which country pays data engineers best", "Countries by pay"),
        ("which skills pay the most", "Pay by skill"),
        ("best paying programming languages", "Pay by skill"),
        ("average age of data engineers", "How old people in a job are"),
        ("how old are data scientists", "How old people in a job are"),
    ],
)
def test_what_is_not_measured_is_said_before_what_is(question: str, title: str) -> None:
    found = search(question)
    assert found.answers[0].kind == "unknown"
    assert found.answers[0].title == title


@pytest.mark.parametrize("question", ["data engineer salary us vs germany", "data engineer salary in germany"])
def test_named_countries_are_answered(question: str) -> None:
    assert first_answer(question).kind == "pay"


@pytest.mark.parametrize("question", ["who is the president", "you are stupid and your data is fake"])
def test_a_shared_word_is_no_answer(question: str) -> None:
    assert not any("mention" in block.text for block in search(question).answers)
