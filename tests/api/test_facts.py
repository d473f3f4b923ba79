"""Every fact resource: fields by the contract, nulls, decimals, evidence, publication."""

import pytest
from django.test import Client

from careers.models import Fact, Guide
from portal.resources import MODELS
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
PLACE = {"key", "role", "section", "heading", "position", "evidence"}
FIELDS = {
    "responsibilities": {"text"},
    "steps": {"label", "level", "grade"},
    "credentials": {"kind", "name", "min_years", "max_years", "necessity", "group"},
    "insights": {"kind", "title", "body", "solution", "importance"},
    "role-relations": {"kind", "title", "related_role", "text"},
    "role-skills": {"skill", "name", "kind", "necessity", "level", "group", "text"},
    "salary-bands": {
        *("original_label", "level", "low", "high", "open_ended", "qualifier", "currency", "period"),
        *("period_inferred", "component", "country", "region", "year"),
        *("experience_min_years", "experience_max_years"),
    },
    "pay-components": {"kind", "low_percent", "high_percent", "basis", "text"},
    "pay-factors": {"name", "detail"},
    "market-forecasts": {
        *("market", "segment", "geography", "publisher", "published_on", "base_value", "base_printed", "base_year"),
        *("target_value", "target_printed", "target_year", "stated_cagr", "stated_cagr_printed", "currency"),
        *("wording", "qualifier", "inherited"),
        *("cited_by", "base_qualifier", "rate_qualifier", "rate_from_year", "rate_to_year"),
    },
    "share-claims": {
        *("market", "segment", "geography", "share_percent", "rank", "year", "qualifier", "inherited", "text"),
    },
}


@pytest.fixture(scope="module", autouse=True)
def guide(guide_of_module: str) -> str:
    return guide_of_module


def rows(client: Client, resource: str, **query: str) -> list[dict]:
    response = client.get(f"/api/v1/{resource}/", query)
    assert response.status_code == 200, response.content
    return response.json()["results"]


def test_every_fact_model_is_a_resource() -> None:
    assert {model.resource for model in MODELS.values()} == set(FIELDS)


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.resource)
def test_fields_are_those_of_the_contract(client: Client, guide: str, model: type[Fact]) -> None:
    for row in rows(client, model.resource):
        assert set(row) == PLACE | FIELDS[model.resource]


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.resource)
def test_every_row_has_its_address(client: Client, guide: str, model: type[Fact]) -> None:
    for row in rows(client, model.resource):
        assert client.get(f"/api/v1/{model.resource}/{row['key']}/").json() == row


def test_evidence_gives_back_the_words(client: Client, guide: str) -> None:
    text = Guide.objects.get().text
    for row in rows(client, "role-skills", page_size="200"):
        evidence = row["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert evidence["quote"] in text.splitlines()[evidence["line"] - 1]


def test_money_is_a_decimal_string_and_an_unknown_is_null(client: Client, guide: str) -> None:
    (senior,) = rows(client, "salary-bands", level="senior")
    assert (senior["low"], senior["high"], senior["open_ended"]) == ("120000", "150000", True)
    assert (senior["region"], senior["experience_max_years"]) == (None, None)


def test_market_values_are_plain_units_beside_the_printed_text(client: Client, guide: str) -> None:
    (forecast,) = rows(client, "market-forecasts")
    assert (forecast["target_value"], forecast["target_printed"]) == ("5900000000", "USD 5.9 billion")
    assert (forecast["stated_cagr"], forecast["stated_cagr_printed"]) == ("41", "41.0%")
    assert (forecast["base_value"], forecast["base_year"]) == (None, None)


def test_a_guide_narrowed_to_figures_keeps_its_prose(client: Client, narrowed: str) -> None:
    assert rows(client, "responsibilities") == []
    (challenge,) = rows(client, "insights", kind="challenge")
    assert challenge["title"] == "Long Queues"
    assert (challenge["body"], challenge["solution"], challenge["evidence"]["quote"]) == (None, None, None)
    assert all(row["skill"] for row in rows(client, "role-skills"))
    assert rows(client, "credentials", kind="education") == []


FACTORS = """Factors Influencing Salary
- Location (e.g., dear cities)
- Tools: rare ones pay more
- Firms in the big hubs pay more since rents there are higher than anywhere else in the country
- Rents push up what a firm must offer anybody (as in Austin)
- Pay follows the hours
Common Challenges
"""


@pytest.mark.parametrize(("publication", "count"), [("full", 5), ("figures", 2)])
def test_a_factor_that_is_one_whole_sentence_is_withheld_with_the_sentences(
    client: Client, db: None, publication: str, count: int
) -> None:
    import_text(GUIDE.replace("Common Challenges\n", FACTORS), publication=publication)
    factors = rows(client, "pay-factors")
    assert [row["name"] for row in factors[:2]] == ["Location", "Tools"]
    assert len(factors) == count
    role = "queue-engineer/", "queue-engineer.md", "queue-engineer.jsonld"
    pages = ("/roles/queue-engineer/", "/guides/queue-engineer/", *(f"/api/v1/role-guides/{name}" for name in role))
    shown = [page for page in pages[:4] if "Firms in the big hubs" in client.get(page).content.decode()]
    assert shown == (list(pages[:4]) if publication == "full" else [])


def test_a_guide_narrowed_to_figures_shows_its_figures_with_their_sentence(client: Client, narrowed: str) -> None:
    (senior,) = rows(client, "salary-bands", level="senior")
    assert "$120,000 - $150,000+" in senior["evidence"]["quote"]


def test_the_text_of_a_guide_is_never_published(client: Client, guide: str) -> None:
    assert "text" not in client.get(f"/api/v1/guides/{guide}/").json()


def test_a_search_does_not_tell_what_a_guide_withholds(client: Client, narrowed: str) -> None:
    assert rows(client, "insights", search="piles") == []
    assert len(rows(client, "insights", search="Long")) == 1
