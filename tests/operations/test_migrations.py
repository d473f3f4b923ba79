"""Every database arrives at the same tables, whichever release made it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import services
from tests.databases import empty_database

pytestmark = [pytest.mark.databases("sqlite", "postgresql"), pytest.mark.slow]
Brought = Callable[[str], dict[str, Any]]


def brought_up(state: str, folder: Path) -> dict[str, Any]:
    """What an up-to-date database contains that began in this state (tests/operations/migration_script.py)."""
    folder.mkdir()
    with empty_database(folder) as url:
        command = [sys.executable, "-m", "tests.operations.migration_script", state]
        env = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "portal.settings"}
        done = subprocess.run(  # noqa: S603
            command, check=False, cwd=services.ROOT, env=env, capture_output=True, text=True, timeout=300
        )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return brought_up("nothing", tmp_path_factory.mktemp("fresh") / "database")


def test_a_new_database_needs_the_squashed_migrations_only(fresh: dict[str, Any]) -> None:
    assert fresh["left"] == 0
    assert any("0001_squashed" in name for name in fresh["applied"])
    assert "careers_editornote" in fresh["tables"]


@pytest.mark.parametrize("state", ["first", "last"])
def test_a_database_of_an_older_release_arrives_at_the_same_tables(
    state: str, fresh: dict[str, Any], tmp_path: Path
) -> None:
    older = brought_up(state, tmp_path / "database")
    assert older["left"] == 0
    assert older["applied"] == fresh["applied"]
    assert older["tables"].keys() == fresh["tables"].keys()
    assert {name: table for name, table in older["tables"].items() if table != fresh["tables"][name]} == {}
