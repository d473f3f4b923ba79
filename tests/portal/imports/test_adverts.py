"""Snapshots of adverts in the database: whole or not at all, a newer state over an older, and only what changed anew."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from careers.models import DataVersion, Role
from portal.imports import adverts as importer
from portal.imports.adverts import free_slug, write_snapshot
from portal.imports.datasets import SnapshotChanges, SnapshotRefused
from portal.imports.titles import load_titles
from portal.refresh.rebuild import refresh
from salaries import percentile_projection
from salaries.adverts.titles import AdvertTitleEntry
from salaries.models import Advert, AdvertGroup, AdvertTitle, PayPercentile, SalaryDataset, TitleMapping
from tests.conftest import DAY, SHARED
from tests.salaries.adverts.advert_files import JUNE, pair, read_rows, row, write_file

pytestmark = pytest.mark.django_db
JULY = JUNE + timedelta(days=30)
JANUARY_FILE, JUNE_FILE = (SHARED / f"data/ai-jobs/salaries_2025-{day}.csv" for day in ("01-19", "06-25"))
QUEUE = AdvertTitleEntry("Queue Engineer", "queue-engineer", "exact")
SAME = AdvertTitleEntry("Queue Developer", "queue-engineer", "same")
NEAR = AdvertTitleEntry("Stack Engineer", "queue-engineer", "near")
SIX = [each for step in range(6) for each in pair(100 + step, 200 + step)]
Write = Callable[..., SnapshotChanges]


@pytest.fixture
def role(db: None) -> Role:
    return Role.objects.create(slug="queue-engineer", title="Queue Engineer", is_listed=True)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(rows: Iterable[str], as_of: date = JUNE, **options: Any) -> SnapshotChanges:
        return write_snapshot(read_rows(tmp_path, rows, as_of), **options)

    return write


def stored() -> list[tuple[Any, ...]]:
    """What readers can see of it."""
    groups = AdvertGroup.objects.order_by("pk").values_list()
    return [*Advert.objects.values_list(), *groups, *PayPercentile.objects.values_list(), *datasets()]


def datasets() -> list[tuple[Any, ...]]:
    return list(SalaryDataset.objects.order_by("key").values_list("key", "is_current", "added", "gone", "unchanged"))


def computed_at() -> dict[str, Any]:
    return dict(PayPercentile.objects.values_list("key", "computed_at"))


def changed_since(before: dict[str, Any]) -> set[str]:
    """Keys of the rows written anew, without the end: both ends come together."""
    keys = {key for key, moment in computed_at().items() if before.get(key) != moment}
    return {key.rpartition(".")[0] for key in keys}


def test_the_same_file_twice_writes_nothing(write: Write, role: Role) -> None:
    load_titles([QUEUE])
    assert write(SIX) == SnapshotChanges(is_new=True)
    before, version = stored(), DataVersion.objects.current()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert write(SIX) == SnapshotChanges(is_new=False)
    assert not [each for each in queries if each["sql"].split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE")]
    assert (stored(), DataVersion.objects.current()) == (before, version)


def test_a_newer_file_takes_the_place_of_the_older_and_says_what_differs(write: Write) -> None:
    write([*pair(100, 200), *pair(100, 200), *pair(300, 400), row(90, "Clerk")])
    # One of two equal adverts is gone, of another the lower end differs, a point and an advert are new.
    rows = [*pair(100, 200), *pair(310, 400), row(90, "Clerk"), row(70, "Keeper"), *pair(1, 2, "Keeper", level="EN")]
    assert write(rows, JULY, fewer_rows=True) == SnapshotChanges(True, added=4, gone=3, unchanged=4)
    assert datasets() == [("aijobs.2025-06-25", False, None, None, None), ("aijobs.2025-07-25", True, 4, 3, 4)]
    assert sorted(Advert.objects.values_list("row", "low", "high")) == [
        (1, 100, 200), (3, 310, 400), (5, 90, 90), (6, 70, 70), (7, 1, 2),
    ]  # fmt: skip
    assert {group.snapshot.as_of for group in AdvertGroup.objects.select_related("snapshot")} == {JULY}


def test_rows_in_another_order_are_unchanged(write: Write) -> None:
    write([*pair(100, 200), *pair(300, 400, "Clerk")])
    assert write([*pair(300, 400, "Clerk"), *pair(100, 200)], JULY) == SnapshotChanges(True, 0, 0, 4)


def test_what_would_lose_rows_is_refused_and_leaves_all_as_it_was(write: Write, tmp_path: Path) -> None:
    write(SIX, JULY)
    before = stored()
    with pytest.raises(SnapshotRefused, match=r"aijobs\.net, as of 2025-07-25 is stored, and this is of 2025-06-25"):
        write(SIX)
    with pytest.raises(SnapshotRefused, match="from another file of the same day: which is the right one"):
        write([*SIX, row(1)], JULY)
    with pytest.raises(SnapshotRefused, match=r"10 of the 12 rows .* are not in it\. Is it a part of a file"):
        write(SIX[:2], JULY + timedelta(days=1))
    part = read_rows(tmp_path, SIX, JULY)
    part = type(part)(part.source, part.as_of, part.sha256, False, part.counts, part.titles, part.kinds, part.adverts)
    with pytest.raises(SnapshotRefused, match="is stored whole, and this is a part of it"):
        write_snapshot(part)
    assert stored() == before


def test_a_whole_file_takes_the_place_of_its_part(write: Write, tmp_path: Path) -> None:
    whole = read_rows(tmp_path, SIX)
    part = read_rows(tmp_path, SIX[:2])
    write_snapshot(
        type(part)(part.source, part.as_of, whole.sha256, False, part.counts, whole.titles, part.kinds, part.adverts)
    )
    assert not SalaryDataset.objects.get().is_whole
    assert write_snapshot(whole) == SnapshotChanges(True, added=10, gone=0, unchanged=2)
    assert SalaryDataset.objects.get().is_whole


def test_a_failure_half_way_leaves_the_old_state(write: Write, role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    load_titles([QUEUE])
    write(SIX)
    before, version = stored(), DataVersion.objects.current()
    monkeypatch.setattr(importer, "rebuild_percentiles", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write([*SIX, *pair(1, 2)], JULY)
    assert (stored(), DataVersion.objects.current()) == (before, version)
    monkeypatch.undo()
    assert write([*SIX, *pair(1, 2)], JULY).added == 2


def test_only_groups_that_changed_are_computed_anew(write: Write, role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    load_titles([QUEUE, SAME, NEAR])
    kinds = [{"level": "SE"}, {"level": "MI"}, {"country": "CA"}, {"year": "2024"}, {"currency": "EUR"}]
    rows = [line for kind in kinds for line in pair(100, 200, **kind)]
    write([*rows, *pair(100, 200, "Stack Engineer"), *pair(100, 200, "Clerk")])
    before = computed_at()
    assert len(before) == 2 * (len(kinds) + 1)
    computed: list[str] = []
    rows_of = percentile_projection._rows

    def counted(dataset: Any, batch: Any) -> Any:
        computed.extend(str(key) for key, _ in batch)
        return rows_of(dataset, batch)

    monkeypatch.setattr(percentile_projection, "_rows", counted)
    more = [*pair(110, 210, level="MI", size="L"), *pair(110, 210, "Clerk"), *pair(5, 6, year="2023")]
    write([*rows, *pair(100, 200, "Stack Engineer"), *pair(100, 200, "Clerk"), *more], JULY)
    assert sorted(computed) == ["queue-engineer.own.mid.us.2025.usd", "queue-engineer.own.senior.us.2023.usd"]
    # The others are only said to be of the newer state.
    assert set(PayPercentile.objects.values_list("dataset__key", flat=True)) == {"aijobs.2025-07-25"}


def test_a_refresh_computes_nothing_that_is_as_it_was(write: Write, role: Role) -> None:
    load_titles([QUEUE])
    write(SIX)
    refresh(DAY)
    before, version = computed_at(), DataVersion.objects.current()
    refresh(DAY)
    assert (computed_at(), DataVersion.objects.current()) == (before, version)


def test_a_title_mapped_anew_moves_only_what_it_is_in(write: Write, role: Role) -> None:
    load_titles([QUEUE])
    write([*SIX, *pair(500, 600, "Queue Developer"), *pair(700, 800, "Queue Developer", level="MI")])
    refresh(DAY)
    before = computed_at()
    assert {key.rpartition(".")[0] for key in before} == {"queue-engineer.own.senior.us.2025.usd"}
    load_titles([QUEUE, SAME])
    refresh(DAY)
    assert changed_since(before) == {"queue-engineer.own.senior.us.2025.usd", "queue-engineer.own.mid.us.2025.usd"}
    assert PayPercentile.objects.get(level="senior", end="advert_high").n_adverts == 7
    # As a near title it is a row of its own, and the role's is what it was.
    load_titles([QUEUE, AdvertTitleEntry("Queue Developer", "queue-engineer", "near")])
    refresh(DAY)
    rows: Any = PayPercentile.objects.filter(end="advert_low", level="senior").order_by("title__slug")
    assert {(str(row.title or ""), row.n_adverts) for row in rows} == {("", 6), ("Queue Developer", 1)}
    load_titles([QUEUE])
    refresh(DAY)
    assert set(computed_at()) == set(before), "unmapped again, its rows are gone"


def test_a_title_that_leaves_the_list_is_one_nobody_has_reviewed(write: Write, role: Role) -> None:
    load_titles([QUEUE, AdvertTitleEntry("Clerk", "", "")])
    write([*SIX, *pair(1, 2, "Clerk"), *pair(1, 2, "Keeper")])
    assert set(AdvertTitle.objects.values_list("title", "is_reviewed", "n_adverts")) == {
        ("Queue Engineer", True, 6), ("Clerk", True, 1), ("Keeper", False, 1),
    }  # fmt: skip
    assert load_titles([QUEUE]) == 1
    assert not AdvertTitle.objects.get(title="Clerk").is_reviewed
    assert load_titles([QUEUE]) == 0


def test_the_list_of_titles_may_come_before_or_after_the_adverts(write: Write, role: Role) -> None:
    write(SIX)
    assert not PayPercentile.objects.exists()
    load_titles([QUEUE])
    refresh(DAY)
    assert PayPercentile.objects.count() == 2


def test_a_list_that_names_an_unknown_role_writes_nothing(role: Role) -> None:
    with pytest.raises(ValueError, match="no role gardener: load the roles first"):
        load_titles([QUEUE, AdvertTitleEntry("Gardener", "gardener", "exact")])
    assert not TitleMapping.objects.exists()


def test_a_retired_role_has_no_percentiles(write: Write, role: Role) -> None:
    load_titles([QUEUE])
    write(SIX)
    role.retired_at = timezone.now()
    role.save()
    refresh(DAY)
    assert not PayPercentile.objects.exists()


def test_titles_that_have_the_same_slug_get_numbers(write: Write) -> None:
    write([*pair(1, 2, "C Engineer"), *pair(1, 2, "C++ Engineer"), *pair(1, 2, "c engineer"), *pair(1, 2, "++")])
    assert dict(AdvertTitle.objects.values_list("title", "slug")) == {
        "++": "title", "C Engineer": "c-engineer", "C++ Engineer": "c-engineer-2", "c engineer": "c-engineer-3",
    }  # fmt: skip
    write([*pair(1, 2, "c engineer"), *pair(1, 2, "++")], JULY, fewer_rows=True)
    assert AdvertTitle.objects.get(title="c engineer").slug == "c-engineer-3", "slugs stay"


def test_a_long_title_leaves_room_in_a_key(write: Write) -> None:
    title = "Queue Engineer " * 9
    role = Role.objects.create(slug="q" * 80, title="Q", is_listed=True)
    load_titles([AdvertTitleEntry(title.strip(), role.slug, "near")])
    write(pair(1, 2, title.strip(), level="EX"))
    keys = list(PayPercentile.objects.values_list("key", flat=True))
    assert len(keys) == 2
    assert max(map(len, keys)) <= 170
    assert len(free_slug(title, set())) == 50


def test_titles_that_no_snapshot_has_any_more_count_none(write: Write) -> None:
    write([*pair(1, 2, "Keeper"), *SIX])
    write(SIX, JULY, fewer_rows=True)
    assert AdvertTitle.objects.get(title="Keeper").n_adverts == 0


def load(path: Path, *options: str) -> list[str]:
    out = StringIO()
    call_command("import_salaries", str(path), "--format", "aijobs", *options, stdout=out)
    return out.getvalue().splitlines()


def test_the_command_reports_pairs_singles_and_doubts(tmp_path: Path) -> None:
    rows = [*SIX, row(90), row(100, "Clerk"), row(1, "Keeper"), row(2, "Keeper"), row(5, year="2021e")]
    path = write_file(tmp_path, rows)
    report = [
        "  17 rows: 7 pairs, 2 single rows",
        "  doubts: 1 pair with the lower end first, 1 single row beside pairs of the same kind",
        "  left out: 1 row of a year that was not over",
    ]
    june = ("--as-of", "2025-06-25")
    assert load(path, *june, "--dry-run") == ["aijobs, as of 2025-06-25: would be imported", *report]
    assert not SalaryDataset.objects.exists()
    assert load(path, *june) == ["aijobs, as of 2025-06-25: imported", *report]
    assert load(path, *june) == ["aijobs, as of 2025-06-25: unchanged", *report]
    newer = write_file(tmp_path, [*rows, *pair(7, 8)])
    assert load(newer, "--as-of", "2025-07-01")[-1] == "  2 rows added, 0 gone, 16 unchanged"


def test_the_command_refuses_a_wrong_file_and_imports_nothing(tmp_path: Path) -> None:
    path = write_file(tmp_path, [*SIX, row("much")])
    with pytest.raises(CommandError, match=r"salaries\.csv: row 13: salary is a whole number.*\nnothing was imported"):
        load(path, "--as-of", "2025-06-25")
    assert not SalaryDataset.objects.exists()


@pytest.mark.parametrize(
    ("day", "refusal"),
    [("2025-13-01", "'2025-13-01' is no day; write it like 2025-06-25"), ("9999-12-31", "9999-12-31 has not come yet")],
)
def test_the_command_refuses_a_day_that_cannot_be(tmp_path: Path, day: str, refusal: str) -> None:
    """A day still to come would be the newest for ever."""
    with pytest.raises(CommandError, match=re.escape(refusal)):
        load(write_file(tmp_path, SIX), "--as-of", day)
    assert not SalaryDataset.objects.exists()


@pytest.mark.slow
@pytest.mark.skipif(not JUNE_FILE.exists(), reason=f"not there: {JUNE_FILE}")
def test_from_january_to_june_as_published() -> None:
    load(JANUARY_FILE, "--as-of", "2025-01-19")
    report = load(JUNE_FILE, "--as-of", "2025-06-25", "--dry-run")
    assert report[-1] == "  59,050 rows added, 2 gone, 74,299 unchanged"
