"""Certificates that guides name among what they ask for, where they are no demand for a skill: which, and by how many roles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from careers.citations import Derivation
from careers.models import Credential, Fact, Role
from skills.certificate_names import certificate_of, full_name, in_full
from skills.choices import Standing
from skills.demands import standing, strongest
from skills.exams import Exam, exams
from skills.models import Skill, SkillKind
from skills.slugs import skill_slug

FORMULA = "certificates named 1"
WAYS = {
    Standing.REQUIRED: "required",
    Standing.ALTERNATIVE: "required as one of several",
    Standing.PREFERRED: "preferred",
    Standing.MENTIONED: "mentioned",
}


@dataclass(frozen=True, slots=True)
class NamedCertificate:
    """`skill`: None where the reviewed list has none of this name. `credentials`: one a guide. `of`: roles with a guide.

    As a figure it is the number of roles.
    """

    printed: str
    skill: Skill | None
    credentials: Sequence[Credential]
    of: int
    version: int
    facts: Sequence[Fact] = ()

    @property
    def address(self) -> str:
        return self.skill.get_absolute_url() if self.skill else ""

    @property
    def roles(self) -> list[Role]:
        """Each once, by title."""
        found = {credential.role_id: credential.role for credential in self.credentials if credential.role}
        return sorted(found.values(), key=lambda role: role.title)

    @property
    def exam(self) -> Exam | None:
        return exams().get(self.skill.name) if self.skill else None

    @property
    def ways(self) -> str:
        """How roles name it, each counted by its strongest way: "preferred by 7, mentioned by 1"."""
        by_role: dict[int | None, list[str]] = {}
        for credential in self.credentials:
            by_role.setdefault(credential.role_id, []).append(standing(credential.necessity, credential.group_key))
        counts = Counter(strongest(each) for each in by_role.values())
        return ", ".join(f"{WAYS[each]} by\u00a0{counts[each]}" for each in Standing if counts[each])

    @property
    def text(self) -> str:
        return f"{len(self.roles)} of {self.of} roles"

    @property
    def name(self) -> str:
        return f"certificate-{self.skill.slug if self.skill else skill_slug(self.printed)}"

    @property
    def title(self) -> str:
        return f"Roles whose guides name {self.printed}"

    @property
    def derivation(self) -> Derivation:
        steps = [
            (credential.role.title, f"line {credential.line}", credential.get_necessity_display().lower())
            for credential in self.credentials
            if credential.role
        ]
        return Derivation(
            kind="derived",
            explanation="Each role is counted once. What a certificate does for pay is not in the count: no source measures it.",
            formula=FORMULA,
            steps=(*steps, ("in all", f"of {self.of} roles that a guide describes", str(len(self.roles)))),
            explain=f"{reverse('v1:credential-list')}?kind=certification",
            version=self.version,
        )


def named_certificates(version: int = 0) -> list[NamedCertificate]:
    """Those that most roles name first, then by name. As many queries for one as for a hundred."""
    known = {skill: names_of(skill) for skill in _certifications()}
    published: Any = Credential.objects.filter(kind=Credential.Kind.CERTIFICATION, role__isnull=False)
    published = published.published().with_evidence().order_by("role__title", "guide__slug", "position")
    found: dict[Skill | str, dict[int, Credential]] = {}
    for credential in published:
        key = certificate_of(in_full(credential.name, credential.statement.text), known) or credential.name
        found.setdefault(key, {}).setdefault(credential.guide_id, credential)
    of = Role.objects.current().exclude(lead_guide=None).count()
    named = [
        NamedCertificate(
            key.heading if isinstance(key, Skill) else key,
            key if isinstance(key, Skill) else None,
            list(own.values()),
            of,
            version,
        )
        for key, own in found.items()
    ]
    return sorted(named, key=lambda each: (-len(each.roles), each.printed.casefold()))


@dataclass(frozen=True, slots=True)
class CertificatesOfRole:
    role: Role
    named: Sequence[NamedCertificate]


def by_role(certificates: Iterable[NamedCertificate]) -> list[CertificatesOfRole]:
    """By title; of each role its certificates in the order given."""
    found: dict[Role, list[NamedCertificate]] = {}
    for each in certificates:
        for role in each.roles:
            found.setdefault(role, []).append(each)
    return [CertificatesOfRole(role, found[role]) for role in sorted(found, key=lambda role: role.title)]


def label_of(credential: Credential) -> str:
    """What a guide names, with the words that its letters are short for."""
    return full_name(in_full(credential.name, credential.statement.text))


def most_named_first(credentials: Sequence[Credential]) -> list[Credential]:
    """In the order of all certificates. No query where there is nothing to order."""
    if len(credentials) < 2:
        return list(credentials)
    ordered = [each.pk for named in named_certificates() for each in named.credentials]
    places = {pk: at for at, pk in enumerate(ordered)}
    return sorted(credentials, key=lambda each: places.get(each.pk, len(places)))


def certificate_for(skill: Skill, version: int = 0) -> NamedCertificate | None:
    """None for other kinds of skill, and where no guide names it."""
    if skill.kind != SkillKind.CERTIFICATION:
        return None
    return next((each for each in named_certificates(version) if each.skill == skill), None)


def certificates_of(skill: Skill) -> Sequence[Credential]:
    """The credentials of guides about roles that are this certification, one a guide."""
    named = certificate_for(skill)
    return named.credentials if named else []


def names_of(skill: Skill) -> set[str]:
    return {skill.name.casefold(), *(alias.name.casefold() for alias in skill.aliases.all())}


def _certifications() -> Any:
    return Skill.objects.filter(kind=SkillKind.CERTIFICATION, retired_at=None).prefetch_related("aliases")
