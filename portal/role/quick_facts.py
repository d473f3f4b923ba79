"""The four facts at the head of a role: pay, experience, education, and what sets it apart; each guide's beside the others'."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from careers.citations import Citable, stated
from careers.models import Credential, Fact, Role
from careers.models.choices import Section
from portal.pages.role_rows import ApartSkill, skills_apart
from portal.role.facts import GuideFacts
from portal.role.others import OtherGuides
from salaries.charts.lanes import Advertised, Published
from salaries.charts.publishers import publisher_of
from salaries.charts.ranges import range_charts
from salaries.charts.role_pay import RolePay
from salaries.formatting import lowest_and_highest
from salaries.models import SalaryBand
from vocabulary.money import money

DEGREES = (
    ("Bachelor's", r"\bbachelor|\bb\.?sc\b|\bundergraduate\b"),
    ("Master's", r"\bmaster|\bm\.?sc\b"),
    ("doctorate", r"\bph\.?d\b|\bdoctora"),
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    text: str
    fact: Fact

    @property
    def whose(self) -> str:
        """The publisher whose word it is."""
        sources = {str(source.get("publisher") or "") for source in self.fact.guide.sources} - {""}
        return sources.pop() if len(sources) == 1 else self.fact.guide.publisher


@dataclass(frozen=True, slots=True)
class StatedPay:
    """The lowest and the highest figure that one publisher states in its main currency and period; none is a mean."""

    low: KeyFigure
    top: KeyFigure
    publisher: str
    year: str

    @property
    def is_of_two(self) -> bool:
        """Whether the ends are of two facts, each of which may have a finding."""
        return self.low.fact != self.top.fact

    @property
    def levels(self) -> str:
        """ "for entry to senior"; "" where the two ends name no two levels."""
        low, top = self.low.fact, self.top.fact
        if isinstance(low, SalaryBand) and isinstance(top, SalaryBand) and low.level and top.level:
            if low.level == top.level:
                return f"for {low.get_level_display().lower()}"
            return f"for {low.get_level_display().lower()} to {top.get_level_display().lower()}"
        return ""


@dataclass(frozen=True, slots=True)
class QuickFacts:
    """`advertised`: the lane of adverts that says most, with the title it is of; `official`: published percentiles."""

    pay: Sequence[StatedPay]
    advertised: tuple[str, Advertised] | None
    official: Published | None
    experience: Sequence[KeyFigure]
    education: Sequence[KeyFigure]
    apart: Sequence[ApartSkill]
    place: str

    @classmethod
    def of(cls, role: Role, facts: GuideFacts, others: OtherGuides, drawn: RolePay) -> "QuickFacts":
        lanes = drawn.chart.lanes if drawn.chart else []
        bands = [band for band in (*facts.of(SalaryBand), *others.bands) if band.section == Section.SALARY_RANGES]
        own, apart = facts.of(Credential), skills_apart([role]).get(role.pk, ())
        return cls(
            pay=list(_stated(bands)),
            advertised=drawn.leading,
            official=next((lane for lane in lanes if isinstance(lane, Published)), None),
            experience=list(_each(_years, _requirements_first(own), others.credentials)),
            education=list(_each(_degrees, _requirements_first(own), others.credentials)),
            apart=apart,
            place=_place(bands),
        )

    @property
    def figures(self) -> Iterator[Citable]:
        """In reading order, as `careers/_key.html` prints them."""
        for each in self.pay:
            yield from stated(each.low.text, each.low.fact)
            yield from stated(each.top.text, each.top.fact)
        if self.advertised:
            yield from self.advertised[1].figures
        if self.official:
            yield from self.official.figures
        for figure in (*self.experience, *self.education):
            yield from stated(figure.text, figure.fact)


def _stated(bands: Iterable[SalaryBand]) -> Iterator[StatedPay]:
    by_publisher: dict[str, list[SalaryBand]] = {}
    for band in bands:
        by_publisher.setdefault(publisher_of(band), []).append(band)
    for publisher, several in by_publisher.items():
        if ends := stated_pay(several):
            years = sorted({str(band.year) for band in several if band.year})
            yield StatedPay(*ends, publisher, ", ".join(years))


def stated_pay(bands: Iterable[SalaryBand]) -> tuple[KeyFigure, KeyFigure] | None:
    """Lowest and highest of the fullest group of like bands; None where no start of pay is stated."""
    drawn = range_charts(bands)
    ends = lowest_and_highest(lane.band for lane in drawn[0].lanes) if drawn else None
    if not ends:
        return None
    (low, lowest), (top, highest) = ends
    plus = "+" if highest.open_ended else ""
    return KeyFigure(money(low, lowest.currency), lowest), KeyFigure(money(top, highest.currency) + plus, highest)


def _place(bands: Iterable[SalaryBand]) -> str:
    """Where the bands of the pay section are paid, where they agree: "US"."""
    countries = {band.country or "" for band in bands}
    return countries.pop() if len(countries) == 1 else ""


def _each(read: Callable[[Credential], KeyFigure | None], *guides: Sequence[Credential]) -> Iterator[KeyFigure]:
    """The first figure of each guide."""
    for credentials in guides:
        by_guide: dict[int, KeyFigure] = {}
        for fact in credentials:
            if fact.guide_id not in by_guide and (figure := read(fact)):
                by_guide[fact.guide_id] = figure
        yield from by_guide.values()


def _years(fact: Credential) -> KeyFigure | None:
    if fact.kind != Credential.Kind.EXPERIENCE or fact.min_years is None:
        return None
    return KeyFigure(fact.years_in_words, fact)


def _degrees(fact: Credential) -> KeyFigure | None:
    """The degrees that it names; the sentence says whether all or one of them is asked."""
    if fact.kind != Credential.Kind.EDUCATION:
        return None
    named = [name for name, words in DEGREES if re.search(words, fact.name, re.IGNORECASE)]
    return KeyFigure(", ".join(named), fact) if named else None


def _requirements_first(facts: Iterable[Credential]) -> list[Credential]:
    return sorted(facts, key=lambda one: one.section != Section.REQUIREMENTS)
