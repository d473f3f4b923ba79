from rest_framework import serializers

from careers.serializers import FACT_FIELDS, PROJECTION_FIELDS, FactSerializer, ProjectionSerializer
from salaries.models import PayComponent, PayFactor, SalaryBand, SalarySummary


class SalaryBandSerializer(FactSerializer):
    class Meta:
        model = SalaryBand
        fields = (
            *FACT_FIELDS,
            "original_label",
            "level",
            "low",
            "high",
            "open_ended",
            "qualifier",
            "currency",
            "period",
            "period_inferred",
            "component",
            "country",
            "region",
            "year",
            "experience_min_years",
            "experience_max_years",
        )


class PayComponentSerializer(FactSerializer):
    class Meta:
        model = PayComponent
        fields = (*FACT_FIELDS, "kind", "low_percent", "high_percent", "basis", "text")


class PayFactorSerializer(FactSerializer):
    class Meta:
        model = PayFactor
        fields = (*FACT_FIELDS, "name", "detail")


class SalarySummarySerializer(ProjectionSerializer):
    role = serializers.SlugField(source="role.slug")
    years = serializers.ListField(child=serializers.IntegerField(allow_null=True))

    class Meta:
        model = SalarySummary
        basename, lookup = "salary-summary", "key"
        fields = (
            "key",
            "role",
            "level",
            "currency",
            "period",
            "component",
            "country",
            "lowest_low",
            "highest_high",
            "open_ended",
            "band_count",
            "years",
            *PROJECTION_FIELDS,
        )
