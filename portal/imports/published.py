"""A table of published percentiles → rows, in the place of the older state's, in one transaction.

The file is read and compared with what is stored before the first row is written. The lock of the data version, for which
guides and refreshes wait, is taken for the last moment only.
"""

from collections import Counter
from typing import Any

from django.db import transaction

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
from salaries.models import PublishedPay, SalaryDataset
from salaries.published import oews_source
from salaries.published.records import NAMES, PublishedFile, PublishedRow

# What makes a row another row: all that it says, but for its place in the file.
COMPARED = ("code", "title", "period", "employment", *NAMES.values(), "top_code")


def compare_published(file: PublishedFile, *, fewer_rows: bool = False) -> SnapshotChanges:
    """What `write_published` would change. Raises `SnapshotRefused`.

    A newer year has other amounts in every row, so rows count as gone for a refusal only where an occupation is.
    """
    stored = current_dataset(file.source)
    if stored is None:
        return SnapshotChanges(is_new=True)
    if is_same(stored, file):
        return SnapshotChanges(is_new=False)
    refuse_worse(stored, file)
    before = Counter((*values, *coded) for *values, coded in _stored(stored))
    after = Counter(_compared(row) for row in file.rows)
    unchanged = (before & after).total()
    if not fewer_rows:
        refuse_fewer(stored, len({row[0] for row in before} - {row.code for row in file.rows}), before.total())
    return SnapshotChanges(True, after.total() - unchanged, before.total() - unchanged, unchanged)


def _stored(stored: SalaryDataset) -> Any:
    return PublishedPay._default_manager.filter(snapshot=stored).values_list(*COMPARED, "top_coded")


def _compared(row: PublishedRow) -> tuple[Any, ...]:
    values = _values(row)
    return (*(values[name] for name in COMPARED), *values["top_coded"])


@transaction.atomic
def write_published(file: PublishedFile, *, fewer_rows: bool = False) -> SnapshotChanges:
    """Make the published pay that of the file. The same file twice writes nothing and leaves the data version.

    Raises `SnapshotRefused`.
    """
    wait_for_other_imports()
    changes = compare_published(file, fewer_rows=fewer_rows)
    if changes.is_new:
        dataset = write_dataset(
            file,
            changes,
            publisher=oews_source.PUBLISHER,
            title=oews_source.TITLE,
            url=oews_source.URL,
            licence=oews_source.LICENCE,
            counts=dict(file.counts),
        )
        rows: Any = PublishedPay._default_manager
        rows.filter(snapshot__source=file.source).delete()
        rows.bulk_create(_stored_row(dataset, row) for row in file.rows)
        make_current(dataset)
    return changes


def _stored_row(dataset: SalaryDataset, row: PublishedRow) -> PublishedPay:
    year = dataset.as_of.year
    return PublishedPay(
        snapshot=dataset,
        key=f"{dataset.source}.{oews_source.COUNTRY.lower()}.{year}.{row.code}",
        row=row.row,
        last_row=row.row,
        country=oews_source.COUNTRY,
        year=year,
        currency=oews_source.CURRENCY,
        **_values(row),
    )


def _values(row: PublishedRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "title": row.title,
        "period": row.period,
        "employment": row.employment,
        **{name: row.amounts[percent] for percent, name in NAMES.items()},
        "top_coded": [NAMES[percent] for percent in row.top_coded],
        "top_code": row.top_code,
    }
