"""All sentences that are found, as the stems of their words: never headings, bare job titles, or footnotes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from careers.documents.marks import words_of
from careers.documents.typography import normalise
from careers.fact_kinds import FACT_KINDS as OF_CAREERS
from careers.models import Responsibility, Role, RoleRelation, Statement, Step
from careers.models.choices import Disposition
from market.fact_kinds import FACT_KINDS as OF_MARKETS
from salaries.fact_kinds import FACT_KINDS as OF_PAY
from search.models import SearchText
from search.text.stems import stem
from search.text.synonyms import canonical
from search.text.words import words_in
from skills.fact_kinds import FACT_KINDS as OF_SKILLS
from skills.models import Skill

Kind, Access = SearchText.Kind, SearchText.Access
NOT_SEARCHED = (Disposition.HEADING, Disposition.LEAD_IN)
SOURCES = "sources"
# More of one statement is not searched.
MOST_WORDS = 400


Writings = Counter[tuple[str, str]]
"""How often a stem is written how."""


def search_texts(writings: Writings) -> Iterator[SearchText]:
    """`writings` is added to on the way."""
    for pk, description in Role.objects.current().exclude(description="").values_list("pk", "description"):
        yield SearchText(kind=Kind.ROLE, access=Access.FIGURE, role_id=pk, words=stems_of(description, writings))
    for pk, line in Skill.objects.filter(retired_at=None).exclude(line=None).values_list("pk", "line"):
        yield SearchText(kind=Kind.SKILL, access=Access.FIGURE, skill_id=pk, words=stems_of(line or "", writings))
    yield from _of_statements(writings)


def _of_statements(writings: Writings) -> Iterator[SearchText]:
    duties = set(Responsibility.objects.values_list("statement_id", flat=True))
    figures, titles = _figures(), _bare_titles()
    statements = Statement.objects.exclude(disposition__in=NOT_SEARCHED).exclude(section=SOURCES)
    columns = statements.values_list("pk", "guide_id", "guide__role_id", "position", "disposition", "text")
    for pk, guide, role, position, disposition, text in columns.iterator():
        if pk not in titles and (words := stems_of(words_of(text).text, writings)):
            access = _access((guide, position) in figures, disposition)
            kind = Kind.DUTY if pk in duties else Kind.STATEMENT
            yield SearchText(kind=kind, access=access, role_id=role, statement_id=pk, words=words)


def stems_of(text: str, writings: Writings) -> str:
    words = [word.text for word in canonical(list(words_in(text)))[:MOST_WORDS]]
    writings.update((stem(word), word) for word in words)
    return " ".join(map(stem, words))


def _bare_titles() -> set[int]:
    """Steps of a ladder, and job titles beside a role, of which nothing is said but the title: they are no sentences."""
    titles: dict[int, set[str]] = {}
    texts: dict[int, str] = {}
    for model, name in ((Step, "label"), (RoleRelation, "title")):
        rows: Any = model.objects.values_list("statement_id", "statement__text", name)
        for pk, text, title in rows:
            texts[pk] = text
            titles.setdefault(pk, set()).update(normalise(title).split())
    return {pk for pk, text in texts.items() if not set(normalise(words_of(text).text).split()) - titles[pk]}


def _access(is_figure: bool, disposition: str) -> str:
    if is_figure:
        return Access.FIGURE
    return Access.FACT if disposition == Disposition.FACT else Access.OPEN


def _figures() -> set[tuple[int, int]]:
    """Guide and position of the statements that a narrowed guide would still show: quotes of the facts it publishes."""
    found: set[tuple[int, int]] = set()
    for kind in (*OF_CAREERS, *OF_SKILLS, *OF_PAY, *OF_MARKETS):
        if "quote" not in kind.model.withheld_with_figures:
            found |= _quoted(kind.model.objects.filter(kind.model.shown_with_figures))
    return found


def _quoted(facts: Any) -> set[tuple[int, int]]:
    spans: Iterable[tuple[int, int, int]] = facts.values_list(
        "guide_id", "statement__position", "last_statement__position"
    )
    return {(guide, position) for guide, first, last in spans for position in range(first, last + 1)}
