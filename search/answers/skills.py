"""Skills: who asks for one, how two differ in demand, and whether a role asks for one."""

from collections.abc import Iterator, Sequence
from typing import Any

from careers.models import Role
from careers.models.choices import Necessity, rank_of
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, in_words, link, page, place_of
from search.answers.certificates import NOT_MEASURED, answer_certification
from search.answers.coverage import Coverage, first_asking, roles_naming, roles_naming_all, strongest
from search.answers.matches import least_experience_link
from search.answers.requirements import CountedGap, counted_gap, in_learning_order, some, what_is_missing
from search.answers.role_certificates import what_its_guide_names
from search.questions.question import Question
from skills.asked_with import ASKED, companions
from skills.certificates import certificates_of
from skills.models import RoleSkill, Skill, SkillKind
from skills.views import DemandFigure

MOST_ROWS, MOST_NEEDS, MOST_WITH = 5, 3, 3
HOW = {Necessity.REQUIRED: "required", Necessity.PREFERRED: "preferred", Necessity.MENTIONED: "mentioned"}
PAIR = 2


def answer_skill(question: Question, skill: Skill, role_count: int) -> AnswerBlock:
    """A skill that one has asked for by name, or whose roles one looks for."""
    if skill.kind == SkillKind.CERTIFICATION:
        return answer_certification(skill, role_count)
    demand = getattr(skill, "demand", None)
    rows = first_asking([skill], MOST_ROWS)
    number = roles_naming([skill]).get(skill.pk, 0)
    needs = [need.name for need in skill.needs.all()][:MOST_NEEDS]
    with_it = companions(skill).skills[:MOST_WITH]
    return AnswerBlock(
        kind="skill",
        title=skill.name,
        parts=list(_demand(skill, demand, needs, role_count)),
        address=skill.get_absolute_url(),
        columns=("Role", "How strongly", "Source") if rows else (),
        rows=[_asking(each) for each in rows],
        buttons=least_experience_link([skill]) if question.is_for_beginners and rows else (),
        links=[
            *link(
                f"All {counted(number, 'role')}" if number > 1 else f"More on {skill.name}",
                "skill-detail",
                skill.slug,
            ),
            *(each for one in with_it for each in link(f"Often asked for with {one.name}", "skill-detail", one.slug)),
        ],
        source="Counted from what guides ask for." if rows else "",
    )


def _demand(skill: Skill, demand: Any, needs: Sequence[str], role_count: int) -> Iterator[AnswerPart]:
    if skill.line:
        yield AnswerPart(f"{skill.line} ")
    if demand:
        yield AnswerPart(f"{demand.role_count} of {role_count} roles", computed=DemandFigure(demand))
        yield AnswerPart(f" {'asks' if demand.role_count == 1 else 'ask'} for it.")
    else:
        yield AnswerPart("No guide asks for it.")
    if needs:
        yield AnswerPart(f" Learn {in_words(needs)} first.")


def _asking(each: Coverage) -> AnswerRow:
    fact = each.facts[0]
    how = AnswerPart(HOW.get(Necessity(fact.necessity), fact.necessity), fact=fact)
    return AnswerRow(each.role.title, each.role.get_absolute_url(), [how, place_of(fact)])


def answer_skills(question: Question, skills: Sequence[Skill], role_count: int) -> AnswerBlock:
    """Two skills or more beside each other."""
    several = skills[:MOST_ROWS]
    numbers, every = roles_naming(several), roles_naming_all(several)
    one, *others = several
    parts = [
        AnswerPart(f"{one.name}: {numbers.get(one.pk, 0)} of {role_count} roles name it. "),
        *(AnswerPart(f"{other.name}: {numbers.get(other.pk, 0)}. ") for other in others),
        AnswerPart(
            f"{counted(every, 'role') if every else 'No role'} {'name' if every > 1 else 'names'} "
            f"{'both' if len(several) == PAIR else 'all of them'}."
        ),
    ]
    return AnswerBlock(
        kind="skill-comparison",
        title=in_words([skill.name for skill in several], "or"),
        parts=parts,
        address=one.get_absolute_url(),
        columns=("Skill", "What it is"),
        rows=[AnswerRow(skill.name, skill.get_absolute_url(), [AnswerPart(skill.line or "")]) for skill in several],
        links=[each for skill in several for each in link(skill.name, "skill-detail", skill.slug)],
    )


def answer_gap(question: Question, role: Role, skills: Sequence[Skill]) -> AnswerBlock:
    """How many of a role's requirements the skills named meet, and which are missing, in an order to learn. Four queries."""
    slugs = [skill.slug for skill in skills]
    gap = counted_gap(in_learning_order(role, slugs), slugs)
    address = page("skill-gap", role=role.slug, skill=slugs) or role.get_absolute_url()
    return AnswerBlock(
        kind="gap",
        title=f"{in_words([skill.name for skill in skills])} and {role.title}",
        parts=list(_gap(role, gap, address)),
        address=address,
        buttons=link("Check these skills", "skill-gap", role=role.slug, skill=slugs),
        links=[
            *link(role.title, "role-detail", role.slug),
            *link("Other roles for these skills", "role-matches", skill=slugs),
        ],
        source="From what its guide requires; one of several is one requirement." if gap.count else "",
    )


def _gap(role: Role, gap: CountedGap, address: str) -> Iterator[AnswerPart]:
    if not gap.count:
        yield AnswerPart(f"The guides of {role.title} require no skill by name.")
        return
    yield AnswerPart(f"You have {len(gap.have)} of {gap.count} requirements of ")
    yield AnswerPart(role.title, address=role.get_absolute_url())
    if gap.have:
        yield AnswerPart(": ")
        yield from some(gap.have, address)
    yield AnswerPart(".")
    if gap.several:
        yield AnswerPart(f" {gap.several}.")
    if gap.others:
        yield AnswerPart(f" Its guide does not require {in_words(gap.others, 'or')}.")
    yield from what_is_missing(gap, "Missing, in the order to learn it", address)


def strongest_of(role: Role) -> list[RoleSkill]:
    """The strongest fact by which a role requires or prefers each skill: what is required by itself first."""
    facts: Any = RoleSkill.objects.published().with_evidence()
    asked = facts.filter(role=role, skill__isnull=False, necessity__in=ASKED).prefetch_related("skill")
    rows = asked.order_by("guide__slug", "position")
    found: dict[int, RoleSkill] = {}
    for fact in sorted(rows, key=lambda one: (rank_of(Necessity, one.necessity), one.group_key is not None)):
        found.setdefault(fact.skill_id, fact)
    return list(found.values())


def answer_asked(question: Question, role: Role, skill: Skill, role_count: int) -> AnswerBlock:
    """Whether a role asks for a skill, with the sentence."""
    fact = strongest([skill], [role.pk]).get(role.pk, {}).get(skill.pk)
    demand = getattr(skill, "demand", None)
    number = demand.role_count if demand else 0
    return AnswerBlock(
        kind="asked",
        title=f"{skill.name} for {role.title}",
        parts=[*_asks(role, skill, fact, number, role_count), *_beside_certificate(role, skill)],
        address=page("skill-detail", skill.slug, role=role.slug) if fact else role.get_absolute_url(),
        links=[
            *link(f"Skills of {role.title}", "role-detail", role.slug),
            *link(skill.name, "skill-detail", skill.slug),
            *link("Check my skills", "skill-gap", role=role.slug, skill=skill.slug),
        ],
    )


def _beside_certificate(role: Role, skill: Skill) -> Iterator[AnswerPart]:
    if skill.kind == SkillKind.CERTIFICATION:
        yield AnswerPart(f" {what_its_guide_names(role)} {NOT_MEASURED}")


def _asks(role: Role, skill: Skill, fact: RoleSkill | None, number: int, role_count: int) -> Iterator[AnswerPart]:
    certificates = certificates_of(skill) if fact is None else []
    if credential := next((each for each in certificates if each.role_id == role.pk), None):
        yield AnswerPart(credential.get_necessity_display(), fact=credential)
        yield AnswerPart(f" by the guide of {role.title} (")
        yield place_of(credential)
        yield AnswerPart(").")
        return
    if fact is None:
        number = number or len({each.role_id for each in certificates})
        yield AnswerPart(f"The guides of {role.title} do not name {skill.name}. {number} of {role_count} roles do.")
        return
    words = {Necessity.REQUIRED: "Required", Necessity.PREFERRED: "Preferred", Necessity.MENTIONED: "Mentioned"}
    how = words[Necessity(fact.necessity)]
    if fact.group_key:
        how = f"{how}, as one of several"
    yield AnswerPart(how, fact=fact)
    said = fact.text if fact.guide.is_ours else f"“{fact.text}”"
    yield AnswerPart(f" by the guide of {role.title}: {said} (")
    yield place_of(fact)
    yield AnswerPart(").")
