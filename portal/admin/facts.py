"""The facts of all guides: one page for each kind, shown with the words that say them and never edited."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from careers.models import Fact
from portal.admin.base import GuideListFilter, ReadOnly, prose, quoted_text
from portal.resources import MODELS
from vocabulary.direction import visible

PLACE = ("key", "guide", "role", "section", prose("heading"), "line", "position", "characters")


def own_fields(model: type[Fact]) -> list[Any]:
    """What a kind of fact says beyond what every fact has."""
    shared = {field.name for field in Fact._meta.get_fields()}
    return [field for field in model._meta.concrete_fields if field.name not in shared and not field.primary_key]


def is_prose(field: Any) -> bool:
    return isinstance(field, (models.CharField, models.TextField)) and not field.choices


class FactAdmin(ReadOnly):
    empty_value_display = "not stated"
    list_display = ("values", "quote_shown", "line", "section", "guide")
    search_fields = ("quote", "key")

    def __init__(self, model: type[Fact], admin_site: admin.AdminSite) -> None:
        self.own = own_fields(model)
        self.stated_values = tuple(prose(field.name) if is_prose(field) else field.name for field in self.own)
        super().__init__(model, admin_site)

    def get_list_filter(self, request: HttpRequest) -> Any:
        return ("section", GuideListFilter, *(field.name for field in self.own if field.choices))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return ((None, {"fields": (*self.stated_values, "evidence")}), ("Where it is", {"fields": PLACE}))

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        related = [field.name for field in self.own if field.is_relation]
        rows: models.QuerySet[Any] = self.model.objects.with_evidence()
        return rows.select_related(*related) if related else rows

    @admin.display(description="says")
    def values(self, fact: Fact) -> SafeString:
        stated = ((field.name, getattr(fact, field.name)) for field in self.own)
        stated_values = [(name, _plain(value)) for name, value in stated if value is not None and value is not False]
        return quoted_text(stated_values[0][1] if len(stated_values) == 1 else " · ".join(map(" ".join, stated_values)))

    @admin.display(description="quote")
    def quote_shown(self, fact: Fact) -> SafeString:
        return quoted_text(fact.quote)

    @admin.display(description="characters")
    def characters(self, fact: Fact) -> str:
        return f"{fact.start} to {fact.end} of the guide's text"

    @admin.display(description="quote in its statements")
    def evidence(self, fact: Fact) -> SafeString:
        text, first, last = fact.guide.text, fact.statement.start, fact.last_statement.end
        before, quote, after = text[first : fact.start], text[fact.start : fact.end], text[fact.end : last]
        return format_html(
            '<blockquote class="quoted whole">{}<mark>{}</mark>{}</blockquote>',
            *map(visible, (before, quote, after)),
        )


def _plain(value: Any) -> str:
    return f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)


for model in MODELS.values():
    admin.site.register(model, FactAdmin)
