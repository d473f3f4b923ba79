"""What is not known is named by how people ask for it, and nothing else is taken for it."""

import pytest

from search.questions.unknown import TOPICS, unknown_in


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("do you sponsor h1b visas", "visa"),
        ("ROLE salary after tax", "tax"),
        ("which big company pays ROLE most", "employers"),
        ("where can i apply", "vacancies"),
        ("do ROLE get overtime", "hours"),
        ("is MONEY enough to live in PLACE", "living"),
        ("gender pay gap", "people"),
        ("best online courses for SKILL", "courses"),
        ("freelance ROLE rates", "rates"),
    ],
)
def test_each_topic_is_known_by_its_words(template: str, name: str) -> None:
    assert unknown_in(template)[0].name == name


@pytest.mark.parametrize(
    "template",
    [
        "ROLE salary",
        "is MONEY good for a LEVEL ROLE",
        "how do i become a ROLE",
        "SKILL vs SKILL",
        "taxonomy",
        "hourglass",
    ],
)
def test_what_we_know_is_not_taken_for_it(template: str) -> None:
    assert unknown_in(template) == ()


def test_each_topic_has_a_page_to_go_on_to() -> None:
    assert all(topic.routes for topic in TOPICS)
    assert len({topic.name for topic in TOPICS}) == len(TOPICS)
