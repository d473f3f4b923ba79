"""Published percentiles in the API: as the publisher gives them, with the occupation used and why, and whose they are."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from careers.models import Role, RoleOccupation
from careers.role_file import read_roles
from portal.imports.published import write_published
from portal.imports.roles import load_roles
from salaries.published.oews import read_oews
from salaries.published.shipped import read_shipped
from tests.salaries.published.oews_files import write_table

pytestmark = pytest.mark.django_db
STATE = (
    "Published percentiles: U.S. Bureau of Labor Statistics, as of 2023-05-01, the occupations shipped with the portal."
)
AskPublished = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module", autouse=True)
def _published(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        write_published(read_shipped())


@pytest.fixture
def ask(client: Client) -> AskPublished:
    def answer(**query: Any) -> dict[str, Any]:
        response = client.get("/api/v1/published-pay/", query)
        assert response.status_code == 200, response.content
        return response.json()

    return answer


def codes(answer: dict[str, Any]) -> list[str]:
    return [row["code"] for row in answer["results"]]


def test_a_row_is_what_the_publisher_states_and_of_whom(ask: AskPublished, client: Client) -> None:
    (row,) = ask(role="mlops-engineer")["results"]
    assert (row["code"], row["title"], row["key"]) == ("15-1252", "Software Developers", "oews.us.2023.15-1252")
    assert [row[name] for name in ("p10", "p25", "p50", "p75", "p90")] == [
        "77020",
        "101200",
        "132270",
        "167540",
        "208620",
    ]
    assert (row["country"], row["year"], row["currency"], row["period"]) == ("US", 2023, "USD", "year")
    assert (row["component"], row["employment"], row["top_coded"], row["not_available"]) == ("base", 1656880, [], [])
    assert "straight-time, gross pay, exclusive of premium pay" in row["contains"]
    assert (row["dataset"], row["as_of"], row["row"]) == ("oews.2023-05-01", "2023-05-01", 150)
    assert (row["url"], row["licence"]) == (
        "https://www.bls.gov/oes/tables.htm",
        "Public domain (United States government)",
    )
    assert client.get(f"/api/v1/published-pay/{row['key']}/").json() == row


def test_it_says_which_roles_the_occupation_is_nearest_to_how_well_and_why(ask: AskPublished) -> None:
    (row,) = ask(soc="15-2051")["results"]
    roles = {each["role"]: each for each in row["roles"]}
    assert (roles["data-scientist"]["match"], roles["data-scientist"]["reason"]) == (
        "exact",
        "The occupation bears the title.",
    )
    assert roles["data-analyst"]["match"] == "broad"


def test_a_top_coded_percentile_is_null_and_its_bound_is_given(ask: AskPublished) -> None:
    (row,) = ask(role="mlops-team-lead")["results"]
    assert (row["p75"], row["p90"], row["top_coded"], row["top_code"]) == ("214050", None, ["p90"], "239200")
    assert (row["not_available"], row["reason"]) == ([], None)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["11-3021", "15-1221", "15-1243", "15-1252", "15-1299", "15-2051"]),
        ({"ordering": "-p50"}, ["11-3021", "15-1221", "15-1243", "15-1252", "15-2051", "15-1299"]),
        ({"role": ["mlops-engineer", "data-scientist"]}, ["15-1252", "15-2051"]),
        ({"country": "us", "year": "2023", "period": "year", "p50__lte": "105000"}, ["15-1299"]),
        ({"search": "database architects"}, ["15-1243"]),
        ({"country": "DE"}, []),
        ({"year__gte": "2024"}, []),
    ],
)
def test_it_is_filtered_and_ordered(ask: AskPublished, query: dict[str, Any], found: list[str]) -> None:
    assert codes(ask(**query)) == found


def test_roles_cost_one_query_however_many_rows(ask: AskPublished, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        assert ask()["count"] == 6


def test_an_empty_answer_says_which_data_and_why(ask: AskPublished) -> None:
    full = ask()
    assert (full["empty_reason"], full["data_version"] > 0) == (None, True)
    empty = ask(role="mlops-engineer", country="DE")
    assert empty["data_version"] == full["data_version"]
    assert empty["empty_reason"] == (
        f"{STATE} None of the 6 rows fits role mlops-engineer, country DE. Without country, 1."
    )
    RoleOccupation.objects.filter(role__slug="data-engineer").delete()
    link = RoleOccupation.objects.get(role__slug="mlops-engineer", scheme="soc")
    link.code, link.title = "15-9999", "Gate Keepers"
    link.save()
    Role.objects.filter(slug="data-scientist").update(retired_at=timezone.now())
    said = {role: ask(role=role)["empty_reason"] for role in ("data-engineer", "mlops-engineer", "data-scientist")}
    assert "is linked to Data Engineer." in said["data-engineer"]
    assert "15-9999 Gate Keepers, the nearest to MLOps Engineer, is not in the table." in said["mlops-engineer"]
    assert "Data Scientist is retired." in said["data-scientist"]


def test_what_is_by_the_hour_or_not_available_is_said(ask: AskPublished, tmp_path: Path) -> None:
    table = write_table(tmp_path / "table.xlsx", notes=["May 2024 OEWS Estimates"])
    write_published(read_oews(table, date(2024, 5, 1)), fewer_rows=True)
    player, ghost = ask(soc="27-2011")["results"][0], ask(soc="39-9099")["results"][0]
    assert (player["period"], player["p25"], player["roles"]) == ("hour", "15.98", [])
    assert (ghost["not_available"], ghost["employment"]) == (["p10", "p25", "p50", "p75", "p90"], None)
    assert ghost["reason"] == "The publisher gives no estimate (* or ** in its table)."
