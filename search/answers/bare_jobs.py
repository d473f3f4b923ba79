"""A job that several roles may be: "engineer", "analyst". It is said which, and none is chosen."""

from typing import Any

from careers.models import Role
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, link, page
from search.answers.near_roles import titled
from search.questions.question import Question
from search.text.stems import singular


def answer_bare_job(question: Question) -> AnswerBlock | None:
    """None where no role has such a title, or one was chosen. One query."""
    if not question.bare_job or question.roles or question.asks_for_first:
        return None
    rows: Any = Role.objects.current().filter(slug__in=titled(question.bare_job)).order_by("title")
    roles = list(rows)
    return _answer(question, roles) if roles else None


def _answer(question: Question, roles: list[Role]) -> AnswerBlock:
    word = question.bare_job
    have = "One role here has the word in its" if len(roles) == 1 else f"{len(roles)} roles here have the word in their"
    return AnswerBlock(
        kind="roles",
        title=f"Which {singular(word.lower())}?",
        parts=[AnswerPart(f"“{word}” alone does not say which. {have} title.")],
        address=page("role-list"),
        columns=("Role", "What it does", "Pay") if question.about_pay else ("Role", "What it does"),
        rows=[_row(question, role) for role in roles],
        links=[*link("All roles", "role-list"), *link("Pay of all roles", "salary-list", country=question.country)],
        names_the_roles=True,
    )


def _row(question: Question, role: Role) -> AnswerRow:
    asked = {"level": question.level, "country": question.country}
    pay = AnswerPart(f"{role.title} pay", address=page("compare-pay", role=role.slug, **asked))
    cells = [AnswerPart(role.description), *([pay] if question.about_pay else ())]
    return AnswerRow(role.title, role.get_absolute_url(), cells)
