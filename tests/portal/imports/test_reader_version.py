"""The reader version: everything that reads text counts, and nothing else."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.imports.reader_version import LEXICON, READERS, ROOT, reader_version, reading_files

APPS = ("careers", "market", "portal", "salaries", "skills", "vocabulary", "web")
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
