"""Databases of a test's own, for tests whose other processes must see them."""

import contextlib
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2

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
