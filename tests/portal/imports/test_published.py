"""Published percentiles in the database: whole or not at all, a newer state over an older, and never less over more."""

from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, RoleOccupation
from careers.role_file import read_roles
from portal.imports.datasets import SnapshotRefused
from portal.imports.published import write_published
from portal.imports.roles import load_roles
from portal.management.commands.write_salaries import occupation_codes
from salaries.models import PublishedPay, SalaryDataset
from salaries.published.oews import read_oews
from salaries.published.shipped import read_shipped
from tests.salaries.published.oews_files import KEEPER, ROWS, TOTAL, OewsRow, changed, write_table

pytestmark = pytest.mark.django_db
PAID: Any = PublishedPay._default_manager


def stored() -> list[Any]:
    return list(PAID.values_list())


def load(path: Path, as_of: str = "2023-05-01", *options: str) -> str:
    out = StringIO()
    call_command("import_salaries", str(path), "--format", "oews", "--as-of", as_of, *options, stdout=out)
    return out.getvalue()


def of_may(path: Path, year: int, rows: Sequence[OewsRow] = ROWS) -> Path:
    return write_table(path / f"{year}.xlsx", rows, notes=[f"May {year} OEWS Estimates"])


def test_the_same_table_twice_writes_nothing(tmp_path: Path) -> None:
    path = write_table(tmp_path / "table.xlsx")
    assert load(path).splitlines() == [
        "oews, as of 2023-05-01: imported",
        "  6 rows: 4 occupations, 2 groups of occupations left out",
        "  1 occupation paid by the hour alone, 1 with percentiles at the top code or above",
    ]
    before, version = stored(), DataVersion.objects.current()
    assert "unchanged" in load(path)
    assert (stored(), DataVersion.objects.current()) == (before, version)
    head = PAID.get(code="11-3021")
    assert (head.key, head.country, head.currency, head.year) == ("oews.us.2023.11-3021", "US", "USD", 2023)
    assert (head.p50, head.p75, head.top_coded, head.top_code) == (208000, None, ["p75", "p90"], 239200)
    assert (head.not_available, head.component, head.place) == (
        [],
        "base",
        "U.S. Bureau of Labor Statistics, as of 2023-05-01, row 3",
    )
    assert PAID.get(code="39-9099").not_available == ["p10", "p25", "p50", "p75", "p90"]


def test_a_newer_table_takes_the_older_one_s_place_and_says_what_changed(tmp_path: Path) -> None:
    load(of_may(tmp_path, 2023))
    newer = of_may(tmp_path, 2024, [changed(row, A_MEDIAN=105000) if row == KEEPER else row for row in ROWS])
    before = stored()
    assert "would be imported" in load(newer, "2024-05-01", "--dry-run")
    assert stored() == before
    assert "  1 row added, 1 gone, 3 unchanged" in load(newer, "2024-05-01")
    assert set(PAID.values_list("year", flat=True)) == {2024}
    assert [(row.as_of.year, row.is_current) for row in SalaryDataset.objects.all()] == [(2024, True), (2023, False)]


def test_an_older_table_and_one_with_occupations_missing_are_refused(tmp_path: Path) -> None:
    load(of_may(tmp_path, 2023))
    before = stored()
    with pytest.raises(CommandError, match="is stored, and this is of 2022-05-01\nnothing was imported"):
        load(of_may(tmp_path, 2022), "2022-05-01")
    fewer = of_may(tmp_path, 2024, [changed(TOTAL, TOT_EMP=500), KEEPER])
    with pytest.raises(
        CommandError, match=r"3 of the 4 rows of U\.S\. Bureau .* are not in it\. Is it a part of a file"
    ):
        load(fewer, "2024-05-01")
    assert stored() == before
    load(fewer, "2024-05-01", "--fewer-rows")
    assert PAID.count() == 1


def test_a_refused_file_leaves_what_is_stored(tmp_path: Path) -> None:
    load(of_may(tmp_path, 2023))
    before, version = stored(), DataVersion.objects.current()
    with pytest.raises(CommandError, match=r"row 2: A_PCT10 is a number.*\nnothing was imported"):
        load(of_may(tmp_path, 2024, [TOTAL, changed(KEEPER, A_PCT10="?")]), "2024-05-01")
    assert (stored(), DataVersion.objects.current()) == (before, version)


def test_a_failure_half_way_leaves_the_older_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(of_may(tmp_path, 2023))
    before = stored()
    with monkeypatch.context() as broken:
        broken.setattr("portal.imports.datasets.publish_change", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            write_published(read_oews(of_may(tmp_path, 2024), date(2024, 5, 1)))
    assert stored() == before
    assert SalaryDataset.objects.current().get().as_of.year == 2023


def test_the_lock_is_taken_when_the_rows_are_written(tmp_path: Path) -> None:
    file = read_oews(write_table(tmp_path / "table.xlsx"), date(2023, 5, 1))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        write_published(file)
    asked = [query["sql"] for query in queries]
    written = max(at for at, sql in enumerate(asked) if 'INSERT INTO "salaries_publishedpay"' in sql)
    locked = min(at for at, sql in enumerate(asked) if "dataversion" in sql)
    assert written < locked


def test_the_shipped_part_goes_before_nothing(tmp_path: Path) -> None:
    write_published(read_shipped())
    assert PAID.count() == 6
    version = DataVersion.objects.current()
    write_published(read_shipped())
    assert DataVersion.objects.current() == version
    load(of_may(tmp_path, 2024), "2024-05-01", "--fewer-rows")
    with pytest.raises(SnapshotRefused, match="is stored, and this is of 2023-05-01"):
        write_published(read_shipped())


def test_the_occupation_of_every_role_is_shipped() -> None:
    load_roles(read_roles())
    codes = {row.code for row in read_shipped().rows}
    assert codes == occupation_codes()
    assert set(RoleOccupation.objects.filter(scheme="soc").values_list("code", flat=True)) == codes
