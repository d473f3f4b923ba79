"""Which tests run on which database, so that nothing is run twice that answers the same twice.

A test that touches the database runs on SQLite and on PostgreSQL. A test that touches none runs on SQLite only; so does
one that says `databases("sqlite")`, because what it starts answers the same on either. `databases("postgresql")` marks what
SQLite cannot do. Each test belongs to at least one of the two, so both runs together are the whole suite.
"""

import pytest

SQLITE, POSTGRESQL, UNIT = "sqlite", "postgresql", "unit"
DATABASES = (SQLITE, POSTGRESQL)
COLLECTED = pytest.StashKey[list[pytest.Item]]()  # all tests of a run, before any was left out
# pytest-django's, which every other of its fixtures asks for; that of a module whose tests start from the same rows
# (tests/conftest.py); those of tests/jobs for tests of several processes.
FIXTURES = {"db", "transactional_db", "live_server", "_module_database", "database", "migrated"}


def uses_database(item: pytest.Item) -> bool:
    fixtures = getattr(item, "fixturenames", ())
    return item.get_closest_marker("django_db") is not None or not FIXTURES.isdisjoint(fixtures)


def databases(item: pytest.Item) -> tuple[str, ...]:
    """The databases on which to run this test: those it names, else as it uses one or not."""
    if mark := item.get_closest_marker("databases"):
        if not mark.args or not set(mark.args) <= set(DATABASES):
            raise pytest.UsageError(f"{item.nodeid}: databases{mark.args} should name {' or '.join(DATABASES)}")
        return mark.args
    return DATABASES if uses_database(item) else (SQLITE,)


def is_unit(item: pytest.Item) -> bool:
    """Whether this test needs no database, starts nothing and is quick."""
    return not (uses_database(item) or item.get_closest_marker("databases") or item.get_closest_marker("slow"))


def belongs(item: pytest.Item, selection: str) -> bool:
    return is_unit(item) if selection == UNIT else selection in databases(item)


def shares_with_its_module(item: pytest.Item) -> bool:
    """Whether something is made once for all tests of its module: one process runs them, or each would make it for itself."""
    fixtures = item._fixtureinfo.name2fixturedefs if isinstance(item, pytest.Function) else {}
    return any(found[-1].scope == "module" for found in fixtures.values())


def begun_first(item: pytest.Item) -> bool:
    """Whether to run a test before others: a long one that is begun last keeps one process busy and leaves the others idle."""
    return item.get_closest_marker("slow") is not None and not shares_with_its_module(item)


def alone_first(items: list[pytest.Item]) -> list[pytest.Item]:
    """Within a module first what starts from nothing: the rows that its other tests share are there until its last test."""
    modules = {path: at for at, path in enumerate(dict.fromkeys(item.path for item in items))}
    return sorted(items, key=lambda item: (modules[item.path], shares_with_its_module(item)))


def select(items: list[pytest.Item], selection: str) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """The tests that belong to this selection, and the others."""
    kept = [item for item in items if belongs(item, selection)]
    names = {id(item) for item in kept}
    return kept, [item for item in items if id(item) not in names]
