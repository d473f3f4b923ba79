"""Certificates: those that most roles name, and one by its name."""

from typing import Any

from careers.models.choices import Necessity
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, link, page, place_of
from search.questions.pages import PageAnswer
from skills.certificates import NamedCertificate, certificates_of, named_certificates
from skills.models import Skill, SkillKind
from web.conditional import data_version

MOST_ROWS = 5
GROUP = "certificates"
BY_COUNT = (
    "Counted in the guides of this portal, not in job adverts: what most roles name comes first, equals by name. "
    "What a certificate does for pay, no source measures."
)


NOT_MEASURED = "No source measures what a certificate is worth."


def answer_certificates(found: PageAnswer) -> AnswerBlock:
    """Which are worth having is not known; how many roles name each is."""
    named = named_certificates(data_version())
    return AnswerBlock(
        kind="certificates",
        title=found.title,
        parts=[
            AnswerPart(
                f"Guides name {counted(len(named), 'certificate')}." if named else "No guide names a certificate."
            )
        ],
        address=page(found.route, group=GROUP),
        columns=("Certificate", "Named by", "What it is") if named else (),
        rows=[_row(each) for each in named[:MOST_ROWS]],
        links=link(f"All {counted(len(named), 'certificate')}", found.route, group=GROUP) if named else (),
        source=BY_COUNT if named else "",
    )


def _row(each: NamedCertificate) -> AnswerRow:
    what = each.skill.line if each.skill and each.skill.line else "Not on our list of certificates."
    return AnswerRow(each.printed, each.address, [AnswerPart(each.text, computed=each), AnswerPart(what)])


def answer_certificates_on(skill: Skill) -> AnswerBlock | None:
    """Those that need the skill, by how many roles name each; None where there is none. Of a certificate itself, none."""
    about: Any = Skill.objects.filter(kind=SkillKind.CERTIFICATION, needs=skill, retired_at=None)
    if not (listed := list(about.order_by("name"))):
        return None
    pks = {each.pk for each in listed}
    named = [each for each in named_certificates(data_version()) if each.skill and each.skill.pk in pks]
    there = {each.skill.pk for each in named if each.skill}
    others = [_unnamed(each) for each in listed if each.pk not in there]
    build = "builds" if len(listed) == 1 else "build"
    said = f"{counted(len(listed), 'certificate')} on our list {build} on {skill.name}; guides name {len(named)}."
    return AnswerBlock(
        kind="skill",
        title=f"Certificates on {skill.name}",
        parts=[AnswerPart(said)],
        address=skill.get_absolute_url(),
        columns=("Certificate", "Named by", "What it is"),
        rows=[*(_row(each) for each in named), *others][:MOST_ROWS],
        links=[*link("All certificates", "skill-list", group=GROUP), *link(skill.name, "skill-detail", skill.slug)],
        source=BY_COUNT,
    )


def _unnamed(skill: Skill) -> AnswerRow:
    return AnswerRow(skill.heading, skill.get_absolute_url(), [AnswerPart("no role"), AnswerPart(skill.line or "")])


def answer_certification(skill: Skill, role_count: int) -> AnswerBlock:
    """Guides name a certification among what they ask for beside skills, so it is counted there."""
    named = certificates_of(skill)
    number = len({credential.role_id for credential in named})
    said = (
        f"{number} of {role_count} roles {'names' if number == 1 else 'name'} it." if number else "No guide names it."
    )
    return AnswerBlock(
        kind="skill",
        title=skill.heading,
        parts=[AnswerPart(f"{skill.line} {said}" if skill.line else said)],
        address=skill.get_absolute_url(),
        columns=("Role", "How strongly", "Source") if named else (),
        rows=[_naming_it(credential) for credential in named[:MOST_ROWS]],
        links=link(f"More on {skill.name}", "skill-detail", skill.slug),
        source=f"Counted from what guides say. {NOT_MEASURED}",
    )


def _naming_it(credential: Any) -> AnswerRow:
    how = AnswerPart(Necessity(credential.necessity).label.lower(), fact=credential)
    return AnswerRow(credential.role.title, credential.role.get_absolute_url(), [how, place_of(credential)])
