"""The facts of guides → demands for skills, under the names that count now."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from django.db.models import Q

from careers.models import Credential
from careers.models.choices import GroupRule
from paths.requirements.build import Demand
from skills.lexicon import load
from skills.models import RoleSkill, Skill, SkillKind
from skills.slugs import skill_slug
from skills.successors import resolved


class KnownSkills(NamedTuple):
    """`current`: slug of a skill that has been replaced → the one that counts now. `certifications`: slugs of those stored."""

    current: Mapping[str, str]
    certifications: frozenset[str]


def known_skills() -> KnownSkills:
    """One query."""
    rows = Skill.objects.filter(Q(replaced_by__isnull=False) | Q(kind=SkillKind.CERTIFICATION))
    found = list(rows.values_list("slug", "kind", "replaced_by__slug"))
    direct = {slug: successor for slug, _, successor in found if successor}
    certifications = frozenset(slug for slug, kind, _ in found if kind == SkillKind.CERTIFICATION)
    return KnownSkills(resolved(direct), certifications)


def demands_of(facts: Iterable[RoleSkill], credentials: Iterable[Credential], known: KnownSkills) -> Iterator[Demand]:
    """In the order given. Of certifications those that are known by name; another one cannot be recognised in what one has."""
    for fact in facts:
        if fact.skill:
            group, slug = fact.group, fact.skill.slug
            yield Demand(
                key=fact.key,
                skill=known.current.get(slug, slug),
                kind=fact.skill.kind,
                necessity=fact.necessity,
                level=fact.level,
                group=group["key"] if group else None,
                is_example=fact.group_rule == GroupRule.EXAMPLES,
            )
    for credential in credentials:
        if credential.kind == Credential.Kind.CERTIFICATION:
            yield from _certifications(credential, known)


def _certifications(credential: Credential, known: KnownSkills) -> Iterator[Demand]:
    group = credential.group
    for mention in load().find(credential.name):
        slug = skill_slug(mention.entry.name)
        if slug in known.certifications:
            kind = SkillKind.CERTIFICATION.value
            yield Demand(
                key=credential.key,
                skill=known.current.get(slug, slug),
                kind=kind,
                necessity=credential.necessity,
                group=group["key"] if group else None,
                is_example=credential.group_rule == GroupRule.EXAMPLES,
            )
