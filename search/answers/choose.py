"""Which answers a question gets, the one that was asked for first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from careers.models import Role
from careers.models.choices import Level
from search.answers.ages import answer_ages
from search.answers.bare_jobs import answer_bare_job
from search.answers.block import AnswerBlock, AnswerPart
from search.answers.by_role import ASPECTS as BY_ROLE
from search.answers.by_role import answer_by_role
from search.answers.certificates import answer_certificates, answer_certificates_on, answer_certification
from search.answers.market import answer_market
from search.answers.matches import answer_matches
from search.answers.moves import answer_comparison, answer_move
from search.answers.offers import answer_offer
from search.answers.others import answer_page, answer_term, answer_unknown
from search.answers.pay import answer_pay
from search.answers.remote import answer_remote
from search.answers.role_certificates import answer_role_certificates
from search.answers.roles import answer_role
from search.answers.skills import answer_asked, answer_gap, answer_skill, answer_skills
from search.answers.unfamiliar import with_unfamiliar
from search.answers.without import answer_without
from search.questions import patterns
from search.questions.intents import Intent
from search.questions.pages import BY_NAME
from search.questions.question import Question
from search.questions.unknown import BY_NAME as UNKNOWN
from search.text.names import ROLE
from skills.models import Skill, SkillKind


@dataclass(frozen=True, slots=True)
class Subjects:
    """The roles and skills of a question by their slugs, and how many roles there are."""

    roles: Mapping[str, Role]
    skills: Mapping[str, Skill]
    role_count: int

    def of(self, slugs: Sequence[str]) -> list[Role]:
        return [self.roles[slug] for slug in slugs if slug in self.roles]


Roles = Sequence[Role]
Skills = Sequence[Skill]
Answers = Sequence[AnswerBlock]
Choice = Callable[[Question, Roles, Skills, Subjects], Answers]


def answer(question: Question, subjects: Subjects) -> list[AnswerBlock]:
    """None where the question is only words."""
    roles = subjects.of(question.roles)
    skills = [subjects.skills[slug] for slug in question.skills if slug in subjects.skills]
    choose = _without if question.unwanted else CHOICES.get(question.intent)
    found = choose(question, roles, skills, subjects) if choose else None
    blocks = list(found or _of_any_name(question, roles, skills, subjects))
    if bare := answer_bare_job(question):
        blocks = [bare]
    if question.about_remote and not roles and not skills:
        blocks.insert(question.about_pay, answer_remote(question.country))
    blocks = with_unfamiliar(question, blocks, subjects.roles)
    return _with_what_is_unknown(question, blocks)


def _with_what_is_unknown(question: Question, blocks: list[AnswerBlock]) -> list[AnswerBlock]:
    """Beside what is known of a role or skill that is named; before everything else, where it is the whole question."""
    if not question.unknown or question.intent in ANSWERED or question.is_of_a_page:
        return blocks
    if question.unknown[0].is_first:
        return [answer_unknown(question.unknown[0]), *blocks]
    if blocks and (question.roles or question.skills or all(topic.is_aside for topic in question.unknown)):
        said = [AnswerPart(f" {topic.text}") for topic in question.unknown]
        return [replace(blocks[0], parts=[*blocks[0].parts, *said]), *blocks[1:]]
    return [answer_unknown(question.unknown[0]), *blocks]


def _of_any_name(question: Question, roles: Roles, skills: Skills, subjects: Subjects) -> Answers:
    if roles and question.aspect == "certifications":
        return [answer_role_certificates([roles[0], *_of_the_same_field(question, roles)])]
    if roles:
        return [answer_role(question, roles[0])]
    if not skills:
        return []
    known = answer_skill(question, skills[0], subjects.role_count)
    if question.about_pay and not question.unknown:
        known = replace(known, parts=[*known.parts, AnswerPart(f" {UNKNOWN['pay-of-skills'].text}")])
    about = answer_certificates_on(skills[0]) if patterns.CERTIFICATIONS.search(question.template) else None
    return [about, known] if about else [known]


def _without(question: Question, _roles: Roles, skills: Skills, subjects: Subjects) -> Answers:
    unwanted = [skill for skill in skills if skill.slug in question.unwanted]
    wanted = [skill for skill in skills if skill not in unwanted]
    return [answer_without(unwanted, wanted, subjects.role_count)] if unwanted else []


def _offer(question: Question, roles: Roles, _skills: Skills, _subjects: Subjects) -> Answers:
    return [answer_offer(question, roles[0] if roles else None)]


def _pay(question: Question, roles: Roles, _skills: Skills, _subjects: Subjects) -> Answers:
    return [answer_pay(question, [*roles, *_of_the_same_field(question, roles)[:MOST_BESIDE]])]


def _of_the_same_field(question: Question, roles: Roles) -> list[Role]:
    """ "mlops" is short for one role and part of the title of others. One query."""
    short = [
        piece.text
        for piece in question.pieces
        if piece.kind == ROLE and any(name.kind == "short" for name in piece.of(ROLE)[:1])
    ]
    if len(roles) != 1 or len(short) != 1:
        return []
    named: Any = Role.objects.current().filter(title__icontains=short[0]).order_by("title")
    return [role for role in named if role not in roles and short[0] in role.title.casefold().split()]


def _market(question: Question, _roles: Roles, _skills: Skills, _subjects: Subjects) -> Answers:
    return [answer_market(question)]


def _term(question: Question, _roles: Roles, _skills: Skills, _subjects: Subjects) -> Answers:
    return [answer_term(question.term)] if question.term else []


def _page(question: Question, roles: Roles, _skills: Skills, _subjects: Subjects) -> Answers:
    if question.page and question.page.name == "certificates":
        return [answer_certificates(question.page)]
    if question.page and question.page.name == "age":
        return [answer_ages(question.page, roles)]
    if question.page and question.page.name in BY_ROLE and not roles:
        is_of_newcomers = question.level in (None, Level.ENTRY)
        return [answer_by_role(question.page) if is_of_newcomers else answer_page(BY_NAME["roles"], question, roles)]
    if question.page and question.page.name == "findings":
        roles = [*roles, *_of_the_same_field(question, roles)]
    return [answer_page(question.page, question, roles)] if question.page else []


def _move(question: Question, _roles: Roles, skills: Skills, subjects: Subjects) -> Answers:
    start, target = subjects.roles.get(question.start or ""), subjects.roles.get(question.target or "")
    if not start:
        return []
    moved = answer_move(question, start, target, skills)
    return [answer_pay(question, [start, target]), moved] if target and question.about_pay else [moved]


def _comparison(question: Question, roles: Roles, _skills: Skills, _subjects: Subjects) -> Answers:
    if len(roles) < TWO:
        return []
    if question.aspect == "certifications":
        return [answer_role_certificates(roles)]
    compared = answer_comparison(question, roles)
    return [answer_pay(question, roles), compared] if question.about_pay else [compared]


def _skill_comparison(question: Question, _roles: Roles, skills: Skills, subjects: Subjects) -> Answers:
    return [answer_skills(question, skills, subjects.role_count)] if len(skills) >= TWO else []


def _matches(question: Question, _roles: Roles, skills: Skills, _subjects: Subjects) -> Answers:
    return [answer_matches(question, skills)] if len(skills) >= TWO else []


def _gap(question: Question, roles: Roles, skills: Skills, _subjects: Subjects) -> Answers:
    return [answer_gap(question, role, skills) for role in roles[:MOST_ANSWERS]] if skills else []


def _asked(question: Question, roles: Roles, skills: Skills, subjects: Subjects) -> Answers:
    """Each skill that is named has its own answer; after that of a certificate comes which roles name it."""
    number = subjects.role_count
    return [
        block
        for skill in (skills[:MOST_ANSWERS] if roles else ())
        for block in (
            answer_asked(question, roles[0], skill, number),
            *([answer_certification(skill, number)] if skill.kind == SkillKind.CERTIFICATION else ()),
        )
    ]


TWO, MOST_ANSWERS = 2, 3
ANSWERED = frozenset((Intent.TERM, Intent.MARKET))
MOST_BESIDE = 1
CHOICES: Mapping[Intent, Choice] = {
    Intent.OFFER: _offer,
    Intent.PAY: _pay,
    Intent.MARKET: _market,
    Intent.TERM: _term,
    Intent.PAGE: _page,
    Intent.MOVE: _move,
    Intent.COMPARISON: _comparison,
    Intent.SKILLS: _skill_comparison,
    Intent.MATCHES: _matches,
    Intent.GAP: _gap,
    Intent.ASKED: _asked,
}
