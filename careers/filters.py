"""Filters that serve the page and the API alike, and refuse what they do not know."""

import difflib
from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters as filters
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.views import APIView

from careers.models import Credential, Guide, Insight, Responsibility, Role, Step
from careers.models.choices import GuideKind, Level, Necessity, Publication, Section
from web.filter_fields import Number, Slugs, Text, TrueOrFalse, WholeNumber, decimals, refusals
from web.problems import InvalidParameter

PAGE_PARAMETERS = ("page", "page_size", "ordering")
# Bounds are those of the columns, on every database.
NUMBERS: dict[type, dict[str, Any]] = {
    models.PositiveSmallIntegerField: {"filter_class": WholeNumber, "extra": lambda _: {"least": 0, "most": 2**15 - 1}},
    models.PositiveIntegerField: {"filter_class": WholeNumber, "extra": lambda _: {"least": 0, "most": 2**31 - 1}},
    models.DecimalField: {"filter_class": Number, "extra": decimals},
}


class StrictFilter(filters.FilterSet):
    """A FilterSet that knows its parameters: an unknown one, or a value it cannot read, is an error that names it."""

    FILTER_DEFAULTS = filters.FilterSet.FILTER_DEFAULTS | NUMBERS
    search_fields: ClassVar[tuple[str, ...]] = ()
    search = Text(method="filter_search", max_length=200, label="Words that all occur")

    def filter_search(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        for word in value.split():
            queryset = queryset.filter(self._any_field_has(word))
        return queryset

    def _any_field_has(self, word: str) -> Q:
        found = Q()
        for field in self.search_fields:
            found |= Q(**{f"{field}__icontains": word}) & self._searchable(field)
        return found

    def _searchable(self, field: str) -> Q:
        """A search must not tell what a guide withholds: its prose is searched only where it is published."""
        withheld = getattr(getattr(self.queryset, "model", None), "withheld_with_figures", ())
        return Q(guide__publication=Publication.FULL) if field in withheld else Q()

    def errors_by_parameter(self, also_known: Iterable[str] = ()) -> dict[str, list[str]]:
        """Parameter → messages, for every parameter that is unknown, given twice or not readable."""
        known = [*self.filters, *also_known]
        errors = {name: [unknown_parameter(name, known)] for name in self.data or () if name not in known}
        for name, refused in self.form.errors.as_data().items():
            errors[name] = refusals(name, self.form.fields[name], refused)
        for name in self._given_twice(known):
            errors[name] = [f"{name} is given more than once."]
        return errors

    def _given_twice(self, known: Iterable[str]) -> list[str]:
        several = [name for name, each in self.filters.items() if isinstance(each, filters.MultipleChoiceFilter)]
        data = self.data if isinstance(self.data, QueryDict) else QueryDict()
        return [name for name in known if name not in several and len(data.getlist(name)) > 1]


def unknown_parameter(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"We do not know a parameter called “{name}”.{guess}"


class StrictFilterBackend(DjangoFilterBackend):
    """Filters a list, or answers 400 naming every parameter that is wrong."""

    def filter_queryset(self, request: HttpRequest, queryset: QuerySet[Any], view: APIView) -> QuerySet[Any]:
        filterset: Any = self.get_filterset(request, queryset, view)
        if filterset is None:
            return queryset
        errors = filterset.errors_by_parameter(PAGE_PARAMETERS)
        # A page's form sends its empty fields; a program that sends one has lost a value.
        blank = [name for name, value in (filterset.data or {}).items() if not str(value).strip()]
        errors |= {name: [f"{name} is empty."] for name in blank}
        if errors:
            raise InvalidParameter(errors)
        return filterset.qs  # type: ignore[no-any-return]


class FactFilter(StrictFilter):
    role = Slugs(Role, field_name="role__slug")
    guide = Slugs(Guide, field_name="guide__slug")
    section = filters.MultipleChoiceFilter(choices=Section.choices)
    heading = Text(max_length=300)


class RoleFilter(StrictFilter):
    search_fields = ("title", "slug")
    retired = TrueOrFalse(field_name="retired_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Role
        fields: tuple[str, ...] = ()


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
