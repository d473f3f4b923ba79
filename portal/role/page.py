"""The role page: what a reader came for first, each thing once, and what it rests on."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from careers.citations import CONFLICTING, Citable, Citations, cited_facts, conflicts
from careers.models import Finding, FindingEvidence, Guide, Role, Statement
from careers.models.choices import Disposition, Publication, Section
from portal.pages.guide import may_show_whole
from portal.role.others import OtherGuides
from portal.role.placed_findings import Checks, PlacedFinding, subject_of
from portal.role.quick_facts import QuickFacts
from portal.role.read import RoleReading
from portal.role.section import PageSection
from portal.role.sections import page_sections
from salaries.charts.role_pay import RolePay, by_level, role_pay
from salaries.charts.trust import whose_word
from salaries.models import SalaryBand


class RolePage:
    """Everything the role page shows of a role with a guide."""

    def __init__(self, role: Role, guide: Guide) -> None:
        self.reading = RoleReading(role, guide)
        self.role, self.guide, self.facts = role, guide, self.reading.facts
        self.others = OtherGuides(role, guide)
        conflicting = conflicts(FindingEvidence.objects.filter(guide__in=[guide.slug, *self.others.slugs]))
        self.notes = Citations([*self.reading.statements, *self.others.statements], conflicting, has_short_ids=True)

    @cached_property
    def quick(self) -> QuickFacts:
        return QuickFacts.of(self.role, self.facts, self.others, self.drawn_pay)

    @cached_property
    def sections(self) -> list[PageSection]:
        return page_sections(self)

    @property
    def figures(self) -> Iterator[Citable]:
        """Those that open a note, in reading order."""
        yield from self.quick.figures
        for section in self.sections:
            yield from section.figures

    @cached_property
    def checks(self) -> Checks:
        """All that the rules found of this guide, what is sound included."""
        verdicts: Any = Finding.objects.for_guide(self.guide).order_by().values_list("verdict", flat=True)
        return Checks.of(verdicts, [each.subject for each in self.placed if each.finding.verdict in CONFLICTING])

    @cached_property
    def placed(self) -> list[PlacedFinding]:
        """What is worth knowing, what clashes first."""
        noted = sorted(self.reading.findings, key=lambda one: one.verdict not in CONFLICTING)
        return [self._place(finding) for finding in noted]

    def _place(self, finding: Finding) -> PlacedFinding:
        sides = cited_facts(finding, self.notes, self.reading.by_key)
        lines = sorted({one.line for one in finding.evidence.all() if one.guide == self.guide.slug})
        return PlacedFinding(finding, subject_of(finding), sides, lines)

    @cached_property
    def drawn_pay(self) -> RolePay:
        """Every band of the guides beside what adverts say. One that stands outside the pay section may be disputed."""
        bands = self.facts.of(SalaryBand)
        outside = {band.key for band in bands if band.section != Section.SALARY_RANGES}
        every = [*by_level(bands), *by_level(self.others.bands)]
        return role_pay(self.role, every, outside & self.notes.conflicts.keys())

    @property
    def trust(self) -> str:
        """Whose word the page is, in a plain sentence."""
        bands = [*self.facts.of(SalaryBand), *self.others.bands]
        return whose_word(bands, len(self.guide.sources), self.guide.as_of)

    @property
    def disclaimer(self) -> str:
        """The guide's own note on its figures, without the word "Note", where it may be quoted."""
        return self.guide.disclaimer.removeprefix("Note: ") if self.guide.publication == Publication.FULL else ""

    def prose_of(self, section: str) -> list[list[Statement]]:
        """Paragraphs that tell and state nothing to store; shown only of a guide one may show whole."""
        if not may_show_whole(self.guide):
            return []
        statements = [one for one in self.reading.statements if one.section == section]
        found = {one.line for one in statements if one.disposition in (Disposition.CONTEXT, Disposition.NO_FACT)}
        listed = (Disposition.HEADING, Disposition.LEAD_IN)
        paragraphs = [[one for one in statements if one.line == line] for line in sorted(found)]
        return [[one for one in paragraph if one.disposition not in listed] for paragraph in paragraphs]

    @property
    def introduction(self) -> list[list[Statement]]:
        """Paragraphs of the overview that tell what the job is and state nothing that the page shows elsewhere."""
        stating = {one.line for one in self.reading.statements if one.disposition == Disposition.FACT}
        paragraphs = self.prose_of(Section.OVERVIEW)
        return [each for each in paragraphs if each[0].line not in stating and each[0].text != self.opening]

    @cached_property
    def opening(self) -> str:
        """What the job is, in one sentence: ours, else the first of the guide."""
        first = next(iter(self.reading.description), None)
        return self.role.description or (first.text if first else "")

    @property
    def missing(self) -> Sequence[tuple[str, str]]:
        """Sections that the guide lacks, or that have nothing to show: (name, why)."""
        empty = [each for each in self.reading.sections if not self.prose_of(each.section)]
        return [(each.section.label, each.empty_reason) for each in empty if each.empty_reason]

    @property
    def homeless(self) -> list[str]:
        """Addresses of sections of the guide that lead to no section of the page, since it has nothing to show there."""
        shown = {anchor for section in self.sections for anchor in (section.name, *section.anchors)}
        return [name for name in Section.values if name not in {*shown, Section.OVERVIEW}]
