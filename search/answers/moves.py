"""Two roles or more: how they differ, and what somebody who goes from one to the other keeps and learns."""

from collections.abc import Iterator, Sequence

from careers.models import Role
from careers.models.choices import Level, Necessity
from paths.compare.load import titles_of
from paths.differences.divide import divided
from paths.differences.titles import titled
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, in_words, link, page
from search.answers.onward import answer_onward
from search.answers.requirements import counted_move, some, units_of, what_is_missing
from search.answers.roles import first_duties
from search.answers.skills import strongest_of
from search.questions.question import Question
from skills.models import Skill, SkillKind

MOST_DUTIES = 3


def _names(role: Role, *necessities: str) -> dict[int, str]:
    """Skills that a role asks for, soft ones left out."""
    return {
        fact.skill_id or 0: fact.skill.name
        for fact in strongest_of(role)
        if fact.skill and fact.necessity in necessities and fact.skill.kind != SkillKind.SOFT
    }


def answer_comparison(question: Question, roles: Sequence[Role]) -> AnswerBlock:
    slugs = [role.slug for role in roles]
    pay = page("compare-pay", role=slugs, level=question.level, country=question.country)
    address = page("compare-roles", role=slugs) or pay
    return AnswerBlock(
        kind="comparison",
        title=" or ".join(role.title for role in roles[:3]),
        parts=list(_apart(roles, address)),
        address=address,
        columns=("Role", "What it does"),
        rows=[AnswerRow(role.title, role.get_absolute_url(), [_work(question, role, address)]) for role in roles],
        links=[
            *link("Compare what they do and ask for", "compare-roles", role=slugs),
            *link("Compare their pay", "compare-pay", role=slugs, level=question.level, country=question.country),
            *link(f"From {roles[0].title} to {roles[1].title}", "paths", **{"from": slugs[0], "to": slugs[1]}),
        ],
        source="From the skills that their guides require and prefer.",
    )


def _work(question: Question, role: Role, address: str) -> AnswerPart:
    """In one sentence; its first duties, where these are asked for."""
    duties = first_duties(role, MOST_DUTIES) if question.aspect == "duties" else ()
    return AnswerPart("; ".join(duties), address=f"{address}#work") if duties else AnswerPart(role.description)


def _apart(roles: Sequence[Role], address: str) -> Iterator[AnswerPart]:
    """What all of them ask for, and what each alone; what some of three share is on the page."""
    asked = {role.slug: _names(role, Necessity.REQUIRED, Necessity.PREFERRED) for role in roles}
    names = {pk: name for own in asked.values() for pk, name in own.items()}
    found = divided(asked, titled(names, titles_of(roles)))
    shared = [names[pk] for pk, by_role in found.shared.items() if len(by_role) == len(roles)]
    if shared:
        yield AnswerPart(f"{'Both' if len(roles) == 2 else 'All of them'} ask for ")
        yield from some(shared, address, between=", ")
        yield AnswerPart(".")
    else:
        yield AnswerPart("Their guides ask for no skill in common.")
    titles = {role.slug: role.title for role in roles}
    for role in roles:
        if only := list(found.only[role.slug].values()):
            yield AnswerPart(" Only ")
            yield AnswerPart(role.title, address=role.get_absolute_url())
            yield AnswerPart(" asks for ")
            yield from some(only, address, between=", ")
            yield AnswerPart(".")
        for others, skills in found.in_titles[role.slug].items():
            whose, it = in_words([titles[other] for other in others]), "it" if len(skills) == 1 else "them"
            yield AnswerPart(
                f" {role.title} asks for {in_words(list(skills.values()))} too; a title of {whose} names {it}, and its guide "
                f"does not list {it}."
            )


def answer_move(question: Question, start: Role, target: Role | None, skills: Sequence[Skill] = ()) -> AnswerBlock:
    """`skills`: those that are named besides."""
    if target is None:
        return answer_onward(start, question.level or Level.SENIOR)
    own = [skill.slug for skill in skills]
    slugs = {"from": start.slug, "to": target.slug, "skill": own}
    address = page("paths", **slugs) or target.get_absolute_url()
    return AnswerBlock(
        kind="move",
        title=f"From {start.title} to {target.title}",
        parts=list(_carried(start, target, own, address)),
        address=address,
        links=[
            *link("The whole move", "paths", **slugs),
            *link("How the two roles differ", "compare-roles", role=[start.slug, target.slug]),
            *link("Compare their pay", "compare-pay", role=[start.slug, target.slug]),
            *link(target.title, "role-detail", target.slug),
        ],
        source="From the skills that their guides require; one of several is one requirement.",
    )


def _carried(start: Role, target: Role, own: Sequence[str], address: str) -> Iterator[AnswerPart]:
    units = units_of([start, target])
    gap = counted_move(units.get(start.pk, ()), units.get(target.pk, ()), own)
    if not gap.count:
        yield AnswerPart(f"The guides of {target.title} require no skill by name.")
        return
    yield AnswerPart(f"{len(gap.have)} of {gap.count} requirements of ")
    yield AnswerPart(target.title, address=target.get_absolute_url())
    one = len(gap.have) == 1
    by_skills = f" or {'is' if one else 'are'} met by the skills you name" if own else ""
    yield AnswerPart(f" {'carries' if one else 'carry'} over from {start.title}{by_skills}")
    if gap.have:
        yield AnswerPart(": ")
        yield from some(gap.have, address)
    yield AnswerPart(".")
    if gap.perhaps:
        yield AnswerPart(f" {len(gap.perhaps)} more may: ")
        yield from some(gap.perhaps, address)
        yield AnswerPart(".")
    yield from what_is_missing(gap, "New to learn", address)
