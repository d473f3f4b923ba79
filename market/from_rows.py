"""Rows of forecasts and share claims as the rules take them."""

from decimal import Decimal

from market.claims.claim import GrowthClaim
from market.claims.grouping import SourcedClaim, SourcedShare, Subject
from market.models import MarketForecast, ShareClaim
from market.parsers.tense import is_future_tense, is_past_tense
from vocabulary.dates import WHOLE_YEAR
from vocabulary.numbers import Figure

WHOLE = "whole"


def claim_of(forecast: MarketForecast) -> GrowthClaim:
    return GrowthClaim(
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


def subject_of(fact: MarketForecast | ShareClaim) -> Subject:
    return Subject(
        market=fact.market.casefold() if fact.market else fact.key,
        segment=fact.segment.casefold(),
        geography=(fact.geography or "").casefold(),
        currency=fact.currency if isinstance(fact, MarketForecast) else None,
    )


def sourced_claim_of(forecast: MarketForecast) -> SourcedClaim:
    """`guide` must have been fetched with the row."""
    return SourcedClaim(
        keys=(forecast.key,),
        guides=(forecast.guide.slug,),
        stated_in=(_year_of(forecast.published_on or forecast.guide.as_of),),
        subject=subject_of(forecast),
        subject_label=_subject_label(forecast),
        claim=claim_of(forecast),
        is_past=is_past_tense(forecast.quote),
        is_to_come=is_future_tense(forecast.quote),
    )


def _year_of(words: str) -> int | None:
    """The latest year these words name; None where they name none."""
    return max((int(year) for year in WHOLE_YEAR.findall(words)), default=None)


def _subject_label(fact: MarketForecast | ShareClaim) -> str:
    """ "the MLOps market, cloud, global" """
    market = f"the {fact.market} market" if fact.market else "a market it does not name"
    segment = "" if fact.segment == WHOLE else fact.segment
    return ", ".join(filter(None, (market, segment, fact.geography)))


def sourced_share_of(share: ShareClaim) -> SourcedShare:
    percent = share.share_percent
    return SourcedShare(
        keys=(share.key,),
        subject=subject_of(share),
        subject_label=_subject_label(share),
        percent=None if percent is None else Figure(percent, _percent_text(percent), share.qualifier),
        is_largest=share.rank == ShareClaim.Rank.LARGEST,
        year=share.year,
    )


def _percent_text(percent: Decimal) -> str:
    """As printed, but for trailing zeros: the column holds four decimals."""
    return f"{percent.normalize():f}"
