"""Filters of roles, guides and what guides say of a role."""

import django_filters as filters
from django.db.models import Q

from careers.models import AlternateTitle, Credential, Guide, Insight, Responsibility, Role, Step
from careers.models.choices import GuideKind, Level, Necessity, Publication, Section
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
