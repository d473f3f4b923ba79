"""Lists: filters, search, ordering, pages. What is not known is refused by name."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Role
from portal.api.urls import router
from skills.models import RoleSkill
from tests.api.described import described
from web.pagination import rows_of

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def guide(guide_of_module: str) -> str:
    return guide_of_module


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
        ("/api/v1/salary-bands/?low__gte=120000.001", 0),
        ("/api/v1/salary-bands/?low__lte=90000.009&level=entry", 1),
        ("/api/v1/salary-bands/?low__lte=89999.999&level=entry", 0),
        ("/api/v1/salary-bands/?low__gte=1e5", 1),
        ("/api/v1/salary-bands/?low__lte=1000000000000", 3),
        ("/api/v1/salary-bands/?low__gte=-1000000000000", 3),
        ("/api/v1/market-forecasts/?base_value__gte=-1e20", 0),
        ("/api/v1/market-forecasts/?target_value__lte=1e20", 1),
        ("/api/v1/market-forecasts/?target_value__gte=1e-999999", 1),
        ("/api/v1/salary-bands/?year__lte=32767", 2),
        ("/api/v1/salary-bands/?country=us&year=2024", 2),
        ("/api/v1/salary-bands/?currency=EUR", 0),
        ("/api/v1/role-skills/?skill=docker", 1),
        ("/api/v1/role-skills/?has_skill=false", 1),
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


# Parameter and value → what the refusal says.
REFUSED = {
    "levl=entry": "Did you mean level?",
    "level=chief": "level is one of entry, mid, senior, lead, staff, principal, director, not “chief”.",
    "role=nobody": "role is one of queue-engineer, not “nobody”.",
    "open_ended=perhaps": "open_ended is true or false, not “perhaps”.",
    "year=soon": "year is a whole number from 0 to 32767, not “soon”.",
    "year=0.5": "year is a whole number from 0 to 32767, not “0.5”.",
    "year__lte=2024.0": "year__lte is a whole number",
    "year=%2B2024": "year is a whole number",
    "year=-1": "from 0 to 32767, not “-1”.",
    "year=32768": "from 0 to 32767, not “32768”.",
    "year=٢٠٢٤": "year is a whole number",
    "experience_min_years__gte=1e1": "experience_min_years__gte is a whole number",
    "low__gte=NaN": "low__gte is a number from -1000000000000 to 1000000000000, not “NaN”.",
    "low__gte=1_000": "low__gte is a number",
    "low__gte=1e40": "low__gte is a number",
    "low__lte=Infinity": "low__lte is a number",
    "year=2023&year=2024": "year is given more than once.",
    "page=0": "page is a whole number from 1 to 1000000000, not “0”.",
    "page=one": "page is a whole number",
    "page=1.5": "page is a whole number",
    "page=10000000000000000000": "page is a whole number",
    "page_size=201": "page_size is a whole number from 1 to 200, not “201”.",
    "ordering=colour": "We cannot order by “colour”. It is one of: key, role,",
    "ordering=,,": "We cannot order by “”, “”, “”.",
    "ordering=low,": "We cannot order by “”.",
    "ordering=low, high": "We cannot order by “ high”.",
    "ordering=--low": "We cannot order by “--low”.",
    "ordering=": "ordering is empty.",
    "search=%00": "search holds a NUL character",
    "search=%20": "search is empty.",
    "heading=%20%09": "heading is empty.",
    "currency=dollars": "currency has 3 characters at most, not 7.",
    "level=": "level is empty.",
}


@pytest.mark.databases("sqlite")  # refused before a row is asked for
@pytest.mark.parametrize("query", REFUSED)
def test_what_is_not_known_is_a_400_that_names_it(client: Client, guide: str, query: str) -> None:
    response = client.get(f"/api/v1/salary-bands/?{query}")
    body = response.json()
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    name = query.partition("=")[0]
    assert (body["code"], list(body["errors"])) == ("invalid-parameter", [name])
    assert REFUSED[query] in body["errors"][name][0]


def test_where_there_are_many_the_nearest_is_named_and_where_all_are(client: Client, guide: str) -> None:
    Role.objects.bulk_create(Role(slug=f"made-up-{number}", title=str(number)) for number in range(40))
    (message,) = client.get("/api/v1/steps/?role=queue-enginer").json()["errors"]["role"]
    assert message == "role is one of those at /api/v1/roles/, not “queue-enginer”. Did you mean queue-engineer?"


@pytest.mark.databases("sqlite")  # refused before a row is asked for
@pytest.mark.parametrize("resource", [prefix for prefix, _, _ in router.registry])
def test_every_number_of_every_list_is_strict_and_bounded(client: Client, guide: str, resource: str) -> None:
    """No filter is left that was not thought of: each that the description lists refuses what it rules out."""
    for parameter in described_parameters(resource):
        name, schema = parameter["name"], parameter["schema"]
        wrong = WRONG[schema.get("type")](schema)
        for value in wrong:
            response = client.get(f"/api/v1/{resource}/", {name: value})
            assert response.status_code == 400, f"{name}={value!r}"
            assert list(response.json()["errors"]) == [name]


def described_parameters(resource: str) -> list[dict[str, Any]]:
    operation = described()["paths"][f"/api/v1/{resource}/"]["get"]
    return [each for each in operation["parameters"] if each.get("in") == "query"]


WRONG: dict[str, Callable[[dict[str, Any]], list[str]]] = {
    "integer": lambda schema: ["0.5", "1e1", "", " ", str(schema["minimum"] - 1), str(schema["maximum"] + 1)],
    "number": lambda schema: ["NaN", "1,5", "", str(schema["minimum"] - 1), str(schema["maximum"] + 1)],
    "string": lambda schema: ["", " ", "\0", "x" * (schema.get("maxLength", 300) + 1)],
    "boolean": lambda _: ["1", "True", "", "null"],
    "array": lambda schema: ["", " ", "No Slug And No Word"],
}


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


def test_the_description_has_a_version(client: Client) -> None:
    tag = client.get("/api/schema/")["ETag"]
    assert client.get("/api/schema/", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("address", ["/api/schema/", "/api/docs/"])
@pytest.mark.parametrize("query", ["format=json", "lang=de", "version=2", "script=", "colour=blue"])
def test_description_and_reference_take_no_parameters(client: Client, address: str, query: str) -> None:
    response = client.get(f"{address}?{query}")
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert list(response.json()["errors"]) == [query.partition("=")[0]]


@pytest.mark.parametrize(
    "resource", ["pay-percentiles", "adverts", "title-mappings", "salary-datasets", "published-pay"]
)
def test_a_list_of_pay_without_any_data_says_so(client: Client, db: None, resource: str) -> None:
    answer = client.get(f"/api/v1/{resource}/").json()
    others = {"salary-datasets": "table of pay has", "published-pay": "published percentiles have"}
    what = others.get(resource, "adverts have")
    assert (answer["count"], answer["empty_reason"]) == (0, f"No {what} been imported yet.")


def test_far_down_a_list_the_same_rows_come_in_the_same_order(
    client: Client, guide: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "/api/v1/role-skills/?page_size=2&page=3"
    near = client.get(address)
    monkeypatch.setattr("web.pagination.FAR", 2)
    far = client.get(address)
    assert near.json()["results"] == far.json()["results"] != []


def test_far_down_a_list_rows_that_are_passed_over_are_not_joined(guide: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.pagination.FAR", 2)
    found = RoleSkill.objects.select_related("role").order_by("pk")
    with CaptureQueriesContext(connection) as queries:
        rows = rows_of(found, 2, 4)
    assert rows == list(found[2:4])
    keys, whole = (query["sql"] for query in queries)
    assert "JOIN" not in keys
    assert "OFFSET" not in whole
