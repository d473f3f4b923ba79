"""Lists: filters, search, ordering, pages. What is not known is refused by name."""

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.projections import refresh
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db


def count(client: Client, address: str) -> int:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()["count"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/api/v1/salary-bands/", 3),
        ("/api/v1/salary-bands/?level=entry&level=senior", 2),
        ("/api/v1/salary-bands/?open_ended=true", 2),
        ("/api/v1/salary-bands/?low__gte=100000", 1),
        ("/api/v1/salary-bands/?country=us&year=2024", 2),
        ("/api/v1/salary-bands/?currency=EUR", 0),
        ("/api/v1/role-skills/?skill=docker", 1),
        ("/api/v1/role-skills/?named=false", 1),
        ("/api/v1/role-skills/?kind=language&necessity=required", 4),
        ("/api/v1/steps/?level=director", 1),
        ("/api/v1/credentials/?min_years__lte=4", 1),
        ("/api/v1/insights/?section=challenges", 1),
        ("/api/v1/market-forecasts/?market=Queue&target_year=2027", 1),
        ("/api/v1/responsibilities/?search=QUEUES short", 1),
        ("/api/v1/responsibilities/?role=queue-engineer&guide=queue-engineer", 4),
        ("/api/v1/skills/?search=k8s", 1),
        ("/api/v1/roles/?retired=false", 1),
        ("/api/v1/guides/?role=queue-engineer", 1),
    ],
)
def test_filters_narrow_the_list(client: Client, guide: str, address: str, expected: int) -> None:
    assert count(client, address) == expected


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("levl=entry", "levl"),
        ("level=chief", "level"),
        ("role=nobody", "role"),
        ("year=soon", "year"),
        ("low__gte=NaN", "low__gte"),
        ("year=2023&year=2024", "year"),
        ("page=0", "page"),
        ("page=one", "page"),
        ("page_size=201", "page_size"),
        ("ordering=colour", "ordering"),
        ("search=%00", "search"),
        ("open_ended=perhaps", "open_ended"),
    ],
)
def test_what_is_not_known_is_a_400_that_names_it(client: Client, guide: str, query: str, names: str) -> None:
    response = client.get(f"/api/v1/salary-bands/?{query}")
    body = response.json()
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert (body["code"], list(body["errors"])) == ("invalid-parameter", [names])


def test_a_misspelt_parameter_gets_a_guess(client: Client, guide: str) -> None:
    assert "Did you mean level?" in client.get("/api/v1/salary-bands/?levl=entry").json()["detail"]


def test_a_detail_takes_no_parameters(client: Client, guide: str) -> None:
    assert client.get("/api/v1/roles/queue-engineer/?colour=blue").status_code == 400


def test_ordering_is_stable_and_reversible(client: Client, guide: str) -> None:
    rising = [row["key"] for row in client.get("/api/v1/salary-bands/?ordering=low,key").json()["results"]]
    falling = [row["key"] for row in client.get("/api/v1/salary-bands/?ordering=-low,-key").json()["results"]]
    assert falling == rising[::-1]


def test_pages_hold_every_row_once(client: Client, guide: str) -> None:
    address, keys = "/api/v1/role-skills/?page_size=2&ordering=necessity", []
    while address:
        page = client.get(address).json()
        keys += [row["key"] for row in page["results"]]
        address = page["next"]
    assert len(keys) == len(set(keys)) == page["count"]


@pytest.mark.parametrize(
    "resource",
    ["roles", "guides", "responsibilities", "steps", "credentials", "insights", "skills", "role-skills",
     "salary-bands", "pay-components", "pay-factors", "market-forecasts", "share-claims",
     "growth-curves", "findings", "skill-demand", "salary-summaries", "role-summaries", "role-guides"],
)  # fmt: skip
def test_no_query_count_grows_with_rows(
    client: Client, guide: str, resource: str, django_assert_max_num_queries: CaptureQueriesContext
) -> None:
    for number in range(4):
        import_text(
            GUIDE.replace("Queue Engineer", f"Queue Engineer {'ABCD'[number]}"),
            slug=f"copy-{number}",
            role=f"Queue Engineer {'ABCD'[number]}",
        )
    refresh(DAY)
    with django_assert_max_num_queries(5):
        assert client.get(f"/api/v1/{resource}/?page_size=200").status_code == 200


@pytest.mark.parametrize("ordering", ["year", "-year", "level", "-level"])
def test_the_unknown_comes_last_on_every_database(client: Client, guide: str, ordering: str) -> None:
    response = client.get(f"/api/v1/salary-bands/?ordering={ordering}")
    values = [row[ordering.removeprefix("-")] for row in response.json()["results"]]
    assert len(values) == 3
    assert values[-1] is None


def test_page_and_ordering_given_twice_are_refused(client: Client, guide: str) -> None:
    assert client.get("/api/v1/steps/?page=1&page=2").status_code == 400
    assert client.get("/api/v1/steps/?ordering=key&ordering=line").status_code == 400


def test_the_root_takes_no_parameters_and_has_a_version(client: Client, guide: str) -> None:
    assert client.get("/api/v1/?colour=blue").status_code == 400
    assert client.get("/api/v1/")["ETag"]


@pytest.mark.parametrize("resource", ["growth-curves", "skill-demand", "salary-summaries", "role-summaries"])
def test_no_explanation_takes_more_queries_for_more_inputs(
    client: Client, guide: str, resource: str, django_assert_max_num_queries: CaptureQueriesContext
) -> None:
    refresh(DAY)
    address = client.get(f"/api/v1/{resource}/?page_size=1").json()["results"][0]["explain"]
    with django_assert_max_num_queries(6):
        assert client.get(address).status_code == 200


def test_the_description_has_a_version(client: Client) -> None:
    tag = client.get("/api/schema/")["ETag"]
    assert client.get("/api/schema/", headers={"If-None-Match": tag}).status_code == 304
