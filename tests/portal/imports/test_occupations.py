"""A release in the database: whole or not at all, a newer one over an older, and never less over more."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.models import (
    DataVersion,
    Occupation,
    OccupationTask,
    OccupationTechnology,
    OccupationTitle,
    OnetRelease,
    RelatedOccupation,
)
from careers.onet import files
from careers.onet.extract import read_extract
from portal.imports.occupations import LOCK, ReleaseRefused, compare_release, write_release
from tests.careers.onet.release_files import (
    LINE,
    OTHER,
    QUEUE,
    SMALL,
    TableRows,
    readme_of,
    small_release,
    without,
    write_files,
)

pytestmark = pytest.mark.django_db
MODELS: tuple[Any, ...] = (Occupation, OccupationTask, OccupationTechnology, OccupationTitle, RelatedOccupation)


def rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values_list()) for model in MODELS]


def run(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def test_the_same_release_twice_writes_nothing(tmp_path: Path) -> None:
    folder = str(write_files(tmp_path / "release"))
    assert run("import_onet", folder).splitlines() == [
        "O*NET 29.2: imported; 3 occupations",
        f"  3 added: {QUEUE}, {OTHER}, {LINE}",
        "  0 as they were",
    ]
    assert [len(each) for each in rows()] == [3, 3, 4, 5, 3]
    stored, version = rows(), DataVersion.objects.current()
    assert run("import_onet", folder) == "O*NET 29.2: unchanged; 3 occupations\n"
    assert (rows(), DataVersion.objects.current()) == (stored, version)


def test_a_newer_release_reports_what_is_added_changed_and_retired(tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "old"))
    before, version = Occupation.objects.get(code=LINE), DataVersion.objects.current()
    changes: TableRows = {
        **without(LINE),
        files.TASKS: [(QUEUE, "11", "Open signs.", "Core", "9", "08/2025", "Incumbent")],
    }
    changes[files.OCCUPATIONS] = [*changes[files.OCCUPATIONS], ("17-1111.00", "Gate Keepers", "Keep gates.")]
    folder = str(write_files(tmp_path / "new", changes, readme=readme_of("30.0", "August 2025")))
    expected = ["  1 added: 17-1111.00", f"  1 changed: {QUEUE}", f"  1 retired: {LINE}", "  1 as they were"]
    assert run("import_onet", folder, "--dry-run").splitlines() == [
        "O*NET 30.0: would be imported; 3 occupations",
        *expected,
    ]
    assert DataVersion.objects.current() == version
    assert run("import_onet", folder).splitlines() == ["O*NET 30.0: imported; 3 occupations", *expected]
    assert DataVersion.objects.current() == version + 1
    retired = Occupation.objects.get(code=LINE)
    assert retired.retired_at
    assert (retired.pk, str(retired.release)) == (before.pk, "O*NET 29.2")
    assert retired.technologies.count() == 2
    assert [str(each.release) for each in Occupation.objects.exclude(code=LINE)] == ["O*NET 30.0"] * 3
    assert [task.text for task in Occupation.objects.get(code=QUEUE).tasks.all()] == ["Open signs."]


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "old"))
    kept = list(OccupationTechnology.objects.filter(occupation__code=QUEUE).values_list("pk", "name"))
    described = [(*row[:2], "Other words.") if row[0] == LINE else row for row in SMALL[files.OCCUPATIONS]]
    changes = write_release(small_release(tmp_path / "new", {files.OCCUPATIONS: described}))
    assert (changes.added, changes.changed, changes.retired, changes.unchanged) == ((), (LINE,), (), 2)
    assert list(OccupationTechnology.objects.filter(occupation__code=QUEUE).values_list("pk", "name")) == kept


def test_one_that_comes_back_is_current_again(tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "a"))
    write_release(small_release(tmp_path / "b", without(LINE), readme=readme_of("30.0", "August 2025")))
    changes = write_release(small_release(tmp_path / "c", readme=readme_of("30.1", "December 2025")))
    assert changes.changed[-1] == LINE
    assert Occupation.objects.get(code=LINE).retired_at is None
    assert OnetRelease.objects.count() == 3


def test_an_older_release_changes_nothing(tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "new"))
    stored = rows()
    old = str(write_files(tmp_path / "old", without(LINE), readme=readme_of("28.0", "August 2023")))
    with pytest.raises(CommandError, match=r"O\*NET 29\.2 is stored, and O\*NET 28\.0 is older\nnothing was imported"):
        run("import_onet", old)
    assert rows() == stored


@pytest.mark.parametrize("table", files.TABLES, ids=lambda table: table.file)
def test_a_torn_file_changes_nothing(tmp_path: Path, table: Any) -> None:
    write_release(small_release(tmp_path / "release"))
    stored, version = rows(), DataVersion.objects.current()
    torn = write_files(tmp_path / "torn", without(LINE), readme=readme_of("30.0", "August 2025"))
    (torn / table.file).write_bytes((torn / table.file).read_bytes()[:-3])
    with pytest.raises(CommandError, match=rf"{table.file}, row \d+ \(line \d+\): .*\nnothing was imported"):
        run("import_onet", str(torn))
    assert (rows(), DataVersion.objects.current()) == (stored, version)


def test_a_failure_in_the_middle_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_release(small_release(tmp_path / "old"))
    stored, version = rows(), DataVersion.objects.current()
    monkeypatch.setattr("portal.imports.occupations.BATCH", 1)

    def interrupted(batches: Any) -> Any:
        yield batches[0]
        raise KeyboardInterrupt

    new = small_release(
        tmp_path / "new", {files.TITLES: SMALL[files.TITLES][:1]}, readme=readme_of("30.0", "August 2025")
    )
    with pytest.raises(KeyboardInterrupt):
        write_release(new, interrupted)
    assert (rows(), DataVersion.objects.current()) == (stored, version)
    assert write_release(new)


def test_the_lock_of_the_data_version_is_taken_last(tmp_path: Path) -> None:
    """Guides and refreshes wait for it, so it is not held while a hundred thousand rows are written."""
    with CaptureQueriesContext(connection) as context:
        write_release(small_release(tmp_path / "release"))
    statements = [query["sql"] for query in context.captured_queries]
    writes = [n for n, sql in enumerate(statements) if "careers_occupation" in sql or "careers_related" in sql]
    locks = [n for n, sql in enumerate(statements) if "careers_dataversion" in sql]
    assert writes
    assert locks
    assert min(locks) > max(writes)


@pytest.mark.databases("postgresql")
def test_two_imports_come_one_after_another(tmp_path: Path) -> None:
    """They compare with what is stored before they write, so the second waits for the first."""
    write_release(small_release(tmp_path / "release"))
    with connection.cursor() as cursor:
        mine = "locktype = 'advisory' AND pid = pg_backend_pid()"  # other tests hold it in their databases
        cursor.execute(f"SELECT granted FROM pg_locks WHERE {mine} AND objid = %s", [LOCK])  # noqa: S608
        assert cursor.fetchall() == [(True,)]


def test_the_shipped_part_is_loaded_once() -> None:
    assert "7 added" in run("load_occupations")
    stored, version = rows(), DataVersion.objects.current()
    assert run("load_occupations") == "O*NET 29.2, the shipped part: unchanged\n"
    assert (rows(), DataVersion.objects.current()) == (stored, version)
    assert not OnetRelease.objects.get().is_whole


def test_a_whole_release_takes_the_place_of_the_shipped_part_and_keeps_it(tmp_path: Path) -> None:
    shipped = read_extract()
    write_release(shipped)
    changes = write_release(small_release(tmp_path / "release"))
    assert changes.added == (OTHER,)
    assert changes.changed == (QUEUE, LINE)
    assert len(changes.retired) == len(shipped.occupations) - 2
    stored = rows()
    assert run("load_occupations") == (
        "O*NET 29.2, the shipped part: not loaded; O*NET 29.2 is stored whole, and this is O*NET 29.2, the shipped part\n"
    )
    assert rows() == stored


def test_a_newer_shipped_part_retires_nothing_and_an_older_one_is_not_loaded(tmp_path: Path) -> None:
    write_release(read_extract())
    folder = tmp_path / "release"
    newer = small_release(folder, readme=readme_of("31.0", "August 2026"))
    changes = write_release(type(newer)(newer.version, newer.month, False, newer.sha256, newer.occupations))
    assert (changes.added, changes.changed, changes.retired) == ((OTHER,), (QUEUE, LINE), ())
    with pytest.raises(ReleaseRefused, match=r"O\*NET 31\.0 is stored, and O\*NET 29\.2, the shipped part is older"):
        compare_release(read_extract())


def test_nothing_is_drawn_where_nobody_looks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run("import_onet", str(write_files(tmp_path / "release")))
    assert capfd.readouterr().err == ""


def test_the_shipped_part_is_made_by_a_command(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"O\*NET 29\.2 has no occupation 11-3021\.00, .*\nnothing was written"):
        run("write_occupations", str(write_files(tmp_path / "release")), f"--to={tmp_path}")
    assert not list(tmp_path.glob("*.csv"))
