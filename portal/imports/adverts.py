"""A snapshot of adverts → rows, in the place of the older one, in one transaction.

The file is read and compared with what is stored before the first row is written. The lock of the data version, for which
guides and refreshes wait, is taken for the last moment only: when the new state takes the place of the old, and the
percentiles follow.
"""

from array import array
from collections import Counter
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import repeat
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from portal.imports.bulk import insert_numbers, insert_values
from portal.imports.datasets import (
    SnapshotChanges,
    current_dataset,
    is_same,
    make_current,
    refuse_fewer,
    refuse_worse,
    wait_for_other_imports,
    write_dataset,
)
from salaries.adverts import aijobs
from salaries.adverts.ranges import WHOLE, Ranges, packed, unpacked
from salaries.adverts.records import AdvertFile, AdvertKind
from salaries.models import Advert, AdvertGroup, AdvertTitle, SalaryDataset
from salaries.percentile_projection import rebuild_percentiles

TITLES_AT_ONCE = 500
GROUP_FIELDS = (
    "snapshot", *AdvertKind._fields, "n_ranges", "n_points", "ranges", "points", "digest",
)  # fmt: skip
# With a role's slug, level, place and year it makes a key of 170 characters at most.
LONGEST_SLUG = 50


@dataclass(slots=True)
class KindColumns:
    """The adverts of one kind: ranges, and the single amounts."""

    ranges: Ranges
    points: "array[int]"

    @property
    def amounts(self) -> Counter[int]:
        """Of all rows of the file that are of this kind."""
        return Counter([*self.ranges.lows, *self.ranges.highs, *self.points])


def compare_snapshot(file: AdvertFile, *, fewer_rows: bool = False) -> SnapshotChanges:
    """What `write_snapshot` would change. Raises `SnapshotRefused`."""
    stored = current_dataset(file.source)
    if stored is None:
        return SnapshotChanges(is_new=True)
    if is_same(stored, file):
        return SnapshotChanges(is_new=False)
    refuse_worse(stored, file)
    before, after = _stored_amounts(stored), _file_amounts(file)
    unchanged = sum((before[kind] & after[kind]).total() for kind in before.keys() & after.keys())
    rows_before, rows_after = (sum(each.total() for each in amounts.values()) for amounts in (before, after))
    gone = rows_before - unchanged
    if not fewer_rows:
        refuse_fewer(stored, gone, rows_before)
    return SnapshotChanges(True, rows_after - unchanged, gone, unchanged)


def _stored_amounts(stored: SalaryDataset) -> dict[AdvertKind, Counter[int]]:
    rows = AdvertGroup.objects.filter(snapshot=stored).values_list(
        "title__title", *(name for name in AdvertKind._fields if name != "title"), "ranges", "points"
    )
    return {
        AdvertKind(*kind): KindColumns(Ranges.read(bytes(ranges)), unpacked(bytes(points))).amounts
        for *kind, ranges, points in rows.iterator()
    }


def _file_amounts(file: AdvertFile) -> dict[AdvertKind, Counter[int]]:
    return {kind: columns.amounts for kind, columns in zip(file.kinds, _by_kind(file), strict=True)}


def _by_kind(file: AdvertFile) -> list[KindColumns]:
    columns = [KindColumns(Ranges(), array(WHOLE)) for _ in file.kinds]
    adverts = file.adverts
    for kind, row, last_row, low, high in zip(
        adverts.kinds, adverts.rows, adverts.last_rows, adverts.lows, adverts.highs, strict=True
    ):
        if row == last_row:
            columns[kind].points.append(low)
        else:
            columns[kind].ranges.lows.append(low)
            columns[kind].ranges.highs.append(high)
    return columns


@transaction.atomic
def write_snapshot(file: AdvertFile, *, fewer_rows: bool = False) -> SnapshotChanges:
    """Make the adverts those of the file. The same file twice writes nothing and leaves the data version.

    Raises `SnapshotRefused`.
    """
    wait_for_other_imports()
    changes = compare_snapshot(file, fewer_rows=fewer_rows)
    if changes.is_new:
        dataset = _dataset(file, changes)
        titles = _titles(file)
        _remove_adverts(file.source)
        _write_adverts(dataset, file, titles)
        make_current(dataset, partial(rebuild_percentiles, dataset.as_of))
    return changes


def _dataset(file: AdvertFile, changes: SnapshotChanges) -> SalaryDataset:
    return write_dataset(
        file,
        changes,
        publisher=aijobs.PUBLISHER,
        title=aijobs.TITLE,
        url=aijobs.URL,
        licence=aijobs.LICENCE,
        counts=dict(file.counts),
    )


def _titles(file: AdvertFile) -> dict[str, AdvertTitle]:
    """Title → row, with its number of adverts in this file. Titles in other letters are other titles."""
    known = {row.title: row for row in AdvertTitle.objects.filter(source=file.source)}
    slugs = set(AdvertTitle.objects.values_list("slug", flat=True))
    new = [
        AdvertTitle(source=file.source, title=title, slug=free_slug(title, slugs))
        for title in sorted(file.titles)
        if title not in known
    ]
    known |= {row.title: row for row in AdvertTitle.objects.bulk_create(new)}
    for title, row in known.items():
        row.n_adverts = file.titles.get(title, 0)
    AdvertTitle.objects.bulk_update(known.values(), ["n_adverts"], batch_size=TITLES_AT_ONCE)
    return known


def free_slug(title: str, taken: set[str]) -> str:
    """One that no other title has; it is added to `taken`."""
    plain = slugify(title)[:LONGEST_SLUG] or "title"
    slug, number = plain, 1
    while slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    taken.add(slug)
    return slug


def _remove_adverts(source: str) -> None:
    for model in (Advert, AdvertGroup):
        rows = model._default_manager.filter(snapshot__source=source)
        rows._raw_delete(rows.db)  # without reading a million rows first


def _write_adverts(dataset: SalaryDataset, file: AdvertFile, titles: dict[str, AdvertTitle]) -> None:
    columns = _by_kind(file)
    groups = (_group(dataset, titles[kind.title], kind, columns[at]) for at, kind in enumerate(file.kinds))
    insert_values(AdvertGroup, GROUP_FIELDS, groups)
    # Both databases number rows in the order in which they come.
    pks = AdvertGroup.objects.filter(snapshot=dataset).order_by("pk").values_list("pk", flat=True)
    adverts = file.adverts
    insert_numbers(
        Advert,
        ("snapshot", "group", "row", "last_row", "low", "high"),
        zip(
            repeat(dataset.pk, len(adverts)),
            map(list(pks).__getitem__, adverts.kinds),
            adverts.rows,
            adverts.last_rows,
            adverts.lows,
            adverts.highs,
            strict=True,
        ),
    )


def _group(dataset: SalaryDataset, title: AdvertTitle, kind: AdvertKind, columns: KindColumns) -> tuple[Any, ...]:
    """The values of `GROUP_FIELDS`."""
    ranges = Ranges.of(columns.ranges).written()
    points = packed(array(WHOLE, sorted(columns.points)))
    digest = blake2b(ranges + b"|" + points, digest_size=16).hexdigest()
    return (dataset.pk, title.pk, *kind[1:], len(columns.ranges), len(columns.points), ranges, points, digest)
