"""Each of these tests has a database and a queue of its own: what it looks at happens in other processes."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2
import pytest
import redis

from tests.databases import ON_POSTGRES, at, migrated_file, migrated_on_server, postgres_database
from tests.jobs.worker_env import Place

SECRET = "for these tests alone, and long enough to be let through 0123456789"


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


@pytest.fixture(scope="session")
def migrated(shared_folder: Path) -> str:
    """An empty database that every test gets a copy of: the path of its file, or its name on the server."""
    return migrated_on_server(shared_folder) if ON_POSTGRES else str(migrated_file(shared_folder))


@contextlib.contextmanager
def copy_of(migrated: str, folder: Path) -> Iterator[tuple[str, partial[Any]]]:
    """The address of a copy of this database, and what connects to it."""
    if ON_POSTGRES:
        with postgres_database(copy_of=migrated) as name:
            yield at(name), partial(psycopg2.connect, at(name))
    else:
        path = shutil.copy(migrated, folder / "portal.sqlite3")
        yield f"sqlite:///{path}", partial(sqlite3.connect, path)


@pytest.fixture
def database(migrated: str, tmp_path: Path) -> Iterator[tuple[str, partial[Any]]]:
    with copy_of(migrated, tmp_path) as database:
        yield database


@pytest.fixture
def place(queue: str, database: tuple[str, partial[Any]], tmp_path: Path) -> Place:
    url, connect = database
    own = {"DATABASE_URL": url, "REDIS_URL": queue, "GATE_FOLDER": str(tmp_path)}
    fixed = {"DJANGO_SETTINGS_MODULE": "portal.settings", "ALLOWED_HOSTS": "testserver", "SECRET_KEY": SECRET}
    return Place(tmp_path, connect, {**os.environ, **own, **fixed})
