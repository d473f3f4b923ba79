"""Databases of a test's own, for tests whose other processes must see them."""

import contextlib
import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2
from django.db import connection

import services

SERVER = os.environ.get("DATABASE_URL", "")
ON_POSTGRES = SERVER.startswith("postgres")


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
    name = f"tests_{uuid.uuid4().hex}"
    on_server(f"CREATE DATABASE {name} TEMPLATE {copy_of}")
    try:
        yield name
    finally:
        on_server(f"DROP DATABASE {name} WITH (FORCE)")


@contextlib.contextmanager
def empty_database(folder: Path) -> Iterator[str]:
    """The address of a database with nothing in it, on the server under test or as a file in this folder."""
    if ON_POSTGRES:
        with postgres_database() as name:
            yield at(name)
    else:
        yield f"sqlite:///{folder}/portal.sqlite3"


def once(file: Path, make: Callable[[], str]) -> str:
    """What `make` returned to the first process of a run that asked; the others wait for it and read it from this file."""
    with file.open("a+") as made:
        fcntl.flock(made, fcntl.LOCK_EX)
        made.seek(0)
        if not (what := made.read()):
            made.write(what := make())
        return what


def migrated_file(shared: Path) -> Path:
    """An empty SQLite database, made once in a run; for copies alone. `shared`: a folder of all processes of the run."""
    path = shared / "migrated.sqlite3"

    def make() -> str:
        migrate(f"sqlite:///{path}")
        return "made"

    once(shared / "migrated.lock", make)
    return path


@contextlib.contextmanager
def copied_into_memory(path: Path) -> Iterator[None]:
    """Fill the database in memory that Django will open for the tests of this process. It lasts while somebody has it open."""
    creation: Any = connection.creation
    address = creation._get_test_db_name()
    with (
        contextlib.closing(sqlite3.connect(path)) as file,
        contextlib.closing(sqlite3.connect(address, uri=True)) as ours,
    ):
        file.backup(ours)
        yield


def migrated_on_server(shared: Path) -> str:
    """The name of an empty database on the server under test, made once in a run; for copies alone."""
    return made_on_server(shared, "migrated", "template1", migrate)


def made_on_server(shared: Path, what: str, copy_of: str, fill: Callable[[str], object]) -> str:
    """The name of a database that `fill` has filled, once in a run, at the address it is given; for copies alone."""

    def make() -> str:
        name = start_of_names(shared) + what
        on_server(f"CREATE DATABASE {name} TEMPLATE {copy_of}")
        fill(at(name))
        return name

    return once(shared / f"{what}-on-server.lock", make)


def drop_made_on_server(shared: Path) -> None:
    with contextlib.closing(psycopg2.connect(SERVER)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [start_of_names(shared)])
        for (name,) in cursor.fetchall():
            on_server(f"DROP DATABASE {name}")


def start_of_names(shared: Path) -> str:
    return f"tests_{hashlib.sha256(bytes(shared)).hexdigest()[:16]}_"
