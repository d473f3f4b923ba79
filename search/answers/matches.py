"""Which roles ask for several skills: all of those that ask for every one by name, and the closest with what they ask for."""

from collections.abc import Iterator, Sequence

from paths.closeness.common_skills import AskingRoles
from paths.closeness.matching import printed_score
from paths.matches.named_skills import asking_for_all, every_one
from paths.matches.question import LEAST_EXPERIENCE
from search.answers.block import (
    AnswerBlock,
    AnswerLink,
    AnswerPart,
    AnswerRow,
    in_words,
    joined,
    link,
    page,
    role_parts,
)
from search.answers.closest import ClosestRole, closest_roles, least_experience_first
from search.answers.coverage import roles_naming_all
from search.answers.rarity import skill_rarity, skills_at_hand
from search.questions.question import Question
from skills.models import Skill

# Of the closest a row each; of those that ask for every skill so many names.
MOST_ROWS, MOST_NAMED = 5, 20
CLOSEST_FIRST = (
    "Counted from what guides ask for, in the order of the score: 1 would mean that you named exactly what the role asks for, 0 "
    "nothing of it; rare skills count for more. The share of requirements met ranks worse, when measured."
)
LEAST_FIRST = (
    "From what guides say: first those that name graduates, students or no experience among the ways in, then those with an "
    "entry-level job or pay; among each, the least experience first."
)
SAYS_LITTLE = " Most roles ask for each, so the order says little: name rarer skills too, or your role."
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def answer_matches(question: Question, skills: Sequence[Skill]) -> AnswerBlock:
    """The closest first; for somebody who begins, those whose guides ask for least experience."""
    return _least_experience(skills) if question.is_for_beginners else _closest(skills)


def _closest(skills: Sequence[Skill]) -> AnswerBlock:
    kept, slugs = skills_at_hand(), _slugs(skills)
    found = closest_roles(skills, kept.rarity)
    address = page("role-matches", skill=slugs)
    return AnswerBlock(
        kind="matches",
        title=f"{_number(skills)} skills: which roles ask for them?",
        parts=[*_all_asking(found, skills, address, "the closest first"), *_first(found, skills, kept.asking)],
        address=address,
        columns=("Role", "Score", "Your skills", "Requirements met") if found else (),
        rows=[_row(each, skills, address) for each in found[:MOST_ROWS]],
        buttons=[
            *link("All matching roles", "role-matches", skill=slugs),
            *least_experience_link(skills),
            *link("Check these skills against a role", "skill-gap", skill=slugs),
        ],
        source=CLOSEST_FIRST if found else "",
        names_the_roles=bool(found),
    )


def _least_experience(skills: Sequence[Skill]) -> AnswerBlock:
    slugs = _slugs(skills)
    found = least_experience_first(closest_roles(skills, skill_rarity()))
    address = page("role-matches", skill=slugs, order=LEAST_EXPERIENCE)
    return AnswerBlock(
        kind="matches",
        title=f"{_number(skills)} skills: which roles ask for least experience?",
        parts=[*_all_asking(found, skills, address, "least experience first"), *_names_people(found, skills)],
        address=address,
        columns=("Role", "Experience", "For beginners, its guide", "Your skills") if found else (),
        rows=[_beginners_row(each, skills) for each in found[:MOST_ROWS]],
        buttons=[
            *least_experience_link(skills),
            *link("Closest first", "role-matches", skill=slugs),
            *link("Check these skills against a role", "skill-gap", skill=slugs),
        ],
        source=LEAST_FIRST if found else "",
        names_the_roles=bool(found),
    )


def least_experience_link(skills: Sequence[Skill]) -> list[AnswerLink]:
    return link("Least experience first", "role-matches", skill=_slugs(skills), order=LEAST_EXPERIENCE)


def _slugs(skills: Sequence[Skill]) -> list[str]:
    return [skill.slug for skill in skills]


def _number(skills: Sequence[Skill]) -> str:
    return NUMBERS[len(skills)] if len(skills) < len(NUMBERS) else str(len(skills))


def _all_asking(
    found: Sequence[ClosestRole], skills: Sequence[Skill], address: str, order: str
) -> Iterator[AnswerPart]:
    """How many roles ask for every one of the skills, and which: the first by name, how many more there are as a link."""
    names = [skill.name for skill in skills]
    if not found:
        yield AnswerPart(f"No guide asks for {in_words(names)}.")
        return
    every = [each.role for each in found if each.named.is_all]
    # More than are compared may ask for all.
    number = max(len(every), roles_naming_all(skills))
    yield AnswerPart(asking_for_all(number, every_one(names)))
    if every:
        first = [AnswerPart(role.title, address=role.get_absolute_url()) for role in every[:MOST_NAMED]]
        more = [AnswerPart(f"{number - len(first)} more", address=address)] if number > len(first) else []
        yield AnswerPart(f", {order}: " if number > 1 else ": ")
        yield from joined([*first, *more])
    yield AnswerPart(".")


def _first(found: Sequence[ClosestRole], skills: Sequence[Skill], asking: AskingRoles) -> Iterator[AnswerPart]:
    """Which are closest of all, where the order says anything and they are not the ones named first."""
    if not found:
        return
    if all(map(asking.is_common, _slugs(skills))):
        yield AnswerPart(SAYS_LITTLE)
    elif not all(each.named.is_all for each in found[:2]):
        yield AnswerPart(" Closest of all roles: ")
        yield from role_parts([each.role for each in found[:2]])
        yield AnswerPart(".")


def _names_people(found: Sequence[ClosestRole], skills: Sequence[Skill]) -> Iterator[AnswerPart]:
    """Roles whose guides name graduates or the like, with what they lack of the skills named. Their rows open the sentences."""
    for each in found[:MOST_ROWS]:
        if each.beginners and each.beginners.names_people:
            lacks = "" if each.named.is_all else f"; it {each.named.in_words(_names(skills))}"
            yield AnswerPart(f" The guide of {each.role.title} {each.beginners.text}{lacks}.")


def _names(skills: Sequence[Skill]) -> dict[str, str]:
    return {skill.slug: skill.name for skill in skills}


def _row(each: ClosestRole, skills: Sequence[Skill], address: str) -> AnswerRow:
    score = AnswerPart("names too few skills" if each.score is None else printed_score(each.score), address=address)
    cells = (each.named.in_words(_names(skills)), each.met_by(_names(skills)))
    return AnswerRow(each.role.title, each.role.get_absolute_url(), [score, *map(AnswerPart, cells)])


def _beginners_row(each: ClosestRole, skills: Sequence[Skill]) -> AnswerRow:
    experience, beginners = each.experience, each.beginners
    return AnswerRow(
        each.role.title,
        each.role.get_absolute_url(),
        [
            AnswerPart(experience.text, fact=experience.fact) if experience else AnswerPart("not stated"),
            AnswerPart(beginners.text, fact=beginners.fact) if beginners else AnswerPart("says nothing of them"),
            AnswerPart(each.named.in_words(_names(skills))),
        ],
    )
