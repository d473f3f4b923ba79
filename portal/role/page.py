"""The role page: one guide's facts from every app, under the ten sections."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from careers.citations import CONFLICTING, Citations, CitedFact, cited_facts, conflicts
from careers.models import Credential, Fact, Finding, FindingEvidence, Guide, Role, Statement, Verdict
from careers.models.choices import Disposition, Section
from portal.pages.guide import may_show_whole
from portal.role.read import RoleReading, SectionReading
from portal.role.sections import SectionBlock, section_blocks
from salaries.charts.ranges import range_charts
from salaries.charts.role_pay import RolePay, by_level, role_pay
from salaries.formatting import lowest_and_highest
from salaries.models import PayComponent, PayFactor, SalaryBand
from skills.demands import required_count_of
from skills.models import RoleSkill
from vocabulary.money import money

TITLES = {Section.SOFT_SKILLS: "Essential soft skills", Section.CHALLENGES: "Common challenges"}
SHORT = {Section.CORE_RESPONSIBILITIES: "Responsibilities", Section.CAREER_DEVELOPMENT: "Career"}
DEGREES = (
    ("Bachelor’s", r"\bbachelor|\bb\.?sc\b|\bundergraduate\b"),
    ("Master’s", r"\bmaster|\bm\.?sc\b"),
    ("doctorate", r"\bph\.?d\b|\bdoctora"),
)


@dataclass(frozen=True, slots=True)
class PagePart:
    """One of the ten sections as the page shows it. `empty_reason` says why there is nothing, where there is nothing.

    `findings` are those in which a figure of this section clashes; `boxes` those shown here, where the last of them stands.
    """

    name: str
    title: str
    short: str
    beside: str
    blocks: Sequence[SectionBlock]
    prose: Sequence[Sequence[Statement]]
    count: int
    span: tuple[int, int] | None
    anchor: str
    empty_reason: str | None
    findings: Sequence[Finding]
    boxes: Sequence[tuple[Finding, Sequence[CitedFact]]]

    @property
    def is_contradicted(self) -> bool:
        return any(one.verdict == Verdict.CONTRADICTORY for one in self.findings)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    text: str
    fact: Fact


class RolePage:
    """Everything the role page shows. One query for what is marked beside its figures, one for other guides."""

    def __init__(self, role: Role, guide: Guide) -> None:
        self.reading = RoleReading(role, guide)
        self.role, self.guide, self.facts = role, guide, self.reading.facts
        self.findings = self.reading.findings
        conflicting = conflicts(FindingEvidence.objects.filter(guide=guide.slug))
        self.notes = Citations(self.reading.statements, conflicting)
        self.others = list(role.guides.exclude(pk=guide.pk).defer("text"))

    @cached_property
    def required_count(self) -> int:
        """Skills the guide requires, where a choice of several is one."""
        return required_count_of(self.facts.of(RoleSkill))

    @cached_property
    def parts(self) -> list[PagePart]:
        return [self._part(reading) for reading in self.reading.sections]

    def _part(self, reading: SectionReading) -> PagePart:
        section, statements = reading.section, reading.statements
        is_prose = section == Section.OVERVIEW or not len(reading.facts)
        prose = self._prose(statements) if is_prose else []
        return PagePart(
            name=section.value,
            title=TITLES.get(section, section.label),
            short=SHORT.get(section, section.label),
            beside=self.place if section == Section.SALARY_RANGES else "",
            blocks=section_blocks(reading.facts, self.facts),
            prose=prose,
            count=len(reading.facts),
            span=(statements[0].line, statements[-1].line) if statements else None,
            anchor=f"{self.guide.get_absolute_url()}#s{statements[0].position}" if statements else "",
            empty_reason=None if prose else reading.empty_reason,
            findings=[finding for finding in self.clashing if section in self._places(finding)],
            boxes=[
                (finding, cited_facts(finding, self.notes, self.reading.by_key))
                for finding in self.clashing
                if self._places(finding)[-1:] == [section]
            ],
        )

    @property
    def remarks(self) -> int:
        """Findings that tell something worth knowing and speak against nothing."""
        return len(self.findings) - len(self.clashing)

    @cached_property
    def checked(self) -> int:
        """How many rules found anything to say of this guide's figures, the sound ones included."""
        return int(Finding.objects.for_guide(self.guide).count())

    @cached_property
    def clashing(self) -> list[Finding]:
        return [one for one in self.findings if one.verdict in CONFLICTING]

    def _places(self, finding: Finding) -> list[str]:
        """The sections of this guide in which its figures stand, in the order of the guide."""
        here = [one for one in finding.evidence.all() if one.guide == self.guide.slug]
        return [one.section for one in sorted(here, key=lambda one: one.statement)]

    def _prose(self, statements: Sequence[Statement]) -> list[list[Statement]]:
        """Paragraphs that tell and state nothing to store; shown only of a guide one may show whole."""
        if not may_show_whole(self.guide):
            return []
        found = {one.line for one in statements if one.disposition in (Disposition.CONTEXT, Disposition.NO_FACT)}
        listed = (Disposition.HEADING, Disposition.LEAD_IN)
        paragraphs = [[one for one in statements if one.line == line] for line in sorted(found)]
        return [[one for one in paragraph if one.disposition not in listed] for paragraph in paragraphs]

    @cached_property
    def place(self) -> str:
        """Where and when the pay section's figures hold: "US, 2024"."""
        bands = [band for band in self.facts.of(SalaryBand) if band.section == Section.SALARY_RANGES]
        found = {(band.country or "", str(band.year or "")) for band in bands}
        return ", ".join(filter(None, found.pop())) if len(found) == 1 else ""

    @cached_property
    def pay(self) -> tuple[KeyFigure, ...]:
        """The lowest and the highest figure of the pay section in its main currency and period; none is a mean."""
        return stated_pay(band for band in self.facts.of(SalaryBand) if band.section == Section.SALARY_RANGES)

    @cached_property
    def drawn_pay(self) -> RolePay:
        """Every band of the guide beside what adverts say. One that stands outside the pay section may be disputed."""
        bands = self.facts.of(SalaryBand)
        outside = {band.key for band in bands if band.section != Section.SALARY_RANGES}
        return role_pay(self.role, by_level(bands), outside & self.notes.conflicts.keys())

    @property
    def pays_beside(self) -> str:
        """What of pay the guide names beside its bands: "bonus and equity, and what moves pay"."""
        kinds = dict.fromkeys(each.get_kind_display().lower() for each in self.facts.of(PayComponent))
        moves = ["what moves pay"] if self.facts.of(PayFactor) else []
        return " and ".join(filter(None, [", ".join(kinds), *moves]))

    @cached_property
    def pay_in_prose(self) -> list[SalaryBand]:
        """What other sections say of the pay of the whole role."""
        return [band for band in self.facts.of(SalaryBand) if band.section != Section.SALARY_RANGES and not band.level]

    @cached_property
    def experience(self) -> KeyFigure | None:
        asked = self._credentials(Credential.Kind.EXPERIENCE)
        fact = next((one for one in asked if one.min_years is not None), None)
        return KeyFigure(f"{fact.min_years}+ years", fact) if fact else None

    @cached_property
    def education(self) -> KeyFigure | None:
        """The degrees the requirements name; the sentence says whether all or one of them is asked."""
        for fact in self._credentials(Credential.Kind.EDUCATION):
            named = [name for name, words in DEGREES if re.search(words, fact.name, re.IGNORECASE)]
            if named:
                return KeyFigure(", ".join(named), fact)
        return None

    def _credentials(self, kind: str) -> list[Credential]:
        """Of one kind, those of the requirements first."""
        facts = [one for one in self.facts.of(Credential) if one.kind == kind]
        return sorted(facts, key=lambda one: one.section != Section.REQUIREMENTS)


def stated_pay(bands: Iterable[SalaryBand]) -> tuple[KeyFigure, ...]:
    """Lowest and highest of the fullest group of like bands; empty where no start of pay is stated."""
    drawn = range_charts(bands)
    ends = lowest_and_highest(lane.band for lane in drawn[0].lanes) if drawn else None
    if not ends:
        return ()
    (low, lowest), (top, highest) = ends
    plus = "+" if highest.open_ended else ""
    return KeyFigure(money(low, lowest.currency), lowest), KeyFigure(money(top, highest.currency) + plus, highest)
