from careers.serializers import FACT_FIELDS, FactSerializer
from market.models import MarketForecast, ShareClaim


class MarketForecastSerializer(FactSerializer):
    class Meta:
        model = MarketForecast
        fields = (
            *FACT_FIELDS,
            "market",
            "segment",
            "geography",
            "publisher",
            "published_on",
            "base_value",
            "base_printed",
            "base_year",
            "target_value",
            "target_printed",
            "target_year",
            "stated_cagr",
            "stated_cagr_printed",
            "currency",
            "wording",
            "qualifier",
            "inherited",
        )


class ShareClaimSerializer(FactSerializer):
    class Meta:
        model = ShareClaim
        fields = (
            *FACT_FIELDS,
            "market",
            "segment",
            "geography",
            "share_percent",
            "rank",
            "year",
            "qualifier",
            "inherited",
            "text",
        )
