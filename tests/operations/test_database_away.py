"""A database that is away, frozen or busy gives 503 in time, on every address; a fault of ours stays a 500."""

import contextlib
import http.client
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg2
import pytest
from django.db import (
    DatabaseError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
    connection,
    connections,
)
from django.test import Client

import services
from portal.operations.unavailable import is_database_away
from tests.jobs.worker_env import until
from tests.operations.servers import Postgres, postgres

PAGES = ("/", "/roles/", "/roles/nobody/", "/nowhere/", "/search/?q=python", "/admin/", "/admin/login/", "/market/")
API = ("/api/v1/roles/", "/api/v1/role-guides/mlops-cloud-engineer/", "/api/v1/growth-curves/", "/api/v1/roles/?x=y")
on_postgres = pytest.mark.databases("postgresql")
on_both = pytest.mark.databases("sqlite", "postgresql")  # what is refused are the connections of this database
SECONDS = 5


# Which error is which -----------------------------------------------------------------------------------------------


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def sqlite_error(statement: str) -> sqlite3.Error:
    with contextlib.closing(sqlite3.connect(":memory:")) as database, pytest.raises(sqlite3.Error) as raised:
        database.execute(statement)
    return raised.value


def locked(folder: Path) -> sqlite3.Error:
    with (
        contextlib.closing(sqlite3.connect(folder / "x", timeout=0)) as one,
        contextlib.closing(sqlite3.connect(folder / "x", timeout=0)) as other,
    ):
        one.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.Error) as raised:
            other.execute("BEGIN EXCLUSIVE")
    return raised.value


def test_which_errors_mean_that_it_is_away(tmp_path: Path) -> None:
    assert is_database_away(caused(OperationalError(), psycopg2.OperationalError("server closed the connection")))
    assert is_database_away(caused(InterfaceError(), psycopg2.InterfaceError("connection already closed")))
    assert is_database_away(caused(DatabaseError(), psycopg2.DatabaseError("SSL SYSCALL error: Connection timed out")))
    assert is_database_away(caused(OperationalError(), locked(tmp_path)))
    assert not is_database_away(caused(OperationalError(), sqlite_error("SELECT * FROM nothing")))
    assert not is_database_away(caused(ProgrammingError(), psycopg2.ProgrammingError("no such table")))
    assert not is_database_away(caused(IntegrityError(), psycopg2.IntegrityError("twice")))
    assert not is_database_away(DatabaseError("raised by Django itself"))
    assert not is_database_away(ArithmeticError())
    assert not is_database_away(None)


# Whatever raises it -------------------------------------------------------------------------------------------------


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> Client:
    def refuse(_self: object) -> None:
        raise OperationalError("connection to server at db.internal as portal failed")

    monkeypatch.setattr(type(connections["default"]), "ensure_connection", refuse)
    monkeypatch.setattr(type(connections["default"]), "cursor", refuse)
    return Client(raise_request_exception=False)


@on_both
@pytest.mark.parametrize("address", PAGES)
def test_a_page_without_a_database(away: Client, address: str) -> None:
    away.cookies["sessionid"] = "0123456789abcdef0123456789abcdef"
    answer = away.get(address)
    if address == "/admin/login/" and answer.status_code == 200:
        pytest.skip("the login page asks nothing")
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "10", "no-store")
    assert "We cannot reach our data right now" in answer.content.decode()
    assert "db.internal" not in answer.content.decode()


@on_both
@pytest.mark.parametrize("address", API)
def test_the_api_without_a_database(away: Client, address: str) -> None:
    answer = away.get(address)
    if "?x=y" in address and answer.status_code == 400:
        return  # refused before anything is asked
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert answer["Content-Type"] == "application/problem+json"
    assert (answer.json()["status"], answer.json()["code"]) == (503, "unavailable")
    assert "db.internal" not in answer.content.decode()


@on_both
def test_logging_in_without_a_database(away: Client) -> None:
    answer = away.post("/admin/login/", {"username": "someone", "password": "something"})
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")


@on_both
def test_what_asks_no_database_goes_on(away: Client) -> None:
    assert [away.get(address).status_code for address in ("/health/", "/robots.txt")] == [200, 200]
    assert away.get("/ready/").status_code == 503


def faulty() -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM no_such_table")
    return {}


def test_a_fault_of_ours_stays_a_500(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.pages.views.home", faulty)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 500
    assert "Retry-After" not in answer


# A real one, frozen and killed ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Postgres, int]]:
    """The portal as `dev.py serve` runs it, on a PostgreSQL of its own."""
    folder = tmp_path_factory.mktemp("away")
    with postgres() as server:
        env = {**os.environ, "DATABASE_URL": server.address, "REDIS_URL": ""}
        with services.portal(env, folder / "log") as address:
            yield server, int(address.rpartition(":")[2])


def ask(port: int, address: str, method: str = "GET") -> tuple[int, dict[str, str], float]:
    begun = time.monotonic()
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as client:
        client.request(method, address)
        answer = client.getresponse()
        answer.read()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, headers, time.monotonic() - begun


def is_back(port: int) -> bool:
    return ask(port, "/roles/")[0] == 200


@on_postgres
def test_a_frozen_database(served: tuple[Postgres, int]) -> None:
    server, port = served
    until(lambda: is_back(port), lambda: "never")
    answers: list[tuple[int, dict[str, str], float]] = []
    with server.frozen():
        addresses = (*PAGES[:4], *API[:3], "/ready/") * 3
        threads = [
            threading.Thread(target=lambda address=address: answers.append(ask(port, address))) for address in addresses
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {status for status, _, _ in answers} == {503}
        assert ask(port, "/health/")[0] == 200
        assert max(seconds for _, _, seconds in answers[:8]) < SECONDS
    until(lambda: is_back(port), lambda: "never")


@on_postgres
def test_a_killed_database(served: tuple[Postgres, int]) -> None:
    server, port = served
    until(lambda: is_back(port), lambda: "never")
    with server.killed():
        for address in (*PAGES[:4], *API[:3]):
            status, headers, seconds = ask(port, address)
            assert (status, headers["retry-after"]) == (503, "10"), address
            assert seconds < SECONDS
    until(lambda: is_back(port), lambda: "never")


WAITS = """
import django; django.setup()
import threading, time
import psycopg2
from django.db import OperationalError, connection, transaction
from web.database_waits import begin_request, limit_waits
from careers.models import DataVersion
DataVersion.objects.get_or_create(pk=1)
connection.close()
limit_waits()
other = psycopg2.connect(ADDRESS)
other.cursor().execute("SELECT 1 FROM careers_dataversion FOR UPDATE")
def give_back():
    time.sleep(6)
    other.rollback()
threading.Thread(target=give_back).start()
begin_request()
with transaction.atomic():
    begun = time.monotonic()
    DataVersion.objects.lock()
    print("has waited its turn:", time.monotonic() - begun > 4)
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        print(cursor.fetchone())
begun = time.monotonic()
try:
    connection.cursor().execute("SELECT pg_sleep(60)")
except OperationalError as error:
    print("statement timeout" in str(error), time.monotonic() - begun < 5)
"""


@on_postgres
def test_a_writer_waits_its_turn_and_a_reader_does_not_wait(served: tuple[Postgres, int]) -> None:
    server, _ = served
    env = {**os.environ, "DATABASE_URL": server.address, "REDIS_URL": "", "DJANGO_SETTINGS_MODULE": "portal.settings"}
    command = [sys.executable, "-c", WAITS.replace("ADDRESS", repr(server.address))]
    done = subprocess.run(command, cwd=services.ROOT, env=env, capture_output=True, text=True, check=False, timeout=90)  # noqa: S603
    assert done.stdout.splitlines() == ["has waited its turn: True", "('3s',)", "True True"], done.stderr
