"""Filters that serve the page and the API alike, and refuse what they do not know."""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters as filters
from django.db import models
from django.db.models import Q, QuerySet
from django.http import QueryDict

from web.filter_fields import Number, Text, WholeNumber, decimals, refusals
from web.problems import InvalidParameter
from web.query_params import unknown_parameter

PAGE_PARAMETERS = ("page", "page_size", "ordering")
# Bounds are those of the columns, on every database.
NUMBERS: dict[type, dict[str, Any]] = {
    models.PositiveSmallIntegerField: {"filter_class": WholeNumber, "extra": lambda _: {"least": 0, "most": 2**15 - 1}},
    models.PositiveIntegerField: {"filter_class": WholeNumber, "extra": lambda _: {"least": 0, "most": 2**31 - 1}},
    models.PositiveBigIntegerField: {"filter_class": WholeNumber, "extra": lambda _: {"least": 0, "most": 2**63 - 1}},
    models.DecimalField: {"filter_class": Number, "extra": decimals},
}


class StrictFilter(filters.FilterSet):
    """A FilterSet that knows its parameters: an unknown one, or a value it cannot read, is an error that names it."""

    FILTER_DEFAULTS = filters.FilterSet.FILTER_DEFAULTS | NUMBERS
    search_fields: ClassVar[tuple[str, ...]] = ()
    search = Text(method="filter_search", max_length=200, label="Words that all occur")

    def __init__(self, data: Any = None, queryset: Any = None, *, only_given: bool = False, **options: Any) -> None:
        """`only_given`: without the filters that the data does not name, which find everything and draw no field."""
        if only_given:
            every = type(self).base_filters
            self.base_filters = OrderedDict((name, each) for name, each in every.items() if name in data)
        super().__init__(data, queryset, **options)

    def filter_search(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        for word in value.split():
            queryset = queryset.filter(self._any_field_has(word))
        return queryset

    def _any_field_has(self, word: str) -> Q:
        found = Q()
        for field in self.search_fields:
            found |= Q(**{f"{field}__icontains": word}) & self.searchable(field)
        return found

    def searchable(self, field: str) -> Q:
        """In which rows a search may look at a field: in all of them, unless a filter knows better."""
        return Q()

    def errors_by_parameter(self, also_known: Iterable[str] = ()) -> dict[str, list[str]]:
        """Parameter → messages, for every parameter that is unknown, given twice or not readable."""
        known = [*type(self).base_filters, *also_known]
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


def filtered(
    filterset: type[StrictFilter],
    rows: QuerySet[Any],
    params: QueryDict,
    also_known: Iterable[str] = PAGE_PARAMETERS,
) -> QuerySet[Any]:
    """The rows the parameters ask for. Raises `InvalidParameter` naming every parameter that is wrong."""
    bound: Any = filterset(params, queryset=rows, only_given=True)
    errors = bound.errors_by_parameter(also_known)
    # A page's form sends its empty fields; a program that sends one has lost a value.
    errors |= {name: [f"{name} is empty."] for name, value in params.items() if not str(value).strip()}
    if errors:
        raise InvalidParameter(errors)
    return bound.qs  # type: ignore[no-any-return]
