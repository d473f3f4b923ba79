"""What a guide states about markets: forecasts of their size, and claims about shares of them. Pure."""

from careers.documents import Document, Reading
from market.parsers.forecasts import ParsedForecast, read_forecasts
from market.parsers.shares import ParsedShare, read_shares

__all__ = ["ParsedForecast", "ParsedShare", "parse"]


def parse(document: Document) -> Reading:
    return Reading(facts=[*read_forecasts(document), *read_shares(document)])
