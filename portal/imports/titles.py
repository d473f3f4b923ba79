"""The reviewed list of titles → rows: written where they differ. A title that leaves the list is one nobody has reviewed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db import transaction

from careers.models import DataVersion, Role
from portal.imports.adverts import free_slug
from portal.refresh.publish import publish_change
from salaries.adverts import aijobs
from salaries.adverts.titles import AdvertTitleEntry
from salaries.models import AdvertTitle, TitleMapping

Mapped = set[tuple[str, str]]


@transaction.atomic
def load_titles(entries: Sequence[AdvertTitleEntry]) -> int:
    """Make the roles of titles what the list says; the number of titles that differ. Raises `ValueError` for an unknown
    role."""
    DataVersion.objects.lock()
    roles = _roles(entries)
    listed = _listed(entries)
    titles = {row.title: row for row in _with_mappings()}
    differing = [title for title, mapped in listed.items() if _differs(titles.get(title), mapped)]
    dropped = [row for title, row in titles.items() if row.is_reviewed and title not in listed]
    slugs = set(AdvertTitle.objects.values_list("slug", flat=True))
    for title in differing:
        row = titles.get(title) or AdvertTitle(source=aijobs.SOURCE, title=title, slug=free_slug(title, slugs))
        _write(row, listed[title], roles)
    for row in dropped:
        _forget(row)
    if differing or dropped:
        publish_change()
    return len(differing) + len(dropped)


def _roles(entries: Sequence[AdvertTitleEntry]) -> dict[str, Role]:
    roles = {role.slug: role for role in Role.objects.all()}
    unknown = sorted({entry.role for entry in entries if entry.role} - roles.keys())
    if unknown:
        raise ValueError(f"no role {', '.join(unknown)}: load the roles first")
    return roles


def _listed(entries: Sequence[AdvertTitleEntry]) -> Mapping[str, Mapped]:
    listed: dict[str, Mapped] = defaultdict(set)
    for entry in entries:
        listed[entry.title] |= {(entry.role, entry.fit)} if entry.role else set()
    return listed


def _with_mappings() -> Sequence[AdvertTitle]:
    return list(AdvertTitle.objects.filter(source=aijobs.SOURCE).prefetch_related("mappings__role"))


def _differs(row: AdvertTitle | None, mapped: Mapped) -> bool:
    if row is None or not row.is_reviewed:
        return True
    return {(each.role.slug, each.fit) for each in row.mappings.all()} != mapped


def _write(row: AdvertTitle, mapped: Mapped, roles: Mapping[str, Role]) -> None:
    row.is_reviewed = True
    row.save()
    row.mappings.all().delete()
    TitleMapping.objects.bulk_create(TitleMapping(title=row, role=roles[role], fit=fit) for role, fit in sorted(mapped))


def _forget(row: AdvertTitle) -> None:
    row.mappings.all().delete()
    row.is_reviewed = False
    row.save()
