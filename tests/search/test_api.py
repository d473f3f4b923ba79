"""`search/` and `suggest/` over the API."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _index(refreshed_guide: str) -> None:
    """The test guide is imported and the index is made, once for this module."""


def test_results_have_what_is_promised(client: Client) -> None:
    answer = client.get("/api/v1/search/", {"q": "queue engineer"}).json()
    assert answer["corrected"] is None
    assert answer["answers"][0]["kind"] == "role"
    first = answer["results"][0]
    assert first | {"score": 0} == {
        "kind": "role",
        "slug": "queue-engineer",
        "title": "Queue Engineer",
        "excerpt": "",
        "score": 0,
        "address": "/roles/queue-engineer/",
    }
    scores = [each["score"] for each in answer["results"]]
    assert scores == sorted(scores, reverse=True)


def test_a_slip_is_corrected_unless_asked_exactly(client: Client) -> None:
    assert client.get("/api/v1/search/", {"q": "kuberntes"}).json()["corrected"] == "Kubernetes"
    assert client.get("/api/v1/search/", {"q": "kuberntes", "exactly": "true"}).json()["corrected"] is None


@pytest.mark.parametrize(
    ("query", "name"),
    [("", "q"), ("q=", "q"), ("q=a&q=b", "q"), ("q=a&exactly=maybe", "exactly"), ("q=a&level=senior", "level")],
)
def test_what_is_not_known_is_named(client: Client, query: str, name: str) -> None:
    response = client.get(f"/api/v1/search/?{query}")
    assert response.status_code == 400
    assert name in response.json()["errors"]


@pytest.mark.parametrize("words", ["a\x00b", "😀", '"queue" AND (', "x" * 10_000, "queue " * 2_000, "'", "%_\\"])
def test_nothing_typed_fails(client: Client, words: str) -> None:
    for address in ("/api/v1/search/", "/api/v1/suggest/"):
        assert client.get(address, {"q": words}).status_code == 200


def test_suggestions_begin_as_typed_or_are_a_slip_away(client: Client) -> None:
    def names(typed: str) -> list[str]:
        return [each["name"] for each in client.get("/api/v1/suggest/", {"q": typed}).json()["suggestions"]]

    assert names("pyt") == ["Python"]
    assert names("eng") == ["Queue Engineer"]
    assert names("pyhton") == ["Python"]
    assert names("zzz") == []
