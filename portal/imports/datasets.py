"""What the states of all published tables of pay have in common: which is refused, and how one takes another's place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db import connection

from careers.models import DataVersion
from portal.refresh.publish import publish_change
from salaries.models import SalaryDataset

# Any number that no other lock of this kind has.
LOCK = 7_302_012
# A newer state of which more than this share of the older one's rows is gone is more likely a part of a file.
MOST_GONE = 0.1


class SnapshotRefused(ValueError):
    """A state that would take the place of more than it brings."""


@dataclass(frozen=True, slots=True)
class SnapshotChanges:
    """Rows as multisets: in a file, the same row may be there many times. None where nothing was stored before."""

    is_new: bool
    added: int | None = None
    gone: int | None = None
    unchanged: int | None = None


class SnapshotFile(Protocol):
    """What is known of every file that was read."""

    @property
    def source(self) -> str: ...
    @property
    def as_of(self) -> date: ...
    @property
    def sha256(self) -> str: ...
    @property
    def is_whole(self) -> bool: ...


def current_dataset(source: str) -> SalaryDataset | None:
    return SalaryDataset.objects.current().filter(source=source).first()


def is_same(stored: SalaryDataset, file: SnapshotFile) -> bool:
    return (stored.as_of, stored.sha256, stored.is_whole) == (file.as_of, file.sha256, file.is_whole)


def refuse_worse(stored: SalaryDataset, file: SnapshotFile) -> None:
    if stored.as_of > file.as_of:
        raise SnapshotRefused(f"{stored} is stored, and this is of {file.as_of}")
    if stored.is_whole and not file.is_whole:
        raise SnapshotRefused(f"{stored} is stored whole, and this is a part of it")
    if stored.is_whole and stored.as_of == file.as_of:
        raise SnapshotRefused(f"{stored} is stored, from another file of the same day: which is the right one?")


def refuse_fewer(stored: SalaryDataset, gone: int, of: int) -> None:
    if gone > MOST_GONE * of:
        message = f"{gone:,} of the {of:,} rows of {stored} are not in it. Is it a part of a file?"
        raise SnapshotRefused(f"{message} If it is meant so, ask for it with --fewer-rows")


def wait_for_other_imports() -> None:
    """Until the transaction ends. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def write_dataset(file: SnapshotFile, changes: SnapshotChanges, **values: Any) -> SalaryDataset:
    """The row of the state, not current yet."""
    values |= {
        "key": f"{file.source}.{file.as_of}",
        "sha256": file.sha256,
        "is_whole": file.is_whole,
        "added": changes.added,
        "gone": changes.gone,
        "unchanged": changes.unchanged,
    }
    return SalaryDataset.objects.update_or_create(source=file.source, as_of=file.as_of, defaults=values)[0]


def make_current(dataset: SalaryDataset, follow: Callable[[int], object] | None = None) -> None:
    """Under the lock of the data version: the last moment. `follow` gets the version that is to come."""
    version = DataVersion.objects.lock().number
    SalaryDataset.objects.filter(source=dataset.source).exclude(pk=dataset.pk).update(is_current=False)
    SalaryDataset.objects.filter(pk=dataset.pk).update(is_current=True)
    if follow:
        follow(version + 1)
    publish_change()
