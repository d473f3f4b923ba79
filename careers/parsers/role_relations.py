"""Relations of the role to other job titles: where people come from, where it leads, what is next to it, what else it is called.

They are read in the blocks of `role_blocks`, where a line or heading opens with a job title. An overview may also say
what the role is called ("An MLOps Engineer, also called ML Operations Engineer").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile, zip_longest

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.job_titles import roles_in
from careers.documents.role_blocks import ROUTINE
from careers.documents.title_heads import TitleHead, is_title, title_heads, titles_at
from careers.documents.titles import role_title
from careers.documents.typography import ends_with_stop, normalise

ALTERNATE = "alternate_title"
CALLED = re.compile(
    r"[\s,(]*\b(?:(?:is|are|may be|can be)\s+)?(?:(?:also|sometimes|often|otherwise|or)\s+){1,2}"
    r"(?:called|known as|referred to as|advertised as|titled|listed as)\s*:?\s*(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
# The subject is the role itself: words of this kind, or its title.
ITSELF = re.compile(r"(?:(?:the|this)\s+(?:role|job|position|title|work)|it|they|)", re.IGNORECASE)
AFTER_NAMES = re.compile(r"\s*(?:[,.;:)]|$|\s(?:is|are|who|which)\b)")
BOLD = 2  # characters
NO_TITLE = "no job title at its head"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRoleRelation(Parsed):
    """`text` is what the guide says of the title; None where it names it alone."""

    kind: str
    title: str
    text: str | None

    @property
    def identity(self) -> str:
        return f"{self.kind}|{self.title}"


def read_role_relations(document: Document) -> Iterator[ParsedRoleRelation]:
    for _, group in groupby(document.in_role_blocks, key=lambda one: (one.role_block, one.path, one.heading)):
        statements = list(group)
        if statements[0].role_block != ROUTINE:
            yield from _of_block(statements)
    yield from _called(document)


def without_relation(document: Document) -> dict[int, str]:
    """Position → why an item in one of these blocks is no relation."""
    items = (one for one in document.in_role_blocks if one.role in ("item", "label", "row"))
    return {one.position: NO_TITLE for one in items}


def _of_block(statements: Sequence[DocumentStatement]) -> Iterator[ParsedRoleRelation]:
    """Statements under one heading: of the role it names, or each for itself."""
    first = statements[0]
    rest = 0
    if first.role == "heading" and first.heading and is_title(first.text):
        said = list(takewhile(lambda one: not any(_of_line(one, ())), statements[1:]))
        rest = 1 + len(said)
        said = [one for one in said if one.role in ("sentence", "item", "row", "lead_in")]
        for head in title_heads(first.text, is_line=False):
            yield _relation(first, head, Evidence.of(first, *said[-1:]), _joined(one.text for one in said))
    for at, statement in enumerate(statements[rest:], rest):
        yield from _of_line(statement, statements[at + 1 :][:1])


def _of_line(statement: DocumentStatement, following: Sequence[DocumentStatement]) -> Iterator[ParsedRoleRelation]:
    if statement.role == "row":
        yield from _of_row(statement)
    elif statement.role in ("item", "label", "sentence", "heading", "lead_in"):
        is_item = statement.role in ("item", "label")
        for head in title_heads(statement.text, is_line=is_item) or _in_bold(statement):
            goes_on = not head.text and bool(following) and following[0].line == statement.line
            last = following[0] if goes_on else statement
            evidence = Evidence.of(statement, last)
            yield _relation(statement, head, evidence, last.text if goes_on else head.text or None)


def _in_bold(statement: DocumentStatement) -> list[TitleHead]:
    """ "**Data Engineer** moves data": a title that two marks on each side set apart from what is said of it."""
    titles, end = titles_at(statement.text, 0) if statement.offsets else ([], 0)
    if len(titles) != 1 or end >= len(statement.text):
        return []
    is_bold = statement.at(0) - statement.start == statement.at(end) - statement.at(end - 1) - 1 == BOLD
    return [TitleHead(*titles[0], statement.text[end:].strip(" ,"))] if is_bold else []


def _of_row(row: DocumentStatement) -> Iterator[ParsedRoleRelation]:
    first, *others = row.cells
    text = _joined(cell.text for cell in others if cell.text)
    for head in title_heads(first.text, is_line=True):
        yield _relation(row, head, Evidence.of(row), text or head.text or None)


def _joined(texts: Iterable[str]) -> str | None:
    """Sentences one after the other, what is none with a mark between; None for nothing."""
    parts = list(texts)
    marks = (" " if ends_with_stop(part) else "; " for part in parts[:-1])
    return "".join(part + mark for part, mark in zip_longest(parts, marks, fillvalue="")) or None


def _relation(
    statement: DocumentStatement, head: TitleHead, evidence: Evidence, text: str | None
) -> ParsedRoleRelation:
    return fact_of(ParsedRoleRelation, statement, evidence, kind=statement.role_block, title=head.title, text=text)


def _called(document: Document) -> Iterator[ParsedRoleRelation]:
    """ "The job is also known as X, Y or Z" in the overview, where its subject is the role."""
    overview = (one for one in document.within("overview") if one.role in ("sentence", "item"))
    found = [(one, match) for one in overview for match in CALLED.finditer(one.text)]
    role = normalise(role_title(document)) if found else ""
    for statement, match in found:
        titles, end = titles_at(statement.text, match.end())
        if AFTER_NAMES.match(statement.text, end) and _is_itself(statement.text[: match.start()], role):
            for title, start, stop in titles:
                evidence = Evidence.within(statement, start, stop)
                yield fact_of(ParsedRoleRelation, statement, evidence, kind=ALTERNATE, title=title, text=None)


def _is_itself(before: str, role: str) -> bool:
    """Whether the words before "also called" speak of the role, and of no other."""
    if ITSELF.fullmatch(before.strip()):
        return True
    others = [other for other in roles_in(before) if normalise(other) != role]
    return bool(role) and normalise(before).endswith((role, f"{role}s")) and not others
