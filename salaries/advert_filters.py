"""Filters of advertised pay: percentiles, the adverts behind them, their titles and the states of their table."""

from collections.abc import Collection
from typing import Any

import django_filters as filters
from django.db.models import Exists, F, OuterRef, QuerySet

from careers.models import Role
from careers.models.choices import Level
from salaries.adverts.percentiles import LEAST
from salaries.models import Advert, AdvertGroup, AdvertTitle, PayPercentile, SalaryDataset, TitleMapping
from web.filter_fields import Number, Slugs, Text, TrueOrFalse, WholeNumber, decimals
from web.filters import StrictFilter

TITLES = "title-mapping"
MEDIAN = decimals(PayPercentile._meta.get_field("median"))
YEAR = {"least": 0, "most": 2**15 - 1}
# Of a file of percentiles: the rows that have a median, and not the thousands that have too few ranges for one.
WITH_MEDIANS = {"n_distinct__gte": LEAST[50]}


class PayPercentileFilter(StrictFilter):
    search_fields = ("key", "role__title", "title__title")
    role = Slugs(Role, field_name="role__slug")
    title = Slugs(AdvertTitle, field_name="title__slug", listed=TITLES)
    fit = filters.MultipleChoiceFilter(choices=PayPercentile.Fit.choices, method="of_fit")
    level = filters.MultipleChoiceFilter(choices=Level.choices)
    country = Text(max_length=2)
    currency = Text(max_length=3)
    end = filters.MultipleChoiceFilter(choices=PayPercentile.End.choices)
    suppressed = TrueOrFalse(method="of_suppressed")
    p50__gte = Number(field_name="median", lookup_expr="gte", **MEDIAN)
    p50__lte = Number(field_name="median", lookup_expr="lte", **MEDIAN)

    class Meta:
        model = PayPercentile
        fields = {
            "year": ["exact", "gte", "lte"],
            "n_adverts": ["gte", "lte"],
            "n_distinct": ["gte", "lte"],
        }

    def of_fit(self, rows: QuerySet[Any], name: str, value: Collection[str]) -> QuerySet[Any]:
        return rows.filter(title__isnull=PayPercentile.Fit.NEAR not in value) if len(value) == 1 else rows

    def of_suppressed(self, rows: QuerySet[Any], name: str, value: bool | str) -> QuerySet[Any]:
        few = {"n_distinct__lt": LEAST[10]}
        return rows if value == "" else rows.filter(**few) if value else rows.exclude(**few)


class AdvertFilter(StrictFilter):
    """`role` takes the titles that count as the role, `fit` its near ones."""

    search_fields = ("group__title__title",)
    role = Slugs(Role, method="as_it_is")
    fit = filters.MultipleChoiceFilter(choices=PayPercentile.Fit.choices, method="as_it_is")
    title = Slugs(AdvertTitle, field_name="group__title__slug", listed=TITLES)
    level = filters.MultipleChoiceFilter(field_name="group__level", choices=Level.choices)
    country = Text(field_name="group__country", max_length=2)
    residence = Text(field_name="group__residence", max_length=2)
    currency = Text(field_name="group__currency", max_length=3)
    year = WholeNumber(field_name="group__year", **YEAR)
    year__gte = WholeNumber(field_name="group__year", lookup_expr="gte", **YEAR)
    year__lte = WholeNumber(field_name="group__year", lookup_expr="lte", **YEAR)
    employment = filters.MultipleChoiceFilter(field_name="group__employment", choices=AdvertGroup.Employment.choices)
    remote_share = WholeNumber(field_name="group__remote_share", least=0, most=100)
    company_size = filters.MultipleChoiceFilter(
        field_name="group__company_size", choices=AdvertGroup.CompanySize.choices
    )
    point = TrueOrFalse(method="of_points", label="Only one amount is known")

    class Meta:
        model = Advert
        fields = {"low": ["gte", "lte"], "high": ["gte", "lte"]}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Role and fit are looked up together: a title may be a role's own and near to another."""
        rows = super().filter_queryset(queryset)
        roles, fits = self.form.cleaned_data.get("role"), self.form.cleaned_data.get("fit")
        if not roles and not fits:
            return rows
        mappings = TitleMapping.objects.of_fits(fits or [PayPercentile.Fit.OWN])
        titles = (mappings.filter(role__in=roles) if roles else mappings).values("title")
        return rows.filter(group__in=AdvertGroup.objects.filter(title__in=titles))

    def as_it_is(self, rows: QuerySet[Any], name: str, value: object) -> QuerySet[Any]:
        return rows

    def of_points(self, rows: QuerySet[Any], name: str, value: bool | str) -> QuerySet[Any]:
        points = {"last_row": F("row")}
        return rows if value == "" else rows.filter(**points) if value else rows.exclude(**points)


class AdvertTitleFilter(StrictFilter):
    search_fields = ("title",)
    role = Slugs(Role, method="of_roles")
    fit = filters.MultipleChoiceFilter(choices=TitleMapping.Fit.choices, method="of_fits")
    has_role = TrueOrFalse(method="with_role")
    is_reviewed = TrueOrFalse()

    class Meta:
        model = AdvertTitle
        fields = {"n_adverts": ["gte", "lte"]}

    def of_roles(self, rows: QuerySet[Any], name: str, value: Collection[Role]) -> QuerySet[Any]:
        return _mapped(rows, role__in=value) if value else rows

    def of_fits(self, rows: QuerySet[Any], name: str, value: Collection[str]) -> QuerySet[Any]:
        return _mapped(rows, fit__in=value) if value else rows

    def with_role(self, rows: QuerySet[Any], name: str, value: bool | str) -> QuerySet[Any]:
        mapped = Exists(TitleMapping.objects.filter(title=OuterRef("pk")))
        return rows if value == "" else rows.filter(mapped if value else ~mapped)


def _mapped(rows: QuerySet[Any], **wanted: object) -> QuerySet[Any]:
    """A subquery, since a join would list a title once for each of its roles."""
    return rows.filter(pk__in=TitleMapping.objects.filter(**wanted).values("title"))


class SalaryDatasetFilter(StrictFilter):
    search_fields = ("key", "publisher", "title")
    source = Text(max_length=80)
    is_current = TrueOrFalse()
    is_whole = TrueOrFalse()

    class Meta:
        model = SalaryDataset
        fields: tuple[str, ...] = ()
