"""One role, whole: the document, and how its forms are asked for."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, Guide, Role
from careers.models.choices import Section
from portal.imports.write import withdraw
from portal.resources import MODELS
from portal.role import document, read
from portal.role.examples import DETAIL
from tests.conftest import GUIDE, import_text

ADDRESS = "/api/v1/role-guides/queue-engineer"
JSON_LD = {"Accept": "application/ld+json"}
MARKDOWN = {"Accept": "text/markdown"}
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def guide(guide_of_module: str) -> str:
    return guide_of_module


def whole(client: Client) -> dict:
    response = client.get(f"{ADDRESS}/")
    assert response.status_code == 200, response.content
    return response.json()


def occupation(client: Client) -> dict:
    response = client.get(f"{ADDRESS}/", headers=JSON_LD)
    assert (response.status_code, response["Content-Type"]) == (200, "application/ld+json")
    return response.json()


def text_of(client: Client) -> str:
    response = client.get(f"{ADDRESS}.md")
    assert (response.status_code, response["Content-Type"]) == (200, "text/markdown; charset=utf-8")
    return response.content.decode()


def section(body: dict, name: str) -> dict:
    return next(one for one in body["sections"] if one["name"] == name)


# The list and the document -------------------------------------------------------------------------------------------


def test_the_list_gives_addresses_that_answer(client: Client, guide: str) -> None:
    (row,) = client.get("/api/v1/role-guides/").json()["results"]
    version = DataVersion.objects.current()
    assert row == {
        "slug": "queue-engineer",
        "title": "Queue Engineer",
        "address": f"{ADDRESS}/",
        "data_version": version,
    }
    assert client.get(row["address"]).json()["data_version"] == version


def test_sections_stand_in_order_and_hold_every_fact_as_its_own_resource_tells_it(client: Client, guide: str) -> None:
    body = whole(client)
    assert [one["name"] for one in body["sections"]] == Section.values
    for model in MODELS.values():
        rows = client.get(f"/api/v1/{model.resource}/?page_size=200").json()["results"]
        here = list(document.facts(body, model.resource))
        assert sorted(here, key=lambda row: row["position"]) == sorted(rows, key=lambda row: row["position"])
    assert all(one["count"] == sum(map(len, one["facts"].values())) for one in body["sections"])


def test_it_names_its_guide_and_what_is_missing(client: Client, guide: str) -> None:
    body = whole(client)
    assert body["guide"] == client.get(f"/api/v1/guides/{guide}/").json()
    assert body["role"] == client.get("/api/v1/roles/queue-engineer/").json()
    assert section(body, "industry_trends")["empty_reason"] == read.NO_SECTION
    assert section(body, "challenges")["empty_reason"] is None
    assert (len(body["bands"]), len(body["forecasts"])) == (3, 1)


def test_each_skill_stands_once_by_its_strongest_word(client: Client, guide: str) -> None:
    (language,) = [group for group in whole(client)["skills"] if group["kind"] == "language"]
    assert [skill["slug"] for skill in language["required"]] == ["python"]
    assert [skill["slug"] for skill in language["alternative"]] == ["go", "bash"]
    assert len(language["required"][0]["facts"]) == 2
    assert client.get(language["required"][0]["address"]).status_code == 200
    assert (language["preferred"], language["mentioned"]) == ([], [])


def test_other_guides_and_sources_are_named(client: Client, guide: str) -> None:
    Guide.objects.update(sources=[{"title": "Queue News", "address": "https://example.org/q"}])
    import_text(GUIDE.replace("short", "brief"), slug="another", role="Queue Engineer", publisher="B")
    body = whole(client)
    assert [(one["slug"], one["publisher"]) for one in body["other_guides"]] == [("another", "B")]
    assert body["sources"] == [
        {"title": "Queue News", "address": "https://example.org/q", "date": None, "publisher": None, "licence": None}
    ]


def test_only_a_text_that_may_be_shown_whole_gives_a_description(client: Client, guide: str) -> None:
    assert whole(client)["description"] is None
    Guide.objects.update(licence="CC BY 4.0")
    opening = whole(client)["description"]
    assert opening["text"] == "A Queue Engineer keeps queues short."
    assert Guide.objects.get().text[opening["start"] : opening["end"]] == opening["text"]
    assert occupation(client)["description"] == opening["text"]


def test_a_role_without_a_guide_says_so(client: Client, guide: str) -> None:
    withdraw(Guide.objects.get())
    body = whole(client)
    assert (body["guide"], body["bands"], body["skills"], body["sources"]) == (None, [], [], [])
    assert {one["empty_reason"] for one in body["sections"]} == {read.NO_GUIDE}
    assert read.NO_GUIDE in text_of(client)
    assert set(occupation(client)) == {"@context", "@type", "@id", "name", "url"}


def test_a_retired_role_names_its_successor(client: Client, guide: str) -> None:
    successor = Role.objects.create(slug="line-engineer", title="Line Engineer")
    Role.objects.filter(slug="queue-engineer").update(
        retired_at=datetime(2026, 1, 2, tzinfo=UTC), replaced_by=successor
    )
    role = whole(client)["role"]
    assert (role["retired_at"][:10], role["replaced_by"]) == ("2026-01-02", "line-engineer")
    assert "was retired on 2026-01-02" in text_of(client)
    assert (
        "replaced by http://testserver/api/v1/role-guides/line-engineer/"
        in occupation(client)["disambiguatingDescription"]
    )


def test_no_query_is_added_by_rows(guide: str) -> None:
    role = Role.objects.get()
    with CaptureQueriesContext(connection) as few:
        document.build(role)
    bullets = "\n".join(f"- Keep queue {number} short" for number in range(40))
    bands = "\n".join(
        f"Level {number} Engineer\n- Salary Range: ${number}0,000 - ${number}5,000" for number in range(3, 9)
    )
    import_text(
        GUIDE.replace("- Keep queues short", bullets).replace("Common Challenges", f"{bands}\nCommon Challenges")
    )
    with CaptureQueriesContext(connection) as many:
        body = document.build(role)
    assert sum(one["count"] for one in body["sections"]) > 60
    assert len(many) == len(few) <= 20


def test_what_changes_while_it_is_read_is_read_again(guide: str, monkeypatch: pytest.MonkeyPatch) -> None:
    original = document._read
    versions: list[int] = []

    def disturbed(pk: int, version: int) -> dict:
        if not versions:
            DataVersion.objects.advance()
        versions.append(version)
        return original(pk, version)

    monkeypatch.setattr(document, "_read", disturbed)
    assert document.build(Role.objects.get())["data_version"] == DataVersion.objects.current()
    assert len(versions) == 2


def test_the_example_has_the_shape_of_the_document(client: Client, guide: str) -> None:
    body, example = whole(client), DETAIL.value
    assert list(example) == list(body)
    assert set(example["sections"][0]) == set(body["sections"][0])
    assert set(example["sections"][0]["facts"]) == set(body["sections"][0]["facts"])
    assert list(example["bands"][0]) == list(body["bands"][0])
    assert list(example["guide"]) == list(body["guide"])


# Forms and answers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("application/json;q=0.5, text/markdown", "text/markdown; charset=utf-8"),
        ("text/*", "text/markdown; charset=utf-8"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', "application/ld+json"),
    ],
)
def test_the_accept_header_chooses_the_form(client: Client, guide: str, accept: str, form: str) -> None:
    response = client.get(f"{ADDRESS}/", headers={"Accept": accept})
    assert (response.status_code, response["Content-Type"]) == (200, form)
    assert "Accept" in response["Vary"]


def test_an_ending_chooses_the_form_whatever_is_accepted(client: Client, guide: str) -> None:
    assert client.get(f"{ADDRESS}.md", headers={"Accept": "text/html"}).content == text_of(client).encode()
    assert client.get(f"{ADDRESS}.md").content == client.get(f"{ADDRESS}/", headers=MARKDOWN).content
    assert client.get(f"{ADDRESS}.jsonld").json() == occupation(client)


def test_each_form_has_its_own_etag_and_answers_304(client: Client, guide: str) -> None:
    asked = [(f"{ADDRESS}/", {}), (f"{ADDRESS}/", JSON_LD), (f"{ADDRESS}/", MARKDOWN), (f"{ADDRESS}.md", {})]
    tags = [client.get(address, headers=headers)["ETag"] for address, headers in asked]
    assert len(set(tags)) == len(tags)
    for (address, headers), tag in zip(asked, tags, strict=True):
        assert client.get(address, headers={**headers, "If-None-Match": tag}).status_code == 304
        assert client.head(address, headers=headers)["ETag"] == tag
        assert client.head(address, headers=headers).content == b""


@pytest.mark.parametrize(
    ("address", "headers", "status"),
    [
        (f"{ADDRESS}/?colour=blue", {}, 400),
        (f"{ADDRESS}/?format=xml", {}, 400),
        (f"{ADDRESS}.md?colour=blue", {}, 400),
        ("/api/v1/role-guides/?colour=blue", {}, 400),
        ("/api/v1/role-guides/nobody/", MARKDOWN, 404),
        ("/api/v1/role-guides/nobody/", JSON_LD, 404),
        ("/api/v1/role-guides/nobody.md", {}, 404),
        (f"{ADDRESS}.csv", {}, 404),
        (f"{ADDRESS}/", {"Accept": "text/csv"}, 406),
        ("/api/v1/role-guides/", MARKDOWN, 406),
    ],
)
def test_problems_are_json_in_every_form(client: Client, guide: str, address: str, headers: dict, status: int) -> None:
    response = client.get(address, headers=headers)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["status"] == status
