"""Promises the repository itself makes."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
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


def names_in(tree: ast.Module) -> Iterator[str]:
    """Every identifier a module spells: what it defines, assigns, passes and looks up."""
    for node in ast.walk(tree):
        for attribute in ("id", "arg", "attr", "name", "asname"):
            if isinstance(name := getattr(node, attribute, None), str):
                yield name


def types_of(tree: ast.Module) -> Iterator[str]:
    """The classes and type aliases of a module: names in capitals and small letters that it assigns at its top."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (target.id for target in targets if isinstance(target, ast.Name))
            yield from (name for name in names if re.match(r"_?[A-Z]\w*[a-z]", name))


@cache
def modules() -> dict[str, ast.Module]:
    python = [path for path in tracked("*.py") if "migrations" not in path.parts]
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text()) for path in python}


# Names say what they hold.
EMPTY_NAME = re.compile(r"(?<![a-z])told(?![a-z])", re.IGNORECASE)


def test_names_say_what_they_hold() -> None:
    named = [
        f"{module}: {name}" for module, tree in modules().items() for name in names_in(tree) if EMPTY_NAME.search(name)
    ]
    assert named == []


# Django finds a management command by the name of its class.
GIVEN_BY_THE_FRAMEWORK = {"Command"}


def test_each_type_is_defined_once() -> None:
    places: dict[str, list[str]] = {}
    for module, tree in modules().items():
        for name in set(types_of(tree)) - GIVEN_BY_THE_FRAMEWORK:
            places.setdefault(name, []).append(module)
    assert {name: defined for name, defined in places.items() if len(defined) > 1} == {}


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


def test_no_sentence_of_the_source_stands_in_the_project() -> None:
    tool = ROOT.parent / "shared/tools/check_own_words.py"
    if not tool.exists():
        pytest.skip("../shared/tools/check_own_words.py is not here")
    done = subprocess.run(["python3", str(tool), str(ROOT)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert done.returncode == 0, done.stdout
