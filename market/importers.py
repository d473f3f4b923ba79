"""Forecasts and share claims → rows."""

from market.models import MarketForecast, ShareClaim
from market.parsers import ParsedForecast, ParsedShare

MODELS = {ParsedForecast: MarketForecast, ParsedShare: ShareClaim}
