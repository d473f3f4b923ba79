"""Which roles do not ask for a skill, as far as guides say: one that does not name it does not say that it is not needed."""

from collections.abc import Iterator, Sequence

from careers.models import Role
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerPart, in_words, link, page, role_parts
from search.answers.coverage import roles_without
from skills.models import Skill

NOT_SAID = " A guide that does not name a skill does not say that it is not needed."


def answer_without(unwanted: Sequence[Skill], wanted: Sequence[Skill], role_count: int) -> AnswerBlock:
    names = in_words([skill.name for skill in unwanted], "or")
    roles = roles_without(unwanted, wanted)
    return AnswerBlock(
        kind="roles",
        title=f"Roles whose guides do not name {names}",
        parts=list(_sentences(roles, names, wanted, role_count)),
        address=page("role-list"),
        links=[
            *(each for skill in unwanted for each in link(f"Who asks for {skill.name}", "skill-detail", skill.slug)),
            *link("All roles", "role-list"),
        ],
        source="Counted from what guides ask for.",
        names_the_roles=True,
    )


def _sentences(roles: Sequence[Role], names: str, wanted: Sequence[Skill], role_count: int) -> Iterator[AnswerPart]:
    asking = f"the roles that ask for {in_words([skill.name for skill in wanted])}" if wanted else ""
    number = len(roles) or "none"
    yield AnswerPart(f"Of {asking or counted(role_count, 'role')}, {number} {'have' if len(roles) > 1 else 'has'} ")
    yield AnswerPart(f"a guide that does not name {names}{': ' if roles else '.'}")
    if roles:
        yield from role_parts(roles)
        yield AnswerPart(f".{NOT_SAID}")
