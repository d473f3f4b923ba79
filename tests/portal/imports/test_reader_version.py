"""The reader version: everything that reads text counts, and nothing else."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.imports.reader_version import LEXICON, READERS, ROOT, imported_names, reader_version, reading_files

APPS = ("careers", "market", "paths", "portal", "salaries", "search", "skills", "vocabulary", "web")
LOADED = """
import importlib, sys
from pathlib import Path
for name in sys.argv[1:]:
    importlib.import_module(name)
for module in list(sys.modules.values()):
    file = getattr(module, "__file__", None)
    if file and module.__name__.partition(".")[0] in {apps}:
        print(Path(file).resolve())
"""


@pytest.fixture(scope="module")
def loaded() -> set[Path]:
    """The project's files that importing the parsers loads, in a process of its own."""
    command = [sys.executable, "-c", LOADED.format(apps=APPS), *READERS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    return set(map(Path, done.stdout.split()))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for app in APPS:
        shutil.copytree(ROOT / app, tmp_path / app, ignore=shutil.ignore_patterns("__pycache__", "guides"))
    return tmp_path


def test_every_module_that_the_parsers_load_counts(loaded: set[Path]) -> None:
    assert ROOT / "market/parsers/tense.py" in loaded
    assert loaded - set(reading_files()) == set()


def test_a_copy_of_the_code_has_the_same_version(copy: Path) -> None:
    assert reader_version(copy) == reader_version()


@pytest.mark.parametrize(
    "name",
    [LEXICON, "market/parsers/tense.py", "salaries/amounts.py", "careers/documents/typography.py", "skills/slugs.py"],
)
def test_a_change_of_what_reads_is_another_version(copy: Path, name: str) -> None:
    with (copy / name).open("a") as file:
        file.write("\n")
    assert reader_version(copy) != reader_version()


def test_a_new_module_counts_from_the_day_a_parser_imports_it(copy: Path) -> None:
    (copy / "market/moods.py").write_text("MOOD = 1\n")
    before = reader_version(copy)
    assert before == reader_version()
    with (copy / "market/parsers/sizes.py").open("a") as file:
        file.write("from market import moods as moods\n")
    assert copy / "market/moods.py" in reading_files(copy)
    after = reader_version(copy)
    (copy / "market/moods.py").write_text("MOOD = 2\n")
    assert len({before, after, reader_version(copy)}) == 3


@pytest.mark.parametrize(
    "name", ["portal/pages/home.py", "portal/celery.py", "market/charts/plot.py", "careers/models/roles.py"]
)
def test_a_change_of_what_reads_nothing_changes_nothing(copy: Path, name: str) -> None:
    with (copy / name).open("a") as file:
        file.write("\n# a remark\n")
    assert reader_version(copy) == reader_version()


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import re", ["re"]),
        ("import web.paths as paths, re", ["web.paths", "re"]),
        ("from web import paths  # where", ["web.paths"]),
        (
            "from web.paths import (\n    one,  # first, of (two)\n    two as second,\n)",
            ["web.paths.one", "web.paths.two"],
        ),
        ("if TYPE_CHECKING:\n    from web import paths", ["web.paths"]),
        ("from . import parsers", ["market.parsers.parsers"]),
        ("from .sizes import SIZE", ["market.parsers.sizes.SIZE"]),
        ("from ..claims import check", ["market.claims.check"]),
        ("text = 'import re'", []),
    ],
)
def test_every_form_of_an_import_is_found(source: str, names: list[str]) -> None:
    assert list(imported_names(source, "market.parsers")) == names


def test_the_imports_of_all_that_reads_are_those_that_python_finds() -> None:
    for path in reading_files():
        package = ".".join(path.relative_to(ROOT).parts[:-1])
        source = path.read_text(encoding="utf-8")
        nodes = list(ast.walk(ast.parse(source)))
        plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
        of_modules = [node for node in nodes if isinstance(node, ast.ImportFrom)]
        assert not any(node.level for node in of_modules), path
        named = {f"{node.module}.{alias.name}" for node in of_modules for alias in node.names}
        assert plain | named == set(imported_names(source, package)), path
