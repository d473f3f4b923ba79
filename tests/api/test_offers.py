"""offers/locate/ on the shipped adverts: the figures that were measured before, and what is refused."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from careers.models import Role
from careers.role_file import read_roles
from portal.imports.published import write_published
from portal.imports.roles import load_roles
from salaries.published.shipped import read_shipped
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/offers/locate/"
OFFER = {"role": "mlops-engineer", "level": "senior", "country": "US", "amount": "165,000", "currency": "USD"}


@pytest.fixture(scope="module", autouse=True)
def _shipped(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts("mlops-engineer")
        write_published(read_shipped())


def located(client: Client, **changed: str) -> Any:
    response = client.get(ADDRESS, {**OFFER, **changed})
    assert response.status_code == 200, response.content
    return response.json()


def test_a_senior_mlops_engineer_at_165_000(client: Client) -> None:
    answer = located(client)
    assert answer["words"] == (
        "Higher than the whole range of 4 of 25 US senior adverts of 2025; inside the range of 15; below the start of 6."
    )
    adverts = answer["adverts"]
    assert (answer["year"], adverts["n"], adverts["n_distinct"], adverts["n_points"]) == (2025, 25, 20, 0)
    assert adverts["inside"] == {"n": 15, "share": "0.6000", "share_low": "0.3866", "share_high": "0.7888"}
    assert (adverts["low_median"]["value"], adverts["high_median"]["value"]) == ("150000", "220000")
    assert adverts["dataset"]["key"] == "aijobs.2025-06-25"
    assert [(year["year"], year["n"]) for year in answer["other_years"]] == [(2024, 24), (2023, 3)]
    (official,) = answer["published"]
    assert (official["code"], official["above"], official["below"]) == ("15-1252", 50, 75)
    assert answer["amount"] == "165000"
    assert answer["data_version"] == int(client.get(ADDRESS, OFFER)["Data-Version"])


def test_the_five_mid_level_adverts_of_2025_are_listed(client: Client) -> None:
    assert located(client, level="mid")["year"] == 2024  # the newest with enough
    answer = located(client, level="mid", year="2025")
    adverts = answer["adverts"]
    assert answer["words"].startswith("Only 5 adverts, with 4 different ranges, so read with care.")
    assert adverts["inside"] == {"n": 3, "share": None, "share_low": None, "share_high": None}
    assert adverts["low_median"] is None
    assert adverts["listed"][0] == {
        "row": 25841,
        "last_row": 25842,
        "low": "75399",
        "high": "174681",
        "offer_is": "inside",
    }
    assert len(adverts["listed"]) == 5
    assert [(each["level"], each["year"]) for each in answer["nearest"]] == [
        ("mid", 2024),
        ("senior", 2025),
        ("senior", 2024),
    ]


def test_a_role_with_near_titles_alone(client: Client) -> None:
    answer = located(client, role="mlops-cloud-engineer")
    assert (answer["adverts"], answer["comparable"]) == (None, True)
    assert [(near["title"], near["n"]) for near in answer["near"]] == [("MLOps Engineer", 25)]
    assert answer["reasons"][0]["code"] == "no_adverts"


def test_another_currency(client: Client) -> None:
    answer = located(client, currency="GBP")
    assert (answer["comparable"], answer["adverts"], answer["bands"]) == (False, None, [])
    assert {(reason["about"], reason["code"]) for reason in answer["reasons"]} == {
        ("adverts", "currency"),
        ("band", "no_band"),
        ("published", "currency"),
    }
    assert answer["nearest"][0] == {
        "title": None,
        "level": "senior",
        "country": "GB",
        "year": 2024,
        "currency": "GBP",
        "n_adverts": 3,
        "n_distinct": 3,
    }


def test_no_adverts_at_that_place(client: Client) -> None:
    answer = located(client, country="JP", currency="JPY", amount="9000000")
    assert answer["words"] == "No adverts for this role, level and place in 2025."
    assert answer["nearest"] == []


def test_a_stated_band_has_its_ratios(client: Client, guide: str) -> None:
    """The guide's entry band is $90,000 - $110,000 of 2024."""
    answer = located(client, role="queue-engineer", level="entry", amount="105,000")
    band = next(each for each in answer["bands"] if each["level"] == "entry")
    assert (band["fit"], band["offer_is"], band["range_penetration"], band["compa_ratio"]) == (
        "own",
        "inside",
        "0.7500",
        "1.0500",
    )
    whole = next(each for each in answer["bands"] if each["level"] is None)
    assert (whole["range_penetration"], whole["compa_ratio"]) == (None, None)
    assert "No upper limit" in whole["reason"]


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"amount": "0"}, {"amount"}),
        ({"amount": "-1"}, {"amount"}),
        ({"amount": "1e30"}, {"amount"}),
        ({"amount": "NaN"}, {"amount"}),
        ({"amount": ""}, {"amount"}),
        ({"role": "mlops-enginer"}, {"role"}),
        ({"role": "\0"}, {"role"}),
        ({"role": "x" * 500, "level": "boss"}, {"role", "level"}),
        ({"country": "USA", "currency": "dollars"}, {"country", "currency"}),
        ({"year": "next", "period": "fortnight", "component": "net"}, {"year", "period", "component"}),
        ({"amounts": "1"}, {"amounts"}),
        ({"level": ["senior", "mid"]}, {"level"}),
    ],
)
def test_what_is_wrong_is_a_400_that_names_it(client: Client, changed: Any, named: set[str]) -> None:
    response = client.get(ADDRESS, {**OFFER, **changed})
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    problem = response.json()
    assert (problem["code"], set(problem["errors"])) == ("invalid-parameter", named)
    assert len(problem["detail"]) < 800


def test_a_slip_in_a_slug_is_met_with_a_guess(client: Client) -> None:
    errors = client.get(ADDRESS, {**OFFER, "role": "mlops-enginer"}).json()["errors"]
    assert errors["role"][0].endswith("Did you mean mlops-engineer?")


def test_nothing_asked_names_all_that_is_needed(client: Client) -> None:
    assert client.get(ADDRESS).json()["errors"].keys() == OFFER.keys()


def test_a_retired_role_names_its_successor(client: Client) -> None:
    successor = Role.objects.get(slug="mlops-engineer")
    Role.objects.create(slug="old", title="Old", retired_at=timezone.now(), replaced_by=successor)
    errors = client.get(ADDRESS, {**OFFER, "role": "old"}).json()["errors"]
    assert errors["role"] == ["role “old” is retired. It is now mlops-engineer."]


def test_an_amount_is_read_as_its_currency_writes_it(client: Client) -> None:
    asked = {"amount": "85.000", "currency": "EUR", "country": "DE"}
    assert located(client, **asked)["amount"] == "85000"
    assert "€85,000 a year" in client.get("/offers/", {**OFFER, **asked}).content.decode()


def test_an_amount_that_can_mean_two_is_refused_with_both_by_api_and_page(client: Client) -> None:
    asked = {**OFFER, "amount": "85.000"}
    response = client.get(ADDRESS, asked)
    assert response.status_code == 400
    assert "“85.000” can mean 85 or 85,000." in response.content.decode()
    assert "“85.000” can mean 85 or 85,000." in client.get("/offers/", asked).content.decode()
