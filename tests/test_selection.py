"""The two runs of `dev.py test` together are the whole suite, and each runs what may answer differently there."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dev import variables_for_tests
from services import VENV
from tests.selection import (
    COLLECTED,
    DATABASES,
    POSTGRESQL,
    SQLITE,
    UNIT,
    begun_first,
    databases,
    is_unit,
    select,
    shares_with_its_module,
)

BOTH = (SQLITE, POSTGRESQL)


def item(*fixtures: str, **marks: tuple[Any, ...]) -> Any:
    named = {name: SimpleNamespace(args=args) for name, args in marks.items()}
    return SimpleNamespace(nodeid="a test", fixturenames=fixtures, get_closest_marker=named.get)


ITEMS = {
    "pure": (item("tmp_path", "client"), (SQLITE,), True),
    "pure and slow": (item(slow=()), (SQLITE,), False),
    "a fixture of pytest-django": (item("client", "db"), BOTH, False),
    "transactions": (item("transactional_db"), BOTH, False),
    "a server": (item("live_server"), BOTH, False),
    "a mark": (item(django_db=()), BOTH, False),
    "rows of a module": (item("client", "_module_database"), BOTH, False),
    "a database of its own": (item("database", "migrated"), BOTH, False),
    "starts what no database changes": (item("database", databases=(SQLITE,)), (SQLITE,), False),
    "starts what uses none": (item(databases=(SQLITE,)), (SQLITE,), False),
    "only PostgreSQL can": (item("db", databases=(POSTGRESQL,)), (POSTGRESQL,), False),
    "without a fixture, but on both": (item(databases=BOTH), BOTH, False),
    "without fixtures at all": (SimpleNamespace(nodeid="", get_closest_marker={}.get), (SQLITE,), True),
}


@pytest.mark.parametrize(("test", "expected", "unit"), ITEMS.values(), ids=ITEMS)
def test_where_a_test_runs(test: Any, expected: tuple[str, ...], unit: bool) -> None:
    assert databases(test) == expected
    assert is_unit(test) is unit


@pytest.mark.parametrize("selection", [*DATABASES, UNIT])
def test_a_selection_keeps_the_order_and_loses_nothing(selection: str) -> None:
    items = [test for test, _, _ in ITEMS.values()]
    kept, others = select(items, selection)
    assert 0 < len(kept) < len(items)
    assert [one for one in items if one in kept] == kept
    assert {id(one) for one in (*kept, *others)} == {id(one) for one in items}


def test_both_runs_are_the_whole_suite(request: pytest.FixtureRequest) -> None:
    """Of the tests that this very run has collected, before any was left out."""
    everything = request.config.stash[COLLECTED]
    assert request.node in everything
    runs = [select(everything, database)[0] for database in DATABASES]
    assert {test.nodeid for run in runs for test in run} == {test.nodeid for test in everything}


def test_what_takes_long_is_begun_first() -> None:
    short, long, other = item(), item(slow=()), item()
    assert sorted([short, long, other], key=begun_first, reverse=True) == [long, short, other]


@pytest.fixture(scope="module")
def _made_once() -> None:
    """Something that all tests of this module could share."""


@pytest.mark.usefixtures("_made_once")
def test_what_is_made_for_a_module_is_made_in_one_process(request: pytest.FixtureRequest) -> None:
    groups = [mark.args for mark in request.node.iter_markers("xdist_group")]
    assert groups == [("tests/test_selection.py",)]


@pytest.mark.parametrize("names", [(), ("oracle",), (SQLITE, "oracle")])
def test_a_database_we_do_not_run_on_is_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(pytest.UsageError, match=r"a test: databases.* should name sqlite or postgresql"):
        databases(item(databases=names))


@pytest.mark.xdist_group("together")
def test_groups_reach_the_scheduler(request: pytest.FixtureRequest) -> None:
    """A pytest that pytest-xdist does not know leaves them out in silence, and each process starts a portal of its own."""
    if not getattr(request.config.option, "loadgroup", False):
        pytest.skip("not run with -n … --dist=loadgroup: there are no groups")
    assert request.node.nodeid.endswith("@together")


def test_compiled_code_that_is_not_wanted_beside_the_sources_is_kept_for_the_next_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("DATABASE_URL", "postgres://production")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    env = variables_for_tests()
    assert not {"PYTHONDONTWRITEBYTECODE", "DATABASE_URL"} & set(env)
    assert Path(env["PYTHONPYCACHEPREFIX"]).parent == VENV


def test_else_it_is_where_python_puts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    assert "PYTHONPYCACHEPREFIX" not in variables_for_tests()


def test_what_starts_from_nothing_comes_before_the_rows_that_its_module_shares(request: pytest.FixtureRequest) -> None:
    """As this very run will run them: a file alone passes like the whole suite."""
    seen: set[tuple[Path, bool]] = set()
    for test in request.session.items:
        place = (test.path, begun_first(test))
        shares = shares_with_its_module(test)
        assert shares or place not in seen, f"{test.nodeid} finds rows of its module"
        seen |= {place} if shares else set()
