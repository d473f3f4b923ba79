"""A guide line by line: what became of each statement, and the words of those that may be shown."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from careers.models import Fact, Guide, Statement
from careers.models.choices import Disposition, Publication, Section
from careers.open_licence import is_open_licence
from portal.role.facts import GuideFacts, facts_of

DISPOSITION_LABELS = {
    Disposition.FACT.value: "with facts",
    Disposition.HEADING.value: "headings",
    Disposition.LEAD_IN.value: "lead-ins",
    Disposition.CONTEXT.value: "context",
    Disposition.UNREAD.value: "not understood",
}


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement and how many facts of each kind it gave, in words."""

    statement: Statement
    facts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Withheld:
    """Neighbouring statements whose words the publisher keeps."""

    statements: Sequence[Statement]

    @property
    def span(self) -> tuple[int, int]:
        return self.statements[0].line, self.statements[-1].line

    @property
    def fates(self) -> list[str]:
        """ "5 with facts", "2 context": how many statements became what."""
        counts = Counter(one.disposition for one in self.statements)
        return [f"{count} {DISPOSITION_LABELS.get(disposition, disposition)}" for disposition, count in counts.items()]


@dataclass(frozen=True, slots=True)
class ReadSection:
    title: str
    entries: Sequence[ReadStatement | Withheld]


def may_show_whole(guide: Guide) -> bool:
    """Only a text whose licence opens it is shown with the sentences that state nothing."""
    return guide.publication == Publication.FULL and is_open_licence(guide.licence)


def sections(guide: Guide) -> list[ReadSection]:
    statements = list(guide.statements.order_by("position"))
    stated = _stated(facts_of(guide), statements)
    by_section = groupby(statements, key=lambda one: one.section)
    return [ReadSection(_title(name), list(_entries(guide, list(group), stated))) for name, group in by_section]


def _title(section: str) -> str:
    known = {**dict(Section.choices), "": "Before the first section", "sources": "Sources"}
    return known.get(section, section)


def _stated(facts: GuideFacts, statements: Sequence[Statement]) -> dict[int, Counter[str]]:
    """Position → names of the published facts whose sentence may be quoted."""
    positions = {one.pk: one.position for one in statements}
    stated: dict[int, Counter[str]] = {}
    for fact in facts:
        if not fact.withholds("quote"):
            for position in range(positions[fact.statement_id], positions[fact.last_statement_id] + 1):
                stated.setdefault(position, Counter())[_noun(fact)] += 1
    return stated


def _noun(fact: Fact) -> str:
    return str(fact._meta.verbose_name)


def _entries(
    guide: Guide, statements: Sequence[Statement], stated: dict[int, Counter[str]]
) -> Iterator[ReadStatement | Withheld]:
    for is_shown, group in groupby(statements, key=lambda one: _is_shown(guide, one, stated)):
        if is_shown:
            yield from (ReadStatement(one, _in_words(stated.get(one.position))) for one in group)
        else:
            yield Withheld(list(group))


def _is_shown(guide: Guide, statement: Statement, stated: dict[int, Counter[str]]) -> bool:
    if may_show_whole(guide) or statement.position in stated:
        return True
    return guide.publication == Publication.FULL and statement.disposition == Disposition.HEADING


def _in_words(counts: Counter[str] | None) -> list[str]:
    return [f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in (counts or Counter()).items()]
