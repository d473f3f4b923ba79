"""Alive without anything, ready with everything; what is missing is named, and nothing secret with it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection, connections
from django.test import Client
from django.utils import timezone

import services
from careers.models import Run
from portal.refresh.rebuild import TASK, refresh
from tests.conftest import DAY


def ready(client: Client) -> tuple[int, dict[str, str]]:
    response = client.get("/ready/")
    return response.status_code, response.json()["checks"]


@pytest.fixture
def redis_away(settings: Any) -> str:
    settings.REDIS_URL = f"redis://:hidden@127.0.0.1:{services.free_port()}/0"
    return settings.REDIS_URL


@pytest.fixture
def queued(settings: Any) -> None:
    settings.JOBS_RUN_INLINE = False


@pytest.fixture
def refreshed(guide: str) -> Callable[..., None]:
    def ago(**age: int) -> None:
        refresh(DAY)
        Run.objects.filter(task=TASK).update(finished_at=timezone.now() - timedelta(**age))

    return ago


def test_alive_is_answered_without_the_database(client: Client) -> None:  # the database is closed to this test
    response = client.get("/health/")
    assert (response.status_code, response.json()["status"]) == (200, "ok")
    assert "no-store" in response["Cache-Control"]


def test_a_fresh_portal_without_guides_is_ready(db: None, client: Client) -> None:
    assert ready(client) == (200, dict.fromkeys(("database", "queue", "migrations", "refresh"), "ok"))


def test_guides_that_were_never_refreshed(guide: str, client: Client) -> None:
    assert ready(client) == (503, {"database": "ok", "queue": "ok", "migrations": "ok", "refresh": "never succeeded"})


def test_a_failed_refresh_is_none(guide: str, client: Client) -> None:
    Run.objects.create(task=TASK, state=Run.State.FAILED, finished_at=timezone.now())
    assert ready(client)[1]["refresh"] == "never succeeded"


def test_the_age_of_the_last_refresh(refreshed: Callable[..., None], queued: None, client: Client) -> None:
    refreshed(hours=25)
    assert ready(client)[0] == 200
    refreshed(hours=30, minutes=5)
    assert ready(client) == (503, ready(client)[1] | {"refresh": "last succeeded 30 hours ago"})


def test_no_refresh_is_too_old_where_none_runs_by_night(refreshed: Callable[..., None], client: Client) -> None:
    refreshed(days=30)
    assert ready(client)[0] == 200


def test_a_migration_that_is_not_applied(db: None, client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions' AND name = '0001_initial'")
    assert ready(client) == (503, ready(client)[1] | {"migrations": "1 not applied"})


def test_redis_that_does_not_answer(db: None, redis_away: str, client: Client) -> None:
    response = client.get("/ready/")
    assert response.status_code == 503
    assert response.json()["checks"]["queue"] == "Redis does not answer"
    assert "hidden" not in response.content.decode()


def test_a_database_that_does_not_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_self: object) -> None:
        raise OperationalError("connection to server at db.internal as portal failed")

    monkeypatch.setattr(type(connections["default"]), "ensure_connection", away)
    response = client.get("/ready/")
    assert response.status_code == 503
    assert response.json()["checks"]["database"] == "does not answer"
    assert response.json()["checks"]["refresh"] == "not asked: the database is away"
    assert "db.internal" not in response.content.decode()


def test_its_queries_do_not_grow_with_rows(
    refreshed: Callable[..., None], client: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        refreshed()
    with django_assert_max_num_queries(6):
        assert ready(client)[0] == 200
