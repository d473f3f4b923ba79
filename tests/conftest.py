"""Fixtures every test may ask for. A guide written for tests stands here, so that a reader sees what is imported."""

import contextlib
import gc
import os
import signal
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from django.conf import settings as portal_settings
from django.db import connection, transaction
from hypothesis import settings

from portal.imports.compare import Diff
from portal.imports.metadata import Options
from portal.imports.prepare import Prepared, prepare_bytes
from portal.imports.write import write
from portal.refresh.rebuild import refresh
from tests.databases import (
    ON_POSTGRES,
    copied_into_memory,
    drop_made_on_server,
    migrated_file,
    migrated_on_server,
)
from tests.selection import (
    COLLECTED,
    DATABASES,
    POSTGRESQL,
    UNIT,
    alone_first,
    begun_first,
    databases,
    select,
    shares_with_its_module,
)
from tests.stack_room import with_room

# A machine that is busy with other tests is no fault of the code.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
# Browser tests leave an event loop in their thread; nothing in the portal itself is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# Modules and collected tests stay for the whole run: looking through them for rubbish every 700 objects is a sixteenth of it.
gc.set_threshold(100_000, 20, 100)
# Tests refresh as of this day and no test asks for the real one, so that the suite passes on any day.
DAY = date(2026, 11, 24)
# The suite asks far more often than any one client may. Tests of the limits turn them on, with small numbers.
os.environ["RATE_LIMITS"] = "off"
# Whoever starts the suite with nohup or behind a shell's & leaves signals ignored, and every program a test starts would
# inherit that and not stop on a signal.
for ignored in (signal.SIGINT, signal.SIGHUP):
    if signal.getsignal(ignored) is signal.SIG_IGN:
        signal.signal(ignored, signal.SIG_DFL)
portal_settings.RATE_LIMITS = False
# Each test has a client of its own, and each client would list all static files before its first request.
portal_settings.WHITENOISE_AUTOREFRESH = True
LONGEST_NAME = 80
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GUIDE = """Overview
A Queue Engineer keeps queues short. Key responsibilities include:
- Watching queues
- Tuning workers Required skills encompass:
- Python, Go, or Bash
- Docker and Kubernetes
- Patience with people Salaries range from $90,000 to over $150,000, by level.
Core Responsibilities
They include:
- Running Queues
- Keep queues short
- Measure waiting times
Requirements
Technical Skills
- Programming
- Experience with Python
Education and Experience
- Bachelor's degree in any field
- 4+ years of experience
Career Development
Career Progression
- Junior Queue Engineer
- Queue Lead/Director of Queues
Market Demand
Market Growth
- Global queue market may reach USD 5.9 billion by 2027, at a CAGR of 41.0%
Salary Ranges (US Market, 2024)
Entry-Level Queue Engineer
- Salary Range: $90,000 - $110,000
- Typically requires 0-2 years of experience
Senior Queue Engineer
- Salary Range: $120,000 - $150,000+
- Typically requires 6+ years of experience
Common Challenges
- Long Queues:
- Challenge: Work piles up.
- Solution: Add workers.
- Importance: People wait less.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    help_ = (
        "only the tests that are run on this database, or only those that are quick and need none (tests/selection.py)"
    )
    parser.addoption("--select", choices=(*DATABASES, UNIT), help=help_)


def pytest_make_parametrize_id(val: object) -> str | None:
    """A long text names its test by how it begins: the names of all tests go from process to process and into the report."""
    if isinstance(val, str | bytes) and len(val) > LONGEST_NAME:
        begin = val[:LONGEST_NAME]
        shown = begin.encode("unicode_escape").decode() if isinstance(begin, str) else ascii(begin)
        return f"{shown}... of {len(val)}"
    return None


def pytest_itemcollected(item: pytest.Item) -> None:
    if shares_with_its_module(item):
        item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """As pytest does it, with room for deep calls: without it a quarter of the time of a test of pages goes there."""
    about = {"nodeid": item.nodeid, "location": item.location}
    item.ihook.pytest_runtest_logstart(**about)
    with_room(runtestprotocol, item, nextitem=nextitem)
    item.ihook.pytest_runtest_logfinish(**about)
    return True


@pytest.hookimpl(trylast=True)  # after folders have marked their tests
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    config.stash[COLLECTED] = list(items)
    items[:] = sorted(alone_first(items), key=begun_first, reverse=True)
    if selection := config.getoption("--select"):
        items[:], others = select(items, selection)
        config.hook.pytest_deselected(items=others)
    if not ON_POSTGRES:
        for item in items:
            if databases(item) == (POSTGRESQL,):
                item.add_marker(pytest.mark.skip("only on PostgreSQL: DATABASE_URL names none"))


@pytest.hookimpl(trylast=True)  # after the processes that run the tests have ended
def pytest_sessionfinish(session: pytest.Session) -> None:
    if ON_POSTGRES and not os.environ.get("PYTEST_XDIST_WORKER"):
        drop_made_on_server(folder_of_run(session.config))


def folder_of_run(config: pytest.Config) -> Path:
    base: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@pytest.fixture(scope="session")
def shared_folder(pytestconfig: pytest.Config) -> Path:
    """A folder that all processes of this run share, and no other run knows."""
    return folder_of_run(pytestconfig)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, shared_folder: Path
) -> Iterator[None]:
    """Each of several processes copies what the first has migrated."""
    with contextlib.ExitStack() as stack:
        if ON_POSTGRES:
            connection.settings_dict["TEST"]["TEMPLATE"] = migrated_on_server(shared_folder)
        elif os.environ.get("PYTEST_XDIST_WORKER"):
            stack.enter_context(copied_into_memory(migrated_file(shared_folder)))
        yield


@lru_cache(maxsize=64)
def as_read(name: str, text: bytes, options: Options) -> Prepared:
    """A guide as it was first read in this process: many tests start from the same ones, and reading is pure."""
    return prepare_bytes(name, text, options)


def import_text(text: str = GUIDE, **options: str) -> Diff:
    return write(as_read("guide.txt", text.encode(), Options(**options)))


def import_file(path: Path, **options: str) -> Diff:
    return write(as_read(path.name, path.read_bytes(), Options(**options)))


@pytest.fixture(autouse=True)
def _on_the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks and commands that ask for the day themselves get this one too."""
    monkeypatch.setattr("portal.refresh.clock.today", lambda: DAY)


@pytest.fixture(scope="module")
def _module_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What fixtures of a module write is there for all its tests, and gone after the last; each test's own rows go with it.

    For modules whose tests all start from the same rows, with fixtures that enter `django_db_blocker.unblock()`.
    """
    with django_db_blocker.unblock():
        (whole := transaction.atomic()).__enter__()
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)


@pytest.fixture(scope="module")
def guide_of_module(_module_database: None, django_db_blocker: Any) -> str:
    """The test guide, imported once for all tests of a module that leave it as it is or change it for themselves alone."""
    with django_db_blocker.unblock():
        import_text()
    return "queue-engineer"


@pytest.fixture(scope="module")
def refreshed_guide(guide_of_module: str, django_db_blocker: Any) -> str:
    """The same, with the projections computed from it."""
    with django_db_blocker.unblock():
        refresh(DAY)
    return guide_of_module


@pytest.fixture
def guide(db: None) -> str:
    """The test guide, imported; its slug."""
    import_text()
    return "queue-engineer"


@pytest.fixture
def narrowed(db: None) -> str:
    """The test guide, narrowed to its figures; its slug."""
    import_text(publication="figures")
    return "queue-engineer"
