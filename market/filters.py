import django_filters as filters

from careers.filters import FactFilter, TrueOrFalse
from careers.models.choices import Qualifier
from market.models import MarketForecast, ShareClaim


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
