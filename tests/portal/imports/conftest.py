"""A database of a test's own, for programs that are killed while they write to it."""

import os
import shutil
from pathlib import Path

import pytest

from tests.databases import migrated_file


@pytest.fixture
def env(shared_folder: Path, tmp_path: Path) -> dict[str, str]:
    path = shutil.copy(migrated_file(shared_folder), tmp_path / "killed.sqlite3")
    own = {"DATABASE_URL": f"sqlite:///{path}", "DJANGO_SETTINGS_MODULE": "portal.settings", "REDIS_URL": ""}
    return {**os.environ, **own}
