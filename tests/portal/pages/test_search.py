"""Search over roles, skills and statements: all words, and nothing a guide keeps to itself."""

import pytest
from django.test import Client

from tests.conftest import import_text

pytestmark = pytest.mark.django_db


def search(client: Client, words: str) -> str:
    response = client.get("/search/", {"q": words})
    assert response.status_code == 200
    return response.content.decode()


def test_roles_skills_and_statements_are_found(client: Client, guide: str) -> None:
    assert 'href="/roles/queue-engineer/"' in search(client, "queue ENGINEER")
    assert 'href="/skills/python/"' in search(client, "pyth")
    assert 'href="/guides/queue-engineer/#s' in search(client, "waiting times")


def test_every_word_must_occur(client: Client, guide: str) -> None:
    assert "Nothing holds all of these words" in search(client, "queues zebra")


@pytest.mark.parametrize("words", ["x", "a " * 9, "y" * 201])
def test_too_little_or_too_much_is_named(client: Client, guide: str, words: str) -> None:
    assert 'aria-invalid="true"' in search(client, words)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("senior pay", "/salaries/?level=senior"),
        ("Queue Engineer salary", "/salaries/?role=queue-engineer"),
        ("salary <b>", "/salaries/?search=%3Cb%3E"),
        ("pay", "/salaries/"),
    ],
)
def test_a_question_about_pay_leads_to_the_bands(client: Client, guide: str, words: str, address: str) -> None:
    assert f'href="{address}"' in search(client, words)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("words", ["%", "_", "'; drop table", "\\", "\u202e", "a\x00b"])
def test_odd_characters_are_only_characters(client: Client, guide: str, words: str) -> None:
    search(client, words * 2)


def test_what_a_narrowed_guide_withholds_is_not_found(client: Client, narrowed: str) -> None:
    assert "Work piles up" not in search(client, "piles up")
    assert "Keep queues short" not in search(client, "queues short")
    assert "$120,000 - $150,000+" in search(client, "$120,000")


def test_sentences_that_state_nothing_are_found_only_in_open_texts(client: Client) -> None:
    import_text()
    assert "keeps queues short" not in search(client, "keeps queues")
    import_text(licence="CC BY 4.0")
    assert "keeps queues short" in search(client, "keeps queues")
