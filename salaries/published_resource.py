"""Published percentiles of pay as readers get them: of an occupation, with the roles it is the nearest to and their source."""

from collections.abc import Collection, Iterator
from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.http import QueryDict
from rest_framework import serializers

from careers.models import Role, RoleOccupation
from careers.models.occupations import crosswalk
from careers.occupation_serializers import OccupationList, OccupationRoleSerializer
from careers.serializers import ExactDecimalField
from salaries.models import PublishedPay, SalaryBand, SalaryDataset
from salaries.published import oews_source
from salaries.published.records import NAMES
from web.emptiness import filters_that_exclude
from web.filter_fields import Slugs, Text
from web.filters import StrictFilter
from web.resources import KEY, Resource

NO_DATA = "No published percentiles have been imported yet."
PERCENTILE_NAMES = tuple(NAMES.values())


class PublishedPayFilter(StrictFilter):
    """`soc` takes the code of an occupation whole, `role` the occupations that are the nearest to it."""

    search_fields = ("code", "title")
    role = Slugs(Role, method="of_roles")
    soc = Text(field_name="code", max_length=7)
    country = Text(max_length=2)
    currency = Text(max_length=3)
    period = filters.MultipleChoiceFilter(choices=SalaryBand.Period.choices)

    class Meta:
        model = PublishedPay
        fields = {"year": ["exact", "gte", "lte"], "p50": ["gte", "lte"]}

    def of_roles(self, rows: QuerySet[Any], name: str, value: Collection[Role]) -> QuerySet[Any]:
        links = crosswalk(PublishedPay.SCHEME).filter(role__in=value)
        return rows.filter(code__in=links.values("code")) if value else rows


class PublishedPaySerializer(serializers.ModelSerializer[PublishedPay]):
    roles = OccupationRoleSerializer(source="crosswalk", many=True, read_only=True)
    component = serializers.ChoiceField(choices=SalaryBand.Component.choices)
    contains = serializers.CharField(help_text="What the publisher counts as pay, and so why it is that component.")
    top_coded = serializers.ListField(
        child=serializers.CharField(),
        help_text="Percentiles that are null because the publisher gives them as the top code or more.",
    )
    not_available = serializers.ListField(
        child=serializers.CharField(),
        help_text="Percentiles that are null because the publisher gives no estimate.",
    )
    reason = serializers.CharField(allow_null=True, help_text="Why percentiles are not available; null where all are.")
    dataset = serializers.CharField(source="snapshot.key", help_text="The state of the published table.")
    publisher = serializers.CharField(source="snapshot.publisher")
    as_of = serializers.DateField(source="snapshot.as_of", help_text="The day whose state it is.")
    url = serializers.URLField(source="snapshot.url")
    licence = serializers.CharField(source="snapshot.licence")

    class Meta:
        model = PublishedPay
        list_serializer_class = OccupationList
        fields = (
            "key",
            "code",
            "title",
            "roles",
            "country",
            "year",
            "currency",
            "period",
            "component",
            "contains",
            *PERCENTILE_NAMES,
            "top_coded",
            "top_code",
            "not_available",
            "reason",
            "employment",
            "row",
            "dataset",
            "publisher",
            "as_of",
            "url",
            "licence",
        )

    def build_standard_field(self, field_name: str, model_field: Any) -> Any:
        """Amounts as all others are printed: "132270"."""
        built, options = super().build_standard_field(field_name, model_field)
        return (ExactDecimalField if built is serializers.DecimalField else built), options


def rows() -> QuerySet[PublishedPay]:
    return PublishedPay.objects.filter(snapshot__is_current=True).select_related("snapshot")


def why_nothing_is_published(params: QueryDict) -> str:
    """The state of the table, what of the question it lacks, and how much there is without one part of it."""
    dataset = SalaryDataset.objects.current().filter(source=oews_source.SOURCE).first()
    if dataset is None:
        return NO_DATA
    part = "" if dataset.is_whole else ", the occupations shipped with the portal"
    about = [*_roles_without_pay(params.getlist("role")), filters_that_exclude(PUBLISHED_PAY, params)]
    return " ".join([f"Published percentiles: {dataset}{part}.", *filter(None, about)])


def _roles_without_pay(slugs: list[str]) -> Iterator[str]:
    """A sentence for each of the roles whose occupation is unknown or not in the table."""
    roles = Role.objects.filter(slug__in=slugs).order_by("slug").prefetch_related("occupations")
    published = set(rows().values_list("code", flat=True)) if slugs else set()
    for role in roles:
        linked = [each for each in role.occupations.all() if each.scheme == PublishedPay.SCHEME]
        if role.retired_at:
            yield f"{role.title} is retired."
        elif not linked:
            yield f"No occupation of the Standard Occupational Classification is linked to {role.title}."
        elif missing := [each for each in linked if each.code not in published]:
            yield f"{_listed(missing)}, the nearest to {role.title}, is not in the table."


def _listed(occupations: list[RoleOccupation]) -> str:
    return " and ".join(map(str, occupations))


PUBLISHED_PAY = Resource(
    name="published-pay",
    basename="published-pay",
    rows=rows,
    filterset=PublishedPayFilter,
    serializer=PublishedPaySerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("key", "code", "title", "year", "employment", "p50"),
    tie_break=("code", "key"),
    empty_reason=why_nothing_is_published,
)
