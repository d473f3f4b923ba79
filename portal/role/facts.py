"""What one guide states, from all apps: one query for each kind of fact, however many there are."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar, cast

from django.db.models import QuerySet

from careers.models import Fact, Guide
from portal.resources import FACT_KINDS

F = TypeVar("F", bound=Fact)


class GuideFacts:
    """The published facts of a guide, each kind in the order of the guide."""

    def __init__(self, by_model: Mapping[type[Fact], Sequence[Fact]]) -> None:
        self._by_model = by_model

    def of(self, model: type[F]) -> list[F]:
        """The facts of one kind."""
        return cast("list[F]", self._by_model[model])

    def __iter__(self) -> Iterator[Fact]:
        return chain.from_iterable(self._by_model.values())

    def __len__(self) -> int:
        return sum(map(len, self._by_model.values()))

    def within(self, section: str) -> "GuideFacts":
        kept = {model: [fact for fact in facts if fact.section == section] for model, facts in self._by_model.items()}
        return GuideFacts(kept)


def facts_of(guide: Guide) -> GuideFacts:
    return GuideFacts({kind.model: _published(kind.model, guide, *kind.related) for kind in FACT_KINDS})


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
