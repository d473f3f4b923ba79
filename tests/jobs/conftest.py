"""Each of these tests has a database and a queue of its own: what it looks at happens in other processes."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2
import pytest
import redis

import services
from tests.jobs.place import Place

SERVER = os.environ.get("DATABASE_URL", "")
ON_POSTGRES = SERVER.startswith("postgres")


def redis_for_me() -> str:
    """The given Redis, at a number of this process's own: tests run side by side."""
    mine = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:]) % 15 + 1
    return urlsplit(os.environ["TEST_REDIS_URL"])._replace(path=f"/{mine}").geturl()


@pytest.fixture
def queue() -> Iterator[str]:
    if not os.environ.get("TEST_REDIS_URL"):
        pytest.skip("TEST_REDIS_URL is not set: no Redis for a real worker; `dev.py test` starts one")
    with contextlib.closing(redis.Redis.from_url(redis_for_me())) as client:
        client.flushdb()
        yield redis_for_me()
        client.flushdb()


def on_server(statement: str) -> None:
    with contextlib.closing(psycopg2.connect(SERVER)) as connection:
        connection.set_session(autocommit=True)
        connection.cursor().execute(statement)


def migrate(url: str) -> None:
    command = [sys.executable, "manage.py", "migrate", "-v0"]
    subprocess.run(command, cwd=services.ROOT, env={**os.environ, "DATABASE_URL": url}, check=True, timeout=120)  # noqa: S603


def at(name: str) -> str:
    return urlsplit(SERVER)._replace(path=f"/{name}").geturl()


@contextlib.contextmanager
def postgres_database(copy_of: str = "template1") -> Iterator[str]:
    name = f"jobs_{uuid.uuid4().hex}"
    on_server(f"CREATE DATABASE {name} TEMPLATE {copy_of}")
    try:
        yield name
    finally:
        on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty database that every test gets a copy of: the path of its file, or its name on the server."""
    if ON_POSTGRES:
        with postgres_database() as name:
            migrate(at(name))
            yield name
    else:
        path = tmp_path_factory.mktemp("jobs") / "migrated.sqlite3"
        migrate(f"sqlite:///{path}")
        yield str(path)


@pytest.fixture
def database(migrated: str, tmp_path: Path) -> Iterator[tuple[str, partial[Any]]]:
    if ON_POSTGRES:
        with postgres_database(copy_of=migrated) as name:
            yield at(name), partial(psycopg2.connect, at(name))
    else:
        path = shutil.copy(migrated, tmp_path / "portal.sqlite3")
        yield f"sqlite:///{path}", partial(sqlite3.connect, path)


@pytest.fixture
def place(queue: str, database: tuple[str, partial[Any]], tmp_path: Path) -> Place:
    url, connect = database
    own = {"DATABASE_URL": url, "REDIS_URL": queue, "GATE_FOLDER": str(tmp_path)}
    fixed = {"DJANGO_SETTINGS_MODULE": "portal.settings", "ALLOWED_HOSTS": "testserver"}
    return Place(tmp_path, connect, {**os.environ, **own, **fixed})
