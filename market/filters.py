import django_filters as filters

from careers.filters import FactFilter
from careers.models import Role
from careers.models.choices import Qualifier
from market.models import GrowthCurve, MarketForecast, ShareClaim
from web.filter_fields import Slugs, Text, TrueOrFalse
from web.filters import StrictFilter


class ClaimFilter(FactFilter):
    search_fields = ("market", "segment", "geography", "quote")
    market = Text(max_length=120)
    segment = Text(max_length=60)
    geography = Text(max_length=60)
    inherited = TrueOrFalse()
    qualifier = filters.MultipleChoiceFilter(choices=Qualifier.choices)


class MarketForecastFilter(ClaimFilter):
    publisher = Text(max_length=120)
    currency = Text(max_length=3)
    cited_by = Text(max_length=120)
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
    forecast = Text(lookup_expr="exact", max_length=160)
    market = Text(max_length=120)
    segment = Text(max_length=60)
    geography = Text(max_length=60)
    publisher = Text(max_length=120)
    currency = Text(max_length=3)
    horizon_over = TrueOrFalse()
    has_curve = TrueOrFalse(field_name="reason", lookup_expr="isnull")

    class Meta:
        model = GrowthCurve
        fields = {"base_year": ["exact", "gte", "lte"], "target_year": ["exact", "gte", "lte"]}
