"""What the sections of the role page print, put together from the facts of its guide."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careers.citations import Citable, stated
from careers.models import Credential, Fact, Insight, RoleRelation, Step
from careers.models.choices import Necessity, Section
from market.charts import figures as market_figures
from market.charts.growth import Growth, GrowthChart
from market.charts.together import chart_together, distinct_growths, letters_of
from market.models import MarketForecast, ShareClaim
from portal.role.facts import GuideFacts
from salaries.charts.figures import of_ranges
from salaries.charts.role_pay import RolePay
from salaries.formatting import pay, percent, years
from salaries.ladder import ladder
from salaries.models import PayComponent, PayFactor, SalaryBand


@dataclass(frozen=True, slots=True)
class PayPart:
    """`beside`: pay beside the base; those with a share first, then sentences, each once."""

    drawn: RolePay
    beside: Sequence[PayComponent]
    factors: Sequence[PayFactor]
    disclaimer: str

    @property
    def figures(self) -> Iterator[Citable]:
        yield from self.drawn.figures
        for component in self.beside:
            if words := percent(component):
                yield from stated(words, component)


# Its own word for what it is, which the page says before it.
NOTE = re.compile(r"^(?:note|disclaimer)s?\s*[:–—-]\s*", re.IGNORECASE)


def pay_part(facts: GuideFacts, drawn: RolePay, disclaimer: str) -> PayPart:
    once = {component.text: component for component in reversed(facts.of(PayComponent))}
    beside = sorted(once.values(), key=lambda component: (not percent(component), component.position))
    return PayPart(drawn, beside, facts.of(PayFactor), NOTE.sub("", disclaimer))


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A step of the ladder with the band of its level, where the guide gives both. `reach` in per cent of the way up;
    `adds` says what it pays beside the next lower step with a band."""

    step: Any
    band: Any
    reach: int
    adds: str


@dataclass(frozen=True, slots=True)
class LadderPart:
    """`apart`: bands of levels that no step names: beside the ladder, not on a rung."""

    rungs: Sequence[LadderStep]
    apart: Sequence[SalaryBand]

    @property
    def figures(self) -> Iterator[Citable]:
        for rung in self.rungs:
            if rung.band:
                yield from stated(pay(rung.band), rung.band)
                if years(rung.band):
                    yield from stated(years(rung.band), rung.band)
        yield from of_ranges(self.apart)


def ladder_part(facts: GuideFacts) -> LadderPart:
    steps = facts.of(Step)
    climb = ladder(steps, [band for band in facts.of(SalaryBand) if band.section == Section.SALARY_RANGES])
    rungs = [
        LadderStep(rung.step, rung.band, round(100 * at / len(steps)), rung.adds.words if rung.adds else "")
        for at, rung in enumerate(climb.rungs, start=1)
    ]
    return LadderPart(rungs, [each.band for each in climb.apart] if steps else [])


@dataclass(frozen=True, slots=True)
class OnwardPart:
    """`credentials`: education, and experience, in the words of the guide."""

    entry: Sequence[RoleRelation]
    credentials: Sequence[Credential]
    onward: Sequence[RoleRelation]

    @property
    def facts(self) -> list[Fact]:
        return [*self.entry, *self.credentials, *self.onward]

    @property
    def figures(self) -> Iterator[Citable]:
        for fact in self.credentials:
            if fact.years_in_words:
                yield from stated(fact.years_in_words, fact)


def onward_part(facts: GuideFacts) -> OnwardPart:
    kinds, education = RoleRelation.Kind, Credential.Kind
    asked = [each for kind in (education.EDUCATION, education.EXPERIENCE) for each in asked_credentials(facts, kind)]
    return OnwardPart(relations(facts, kinds.ENTRY_ROUTE), asked, relations(facts, kinds.NEXT_ROLE))


def asked_credentials(facts: GuideFacts, kind: str) -> list[Credential]:
    """Each once. What is only mentioned is left out where the guide asks for something."""
    once = {each.name: each for each in reversed(facts.of(Credential)) if each.kind == kind}
    asked = [each for each in once.values() if each.necessity != Necessity.MENTIONED]
    return (asked or list(once.values()))[::-1]


def relations(facts: GuideFacts, kind: str) -> list[RoleRelation]:
    return [each for each in facts.of(RoleRelation) if each.kind == kind]


def insights(facts: GuideFacts, *kinds: str) -> list[Insight]:
    """In the order of the guide, a sentence that it gives twice once."""
    chosen = [each for each in facts.of(Insight) if each.kind in kinds]
    return list({(each.title, each.body): each for each in reversed(chosen)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class MarketPart:
    """`chart` draws the forecasts of one currency on one axis; `growths` are all of them, each claim once."""

    chart: GrowthChart | None
    growths: Sequence[Growth]
    shares: Sequence[ShareClaim]
    sectors: Sequence[Insight]
    drivers: Sequence[Insight]
    trends: Sequence[Insight]

    @property
    def facts(self) -> list[Fact]:
        forecasts = [growth.forecast for growth in self.growths]
        return [*forecasts, *self.shares, *self.sectors, *self.drivers, *self.trends]

    @property
    def movements(self) -> list[Insight]:
        return [*self.drivers, *self.trends]

    @property
    def names(self) -> str:
        """What they are about, in the words of the guide."""
        return ", ".join(each.title for each in self.movements if each.title)

    @property
    def letters(self) -> Mapping[str, str]:
        return letters_of(self.chart)

    @property
    def figures(self) -> Iterator[Citable]:
        if self.chart:
            yield from market_figures.of_letters(self.chart)
        yield from market_figures.of_table(self.growths)
        for share in self.shares:
            yield from stated(market_figures.share_words(share), share)


def market_part(facts: GuideFacts) -> MarketPart:
    growths, shares, kinds = distinct_growths(facts.of(MarketForecast)), facts.of(ShareClaim), Insight.Kind
    stated_above = {fact.statement_id for fact in (*facts.of(MarketForecast), *shares)}
    drivers, trends = (
        [each for each in insights(facts, kind) if each.statement_id not in stated_above]
        for kind in (kinds.DEMAND_DRIVER, kinds.TREND)
    )
    return MarketPart(chart_together(growths), growths, _shares(shares), insights(facts, kinds.SECTOR), drivers, trends)


def _shares(shares: Iterable[ShareClaim]) -> list[ShareClaim]:
    """A share that is stated twice of one year once."""
    once = {(share.segment, share.year, market_figures.share_words(share)): share for share in shares}
    return list(once.values())
