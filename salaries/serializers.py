from careers.serializers import FACT_FIELDS, FactSerializer
from salaries.models import PayComponent, PayFactor, SalaryBand


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
