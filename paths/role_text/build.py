"""The facts of a role's lead guide → the parts of its text."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from careers.documents.marks import plain_text
from careers.models import Credential, Guide, Responsibility, Role
from careers.models.choices import Necessity, label_of
from careers.reading_words import one_of
from paths.requirements.build import counted, units_of
from paths.requirements.demands import demands_of, known_skills
from paths.requirements.unit import EXAMPLES, PREFERRED, REQUIRED, Unit
from paths.role_text.pay import pay_in_words
from paths.role_text.text import RoleParts
from salaries.charts.role_pay import RolePay
from skills.certificates import label_of as certificate_label
from skills.models import RoleSkill, Skill, SkillKind
from vocabulary.written_dates import written

ASKED = (REQUIRED, PREFERRED)
KINDS = (Credential.Kind.EXPERIENCE, Credential.Kind.EDUCATION)


def role_parts(
    role: Role,
    guide: Guide,
    duties: Sequence[Responsibility],
    skills: Sequence[RoleSkill],
    credentials: Sequence[Credential],
    drawn: RolePay,
    level: str,
    address: str,
) -> RoleParts:
    """All facts are of the guide. `level`: of the pay; `address`: of the role's page, where each sentence has its place."""
    units = counted(units_of(demands_of(skills, credentials, known_skills())))
    slugs = {skill for unit in units for skill in unit.skills}
    known = {skill.slug: skill for skill in Skill.objects.filter(slug__in=slugs)}
    names = {slug: skill.name for slug, skill in known.items()}
    certificates = {slug for slug, skill in known.items() if skill.kind == SkillKind.CERTIFICATION}
    listed = [
        unit for unit in units if certificates.isdisjoint(unit.skills)
    ]  # by their names alone they read as job titles
    by_heading = groupby(duties, key=lambda duty: duty.heading)
    return RoleParts(
        title=str(role),
        description=role.description,
        duties=[(plain_text(heading), [plain_text(duty.text) for duty in group]) for heading, group in by_heading],
        required=[_name(unit, names) for unit in listed if unit.necessity == REQUIRED],
        preferred=[_name(unit, names) for unit in listed if unit.necessity == PREFERRED],
        certificates=_certificates(credentials, skills),
        background=[plain_text(each.name) for each in credentials if each.kind in KINDS],
        sources=_sources(guide, drawn.advertised.source, address),
        pay=list(pay_in_words(drawn, level)),
    )


def _certificates(credentials: Iterable[Credential], skills: Iterable[RoleSkill]) -> list[str]:
    """ "Certified Kubernetes Administrator (CKA), preferred"; also those that no list of ours knows, and those among skills."""
    certificates = [each for each in credentials if each.kind == Credential.Kind.CERTIFICATION]
    found = {certificate_label(each): each.necessity for each in certificates if each.necessity in ASKED}
    listed = [fact for fact in skills if fact.skill and fact.skill.kind == SkillKind.CERTIFICATION]
    for fact in listed:
        if fact.skill and fact.necessity in ASKED and not any(fact.skill.name in label for label in found):
            found[fact.skill.heading] = fact.necessity
    return [f"{label}, {label_of(Necessity, each).lower()}" for label, each in found.items()]


def _name(unit: Unit, names: Mapping[str, str]) -> str:
    listed = one_of([names.get(skill, skill) for skill in unit.skills], or_similar=unit.rule == EXAMPLES)
    return f"{listed} ({unit.level})" if unit.level else listed


def _sources(guide: Guide, adverts: str, address: str) -> list[str]:
    """The guide with its day and licence, a line for each publisher it draws on, and the page that has their addresses."""
    about = (guide.title, guide.publisher, guide.as_of, guide.url, f"licence: {guide.licence}" if guide.licence else "")
    dates: dict[str, list[str]] = {}
    for source in guide.sources:
        named = source.get("publisher") or source.get("title") or source.get("address")
        details = (source.get("date"), source.get("licence"))
        dates.setdefault(str(named), []).extend(str(part) for part in details if part)
    publishers = [", ".join((name, *dict.fromkeys(several))) for name, several in dates.items()]
    places = f"Each sentence with its place: {address}; each source with its address: {address}#sources"
    named = (", ".join(filter(None, about)), *publishers, f"Pay: {adverts}" if adverts else "")
    return [*(written(each) for each in named if each), places]
