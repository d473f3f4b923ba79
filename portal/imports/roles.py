"""The reviewed list of roles → rows: written where they differ, retired where a line is gone, never deleted."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from careers.documents.typography import normalise
from careers.models import AlternateTitle, DataVersion, Role, RoleOccupation
from careers.role_file import OccupationEntry, RoleEntry
from portal.imports.role_relations import link_related_roles
from portal.refresh.publish import publish_change

OWN = ("title", "group", "description")


@dataclass(frozen=True, slots=True)
class RoleChanges:
    """Slugs of what a load has written."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    retired: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.retired)


@transaction.atomic
def load_roles(entries: Sequence[RoleEntry]) -> RoleChanges:
    """Make the roles what the list says. The same list twice writes nothing and leaves the data version."""
    DataVersion.objects.lock()
    stored = {role.slug: role for role in Role.objects.with_names()}
    added = [entry for entry in entries if entry.slug not in stored]
    changed = [entry for entry in entries if entry.slug in stored and _differs(stored[entry.slug], entry)]
    for entry in (*added, *changed):
        _write(stored.get(entry.slug) or Role(slug=entry.slug), entry)
    listed = {entry.slug for entry in entries}
    gone = [role for slug, role in stored.items() if role.is_listed and slug not in listed]
    for role in gone:
        _retire(role, timezone.now())
    changes = RoleChanges(*(tuple(each.slug for each in group) for group in (added, changed, gone)))
    if changes:
        link_related_roles()
        publish_change()
    return changes


def _differs(role: Role, entry: RoleEntry) -> bool:
    own = tuple(getattr(role, name) for name in OWN)
    titles = [(each.title, each.is_shared) for each in role.alternate_titles.all()]
    occupations = [_values(each) for each in role.occupations.all()]
    return (role.is_listed, own, titles, occupations) != (
        True,
        tuple(getattr(entry, name) for name in OWN),
        [astuple(each) for each in entry.alternate_titles],
        [_values(each) for each in entry.occupations],
    )


def _values(row: RoleOccupation | OccupationEntry) -> tuple[str, ...]:
    return row.scheme, row.code, row.title, row.match, row.reason


def _write(role: Role, entry: RoleEntry) -> None:
    if (
        not role.is_listed
    ):  # one that comes back to the list is no longer retired; an editor's word on a listed one stands
        role.retired_at = None
    role.is_listed = True
    for name in OWN:
        setattr(role, name, getattr(entry, name))
    role.save()
    role.alternate_titles.all().delete()
    role.occupations.all().delete()
    AlternateTitle.objects.bulk_create(
        AlternateTitle(role=role, title=each.title, words=normalise(each.title), is_shared=each.is_shared)
        for each in entry.alternate_titles
    )
    RoleOccupation.objects.bulk_create(
        RoleOccupation(
            role=role, scheme=each.scheme, code=each.code, title=each.title, match=each.match, reason=each.reason
        )
        for each in entry.occupations
    )


def _retire(role: Role, now: datetime) -> None:
    """Its address, its guides and its facts stay."""
    role.is_listed = False
    role.retired_at = role.retired_at or now
    role.save()
