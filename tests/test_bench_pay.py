"""The benchmark of pay runs; how fast anything is, no test says."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from bench.advert_rows import write_rows
from bench.pay_figures import show_import, show_percentiles
from bench.pay_percentiles import computed
from portal.imports.adverts import write_snapshot
from portal.imports.titles import load_titles
from salaries.adverts.aijobs import read_aijobs
from salaries.adverts.shipped import read_shipped
from salaries.adverts.titles import read_titles
from salaries.models import PayPercentile
from tests.salaries.adverts.advert_files import JUNE

ROWS = 2000


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "adverts.csv"
    write_rows(path, ROWS)
    return path


def test_the_rows_are_the_same_at_every_run_and_like_the_shipped_ones(file: Path, tmp_path: Path) -> None:
    write_rows(tmp_path / "again.csv", ROWS)
    assert (tmp_path / "again.csv").read_bytes() == file.read_bytes()
    made, shipped = read_aijobs(file, JUNE), read_shipped()
    assert made.counts["rows"] == ROWS
    assert made.counts["pairs"] > 0.95 * ROWS / 2
    assert made.titles.keys() <= shipped.titles.keys()
    most_frequent = [title for title, _ in shipped.titles.most_common(3)]
    assert set(most_frequent) <= {title for title, _ in made.titles.most_common(8)}


@pytest.mark.django_db(transaction=True)
def test_it_imports_and_rebuilds_beside_the_database_itself(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_roles", verbosity=0)
    load_titles(read_titles())
    capsys.readouterr()
    show_import(file, 1)
    show_percentiles(1)
    printed = capsys.readouterr().out
    assert printed.count("\n| ") == 5 + 2 + 5 + 2
    assert "rebuilt after a change of: the role of one title" in printed


@pytest.mark.django_db
def test_the_database_itself_computes_the_same_percentiles(file: Path) -> None:
    call_command("load_roles", verbosity=0)
    load_titles(read_titles())
    write_snapshot(read_aijobs(file, JUNE))
    rows = PayPercentile.objects.filter(end=PayPercentile.End.LOW, n_adverts__gt=0)
    names = ("role_id", "title_id", "level", "country", "year", "currency", "n_adverts", "n_distinct")
    ours = {row[:-1]: row[-1] for row in rows.values_list(*names, "median")}
    theirs = {row[:8]: median_of(row[8:]) for row in computed()}
    assert ours.keys() == theirs.keys()
    known = {key for key, median in ours.items() if median is not None}
    assert len(known) > 10
    assert {key: float(ours[key]) for key in known} == pytest.approx({key: theirs[key] for key in known})


def median_of(cells: tuple[Any, ...]) -> float:
    """Of the low ends: PostgreSQL gives each end as a list, SQLite one cell for each percentile."""
    return float(cells[0][2] if isinstance(cells[0], list) else cells[2])
