"""A database of a test's own, for programs that are killed while they write to it."""

import os
import shutil
from pathlib import Path

import pytest

from tests.databases import migrate


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database; each test is given a copy."""
    path = tmp_path_factory.mktemp("killed") / "migrated.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def env(migrated_file: Path, tmp_path: Path) -> dict[str, str]:
    path = shutil.copy(migrated_file, tmp_path / "killed.sqlite3")
    own = {"DATABASE_URL": f"sqlite:///{path}", "DJANGO_SETTINGS_MODULE": "portal.settings", "REDIS_URL": ""}
    return {**os.environ, **own}
