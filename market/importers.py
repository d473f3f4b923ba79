"""Forecasts and share claims → rows."""

from careers.importers import Models
from market.models import MarketForecast, ShareClaim
from market.parsers import ParsedForecast, ParsedShare

MODELS: Models = {ParsedForecast: MarketForecast, ParsedShare: ShareClaim}
