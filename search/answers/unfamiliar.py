"""Jobs that a question names and that are no role here: said first, and no other role's figures instead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from careers.models import Role
from search.answers.block import AnswerBlock, AnswerPart, in_words, link, page
from search.questions import patterns
from search.questions.intents import Intent
from search.questions.jobs import is_by_occupation
from search.questions.question import Question
from search.text.names import ROLE

# Pages that say nothing of one job.
OF_NO_JOB = frozenset(("skills", "roles", "certificates", "pay", "degrees", "beginners", "market", "compare-roles"))
OURS = "The roles here build or run software, data and models."
ANSWERED = frozenset((Intent.OFFER, Intent.TERM, Intent.MARKET))


def with_unfamiliar(question: Question, blocks: Sequence[AnswerBlock], roles: Mapping[str, Role]) -> list[AnswerBlock]:
    if is_all_unfamiliar(question):
        return [_answer(question)]
    said = [*_beside(question), *_taken(question, roles)]
    if not blocks or not said:
        return list(blocks)
    parts = [AnswerPart(f"{sentence} ") for sentence in said]
    return [replace(blocks[0], parts=[*parts, *blocks[0].parts]), *blocks[1:]]


def is_all_unfamiliar(question: Question) -> bool:
    """Whether nothing is asked but of such a job."""
    if not question.jobs or question.roles or question.intent in ANSWERED:
        return False
    if question.skills and not question.about_pay:
        return False
    return question.intent != Intent.PAGE or (question.page is not None and question.page.name in OF_NO_JOB)


def _answer(question: Question) -> AnswerBlock:
    named, one = _quoted(question.jobs), len(question.jobs) == 1
    pay = f", and we do not know {'its' if one else 'their'} pay" if question.about_pay else ""
    return AnswerBlock(
        kind="unknown",
        title=named,
        parts=[AnswerPart(f"{_no_role(question)}{pay}. {OURS}")],
        address=page("role-list"),
        links=[
            *link("All roles here", "role-list"),
            *link("Pay of the roles here", "salary-list", country=question.country),
            *link("Compare pay", "compare-pay", country=question.country),
        ],
    )


def _no_role(question: Question) -> str:
    names = "names" if len(question.jobs) == 1 else "name"
    return f"{_quoted(question.jobs)} {names} no role here"


def _quoted(jobs: Sequence[str]) -> str:
    return in_words([f"“{job}”" for job in jobs])


def _beside(question: Question) -> Iterator[str]:
    """Where it is compared with a role, or somebody comes from it."""
    compared = question.about_pay or patterns.COMPARES.search(question.template)
    if question.jobs and (compared or question.amount or patterns.FROM_A_JOB.search(question.template)):
        yield f"{_no_role(question)}."


def _taken(question: Question, roles: Mapping[str, Role]) -> Iterator[str]:
    for piece in question.pieces:
        role = roles.get(piece.of(ROLE)[0].slug) if is_by_occupation(piece) else None
        if role:
            written = question.text[piece.start : piece.end]
            yield f"“{written}” is taken to be {role.title}, whose official occupation has this title."
