"""Terms, and questions that a page answers."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from careers.models import Role
from salaries.advert_filters import WITH_MEDIANS
from search.answers.block import AnswerBlock, AnswerLink, AnswerPart, AnswerRow, in_words, link, page, role_parts
from search.answers.disputed import answer_disputed
from search.questions.pages import ANSWERS, PageAnswer
from search.questions.question import Question
from search.questions.terms import Term
from search.questions.unknown import UnknownTopic

MOST_ROLES = 3
NAMES_OF_PAGES = {page.route: page.title for page in ANSWERS} | {"salary-adverts": "Adverts", "paths": "Plan a move"}


def answer_term(term: Term) -> AnswerBlock:
    return AnswerBlock(
        kind="term",
        title=term.name,
        parts=[AnswerPart(term.meaning)],
        address=term.address,
        links=[AnswerLink("How we use it", term.address)],
    )


def answer_page(found: PageAnswer, question: Question, roles: Sequence[Role]) -> AnswerBlock:
    if found.name == "findings" and roles:
        return answer_disputed(found, roles)
    if found.name == "advert-text" and roles and roles[0].lead_guide_id:
        return answer_advert_text(found, roles[0])
    if found.name == "pay-files":
        return answer_pay_files(found, question, roles)
    address = page(found.route, level=question.level if found.name == "pay" else None) or page("role-list")
    return AnswerBlock(
        kind="page",
        title=found.title,
        parts=[AnswerPart(found.text)],
        address=address,
        buttons=_buttons({}) if found.name == "data" else (),
        links=[AnswerLink(found.title, address)],
    )


class PayFile(NamedTuple):
    """`fields`: the filters of its page that it knows."""

    name: str
    title: str
    holds: str
    fields: Sequence[str]


# The one that most people mean first.
PAY_FILES = (
    PayFile("pay-percentiles", "Pay in adverts", "medians of where it starts and ends", ("role", "level")),
    PayFile("salary-bands", "Stated in guides", "each range with its publisher and sentence", ("role", "level")),
    PayFile("published-pay", "Official pay", "US statistics of the nearest occupations", ("role",)),
)


def answer_pay_files(found: PageAnswer, question: Question, roles: Sequence[Role]) -> AnswerBlock:
    """Of the roles and the level that are named, else of all."""
    asked = {"role": [role.slug for role in roles], "level": question.level}
    return AnswerBlock(
        kind="page",
        title=f"{found.title}: {in_words([role.title for role in roles])}" if roles else found.title,
        parts=[AnswerPart(found.text)],
        address=page(found.route, **asked),
        buttons=_buttons(asked),
        columns=("File", "What it holds", "Also as"),
        rows=[_row(each, asked) for each in PAY_FILES],
        links=[*link("Salaries", "salary-list", **asked), *link("All data", "data")],
    )


def _buttons(asked: Mapping[str, Any]) -> list[AnswerLink]:
    return [button for each in PAY_FILES for button in _file(each, "xlsx", f"{each.title}, XLSX", asked)]


def _row(each: PayFile, asked: Mapping[str, Any]) -> AnswerRow:
    (csv,) = _file(each, "csv", "CSV", asked)
    return AnswerRow(each.title, "", [AnswerPart(each.holds), AnswerPart(csv.text, address=csv.address)])


def _file(each: PayFile, form: str, text: str, asked: Mapping[str, Any]) -> list[AnswerLink]:
    only = WITH_MEDIANS if each.name == "pay-percentiles" else {}
    return link(text, "v1:download", each.name, form, **{name: asked.get(name) for name in each.fields}, **only)


def answer_advert_text(found: PageAnswer, role: Role) -> AnswerBlock:
    return AnswerBlock(
        kind="page",
        title=f"{found.title}: {role.title}",
        parts=[AnswerPart("Duties, skills, certificates, experience and pay to compare with, ready to copy.")],
        address=page("role-advert", role.slug),
        buttons=link("Copy the text", "role-advert", role.slug),
        links=[*link("As a plain-text file", "role-text", role.slug), *link("For another role", found.route)],
    )


def answer_unknown(topic: UnknownTopic) -> AnswerBlock:
    """What we do not know is said, before what may help instead."""
    links = [each for route in topic.routes for each in link(NAMES_OF_PAGES[route], route)]
    return AnswerBlock(
        kind="unknown", title=topic.title, parts=[AnswerPart(topic.text)], address=links[0].address, links=links
    )


def answer_words(roles: Sequence[Role]) -> AnswerBlock:
    """Of a question that names no role and no skill: the roles whose guides have most of its words."""
    few = list(roles)[:MOST_ROLES]
    return AnswerBlock(
        kind="roles",
        title="Roles whose guides mention this",
        parts=[*role_parts(few), AnswerPart(" mentions it." if len(few) == 1 else " mention it most.")],
        address=few[0].get_absolute_url(),
        source="Found by the words of their guides; the sentences are below.",
    )


def answer_nothing() -> AnswerBlock:
    """Of a question that only shares a word with what there is."""
    return AnswerBlock(
        kind="unknown",
        title="Not answered here",
        parts=[AnswerPart("We have no answer to this. What follows only has some of its words.")],
        address=page("role-list"),
        links=[*link("All roles", "role-list"), *link("How it works", "method")],
    )
