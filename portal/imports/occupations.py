"""A release of the O*NET database → rows: what differs is written, in one transaction, and what is gone is retired.

The files are read and compared with what is stored before the first row is written. The lock of the data version, for which
guides and refreshes wait, is taken for the last moment only.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from careers.models import (
    Occupation,
    OccupationTask,
    OccupationTechnology,
    OccupationTitle,
    OnetRelease,
    RelatedOccupation,
)
from careers.models.occupations import OccupationPart
from careers.onet.records import DATABASE_URL, LICENCE, OccupationRecord, ReleaseRecord
from portal.refresh.publish import publish_change

# Rows of one batch are in memory twice; so many occupations have about ten thousand.
BATCH = 80
ROWS_AT_ONCE = 2000
# Any number that no other lock of this kind has.
LOCK = 7_302_011
PARTS: dict[str, type[OccupationPart]] = {
    "titles": OccupationTitle,
    "tasks": OccupationTask,
    "technologies": OccupationTechnology,
    "related": RelatedOccupation,
}
OWN = ("release", "title", "description", "job_zone", "job_zone_name", "digest", "retired_at")
Batches = Sequence[Sequence[OccupationRecord]]
ShowWriting = Callable[[Batches], Iterable[Sequence[OccupationRecord]]]


class ReleaseRefused(ValueError):
    """A release that would take the place of more than it brings."""


@dataclass(frozen=True, slots=True)
class OccupationChanges:
    """Codes of what a release adds, changes and no longer has; `unchanged` counts the others that it lists."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    retired: tuple[str, ...]
    unchanged: int
    is_new_release: bool

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.retired or self.is_new_release)


def compare_release(release: ReleaseRecord) -> OccupationChanges:
    """What `write_release` would write. Raises `ReleaseRefused`."""
    _refuse_worse(release)
    stored = {row.code: row for row in Occupation.objects.only("code", "digest", "retired_at")}
    listed = {each.code: each.digest for each in release.occupations}
    changed = [code for code, digest in listed.items() if code in stored and _differs(stored[code], digest)]
    added = [code for code in listed if code not in stored]
    gone = [code for code, row in stored.items() if release.is_whole and not row.retired_at and code not in listed]
    same = OnetRelease.objects.filter(as_of=release.month, sha256=release.sha256, is_whole=release.is_whole)
    unchanged = len(listed) - len(added) - len(changed)
    return OccupationChanges(tuple(added), tuple(changed), tuple(gone), unchanged, not same.exists())


def _refuse_worse(release: ReleaseRecord) -> None:
    newest = OnetRelease.objects.first()
    if newest and newest.as_of > release.month:
        raise ReleaseRefused(f"{newest} is stored, and {release.name} is older")
    if not release.is_whole and (whole := OnetRelease.objects.filter(is_whole=True).first()):
        raise ReleaseRefused(f"{whole} is stored whole, and this is {release.name}")


def _differs(stored: Occupation, digest: str) -> bool:
    return stored.digest != digest or stored.retired_at is not None


@transaction.atomic
def write_release(release: ReleaseRecord, track: ShowWriting = iter) -> OccupationChanges:
    """Make the occupations what the release says. The same release twice writes nothing and leaves the data version.

    The shipped part retires nothing: it does not list most occupations. Raises `ReleaseRefused`.
    """
    _wait_for_other_imports()
    changes = compare_release(release)
    if changes:
        row = _release_row(release)
        _write(row, release, {*changes.added, *changes.changed}, track)
        Occupation.objects.filter(code__in=changes.retired).update(retired_at=timezone.now())
        publish_change()
    return changes


def _wait_for_other_imports() -> None:
    """Until the transaction ends. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _release_row(release: ReleaseRecord) -> OnetRelease:
    values = {
        "version": release.version,
        "is_whole": release.is_whole,
        "sha256": release.sha256,
        "url": DATABASE_URL,
        "licence": LICENCE,
    }
    return OnetRelease.objects.update_or_create(source=OnetRelease.SOURCE, as_of=release.month, defaults=values)[0]


def _write(row: OnetRelease, release: ReleaseRecord, codes: Collection[str], track: ShowWriting) -> None:
    listed = [each.code for each in release.occupations]
    Occupation.objects.filter(code__in=listed).exclude(release=row).update(release=row)
    differing = [each for each in release.occupations if each.code in codes]
    for batch in track([differing[start : start + BATCH] for start in range(0, len(differing), BATCH)]):
        _write_batch(row, batch)


def _write_batch(row: OnetRelease, batch: Sequence[OccupationRecord]) -> None:
    occupations = Occupation.objects.bulk_create(
        [_occupation(row, record) for record in batch],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=list(OWN),
    )
    pairs = list(zip(occupations, batch, strict=True))
    for name, model in PARTS.items():
        rows: Any = model._default_manager
        rows.filter(occupation__in=occupations).delete()
        parts = chain.from_iterable(_parts(model, occupation, getattr(record, name)) for occupation, record in pairs)
        rows.bulk_create(parts, batch_size=ROWS_AT_ONCE)


def _occupation(row: OnetRelease, record: OccupationRecord) -> Occupation:
    return Occupation(
        release=row,
        code=record.code,
        title=record.title,
        description=record.description,
        job_zone=record.job_zone,
        job_zone_name=record.job_zone_name,
        digest=record.digest,
    )


def _parts(model: Any, occupation: Occupation, records: Sequence[Any]) -> Iterable[OccupationPart]:
    names = [field.name for field in fields(records[0])] if records else []
    for position, record in enumerate(records, start=1):
        yield model(occupation_id=occupation.pk, position=position, **{name: getattr(record, name) for name in names})
