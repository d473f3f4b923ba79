import django_filters as filters

from careers.filters import FactFilter
from careers.models import Role
from careers.models.choices import Level, Qualifier
from salaries.models import PayComponent, PayFactor, SalaryBand, SalarySummary
from web.filter_fields import Slugs, Text, TrueOrFalse
from web.filters import StrictFilter


class SalaryBandFilter(FactFilter):
    search_fields = ("original_label", "quote")
    level = filters.MultipleChoiceFilter(choices=Level.choices)
    currency = Text(max_length=3)
    country = Text(max_length=2)
    region = Text(max_length=80)
    period = filters.MultipleChoiceFilter(choices=SalaryBand.Period.choices)
    component = filters.MultipleChoiceFilter(choices=SalaryBand.Component.choices)
    open_ended = TrueOrFalse()
    qualifier = filters.MultipleChoiceFilter(choices=Qualifier.choices)

    class Meta:
        model = SalaryBand
        fields = {
            "low": ["gte", "lte"],
            "high": ["gte", "lte"],
            "year": ["exact", "gte", "lte"],
            "experience_min_years": ["gte", "lte"],
            "experience_max_years": ["gte", "lte"],
        }


class PayComponentFilter(FactFilter):
    search_fields = ("text",)
    kind = filters.MultipleChoiceFilter(choices=PayComponent.Kind.choices)

    class Meta:
        model = PayComponent
        fields = {"low_percent": ["gte", "lte"], "high_percent": ["gte", "lte"]}


class PayFactorFilter(FactFilter):
    search_fields = ("name",)

    class Meta:
        model = PayFactor
        fields: tuple[str, ...] = ()


class SalarySummaryFilter(StrictFilter):
    search_fields = ("key", "role__title")
    role = Slugs(Role, field_name="role__slug")
    level = filters.MultipleChoiceFilter(choices=Level.choices)
    currency = Text(max_length=3)
    country = Text(max_length=2)
    period = filters.MultipleChoiceFilter(choices=SalaryBand.Period.choices)
    component = filters.MultipleChoiceFilter(choices=SalaryBand.Component.choices)
    open_ended = TrueOrFalse()

    class Meta:
        model = SalarySummary
        fields = {"lowest_low": ["gte", "lte"], "highest_high": ["gte", "lte"], "band_count": ["gte"]}
