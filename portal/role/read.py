"""What is known of one role, read once from its lead guide: the page and the document both begin here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any

from careers.models import Fact, Finding, Guide, Role, Statement
from careers.models.choices import Disposition, Section
from portal.pages.guide import may_show_whole
from portal.role.facts import GuideFacts, facts_of

NO_GUIDE = "No guide describes this role now."
NO_SECTION = "The guide has no such section."
WITHHELD = "The guide covers this in words that may not be published here. It gives no figures and no names."
NO_FACT = "The guide has this section, and nothing in it is a fact we could store."


@dataclass(frozen=True, slots=True)
class SectionReading:
    """One of the ten sections. `empty_reason` says why there are no facts, where there are none."""

    section: Section
    facts: GuideFacts
    statements: Sequence[Statement]

    @property
    def empty_reason(self) -> str | None:
        if len(self.facts):
            return None
        if not self.statements:
            return NO_SECTION
        is_stated = any(statement.disposition == Disposition.FACT for statement in self.statements)
        return WITHHELD if is_stated else NO_FACT


class RoleReading:
    """A role with its lead guide: ten queries for the facts, one each for statements and findings with their evidence."""

    def __init__(self, role: Role, guide: Guide) -> None:
        self.role = role
        self.guide = guide
        self.facts: GuideFacts = facts_of(guide)
        for fact in self.facts:
            fact.role = role  # a guide's facts are of its role: asking each would be a query a row
        self.statements: list[Statement] = list(guide.statements.order_by("position"))
        by_pk = {statement.pk: statement for statement in self.statements}
        for fact in self.facts:
            fact.statement, fact.last_statement = by_pk[fact.statement_id], by_pk[fact.last_statement_id]
        noteworthy: Any = Finding.objects.noteworthy().for_guide(guide).with_evidence()
        self.findings: list[Finding] = list(noteworthy)

    @cached_property
    def sections(self) -> list[SectionReading]:
        """The ten, in the order of the guide."""
        return [
            SectionReading(
                section=section,
                facts=self.facts.within(section),
                statements=[statement for statement in self.statements if statement.section == section],
            )
            for section in Section
        ]

    @cached_property
    def by_key(self) -> dict[str, Fact]:
        return {fact.key: fact for fact in self.facts}

    @cached_property
    def description(self) -> list[Statement]:
        """The sentences that open the overview and state nothing to store, of a guide one may show whole."""
        return list(self._opening()) if may_show_whole(self.guide) else []

    def _opening(self) -> Iterator[Statement]:
        overview = (statement for statement in self.statements if statement.section == Section.OVERVIEW)
        body = [statement for statement in overview if statement.disposition != Disposition.HEADING]
        prose = (Disposition.CONTEXT, Disposition.NO_FACT)
        return takewhile(lambda each: each.line == body[0].line and each.disposition in prose, body)
