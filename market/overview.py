"""Which forecasts the list of markets shows: a claim that several guides repeat once, and of each market the first few."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Min, QuerySet, Window
from django.db.models.functions import Coalesce, Lower, RowNumber

from market.models import MarketForecast

# A market that no guide names may be any: each such claim is about a market of its own.
MARKET = Lower(Coalesce("market", "key"))
SUBJECT = (MARKET, Lower("segment"), Lower("geography"), F("currency"))
CLAIM = (
    *SUBJECT,
    *map(
        F,
        (
            *("base_value", "base_qualifier", "base_year", "target_value", "qualifier", "target_year", "wording"),
            *("stated_cagr", "rate_qualifier", "rate_from_year", "rate_to_year", "publisher", "published_on"),
        ),
    ),
)
IN_ORDER = ("guide__slug", "position")
MOST_OF_A_MARKET = 15
MOST_MARKETS = 12


def once_each(found: QuerySet[Any]) -> QuerySet[Any]:
    """Of claims in the same figures about the same market by the same publisher, the first."""
    return _first(found, CLAIM, 1)


def few_of_each_market(found: QuerySet[Any]) -> QuerySet[Any]:
    return _first(found, SUBJECT, MOST_OF_A_MARKET)


def _first(found: QuerySet[Any], alike: Any, most: int) -> QuerySet[Any]:
    """Asked for in a query of its own: inside another one, PostgreSQL may number all rows anew for each row."""
    turn = Window(RowNumber(), partition_by=list(alike), order_by=list(IN_ORDER))
    kept = found.order_by().annotate(turn=turn).filter(turn__lte=most).values_list("pk", flat=True)
    return MarketForecast.objects.published().with_evidence().filter(pk__in=list(kept))


@dataclass(frozen=True, slots=True)
class NamedMarket:
    """A market that guides name, and the number of forecasts about it. `query`: the list of all of them."""

    name: str
    count: int

    @property
    def query(self) -> dict[str, str]:
        return {"market": self.name}


def markets(found: QuerySet[Any]) -> list[NamedMarket]:
    """Those with the most forecasts first."""
    named = found.order_by().filter(market__isnull=False).annotate(market_name=Lower("market")).values("market_name")
    counted = named.annotate(count=Count("pk"), printed=Min("market")).order_by("-count", "market_name")
    return [NamedMarket(row["printed"], row["count"]) for row in counted[:MOST_MARKETS]]
