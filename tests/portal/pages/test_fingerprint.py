"""The fingerprint of the code changes with any file that takes part in an answer, and with nothing else."""

from pathlib import Path

import pytest

import services
from portal.pages.fingerprint import fingerprint


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (
        "careers/a.py",
        "web/a.py",
        "vocabulary/a.py",
        "templates/base.html",
        "static/css/base.css",
        "requirements.txt",
        "tests/test_a.py",
    ):
        (path := tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    ["careers/a.py", "web/a.py", "vocabulary/a.py", "templates/base.html", "static/css/base.css", "requirements.txt"],
)
def test_a_changed_file_changes_it(root: Path, name: str) -> None:
    before = fingerprint(root)
    (root / name).write_text("another")
    assert fingerprint(root) != before


def test_a_moved_file_changes_it(root: Path) -> None:
    before = fingerprint(root)
    (root / "careers/a.py").rename(root / "careers/b.py")
    assert fingerprint(root) != before


def test_tests_and_compiled_files_do_not(root: Path) -> None:
    before = fingerprint(root)
    (root / "tests/test_a.py").write_text("another")
    (root / "careers/__pycache__").mkdir()
    (root / "careers/__pycache__/a.pyc").write_text("another")
    assert fingerprint(root) == before


def test_two_looks_at_this_checkout_agree() -> None:
    assert fingerprint(services.ROOT) == fingerprint(services.ROOT)
