"""The metrics page: for whom, and that it counts what happens."""

import re
from typing import Any

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import Client, RequestFactory

from careers.models import DataVersion, Guide
from portal.imports.write import withdraw
from portal.operations.metrics import CountRequests
from portal.refresh.rebuild import refresh
from portal.refresh.tasks import refresh_projections
from tests.conftest import DAY, import_text

TOKEN = "for tests"


@pytest.fixture
def watched(settings: Any) -> Client:
    settings.METRICS_TOKEN = TOKEN
    return Client(headers={"Authorization": f"Bearer {TOKEN}"})


def value(client: Client, name: str) -> float:
    """The value of one series, 0 where it was never counted."""
    found = re.search(rf"^{re.escape(name)} (\S+)$", client.get("/metrics/").content.decode(), re.MULTILINE)
    return float(found[1]) if found else 0


def test_there_is_no_such_page_without_a_token_in_the_settings(db: None, client: Client) -> None:
    assert client.get("/metrics/", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize("sent", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer"}, {"X": "é"}])
def test_it_is_refused_without_the_token_in_the_request(watched: Client, sent: dict[str, str]) -> None:
    response = Client(headers=sent).get("/metrics/")
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert b"portal_" not in response.content


def test_what_the_database_knows(guide: str, watched: Client) -> None:
    assert value(watched, "portal_last_refresh_timestamp_seconds") == 0
    refresh(DAY)
    assert value(watched, "portal_last_refresh_timestamp_seconds") > 1.7e9
    assert value(watched, "portal_guides") == 1
    assert value(watched, "portal_data_version") == DataVersion.objects.current()


def test_imports_are_counted_once_they_are_committed(
    db: None, watched: Client, django_capture_on_commit_callbacks: Any
) -> None:
    def counts() -> list[float]:
        outcomes = ("imported", "unchanged", "withdrawn")
        return [value(watched, f'portal_imports_total{{outcome="{outcome}"}}') for outcome in outcomes]

    before = counts()
    with django_capture_on_commit_callbacks() as committed:
        import_text()
        import_text()
        withdraw(Guide.objects.get())
    assert counts() == before
    for callback in committed:
        callback()
    assert [after - earlier for earlier, after in zip(before, counts(), strict=True)] == [1, 1, 1]


def test_tasks_are_counted_by_their_state(guide: str, watched: Client) -> None:
    name = 'portal_tasks_total{state="SUCCESS",task="portal.refresh.tasks.refresh_projections"}'
    before = value(watched, name)
    refresh_projections.delay()
    assert value(watched, name) == before + 1


def test_methods_we_do_not_know_share_one_count(watched: Client, db: None) -> None:
    count = CountRequests(lambda _: HttpResponse())
    for method in ("BREW", "WHEN"):
        count(RequestFactory().generic(method, "/"))
    page = watched.get("/metrics/").content.decode()
    assert 'method="<invalid method>"' in page
    assert "BREW" not in page


def test_it_is_shown_while_the_database_is_away(watched: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> int:
        raise OperationalError

    monkeypatch.setattr(DataVersion.objects, "current", away)
    response = watched.get("/metrics/")
    assert response.status_code == 200
    assert b"portal_data_version" not in response.content
