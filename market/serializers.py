from typing import Any

from rest_framework import serializers

from careers.serializers import FACT_FIELDS, PROJECTION_FIELDS, FactSerializer, ProjectionSerializer
from market.models import GrowthCurve, MarketForecast, ShareClaim


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


class PointSerializer(serializers.Serializer[Any]):
    """One year of a curve. `mid` follows from the figures as printed; low and high from half a unit of their last digit."""

    year = serializers.IntegerField()
    low = serializers.CharField()
    mid = serializers.CharField()
    high = serializers.CharField()
    kind = serializers.ChoiceField(choices=["stated", "derived", "extrapolated"])


class GrowthCurveSerializer(ProjectionSerializer):
    role = serializers.SlugField(
        source="role.slug", allow_null=True, default=None, help_text="null where the guide is about a market"
    )
    points = PointSerializer(many=True)

    class Meta:
        model = GrowthCurve
        basename, lookup = "growth-curve", "key"
        fields = (
            "key",
            "forecast",
            "role",
            "market",
            "segment",
            "geography",
            "publisher",
            "currency",
            "base_year",
            "target_year",
            "points",
            "reason",
            "stale",
            *PROJECTION_FIELDS,
        )
