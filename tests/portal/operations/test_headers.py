"""What a browser may never ask of a reader is said on every answer; no answer loosens what scripts may do."""

import pytest
from django.test import Client

# Headers are set above all queries.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
ANSWERS = {
    "/": 200,
    "/nowhere/": 404,
    "/salaries/?levl=x": 400,
    "/roles": 301,
    "/admin/login/": 200,
    "/static/sign.svg": 200,
    "/robots.txt": 200,
    "/health/": 200,
    "/api/v1/": 200,
    "/api/v1/nothing/": 404,
    "/api/docs/": 200,
    "/api/schema/": 200,
}


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_says_it(client: Client, address: str) -> None:
    response = client.get(address)
    response.close()  # a file is sent as it is read
    assert response.status_code == ANSWERS[address]
    said = response["Permissions-Policy"].split(", ")
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(said)
    assert all(each.endswith("=()") for each in said)


def test_a_host_we_do_not_know_is_refused_with_it(client: Client) -> None:
    response = client.get("/", headers={"Host": "elsewhere.example.org"})
    assert response.status_code == 400
    assert "Permissions-Policy" in response.headers


@pytest.mark.parametrize("address", [address for address in ANSWERS if not address.startswith("/static/")])
def test_no_policy_lets_inline_code_in(client: Client, address: str) -> None:
    policy = client.get(address).headers.get("Content-Security-Policy", "default-src 'self'")
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert "style-src" not in policy
