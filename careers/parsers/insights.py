"""Insights: trends, best practices, challenges, demand drivers, sectors, advice and what a week is like."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import is_pay_line, split_label
from careers.documents.role_blocks import ROUTINE, own_block
from careers.documents.topics import heading_words

PARTS = {
    "body": re.compile(r"(challenge|problem|issue|obstacle)s?$", re.IGNORECASE),
    "solution": re.compile(
        r"(solution|mitigation|approach|remedy|strategy|fix|response)(s|es)?$|how to \w+( \w+)?$|what helps$",
        re.IGNORECASE,
    ),
    "importance": re.compile(r"(importance|impact|why it matters|benefit|significance)s?$", re.IGNORECASE),
}
KIND_OF_SECTION = {"industry_trends": "trend", "best_practices": "best_practice"}
FIGURE = re.compile(r"\d")
# What falls, or is lost, drives no demand; nor does what is counted of the people in the work.
NO_DRIVER = re.compile(
    r"""
    \b(?: pay\ cuts? | cut(?:s|ting)? \s+ (?:\w+\s+){0,2} (?:jobs? | posts? | staff | roles? | positions? | hiring | headcount)
      | f[ae]ll(?:s|en|ing)? | declin\w+ | drop(?:s|ped|ping)? | shr[aiu]nk\w* | lost | los(?:es|ing) | lay-?offs? | laid\ off
      | fewer \s+ (?: ad\w* | jobs? | posts? | posting\w* | openings? | vacanc\w+ | roles? )          # fewer jobs than in 2023
      | turnover | attrition | pay\ gap | gender | women | self-employed | freelance(?:rs?)? ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
DRIVES = re.compile(r"\bdriv\w+|\breasons?\b|\bwhy\b", re.IGNORECASE)
GROWTH = re.compile(r"growth|size|forecast", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedInsight(Parsed):
    """`title` is the bullet's label or the challenge's name; None where the guide gives none."""

    kind: str
    title: str | None
    body: str | None
    solution: str | None = None
    importance: str | None = None

    @property
    def identity(self) -> str:
        return self.kind


def read_insights(document: Document) -> Iterator[ParsedInsight]:
    for statement in document.content:
        if statement.is_listed and (kind := _kind(statement)):
            yield _sector(statement) if kind == "sector" else _insight(statement, kind)
    yield from _challenges(document.within("challenges"))
    for statement in document.in_role_blocks:
        if statement.role_block == ROUTINE and _is_of_routine(statement):
            yield _insight(statement, ROUTINE)


def _is_of_routine(statement: DocumentStatement) -> bool:
    """Items; in a block by our own name sentences too. Prose about a day in the life tells of somebody's."""
    is_ours = statement.role == "sentence" and bool(own_block(heading_words(statement.title)))
    return is_ours or statement.is_listed or statement.role == "label"


def _kind(statement: DocumentStatement) -> str | None:
    if is_pay_line(statement.text):
        return None
    if statement.section in KIND_OF_SECTION:
        return KIND_OF_SECTION[statement.section]
    if statement.section == "career_development":
        return "advice" if block_kind(statement) == "learning" else None
    return _kind_of_demand(statement) if statement.section == "market_demand" else None


def _kind_of_demand(statement: DocumentStatement) -> str | None:
    """Children of a parent about sectors are sectors; growth figures and skills belong to other readers."""
    if statement.parent is not None and block_kind(statement) == "sectors":
        return "sector"
    if block_kind(statement) == "skills" or (GROWTH.search(statement.heading) and FIGURE.search(statement.text)):
        return None
    is_driver = DRIVES.search(statement.heading) or not NO_DRIVER.search(statement.text)
    return "demand_driver" if is_driver else None


def _sector(statement: DocumentStatement) -> ParsedInsight:
    return fact_of(ParsedInsight, statement, kind="sector", title=statement.text, body=None)


def _insight(statement: DocumentStatement, kind: str) -> ParsedInsight:
    label, body, _ = split_label(statement.text)
    if kind == "challenge" and label and any(PARTS["solution"].search(cell.header) for cell in statement.cells[1:]):
        return fact_of(ParsedInsight, statement, kind=kind, title=label, body=None, solution=body)
    return fact_of(ParsedInsight, statement, kind=kind, title=label or None, body=body)


def _challenges(section: Iterable[DocumentStatement]) -> Iterator[ParsedInsight]:
    parts = [
        statement
        for statement in section
        if statement.is_listed
        or (statement.role == "heading" and statement.heading)
        or (statement.role == "sentence" and _part(statement))
    ]
    for heading, group in groupby(parts, key=lambda statement: statement.heading):
        members = list(group)
        if heading and members[0].role == "heading":
            yield from _challenge(members)
        else:
            yield from (_insight(statement, "challenge") for statement in members if statement.is_listed)


def _challenge(members: Sequence[DocumentStatement]) -> Iterator[ParsedInsight]:
    """One heading with its items. Where no item is labelled, each item is a challenge under that heading."""
    parts = {part: statement for statement in members[1:] if (part := _part(statement))}
    if not parts:
        yield from (_insight(statement, "challenge") for statement in members[1:])
        return
    last = max(parts.values(), key=lambda statement: statement.position)
    bodies = {part: split_label(statement.text).body for part, statement in parts.items()}
    bodies.setdefault("body", "")
    yield fact_of(
        ParsedInsight,
        members[0],
        Evidence.of(members[0], last),
        kind="challenge",
        title=members[0].heading,
        body=bodies.pop("body") or None,
        **bodies,
    )


def _part(statement: DocumentStatement) -> str | None:
    label = split_label(statement.text).label
    return next((part for part, pattern in PARTS.items() if pattern.match(label)), None)
