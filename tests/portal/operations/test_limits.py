"""Limits for one client: what counts for which quota, what who has used it up is answered, and whom it does not touch."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory

from portal import settings as shipped
from portal.operations.limits import client_of, quota_of
from portal.operations.login_turns import BUSY_SECONDS, LoginTurns
from portal.operations.quotas import Quota

# Requests are counted outside the database.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
LOGIN = "/admin/login/"
SMALL = {name: Quota(3, 60) for name in ("api", "search", "forms", "logins", "pages")}


@pytest.fixture(autouse=True)
def limited(settings: Any) -> None:
    settings.RATE_LIMITS, settings.RATE_LIMIT_QUOTAS = True, SMALL
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.REDIS_URL = ""


@pytest.mark.parametrize(
    ("method", "address", "name"),
    [
        ("GET", "/api/v1/roles/", "api"),
        ("POST", "/api/v1/roles/", "api"),
        ("GET", "/api/v1", "api"),
        ("GET", "/api", "api"),
        ("GET", "/api/schema/", "api"),
        ("GET", "/apiary/", "pages"),
        ("GET", "/search/?q=python", "search"),
        ("GET", "/market/check/", "pages"),
        ("GET", "/market/check/?base=1", "forms"),
        ("GET", "/market/what-if/?start=1", "forms"),
        ("POST", "/theme/", "forms"),
        ("POST", "/admin/careers/guide/import/", "forms"),
        ("DELETE", "/search/", "forms"),
        ("GET", LOGIN, "pages"),
        ("POST", LOGIN, "logins"),
        ("GET", "/", "pages"),
        ("HEAD", "/roles/", "pages"),
        ("GET", "/style/0123456789ab.css", None),
        ("GET", "/favicon.ico", None),
        ("GET", "/health/", None),
        ("GET", "/ready/", None),
        ("GET", "/metrics/", None),
    ],
)
def test_what_counts_for_which_quota(method: str, address: str, name: str | None) -> None:
    assert quota_of(RequestFactory().generic(method, address)) == name


def test_every_quota_has_a_default() -> None:
    assert shipped.RATE_LIMIT_QUOTAS.keys() == SMALL.keys()


def test_the_api_says_what_is_left_and_then_429_as_problem_details(client: Client) -> None:
    answers = [client.get("/api/v1/roles/") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer["RateLimit-Policy"] for answer in answers] == ['"api";q=3;w=60'] * 4
    assert [answer["RateLimit"].partition(";t=")[0] for answer in answers] == [
        '"api";r=2', '"api";r=1', '"api";r=0', '"api";r=0'
    ]  # fmt: skip
    last = answers[-1]
    assert last["Content-Type"] == "application/problem+json"
    body = last.json()
    assert (body["status"], body["code"]) == (429, "too-many-requests")
    assert last["Retry-After"] == last["RateLimit"].partition(";t=")[2]
    assert 1 <= int(last["Retry-After"]) <= 60
    assert f"Try again in {last['Retry-After']} second" in body["detail"]
    assert last["Cache-Control"] == "no-store"


def test_an_answer_the_client_has_already_counts_too(client: Client, guide: str) -> None:
    tag = client.get("/api/v1/roles/")["ETag"]
    answer = client.get("/api/v1/roles/", headers={"If-None-Match": tag})
    assert (answer.status_code, answer["RateLimit"].partition(";t=")[0]) == (304, '"api";r=1')


def test_failures_count_and_say_what_is_left(client: Client) -> None:
    assert client.get("/api/v1/nothing/")["RateLimit"].startswith('"api";r=2')
    assert client.get("/api/v1/roles/?levl=x")["RateLimit"].startswith('"api";r=1')
    assert client.get("/api/v1/roles/", headers={"Host": "a b"})["RateLimit"].startswith('"api";r=0')


def test_other_sites_may_read_the_limits(client: Client) -> None:
    answers = [client.get("/api/v1/roles/", headers={"Origin": "https://example.org"}) for _ in range(4)]
    for answer in answers:
        assert answer["Access-Control-Allow-Origin"] == "*"
        exposed = answer["Access-Control-Expose-Headers"]
        assert [name for name in ("RateLimit", "RateLimit-Policy", "Retry-After") if name not in exposed] == []
    assert answers[-1].status_code == 429


def test_a_page_is_a_page_asks_no_database_and_keeps_its_policy(
    client: Client, guide: str, django_assert_num_queries: Any
) -> None:
    for _ in range(3):
        assert client.get("/search/?q=python").status_code == 200
    with django_assert_num_queries(0):
        last = client.get("/search/?q=python")
    assert (last.status_code, last["Content-Type"]) == (429, "text/html; charset=utf-8")
    assert f"Try again in {last['Retry-After']} second" in last.content.decode()
    assert "default-src 'self'" in last["Content-Security-Policy"]
    assert client.get("/").status_code == 200  # another quota


def test_each_client_has_its_own(client: Client) -> None:
    def status(address: str) -> int:
        return client.get("/api/v1/roles/", REMOTE_ADDR=address).status_code

    assert [status("192.0.2.1") for _ in range(4)][-1] == 429
    assert status("192.0.2.2") == 200
    assert [status(f"2001:db8::{number}") for number in range(4)][-1] == 429  # one network, one client
    assert status("2001:db8:0:1::1") == 200


def test_a_made_up_address_is_no_other_client_and_a_proxys_word_is(client: Client, settings: Any) -> None:
    def statuses() -> list[int]:
        made_up: list[dict[str, Any]] = [{"HTTP_X_FORWARDED_FOR": f"198.51.100.{number}"} for number in range(4)]
        return [client.get("/api/v1/roles/", **one).status_code for one in made_up]

    assert statuses() == [200, 200, 200, 429]
    settings.TRUSTED_PROXY_COUNT = 1
    assert statuses() == [200] * 4


def test_what_is_kept_names_no_address() -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1")
    assert "192.0.2.1" not in client_of(request)
    assert client_of(request) == client_of(RequestFactory().get("/api/", REMOTE_ADDR="192.0.2.1"))


def test_they_can_be_turned_off(client: Client, settings: Any) -> None:
    settings.RATE_LIMITS = False
    answers = [client.get("/api/v1/roles/") for _ in range(5)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0]


@pytest.fixture
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.operations.limits.LoginTurns", lambda: LoginTurns(clock=lambda: 0.0))


@pytest.mark.usefixtures("_no_pauses")
def test_one_address_may_not_try_many_names(client: Client) -> None:
    User.objects.create_superuser("editor", password="the right one")
    answers = [client.post(LOGIN, {"username": f"name-{number}", "password": "wrong"}) for number in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert answers[-1]["RateLimit-Policy"] == '"logins";q=3;w=60'
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60
    right = {"username": "editor", "password": "the right one"}
    assert client.post(LOGIN, right).status_code == 429
    assert client.post(LOGIN, right, REMOTE_ADDR="192.0.2.7").status_code == 302
    assert Client().get(LOGIN).status_code == 200


def test_while_one_logs_in_others_are_asked_to_come_back(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = LoginTurns()
    monkeypatch.setattr("portal.operations.limits.LoginTurns", lambda: turns)
    with turns.take():
        answer = client.post(LOGIN, {"username": "editor", "password": "any"})
    assert (answer.status_code, answer["Retry-After"]) == (429, str(int(BUSY_SECONDS)))
    assert answer["RateLimit"].startswith('"logins";r=2')  # it counts, so that trying on does not pay
    assert "Others are just logging in" in answer.content.decode()
    assert client.get("/api/v1/roles/").status_code == 200


def test_a_login_takes_no_password_time_once_the_quota_is_used(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.operations.limits.LoginTurns", lambda: LoginTurns(clock=lambda: 0.0))
    hashed: list[str] = []
    monkeypatch.setattr(User, "set_password", lambda _user, password: hashed.append(password))  # of an unknown name
    for number in range(6):
        client.post(LOGIN, {"username": f"name-{number}", "password": "wrong"})
    assert len(hashed) == 3
