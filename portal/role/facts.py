"""What one guide states, from all apps: one query for each kind of fact, however many there are."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import chain
from typing import TypeVar, cast

from django.db.models import QuerySet

from careers.models import Credential, Fact, Guide, Insight, Responsibility, Step
from market.models import MarketForecast, ShareClaim
from salaries.models import PayComponent, PayFactor, SalaryBand
from skills.models import RoleSkill

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """The published facts of a guide, each kind in the order of the guide."""

    responsibilities: list[Responsibility]
    steps: list[Step]
    credentials: list[Credential]
    insights: list[Insight]
    skills: list[RoleSkill]
    bands: list[SalaryBand]
    components: list[PayComponent]
    factors: list[PayFactor]
    forecasts: list[MarketForecast]
    shares: list[ShareClaim]

    def __iter__(self) -> Iterator[Fact]:
        return chain.from_iterable(getattr(self, each.name) for each in fields(self))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def within(self, section: str) -> "GuideFacts":
        kinds = {each.name: getattr(self, each.name) for each in fields(self)}
        return GuideFacts(**{name: [one for one in facts if one.section == section] for name, facts in kinds.items()})


def facts_of(guide: Guide) -> GuideFacts:
    return GuideFacts(
        responsibilities=_published(Responsibility, guide),
        steps=_published(Step, guide),
        credentials=_published(Credential, guide),
        insights=_published(Insight, guide),
        skills=_published(RoleSkill, guide, "skill"),
        bands=_published(SalaryBand, guide),
        components=_published(PayComponent, guide),
        factors=_published(PayFactor, guide),
        forecasts=_published(MarketForecast, guide),
        shares=_published(ShareClaim, guide),
    )


def published(model: type[F]) -> QuerySet[F]:
    """The published facts of one kind, from every guide."""
    return cast("QuerySet[F]", model.objects.published())


def with_evidence(model: type[F]) -> QuerySet[F]:
    """The same with their guide, role and sentences."""
    return cast("QuerySet[F]", model.objects.published().with_evidence())


def _published(model: type[F], guide: Guide, *related: str) -> list[F]:
    rows = published(model).filter(guide=guide).order_by("position")
    facts = list(rows.select_related(*related) if related else rows)
    for fact in facts:
        fact.guide = guide  # known already: asking each row for its guide would be a query a row
    return facts
