"""What a guide says of a market."""

from careers.fact_kind import FactKind, each
from market import as_text
from market.filters import MarketForecastFilter, ShareClaimFilter
from market.models import MarketForecast, ShareClaim
from market.parsers import ParsedForecast, ParsedShare
from market.serializers import MarketForecastSerializer, ShareClaimSerializer

MARKET_FORECASTS = FactKind(
    model=MarketForecast,
    parsed=ParsedForecast,
    filterset=MarketForecastFilter,
    serializer=MarketForecastSerializer,
    title="Forecasts",
    as_text=each(as_text.forecast),
    is_figure=True,
    orderings=("market", "publisher", "base_year", "base_value", "target_year", "target_value", "stated_cagr"),
)
FACT_KINDS = (
    MARKET_FORECASTS,
    FactKind(
        model=ShareClaim,
        parsed=ParsedShare,
        filterset=ShareClaimFilter,
        serializer=ShareClaimSerializer,
        title="Shares",
        as_text=each(as_text.share_claim),
        is_figure=True,
        orderings=("market", "year", "share_percent"),
    ),
)
