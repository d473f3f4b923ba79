"""The day comes in at the edges and is an argument below them: a page or a rule that asks a clock fails here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent
APPS = ("careers", "market", "paths", "portal", "salaries", "search", "skills", "vocabulary", "web")
# Whatever reads the day.
DAYS = {"today", "localdate", "localtime", "utcnow", "fromtimestamp", "utcfromtimestamp", "gmtime", "strftime"}
# Who may, and who may ask `portal.refresh.clock` for it.
CLOCK = {"portal/refresh/clock.py"}
# A preview shows what the refresh after an import would find.
EDGES = {
    "portal/refresh/tasks.py",
    "portal/management/commands/refresh_projections.py",
    "portal/management/commands/import_salaries.py",
    "portal/imports/page_preview.py",
}
# Who may take the moment: it is written beside a row, or says how old one is. No fact or figure is computed from it.
MOMENTS = {
    "careers/models/versioning.py": "when the data version rose",
    "careers/models/projections.py": "when a row was computed",
    "portal/refresh/rebuild.py": "when a run ended",
    "portal/models.py": "how long a draft is kept",
    "portal/operations/cleanup.py": "what is past its time",
    "portal/operations/health.py": "how old the last refresh is",
    "portal/imports/roles.py": "when a role was retired",
    "portal/imports/occupations.py": "when an occupation was retired",
    "portal/imports/skills.py": "when a skill was retired",
    "portal/admin/retirement.py": "nothing is retired ahead of time",
}
CODE = [path for app in APPS for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts]


def named(tree: ast.AST) -> Iterator[str]:
    """Every attribute and every imported name, with what it is taken from: "timezone.now", "date.today"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            yield f"{owner}.{node.attr}"
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def asks(path: Path) -> set[str]:
    """What a file asks of a clock: "day", "moment", "edge"."""
    found = set()
    for name in named(ast.parse(path.read_text())):
        owner, _, last = name.rpartition(".")
        if (owner, last) == ("clock", "today") or name == "portal.refresh.clock.today":
            found.add("edge")
        elif last in DAYS:
            found.add("day")
        elif last in ("now", "Now", "time_ns") or name in ("time.time", "functions.TruncDate"):
            found.add("moment")
    return found


def those_that(kind: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in CODE if kind in asks(path)}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("from datetime import date\nyear = date.today().year", "day"),
        ("import datetime\nyear = datetime.date.today().year", "day"),
        ("from django.utils import timezone\nday = timezone.localdate()", "day"),
        ("from django.utils.timezone import localdate", "day"),
        ("import time\nday = time.strftime('%Y')", "day"),
        ("from datetime import UTC, datetime\nnow = datetime.now(UTC)", "moment"),
        ("from django.utils import timezone\ndefault = timezone.now", "moment"),
        ("from django.db.models.functions import Now", "moment"),
        ("from portal import clock\nday = clock.today()", "edge"),
    ],
)
def test_asking_a_clock_is_seen(code: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(code)
    assert asks(tmp_path / "code.py") == {kind}


def test_only_edges_ask_for_the_day() -> None:
    assert those_that("day") == CLOCK
    assert those_that("edge") == EDGES


def test_only_named_files_take_the_moment() -> None:
    assert those_that("moment") == set(MOMENTS)


def test_no_template_asks_for_the_day() -> None:
    asking = re.compile(r"{%\s*now\b|\|\s*(?:timesince|timeuntil|naturaltime|naturalday)\b")
    templates = sorted((ROOT / "templates").rglob("*.*"))
    assert templates
    assert [str(path) for path in templates if asking.search(path.read_text())] == []
