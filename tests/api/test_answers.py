"""Answers: errors as problem details, versions, methods, readers from other sites."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent
from django.test import Client, RequestFactory

from portal.api.errors import csrf_failure
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def guide(guide_of_module: str) -> str:
    return guide_of_module


@pytest.mark.parametrize(
    "address", ["/api/v1/roles/nobody/", "/api/v1/nothing/", "/api/nothing", "/api/v1/roles/A%20B/"]
)
def test_what_is_missing_is_a_404_in_json(client: Client, address: str) -> None:
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response.json()["code"] == "not-found"


def test_writing_is_a_405_that_tells_what_is_offered(client: Client) -> None:
    response = client.post("/api/v1/roles/", {"title": "x"}, content_type="application/json")
    assert (response.status_code, response.json()["code"]) == (405, "method-not-allowed")
    assert "GET" in response["Allow"]


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "BREW"])
@pytest.mark.parametrize("address", ["/api/v1/nothing/", "/api/nothing", "/api/v2/roles/"])
def test_an_unknown_address_is_a_404_in_json_whatever_the_method(method: str, address: str) -> None:
    response = Client(enforce_csrf_checks=True).generic(method, address)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    "address", ["/api/", "/api/docs/", "/api/schema/", "/api/v1/", "/api/v1/roles/", "/api/v1/growth-claims/check/",
                "/api/v1/role-guides/queue-engineer.md", "/api/v1/role-guides/queue-engineer.jsonld"]
)  # fmt: skip
def test_another_method_is_a_405_in_json_everywhere(address: str, guide: str) -> None:
    response = Client(enforce_csrf_checks=True).post(address)
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response.json()["code"] == "method-not-allowed"
    assert "GET" in response["Allow"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("/api", "/api/"),
        ("/api/v1", "/api/v1/"),
        ("/api/docs", "/api/docs/"),
        ("/api/v1/roles", "/api/v1/roles/"),
        ("/api/v1/roles?page=2&search=a%20b", "/api/v1/roles/?page=2&search=a%20b"),
        ("/api/v1/growth-claims/check?base=1", "/api/v1/growth-claims/check/?base=1"),
    ],
)
def test_an_address_without_its_slash_leads_to_the_one_with_it(
    client: Client, method: str, address: str, whole: str
) -> None:
    response = client.generic(method, address)
    assert (response.status_code, response["Location"]) == (308, whole)
    assert "Content-Type" not in response


def test_the_api_without_a_version_leads_to_the_one_there_is(client: Client) -> None:
    response = client.get("/api/")
    assert (response.status_code, response["Location"]) == (302, "/api/v1/")


@pytest.mark.parametrize("address", ["/api", "/api/v1", "/api/v1/roles"])
def test_writing_to_an_address_without_its_slash_is_a_404_in_json(address: str) -> None:
    response = Client(enforce_csrf_checks=True).post(address)
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_too_many_parameters_are_a_400_in_json(client: Client) -> None:
    response = client.get("/api/v1/roles/?" + "&".join(f"a{number}=1" for number in range(1001)))
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize(
    ("failure", "status"), [(RequestDataTooBig, 413), (TooManyFieldsSent, 400), (PermissionDenied, 403)]
)
def test_what_django_refuses_is_answered_in_json(
    client: Client, monkeypatch: pytest.MonkeyPatch, failure: type[Exception], status: int
) -> None:
    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr("portal.operations.limits.quota_of", fail)
    response = client.get("/api/v1/roles/")
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["status"] == status
    page = client.get("/roles/")
    assert (page.status_code, page["Content-Type"].partition(";")[0]) == (status, "text/html")


def test_a_form_without_its_token_is_a_page_except_below_the_api() -> None:
    request = RequestFactory().post("/api/v1/roles/")
    response = csrf_failure(request, "no token")
    assert (response.status_code, response["Content-Type"]) == (403, "application/problem+json")
    page = Client(enforce_csrf_checks=True).post("/admin/login/")
    assert (page.status_code, page["Content-Type"].partition(";")[0]) == (403, "text/html")


def test_another_form_is_a_406(client: Client) -> None:
    response = client.get("/api/v1/roles/", headers={"Accept": "text/csv"})
    assert (response.status_code, response.json()["code"]) == (406, "not-acceptable")


def test_a_failure_of_ours_is_a_500_in_json(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a secret detail")

    client.raise_request_exception = False
    monkeypatch.setattr("web.viewsets.list_resource", fail)
    response = client.get("/api/v1/roles/")
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert b"secret" not in response.content


def test_the_same_version_answers_304_and_a_new_one_200(client: Client, guide: str) -> None:
    tag = client.get("/api/v1/roles/")["ETag"]
    assert not tag.startswith("W/")
    assert client.get("/api/v1/roles/", headers={"If-None-Match": tag}).status_code == 304
    import_text(GUIDE.replace("- Watching queues\n", ""))
    assert client.get("/api/v1/roles/", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_star_is_any_state_of_what_is_there(client: Client, guide: str, method: str) -> None:
    star = {"If-None-Match": "*"}
    ask = getattr(client, method)
    for address in ("/api/v1/", "/api/v1/roles/", "/api/v1/roles/queue-engineer/", "/api/schema/", "/api/docs/"):
        response = ask(address, headers=star)
        assert (response.status_code, response.content) == (304, b""), address
        assert response["ETag"] == client.get(address)["ETag"]
        assert response["Data-Version"]
    assert ask("/api/v1/roles/nobody/", headers=star).status_code == 404
    assert ask("/api/v1/roles/?colour=blue", headers=star).status_code == 400


def test_one_of_several_tags_and_a_weak_one_are_enough(client: Client, guide: str) -> None:
    tag = client.get("/api/v1/roles/")["ETag"]
    for known in (f'"another", {tag}', f"W/{tag}"):
        assert client.get("/api/v1/roles/", headers={"If-None-Match": known}).status_code == 304
    assert client.get("/api/v1/roles/", headers={"If-None-Match": '"another"'}).status_code == 200


def test_other_code_is_another_state(client: Client, guide: str, settings: Any) -> None:
    tag = client.get("/api/v1/roles/")["ETag"]
    settings.FINGERPRINT = "another"
    assert client.get("/api/v1/roles/", headers={"If-None-Match": tag}).status_code == 200


def test_two_representations_have_two_etags(client: Client, guide: str) -> None:
    assert client.get("/api/v1/roles/")["ETag"] != client.get("/api/v1/roles/?page=1")["ETag"]


def test_head_and_options_are_answered(client: Client, guide: str) -> None:
    assert client.head("/api/v1/roles/").content == b""
    assert client.head("/api/v1/roles/")["ETag"] == client.get("/api/v1/roles/")["ETag"]
    assert client.options("/api/v1/roles/").status_code == 200


def test_other_sites_may_read(client: Client, guide: str) -> None:
    response = client.get("/api/v1/roles/", headers={"Origin": "https://example.org"})
    assert response["Access-Control-Allow-Origin"] == "*"
    exposed = {name.strip() for name in response["Access-Control-Expose-Headers"].split(",")}
    assert exposed >= {"ETag", "Data-Version", "X-Request-ID", "RateLimit", "RateLimit-Policy", "Retry-After"}


def test_other_sites_may_ask_again_with_the_tag_they_have(client: Client, guide: str) -> None:
    asked = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    response = client.options("/api/v1/roles/", headers=asked)
    assert response.status_code == 200
    assert "if-none-match" in response["Access-Control-Allow-Headers"].split(", ")


def test_a_request_that_cannot_be_read_is_a_400_in_json(client: Client) -> None:
    response = client.get("/api/v1/roles/", headers={"Host": "a b"})
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")


def test_an_empty_value_is_refused(client: Client, guide: str) -> None:
    assert client.get("/api/v1/salary-bands/?year=").json()["errors"] == {"year": ["year is empty."]}


def test_options_answer_in_every_form(client: Client, guide: str) -> None:
    for ending in ("/", ".md", ".jsonld"):
        assert client.options(f"/api/v1/role-guides/queue-engineer{ending}").status_code == 200
