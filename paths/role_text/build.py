"""The facts of a role's lead guide → its text."""

from collections.abc import Sequence
from itertools import groupby

from careers.documents.marks import plain_text
from careers.models import Credential, Guide, Responsibility, Role
from careers.reading_words import one_of
from paths.requirements.build import counted, units_of
from paths.requirements.demands import demands_of, known_skills
from paths.requirements.unit import EXAMPLES, PREFERRED, REQUIRED, Unit
from paths.role_text.pay import known_pay, pay_in_words
from paths.role_text.text import RoleParts, as_text
from skills.models import RoleSkill, Skill
from vocabulary.written_dates import written

KINDS = (Credential.Kind.EXPERIENCE, Credential.Kind.EDUCATION)


def role_text(
    role: Role,
    guide: Guide,
    duties: Sequence[Responsibility],
    skills: Sequence[RoleSkill],
    credentials: Sequence[Credential],
    address: str,
) -> str:
    """All facts are of the guide. `address`: of the role's page, where each sentence has its place."""
    drawn = known_pay(role)
    units = counted(units_of(demands_of(skills, credentials, known_skills())))
    slugs = {skill for unit in units for skill in unit.skills}
    names = dict(Skill.objects.filter(slug__in=slugs).values_list("slug", "name"))
    by_heading = groupby(duties, key=lambda duty: duty.heading)
    return as_text(
        RoleParts(
            title=str(role),
            description=role.description,
            duties=[(plain_text(heading), [plain_text(duty.text) for duty in group]) for heading, group in by_heading],
            required=[_name(unit, names) for unit in units if unit.necessity == REQUIRED],
            preferred=[_name(unit, names) for unit in units if unit.necessity == PREFERRED],
            background=[plain_text(each.name) for each in credentials if each.kind in KINDS],
            sources=_sources(guide, drawn.advertised.source, address),
            pay=list(pay_in_words(drawn)),
        )
    )


def _name(unit: Unit, names: dict[str, str]) -> str:
    listed = one_of([names[skill] for skill in unit.skills], or_similar=unit.rule == EXAMPLES)
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
