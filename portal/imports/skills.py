"""The reviewed lists of skills → rows: written where they differ, retired where a line is gone, never deleted."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from django.db import transaction
from django.utils import timezone

from careers.models import DataVersion
from portal.refresh.publish import publish_change
from skills.descriptions import Description, read_descriptions
from skills.entries import Entry
from skills.lexicon import load
from skills.models import Skill, SkillAlias, SkillTechnology
from skills.slugs import skill_slug


@dataclass(frozen=True, slots=True)
class SkillEntry:
    """A row of the lexicon with its description."""

    entry: Entry
    description: Description

    @property
    def slug(self) -> str:
        return skill_slug(self.entry.name)

    @property
    def own(self) -> tuple[object, ...]:
        return self.entry.name, self.entry.kind, self.description.group, self.description.line

    @property
    def aliases(self) -> set[str]:
        return set(self.entry.spellings)

    @property
    def needs(self) -> set[str]:
        return {skill_slug(name) for name in self.description.needs}

    @property
    def technologies(self) -> list[tuple[str, str]]:
        return [astuple(each) for each in self.description.onet]


@dataclass(frozen=True, slots=True)
class SkillChanges:
    """Slugs of what a load has written."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    retired: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.retired)


def read_skills() -> list[SkillEntry]:
    described = read_descriptions()
    return [SkillEntry(entry, described[entry.name]) for entry in load().entries]


@transaction.atomic
def load_skills(entries: Sequence[SkillEntry]) -> SkillChanges:
    """Make the skills what the lists say. The same lists twice write nothing and leave the data version."""
    DataVersion.objects.lock()
    stored = {each.slug: each for each in Skill.objects.prefetch_related("aliases", "needs", "technologies")}
    added = [entry for entry in entries if entry.slug not in stored]
    changed = [entry for entry in entries if entry.slug in stored and _differs(stored[entry.slug], entry)]
    _write(added, changed, stored)
    listed = {entry.slug for entry in entries}
    gone = [skill for slug, skill in stored.items() if skill.is_listed and slug not in listed]
    for skill in gone:
        skill.is_listed, skill.retired_at = False, skill.retired_at or timezone.now()
        skill.save()
    changes = SkillChanges(*(tuple(each.slug for each in group) for group in (added, changed, gone)))
    if changes:
        publish_change()
    return changes


def _differs(skill: Skill, entry: SkillEntry) -> bool:
    return not (
        skill.is_listed
        and (skill.name, skill.kind, skill.group, skill.line) == entry.own
        and {alias.name for alias in skill.aliases.all()} == entry.aliases
        and {need.slug for need in skill.needs.all()} == entry.needs
        and [(each.name, each.match) for each in skill.technologies.all()] == entry.technologies
    )


def _write(added: Sequence[SkillEntry], changed: Sequence[SkillEntry], stored: dict[str, Skill]) -> None:
    Skill.objects.bulk_create(_filled(Skill(slug=entry.slug), entry) for entry in added)
    rows = [_filled(stored[entry.slug], entry) for entry in changed]
    Skill.objects.bulk_update(rows, ["name", "kind", "group", "line", "is_listed", "retired_at"], batch_size=500)
    written = [*added, *changed]
    keys = dict(Skill.objects.values_list("slug", "pk"))
    before = [keys[entry.slug] for entry in changed]
    SkillAlias.objects.filter(skill__in=before).delete()
    SkillAlias.objects.filter(name__in={name for entry in written for name in entry.aliases}).delete()
    SkillAlias.objects.bulk_create(
        SkillAlias(skill_id=keys[entry.slug], name=name) for entry in written for name in sorted(entry.aliases)
    )
    SkillTechnology.objects.filter(skill__in=before).delete()
    SkillTechnology.objects.bulk_create(
        SkillTechnology(skill_id=keys[entry.slug], name=name, match=match)
        for entry in written
        for name, match in entry.technologies
    )
    link = Skill.needs.through
    link.objects.filter(from_skill_id__in=before).delete()
    link.objects.bulk_create(
        link(from_skill_id=keys[entry.slug], to_skill_id=keys[need]) for entry in written for need in entry.needs
    )


def _filled(skill: Skill, entry: SkillEntry) -> Skill:
    skill.name, skill.kind, skill.group, skill.line = entry.own  # type: ignore[assignment]
    if not skill.is_listed:  # one that comes back to the list is no longer retired
        skill.retired_at = None
    skill.is_listed = True
    return skill
