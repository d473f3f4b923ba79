"""Finding skills in a text that is sent along: what comes back, what is refused, and that nothing is kept."""

import json
import logging
from typing import Any

import pytest
from django.test import Client

from portal.api.extract_skills import MAX_BYTES
from skills.lexicon import load

# What is found depends on the text and the lexicon alone.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
ADDRESS = "/api/v1/extract-skills/"
JSON = "application/json"


def extract(client: Client, body: Any, kind: str = JSON) -> Any:
    return client.post(ADDRESS, body, content_type=kind)


def test_skills_come_with_the_characters_that_name_them(client: Client) -> None:
    text = "Ümläute 🙂: Python, no Java.\nPython und Amazon\tS3"
    response = extract(client, {"text": text})
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    python, s3 = response.json()["skills"]
    assert {name: python[name] for name in ("skill", "name", "kind")} == {
        "skill": "python",
        "name": "Python",
        "kind": "language",
    }
    assert [text[each["start"] : each["end"]] for each in python["mentions"]] == ["Python", "Python"]
    assert [each["quote"] for each in s3["mentions"]] == ["Amazon\tS3"]


def test_a_text_without_skills_has_none(client: Client) -> None:
    assert extract(client, {"text": "We go home."}).json() == {"skills": []}


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": "  "}, "text"),
        ({"text": 5}, "text"),
        ({"text": None}, "text"),
        ({"text": ["Python"]}, "text"),
        ({"text": "Python", "language": "en"}, "language"),
        (["Python"], "text"),
    ],
)
def test_what_is_missing_or_too_much_is_named(client: Client, body: Any, named: str) -> None:
    response = extract(client, body)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert list(response.json()["errors"]) == [named]


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        ("{", JSON, 400, "invalid-parameter"),
        (b'{"text": "\xff"}', JSON, 400, "invalid-parameter"),
        ("text=Python", "application/x-www-form-urlencoded", 415, "unsupported-media-type"),
        (json.dumps({"text": "é" * (MAX_BYTES // 2 + 1)}, ensure_ascii=False), JSON, 413, "too-large"),
        (json.dumps({"text": "a" * 400_000}), JSON, 413, "too-large"),
    ],
    ids=["torn", "no UTF-8", "a form", "a long text", "a long body"],
)
def test_what_cannot_be_read_is_a_problem(client: Client, body: Any, kind: str, status: int, code: str) -> None:
    response = extract(client, body, kind)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert (response.json()["status"], response.json()["code"]) == (status, code)


def test_the_longest_text_is_read(client: Client) -> None:
    assert len(extract(client, {"text": "Python.\n" * (MAX_BYTES // 8)}).json()["skills"]) == 1


def test_other_methods_and_parameters_are_refused(client: Client) -> None:
    response = client.get(ADDRESS)
    assert (response.status_code, response["Allow"]) == (405, "POST, OPTIONS")
    refused = client.post(f"{ADDRESS}?text=Python", {"text": "Python"}, content_type=JSON)
    assert (refused.status_code, list(refused.json()["errors"])) == (400, ["text"])


def test_half_a_character_is_no_failure(client: Client) -> None:
    assert [each["skill"] for each in extract(client, r'{"text": "\ud83d Python \ud83d"}').json()["skills"]] == [
        "python"
    ]


def test_nothing_is_stored_and_nothing_is_logged(
    client: Client, caplog: pytest.LogCaptureFixture, django_assert_num_queries: Any
) -> None:
    with caplog.at_level(logging.DEBUG), django_assert_num_queries(0):
        assert extract(client, {"text": "Python of Ada Lovelace"}).status_code == 200
    assert "Lovelace" not in caplog.text


def test_it_is_limited_as_forms_are(client: Client, settings: Any) -> None:
    settings.RATE_LIMITS = True
    assert extract(client, {"text": "Python"})["RateLimit-Policy"].startswith('"forms"')


def test_it_reads_as_guides_are_read(client: Client) -> None:
    text = "Kubernetes, Helm charts and Spark jobs. Spark joy."
    found = [(each.entry.name, each.start, each.end) for each in load().find(text)]
    answered = [
        (skill["name"], mention["start"], mention["end"])
        for skill in extract(client, {"text": text}).json()["skills"]
        for mention in skill["mentions"]
    ]
    assert answered == found
