"""Promises the repository itself makes."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def tracked(pattern: str) -> list[Path]:
    command = ["git", "-c", "safe.directory=*", "ls-files", pattern]  # root may test another user's checkout
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S603
    return [ROOT / name for name in listed.splitlines() if (ROOT / name).is_file()]


@pytest.fixture(autouse=True)
def _in_a_checkout() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: .git is missing")


def test_no_room_is_too_large() -> None:
    python = [path for path in tracked("*.py") if "migrations" not in path.parts]
    assert [str(path) for path in python if path.read_text().count("\n") > 300] == []


def test_every_requirement_is_pinned_with_hashes() -> None:
    for lock in tracked("requirements*.txt"):
        pins = re.findall(r"^([a-z0-9][\w.\[\]-]*)(==)?", lock.read_text(), re.MULTILINE)
        assert pins
        assert all(sign for _, sign in pins)
        assert lock.read_text().count("--hash=sha256:") >= len(pins)


def test_every_pin_has_its_reason_beside_it() -> None:
    for file in tracked("requirements*.in"):
        lines = ["", *file.read_text().splitlines()]
        assert [line for above, line in pairwise(lines) if "==" in line and "#" not in above + line] == []


def test_the_version_is_the_changelogs() -> None:
    settings = (ROOT / "portal/settings.py").read_text()
    changelog = (ROOT / "CHANGELOG.md").read_text()
    (version,) = re.findall(r'^VERSION = "(.+)"', settings, re.MULTILINE)
    assert re.findall(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)[0] == version


def test_no_sentence_of_the_source_stands_in_the_project() -> None:
    tool = ROOT.parent / "shared/tools/check_own_words.py"
    if not tool.exists():
        pytest.skip("../shared/tools/check_own_words.py is not here")
    done = subprocess.run(["python3", str(tool), str(ROOT)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert done.returncode == 0, done.stdout
