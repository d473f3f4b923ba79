"""Rows of forecasts as the claims that are judged, carried and compared."""

from collections.abc import Hashable
from decimal import Decimal

from market.intervals import Figure
from market.models import MarketForecast, ShareClaim
from market.stated import Claim


def claim_of(forecast: MarketForecast) -> Claim:
    return Claim(
        base=_figure(forecast.base_value, forecast.base_printed, forecast.base_qualifier),
        base_year=forecast.base_year,
        target=_figure(forecast.target_value, forecast.target_printed, forecast.qualifier),
        target_year=forecast.target_year,
        rate=_figure(forecast.stated_cagr, forecast.stated_cagr_printed, forecast.rate_qualifier),
        rate_from=forecast.rate_from_year,
        rate_to=forecast.rate_to_year,
        wording=forecast.wording,
    )


def _figure(value: Decimal | None, text: str | None, qualifier: str | None) -> Figure | None:
    return Figure(value, text, qualifier) if value is not None and text else None


def subject_of(fact: MarketForecast | ShareClaim) -> Hashable:
    """What two claims must share before they are held against each other: market, segment, geography and currency.

    A claim that names no market is alike to none but itself.
    """
    market = fact.market.casefold() if fact.market else fact.key
    currency = fact.currency if isinstance(fact, MarketForecast) else None
    return market, fact.segment.casefold(), (fact.geography or "").casefold(), currency
