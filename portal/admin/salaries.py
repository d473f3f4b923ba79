"""Pay from published tables: their states, the titles of adverts and what role each is of. Only shown: files say all of it."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from portal.admin.base import ReadOnly
from salaries.models import AdvertTitle, SalaryDataset, TitleMapping


@admin.register(SalaryDataset)
class SalaryDatasetAdmin(ReadOnly):
    list_display = ("publisher", "as_of", "is_current", "is_whole", "added", "gone", "unchanged", "licence")
    list_filter = ("source", "is_current", "is_whole")
    search_fields = ("key", "publisher", "title")
    empty_value_display = "none before it"
    fields = readonly_fields = (
        "key", "publisher", "title", "as_of", "url", "licence", "sha256", "is_whole", "is_current",
        "counts", "added", "gone", "unchanged",
    )  # fmt: skip


@admin.register(AdvertTitle)
class AdvertTitleAdmin(ReadOnly):
    list_display = ("title", "n_adverts", "roles", "is_reviewed")
    list_filter = ("is_reviewed", "mappings__fit")
    search_fields = ("title", "slug")
    fields = ("title", "slug", "source", "n_adverts", "is_reviewed", "roles")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("mappings__role")

    @admin.display(description="roles")
    def roles(self, title: AdvertTitle) -> str:
        named = (f"{each.role.title} ({each.fit})" for each in title.mappings.all())
        return ", ".join(named) or ("of no role" if title.is_reviewed else "not reviewed")


@admin.register(TitleMapping)
class TitleMappingAdmin(ReadOnly):
    list_display = ("title", "role", "fit")
    list_filter = ("fit", "role")
    list_select_related = ("title", "role")
    search_fields = ("title__title", "role__title")
