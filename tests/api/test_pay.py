"""Advertised pay in the API: fields, nulls, filters, the way from a figure to its rows, and why a list is empty."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from careers.models import Role
from careers.role_file import read_roles
from portal.imports.roles import load_roles
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = pytest.mark.django_db
ROLE, NEAR = "mlops-engineer", "mlops-cloud-engineer"
ALIKE = {"level": "senior", "country": "US", "year": "2025"}
Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module", autouse=True)
def _adverts(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts(ROLE)


@pytest.fixture
def ask(client: Client) -> Ask:
    def answer(resource: str, **query: Any) -> dict[str, Any]:
        response = client.get(f"/api/v1/{resource}/", query)
        assert response.status_code == 200, response.content
        return response.json()

    return answer


def test_percentiles_are_those_of_the_published_oracle(ask: Ask) -> None:
    low, high = ask("pay-percentiles", role=ROLE, fit="own", ordering="-key", **ALIKE)["results"]
    assert (low["end"], high["end"], low["n_adverts"]) == ("advert_low", "advert_high", 25)
    assert [low[name] for name in ("p25", "p50", "p75")] == ["133650", "150000", "160000"]
    assert [high[name] for name in ("p25", "p50", "p75")] == ["209000", "220000", "243400"]


def test_what_too_few_ranges_do_not_allow_is_null_and_says_why(ask: Ask) -> None:
    (row,) = ask("pay-percentiles", role=ROLE, fit="own", end="advert_low", **ALIKE)["results"]
    assert row["n_distinct"] < 29
    assert {row[name] for name in ("p10", "p10_low", "p10_high", "p90", "p90_low", "p90_high")} == {None}
    assert row["suppressed"]
    assert row["reason"] == f"{row['n_distinct']} different ranges: from 29 on there are P10 and P90."
    (mid,) = ask("pay-percentiles", role=ROLE, fit="own", end="advert_low", **ALIKE | {"level": "mid"})["results"]
    assert (mid["n_adverts"], mid["p50"], mid["p50_low"]) == (5, None, None)


def test_a_near_title_is_a_row_of_its_own(ask: Ask) -> None:
    rows = ask("pay-percentiles", role=NEAR, end="advert_low", **ALIKE)["results"]
    assert [(row["title"], row["title_slug"], row["fit"]) for row in rows] == [("MLOps Engineer", ROLE, "near")]
    own = ask("pay-percentiles", role=ROLE, end="advert_low", **ALIKE)["results"][0]
    assert (own["title"], own["title_slug"], own["fit"]) == (None, None, "own")


def test_every_figure_leads_to_its_adverts(client: Client, ask: Ask) -> None:
    for row in ask("pay-percentiles", page_size=200)["results"]:
        assert client.get(row["adverts"]).json()["count"] == row["n_adverts"] + row["n_points"]


def test_an_advert_names_its_rows_and_their_source(client: Client, ask: Ask) -> None:
    row = ask("adverts", role=ROLE, point="false", **ALIKE)["results"][0]
    assert row["last_row"] == row["row"] + 1
    assert (row["is_point"], row["period"], row["component"]) == (False, "year", "unstated")
    assert (row["dataset"], row["as_of"], row["licence"]) == ("aijobs.2025-06-25", "2025-06-25", "CC0 1.0")
    assert client.get(f"/api/v1/adverts/{row['row']}/").json() == row


def test_the_explanation_has_every_step(client: Client, ask: Ask) -> None:
    row = ask("pay-percentiles", role=ROLE, fit="own", end="advert_low", **ALIKE)["results"][0]
    explained = client.get(row["explain"]).json()
    steps = {step["name"]: step for step in explained["arithmetic"]}
    assert explained["result"] == row
    assert [one["slug"] for one in explained["inputs"]] == row["inputs"]
    assert steps["n_distinct"]["value"] == row["n_distinct"]
    assert steps["p50"]["formula"] == "rank 1 + (25 − 1) × 50 ÷ 100 = 13.00 of the ends in rising order: 150,000"
    assert steps["p25_low, p25_high"]["value"] == [row["p25_low"], row["p25_high"]]


@pytest.mark.parametrize(
    ("resource", "name", "values"),
    [
        ("adverts", "employment", ("full_time", "contract", "part_time", "freelance")),
        ("adverts", "company_size", ("small", "medium", "large")),
        ("adverts", "level", ("entry", "mid", "senior", "director")),
        ("adverts", "point", ("true", "false")),
        ("pay-percentiles", "end", ("advert_low", "advert_high")),
        ("pay-percentiles", "fit", ("own", "near")),
        ("pay-percentiles", "suppressed", ("true", "false")),
        ("title-mappings", "has_role", ("true", "false")),
        ("title-mappings", "is_reviewed", ("true", "false")),
        ("salary-datasets", "is_whole", ("true", "false")),
    ],
)
def test_the_values_of_a_filter_share_the_rows_out(ask: Ask, resource: str, name: str, values: tuple[str, ...]) -> None:
    every = ask(resource)["count"]
    assert sum(ask(resource, **{name: value})["count"] for value in values) == every > 0


def test_a_role_has_its_own_adverts_and_those_of_near_titles_apart(ask: Ask) -> None:
    of_title = ask("adverts", title=ROLE)["count"]
    asked = [{"role": ROLE}, {"role": ROLE, "fit": "own"}, {"role": NEAR, "fit": "near"}, {"role": NEAR}]
    assert [ask("adverts", **query)["count"] for query in asked] == [of_title, of_title, of_title, 0]


def test_remote_share_is_filtered_exactly(ask: Ask) -> None:
    rows = ask("adverts", remote_share=100, page_size=200)["results"]
    assert {row["remote_share"] for row in rows} == {100}


def test_a_title_has_its_share_of_all_adverts_and_its_roles(ask: Ask) -> None:
    (row,) = ask("title-mappings", search="mlops engineer")["results"]
    assert row["mappings"] == [{"role": NEAR, "fit": "near"}, {"role": ROLE, "fit": "exact"}]
    assert row["share_percent"] == f"{100 * row['n_adverts'] / 67195:.4f}"


def test_a_dataset_says_what_its_file_held(ask: Ask) -> None:
    (row,) = ask("salary-datasets")["results"]
    assert row["counts"] == {"rows": 133349, "pairs": 66150, "rising_pairs": 4, "points": 1034, "doubtful_points": 7}
    assert (row["is_whole"], row["is_current"], row["added"]) == (False, True, None)


STATE = "Adverts: aijobs.net, as of 2025-06-25, the part shipped with the portal."
EMPTY = {
    "pay-percentiles/?role=data-analyst": f"{STATE} No title of these adverts is of the role Data Analyst. None of the",
    "pay-percentiles/?role=mlops-cloud-engineer&fit=own": f"{STATE} No title of these adverts is MLOps Cloud Engineer "
    "itself; near titles, shown apart: MLOps Engineer. None of the",
    "adverts/?role=mlops-engineer&country=zz": f"{STATE} None of the",
    "title-mappings/?n_adverts__gte=999999": f"{STATE} None of the 390 rows fits n_adverts__gte 999999.",
    "salary-datasets/?is_current=false": "None of the 1 rows fits is_current false.",
}


@pytest.mark.parametrize("address", EMPTY)
def test_an_empty_answer_says_which_data_and_why(client: Client, address: str) -> None:
    response = client.get(f"/api/v1/{address}")
    answer = response.json()
    assert (answer["count"], answer["results"]) == (0, [])
    assert answer["empty_reason"].startswith(EMPTY[address])
    assert answer["data_version"] == int(response["Data-Version"])


def test_an_empty_answer_says_what_there_is_without_one_filter(ask: Ask) -> None:
    answer = ask("adverts", role=ROLE, country="ZZ", year=2025)
    of_year = ask("adverts", role=ROLE, year=2025)["count"]
    assert answer["empty_reason"].endswith(f"fits role {ROLE}, country ZZ, year 2025. Without country, {of_year:,}.")


def test_an_answer_with_rows_has_no_reason(ask: Ask) -> None:
    assert ask("adverts")["empty_reason"] is None


def test_a_retired_role_says_so(ask: Ask) -> None:
    Role.objects.filter(slug="data-analyst").update(retired_at=timezone.now())
    assert "Data Analyst is retired." in ask("pay-percentiles", role="data-analyst")["empty_reason"]


@pytest.mark.parametrize("resource", ["pay-percentiles", "adverts", "title-mappings", "salary-datasets"])
def test_no_list_takes_more_queries_for_more_rows(
    client: Client, resource: str, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(5):
        assert client.get(f"/api/v1/{resource}/?page_size=200").status_code == 200


def test_a_title_that_is_not_there_is_refused_with_a_guess(client: Client) -> None:
    (message,) = client.get("/api/v1/adverts/?title=mlops-enginer").json()["errors"]["title"]
    assert message == (
        "title is one of those at /api/v1/title-mappings/, not “mlops-enginer”. Did you mean mlops-engineer?"
    )
