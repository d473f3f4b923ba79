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
            "cited_by",
            "base_value",
            "base_printed",
            "base_year",
            "base_qualifier",
            "target_value",
            "target_printed",
            "target_year",
            "stated_cagr",
            "stated_cagr_printed",
            "rate_qualifier",
            "rate_from_year",
            "rate_to_year",
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


class EdgesSerializer(serializers.Serializer[Any]):
    """One year of a band: its lowest and highest size, and where each comes from (an expression, or a fact's key)."""

    year = serializers.IntegerField()
    low = serializers.CharField()
    high = serializers.CharField(allow_null=True, help_text="null where a hedge sets no limit")
    low_source = serializers.CharField()
    high_source = serializers.CharField()


class BandSerializer(serializers.Serializer[Any]):
    """What a curve leaves open, for one reason. The area between two named edges, never an average."""

    kind = serializers.ChoiceField(choices=["rounding", "base_year", "own_figures", "rivals"])
    description = serializers.CharField()
    edges = EdgesSerializer(many=True)


class GrowthCurveSerializer(ProjectionSerializer):
    role = serializers.SlugField(
        source="role.slug", allow_null=True, default=None, help_text="null where the guide is about a market"
    )
    points = PointSerializer(many=True)
    bands = BandSerializer(many=True)
    extrapolation = serializers.SerializerMethodField(
        help_text="What the points past the target year rest on; null where there are none."
    )

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
            "bands",
            "horizon_over",
            "extrapolation",
            *PROJECTION_FIELDS,
        )

    def get_extrapolation(self, curve: GrowthCurve) -> str | None:
        """None: a stored curve ends where its forecast ends."""
        return None
