"""Checking any published claim, and working out the fourth of four figures, over the API."""

from typing import Any

import pytest
from django.test import Client

# Claims are checked without a row of ours.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
CHECK, WHAT_IF = "/api/v1/growth-claims/check/", "/api/v1/growth-claims/what-if/"
CLAIM = {"base": "1.1 billion", "base_year": "2022", "target": "5.9 billion", "target_year": "2027", "rate": "41.0%"}
CLOUD = {"base": "USD 186.4 million", "base_year": "2023", "target": "$3652.7 million", "target_year": "2030"}


def test_the_address_of_the_contract(client: Client) -> None:
    address = f"{CHECK}?base=1.1 billion&base_year=2022&target=5.9 billion&target_year=2027&rate=41.0%"
    answer = client.get(address).json()
    assert answer.pop("arithmetic")
    assert answer == {
        "verdict": "consistent",
        "periods": 5,
        "implied_low": "38.4",
        "implied_high": "41.5",
        "gap": "0",
        "explanation": "Says 41.0% a year; its two amounts need 38.4–41.5% over five years.",
        "note": None,
    }


@pytest.mark.parametrize(
    ("more", "verdict", "gap"),
    [
        ({**CLOUD, "rate": "44.6%"}, "contradictory", "8.32"),
        ({**CLAIM, "target": "over 5.9 billion"}, "consistent", "0"),
        ({**CLAIM, "rate": "33%"}, "consistent_if", "4.95"),
        ({**CLAIM, "wording": "by", "target": "4.8 billion"}, "consistent", "0"),
        ({**CLAIM, "target_year": "2022"}, "not_checkable", None),
        (CLOUD, "not_checkable", None),
    ],
)
def test_verdicts(more: dict[str, str], verdict: str, gap: str | None, client: Client) -> None:
    answer = client.get(CHECK, more).json()
    assert (answer["verdict"], answer["gap"]) == (verdict, gap)


@pytest.mark.parametrize(
    ("address", "query", "named"),
    [
        (CHECK, {}, {"base"}),
        (CHECK, {"base_year": "2022"}, {"base"}),
        (CHECK, {**CLAIM, "bass": "1"}, {"bass"}),
        (CHECK, {**CLAIM, "base": "much", "rate": "fast"}, {"base", "rate"}),
        (CHECK, {**CLAIM, "base": "-1 billion"}, {"base"}),
        (CHECK, {**CLAIM, "base": ""}, {"base"}),
        (CHECK, {**CLAIM, "base": ["1", "2"]}, {"base"}),
        (CHECK, {**CLAIM, "target_year": "27"}, {"target_year"}),
        (CHECK, {**CLAIM, "wording": "maybe"}, {"wording"}),
        (CHECK, {**CLAIM, "base": "USD 1 billion", "target": "EUR 2 billion"}, {"target"}),
        (CHECK, {**CLAIM, "base": "9" * 25}, {"base"}),
        (WHAT_IF, {}, {"start", "rate", "years", "end"}),
        (WHAT_IF, {"start": "1 billion", "rate": "5%"}, {"years", "end"}),
        (WHAT_IF, {"start": "1 billion", "rate": "5%", "years": "5", "end": "2 billion"}, {"end"}),
        (WHAT_IF, {"start": "1 billion", "rate": "5%", "year": "5"}, {"year"}),
        (WHAT_IF, {"start": "1 billion", "rate": "-5%", "end": "2 billion"}, {"end"}),
    ],
)
def test_a_bad_question_is_a_400_that_names_it(address: str, query: Any, named: set[str], client: Client) -> None:
    response = client.get(address, query)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert (response.json()["code"], set(response.json()["errors"])) == ("invalid-parameter", named)


@pytest.mark.parametrize("missing", ["start", "rate", "years", "end"])
def test_any_three_give_the_fourth(missing: str, client: Client) -> None:
    every = {"start": "USD 1.1 billion", "rate": "41.0%", "years": "5", "end": "USD 5.9 billion"}
    answer = client.get(WHAT_IF, {name: text for name, text in every.items() if name != missing}).json()
    assert (answer["solved_for"], answer["currency"]) == (missing, "USD")
    assert float(answer["low"]) < float(answer["mid"]) < float(answer["high"])
    assert [step["name"] for step in answer["arithmetic"]][-1] == missing


def test_they_are_answered_under_a_version_like_the_rest(client: Client) -> None:
    response = client.get(CHECK, CLAIM)
    assert response["Cache-Control"] == "public, no-cache"
    again = client.get(CHECK, CLAIM, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, client.head(CHECK, CLAIM).status_code, client.post(CHECK).status_code) == (304, 200, 405)
