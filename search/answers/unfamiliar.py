"""Jobs that a question names and that are no role here: said first, and no other role's figures instead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from careers.models import Role
from search.answers.block import AnswerBlock, AnswerPart, in_words, link, page
from search.answers.near_roles import MOST_NEAR, also_titled, linked_roles, name_of, near_roles, titled
from search.questions import patterns
from search.questions.intents import Intent
from search.questions.jobs import is_by_occupation, is_chosen, is_head_word
from search.questions.pieces import QuestionPiece, of_kind
from search.questions.question import Question
from search.text.names import ROLE
from search.text.stems import singular
from search.text.words import plain

# Pages that say nothing of one job.
OF_NO_JOB = frozenset(("skills", "roles", "certificates", "pay", "degrees", "beginners", "market", "compare-roles"))
TWO, MOST_OTHERS = 2, 5
OURS = "The roles here build or run software, data and models."
ANSWERED = frozenset((Intent.OFFER, Intent.TERM, Intent.MARKET))


def with_unfamiliar(question: Question, blocks: Sequence[AnswerBlock], roles: Mapping[str, Role]) -> list[AnswerBlock]:
    if is_all_unfamiliar(question):
        return [_answer(question)]
    is_open = question.bare_job and not question.roles
    said = [*_beside(question), *(() if is_open else _taken(question, roles))]
    if not blocks or not said:
        return list(blocks)
    parts = [AnswerPart(f"{sentence} ") for sentence in said]
    return [replace(blocks[0], parts=[*parts, *blocks[0].parts]), *blocks[1:]]


def is_all_unfamiliar(question: Question) -> bool:
    """Whether nothing is asked but of such a job."""
    is_named = question.jobs or (question.bare_job and not titled(question.bare_job))
    if not is_named or question.roles or question.intent in ANSWERED:
        return False
    if question.skills and not question.about_pay:
        return False
    return question.intent != Intent.PAGE or (question.page is not None and question.page.name in OF_NO_JOB)


def _answer(question: Question) -> AnswerBlock:
    named, one = _quoted(jobs_of(question)), len(jobs_of(question)) == 1
    pay = f", and we do not know {'its' if one else 'their'} pay" if question.about_pay else ""
    return AnswerBlock(
        kind="unknown",
        title=named,
        parts=[AnswerPart(f"{_no_role(question)}{pay}. {OURS}"), *_near(question)],
        address=page("role-list"),
        links=[
            *link("All roles here", "role-list"),
            *link("Pay of the roles here", "salary-list", country=question.country),
            *link("Compare pay", "compare-pay", country=question.country),
        ],
    )


def _near(question: Question) -> Iterator[AnswerPart]:
    """Roles whose titles share a word with it, which may be what is looked for."""
    slugs = list(dict.fromkeys(slug for job in jobs_of(question) for slug in near_roles(job)))[:MOST_NEAR]
    if slugs:
        yield AnswerPart(" Nearest by title: ")
        yield from (*linked_roles(slugs), AnswerPart("."))
    elif many := [job for job in jobs_of(question) if len(titled(job)) > 1]:
        word = singular(plain(many[0])[-1])
        yield AnswerPart(f" {len(titled(word))} roles here have “{word}” in their title.")


def jobs_of(question: Question) -> tuple[str, ...]:
    return question.jobs or (question.bare_job,)


def _no_role(question: Question) -> str:
    jobs = jobs_of(question)
    return f"{_quoted(jobs)} {'names' if len(jobs) == 1 else 'name'} no role here"


def _quoted(jobs: Sequence[str]) -> str:
    return in_words([f"“{job}”" for job in jobs])


def _beside(question: Question) -> Iterator[str]:
    """Where it is compared with a role, or somebody comes from it."""
    compared = question.about_pay or patterns.COMPARES.search(question.template)
    if question.jobs and (compared or question.amount or patterns.FROM_A_JOB.search(question.template)):
        yield f"{_no_role(question)}."


def _taken(question: Question, roles: Mapping[str, Role]) -> Iterator[str]:
    """For which role a word is taken that is no title of it, where another may be meant."""
    yield from _same(question, roles)
    for piece in question.pieces:
        role = roles.get(piece.of(ROLE)[0].slug) if piece.kind == ROLE and piece.of(ROLE) else None
        role = role or (roles.get(piece.meant[0].slug) if piece.kind == ROLE and piece.meant else None)
        if role:
            yield from _taken_for(question, piece, role)


def _same(question: Question, roles: Mapping[str, Role]) -> Iterator[str]:
    """Two titles of one role, where somebody takes them for two."""
    named = [piece for piece in of_kind(question.pieces, ROLE) if piece.of(ROLE)]
    if len(named) < TWO or len(question.roles) != 1 or question.roles[0] not in roles:
        return
    role = roles[question.roles[0]]
    for piece in named:
        if piece.of(ROLE)[0].kind == "title" and plain(piece.text) != plain(role.title):
            yield f"“{question.text[piece.start : piece.end]}” is another title of {role.title} here."


def _taken_for(question: Question, piece: QuestionPiece, role: Role) -> Iterator[str]:
    written = question.text[piece.start : piece.end]
    if is_by_occupation(piece):
        yield f"“{written}” is taken to be {role.title}, whose official occupation has this title."
    elif is_chosen(piece, role.title):
        others = [slug for slug in _others(piece, written) if slug != role.slug]
        also = f" It may also be {in_words([name_of(slug) for slug in others[:MOST_OTHERS]], 'or')}." if others else ""
        yield f"“{written}” is taken to be {role.title}.{also}"


def _others(piece: QuestionPiece, written: str) -> list[str]:
    """Which a bare word may mean too: "developer" those with such a title, "data" those with this word in it."""
    if len(piece.words) > 1:
        return []
    return also_titled(written) if is_head_word(piece.text) else near_roles(written)
