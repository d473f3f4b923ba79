"""Two roles or more: how they differ, and what somebody who goes from one to the other keeps and learns."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careers.models import Responsibility, Role
from careers.models.choices import Level, Necessity
from paths.compare.duties import divided_duties, only_duties, shared_rows
from paths.compare.load import StatedOfRole, stated_of, titles_of
from paths.differences.divide import divided
from paths.differences.titles import titled
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, in_words, link, page
from search.answers.onward import answer_onward
from search.answers.requirements import counted_move, some, units_of, what_is_missing
from search.answers.skills import strongest_of
from search.questions import patterns
from search.questions.question import Question
from skills.models import Skill, SkillKind

TWO, MOST_DUTIES = 2, 3
DUTIES_BY_SUBJECT = (
    "Duties are put together by subject. A role has those alone on whose subjects no other of them has one. On one subject the "
    "work can still differ."
)


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
    compared = _duties_apart(roles, address) if question.aspect == "duties" else _skills_apart(roles, address)
    return AnswerBlock(
        kind="comparison",
        title=" or ".join(role.title for role in roles[:3]),
        parts=compared.parts,
        address=address,
        columns=("Role", compared.column),
        rows=[
            AnswerRow(role.title, role.get_absolute_url(), [cell])
            for role, cell in zip(roles, compared.cells, strict=True)
        ],
        links=[
            *link("Compare what they do and ask for", "compare-roles", role=slugs),
            *link("Compare their pay", "compare-pay", role=slugs, level=question.level, country=question.country),
            *link(f"From {roles[0].title} to {roles[1].title}", "paths", **{"from": slugs[0], "to": slugs[1]}),
        ],
        source=compared.source,
    )


class Compared(NamedTuple):
    """What a comparison of roles says: `cells` are one for each role, under `column`."""

    parts: Sequence[AnswerPart]
    column: str
    cells: Sequence[AnswerPart]
    source: str


def _skills_apart(roles: Sequence[Role], address: str) -> Compared:
    cells = [AnswerPart(role.description) for role in roles]
    return Compared(
        list(_apart(roles, address)), "What it does", cells, "From the skills that their guides require and prefer."
    )


def _duties_apart(roles: Sequence[Role], address: str) -> Compared:
    """As the page that compares roles divides them."""
    stated = stated_of(roles)
    found = divided_duties(stated)
    rows = shared_rows(found, [role.slug for role in roles])
    shared = [row.name for row in rows if all(row.cells)]
    cells = [_own_duties(each, only_duties(each, found), address) for each in stated]
    return Compared(
        list(_shared_subjects(shared, len(roles), address)), "Duties that only it has", cells, DUTIES_BY_SUBJECT
    )


def _shared_subjects(names: Sequence[str], count: int, address: str) -> Iterator[AnswerPart]:
    who = "Both" if count == TWO else "All of them"
    yield AnswerPart(f"{who} have duties on " if names else "There is no subject on which all of them have duties.")
    if names:
        yield from some([f"“{name}”" for name in names], address, between=", ")
        yield AnswerPart(".")


def _own_duties(stated: StatedOfRole, own: Sequence[Responsibility], address: str) -> AnswerPart:
    """The first of them, or why there are none."""
    if not stated.duties:
        return AnswerPart(stated.empty_reason or "Its guide lists no duties.")
    if not own:
        return AnswerPart("None that we can set apart: each is on a subject of another of them, too.")
    more = f"; and {len(own) - MOST_DUTIES} more" if len(own) > MOST_DUTIES else ""
    return AnswerPart("; ".join(duty.text for duty in own[:MOST_DUTIES]) + more, address=f"{address}#work")


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
        level = question.level or Level.SENIOR
        return answer_onward(start, level, is_of_likeness=bool(patterns.LIKENESS.search(question.template)))
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
