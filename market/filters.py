import django_filters as filters

from careers.filters import FactFilter, Slugs, StrictFilter, TrueOrFalse
from careers.models import Role
from careers.models.choices import Qualifier
from market.models import GrowthCurve, MarketForecast, ShareClaim


class ClaimFilter(FactFilter):
    search_fields = ("market", "segment", "geography", "quote")
    market = filters.CharFilter(lookup_expr="iexact", max_length=120)
    segment = filters.CharFilter(lookup_expr="iexact", max_length=60)
    geography = filters.CharFilter(lookup_expr="iexact", max_length=60)
    inherited = TrueOrFalse()
    qualifier = filters.MultipleChoiceFilter(choices=Qualifier.choices)


class MarketForecastFilter(ClaimFilter):
    publisher = filters.CharFilter(lookup_expr="iexact", max_length=120)
    currency = filters.CharFilter(lookup_expr="iexact", max_length=3)
    cited_by = filters.CharFilter(lookup_expr="iexact", max_length=120)
    wording = filters.MultipleChoiceFilter(choices=MarketForecast.Wording.choices)

    class Meta:
        model = MarketForecast
        fields = {
            "base_year": ["exact", "gte", "lte"],
            "target_year": ["exact", "gte", "lte"],
            "base_value": ["gte", "lte"],
            "target_value": ["gte", "lte"],
            "stated_cagr": ["gte", "lte"],
        }


class ShareClaimFilter(ClaimFilter):
    rank = filters.MultipleChoiceFilter(choices=ShareClaim.Rank.choices)

    class Meta:
        model = ShareClaim
        fields = {"year": ["exact", "gte", "lte"], "share_percent": ["gte", "lte"]}


class GrowthCurveFilter(StrictFilter):
    search_fields = ("market", "segment", "geography", "publisher")
    role = Slugs(Role, field_name="role__slug")
    forecast = filters.CharFilter(max_length=160)
    market = filters.CharFilter(lookup_expr="iexact", max_length=120)
    segment = filters.CharFilter(lookup_expr="iexact", max_length=60)
    geography = filters.CharFilter(lookup_expr="iexact", max_length=60)
    publisher = filters.CharFilter(lookup_expr="iexact", max_length=120)
    currency = filters.CharFilter(lookup_expr="iexact", max_length=3)
    horizon_over = TrueOrFalse()
    drawn = TrueOrFalse(field_name="reason", lookup_expr="isnull")

    class Meta:
        model = GrowthCurve
        fields = {"base_year": ["exact", "gte", "lte"], "target_year": ["exact", "gte", "lte"]}
