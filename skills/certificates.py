"""Guides that name a certification: as a certificate they list it among credentials, where it is no demand for a skill."""

import re
from typing import Any

from careers.models import Credential
from skills.models import Skill, SkillKind

# A name of fewer words may be part of another name; it has to be the whole one, or in brackets behind it.
LEAST_WORDS = 3
IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")


def certificates_of(skill: Skill) -> list[Credential]:
    """The credentials of guides about roles that are this certification, one a guide; none for other kinds of skill."""
    if skill.kind != SkillKind.CERTIFICATION:
        return []
    names = {skill.name.casefold(), *(alias.name.casefold() for alias in skill.aliases.all())}
    published: Any = Credential.objects.filter(kind=Credential.Kind.CERTIFICATION, role__isnull=False)
    published = published.published().with_evidence().order_by("role__title", "guide__slug", "position")
    found: dict[int, Credential] = {}
    for credential in published:
        if credential.guide_id not in found and is_named(credential.name, names):
            found[credential.guide_id] = credential
    return list(found.values())


def is_named(certificate: str, names: set[str]) -> bool:
    """Whether a certificate as a guide prints it is one of these names."""
    printed = certificate.casefold().strip()
    bracket = IN_BRACKETS.search(printed)
    if printed in names or (bracket and bracket[1] in names):
        return True
    return any(
        len(name.split()) >= LEAST_WORDS and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", printed) for name in names
    )
