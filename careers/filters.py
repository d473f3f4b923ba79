"""Filters of roles, guides and what guides say of a role."""

from collections.abc import Collection
from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet

from careers.models import (
    AlternateTitle,
    Credential,
    Guide,
    Insight,
    Occupation,
    OccupationTechnology,
    OccupationTitle,
    Responsibility,
    Role,
    RoleRelation,
    Step,
)
from careers.models.choices import GuideKind, Level, Necessity, Publication, Section
from careers.models.occupations import crosswalk
from careers.role_file import GROUPS
from web.filter_fields import Slugs, Text, TrueOrFalse
from web.filters import StrictFilter


class FactFilter(StrictFilter):
    role = Slugs(Role, field_name="role__slug")
    guide = Slugs(Guide, field_name="guide__slug")
    section = filters.MultipleChoiceFilter(choices=Section.choices)
    heading = Text(max_length=300)

    def searchable(self, field: str) -> Q:
        """A search must not reveal what a guide withholds: its prose is searched only where it is published."""
        withheld = getattr(getattr(self.queryset, "model", None), "withheld_with_figures", ())
        return Q(guide__publication=Publication.FULL) if field in withheld else Q()


class RoleFilter(StrictFilter):
    search_fields = ("title", "slug")
    group = filters.MultipleChoiceFilter(choices=list(GROUPS.items()))
    retired = TrueOrFalse(field_name="retired_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Role
        fields: tuple[str, ...] = ()

    def _any_field_has(self, word: str) -> Q:
        """Also a word of an alternate title; a subquery, since a join would list a role once for each."""
        also = AlternateTitle.objects.filter(title__icontains=word)
        return super()._any_field_has(word) | Q(pk__in=also.values("role"))


class OccupationFilter(StrictFilter):
    """Most occupations have nothing to do with the roles here, so the others are listed where they are asked for."""

    search_fields = ("title", "code")
    all = TrueOrFalse(method="as_it_is", label="Also those that no role is linked to")
    role = Slugs(Role, method="of_roles")
    technology = Text(max_length=200, method="naming_technology", label="The name of a technology, whole")
    retired = TrueOrFalse(field_name="retired_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Occupation
        fields = {"job_zone": ["exact", "gte", "lte"]}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        rows: Any = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("all") else rows.crosswalked()  # type: ignore[no-any-return]

    def as_it_is(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return rows

    def of_roles(self, rows: QuerySet[Any], name: str, value: Collection[Role]) -> QuerySet[Any]:
        return rows.filter(code__in=crosswalk().filter(role__in=value).values("code")) if value else rows

    def naming_technology(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(pk__in=OccupationTechnology.objects.filter(name__iexact=value).values("occupation"))

    def _any_field_has(self, word: str) -> Q:
        """Also a word of an alternate title; a subquery, since a join would list an occupation once for each."""
        also = OccupationTitle.objects.filter(title__icontains=word)
        return super()._any_field_has(word) | Q(pk__in=also.values("occupation"))


class GuideFilter(StrictFilter):
    search_fields = ("title", "slug", "publisher")
    kind = filters.MultipleChoiceFilter(choices=GuideKind.choices)
    role = Slugs(Role, field_name="role__slug")
    publisher = Text(max_length=120)
    publication = filters.MultipleChoiceFilter(choices=Publication.choices)

    class Meta:
        model = Guide
        fields: tuple[str, ...] = ()


class ResponsibilityFilter(FactFilter):
    search_fields = ("text", "heading")

    class Meta:
        model = Responsibility
        fields: tuple[str, ...] = ()


class StepFilter(FactFilter):
    search_fields = ("label",)
    level = filters.MultipleChoiceFilter(choices=Level.choices)
    grade = Text(max_length=20)

    class Meta:
        model = Step
        fields: tuple[str, ...] = ()


class CredentialFilter(FactFilter):
    search_fields = ("name",)
    kind = filters.MultipleChoiceFilter(choices=Credential.Kind.choices)
    necessity = filters.MultipleChoiceFilter(choices=Necessity.choices)

    class Meta:
        model = Credential
        fields = {"min_years": ["exact", "gte", "lte"]}


class InsightFilter(FactFilter):
    search_fields = ("title", "body", "solution", "importance")
    kind = filters.MultipleChoiceFilter(choices=Insight.Kind.choices)

    class Meta:
        model = Insight
        fields: tuple[str, ...] = ()


class RoleRelationFilter(FactFilter):
    search_fields = ("title", "text")
    kind = filters.MultipleChoiceFilter(choices=RoleRelation.Kind.choices)
    related_role = Slugs(Role, field_name="related_role__slug")
    has_related_role = TrueOrFalse(field_name="related_role", lookup_expr="isnull", exclude=True)

    class Meta:
        model = RoleRelation
        fields: tuple[str, ...] = ()
