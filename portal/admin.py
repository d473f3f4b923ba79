"""The admin for editors: nouns may be retired or renamed, everything read from a guide is shown and not edited."""

from typing import Any

from django.contrib import admin
from django.db import models, transaction
from django.http import HttpRequest

from careers.models import DataVersion, Guide, Role, Run
from portal import jobs
from portal.admin_findings import FindingAdmin, FindingMarkAdmin  # noqa: F401 (importing registers them)
from skills.models import Skill


class ChangesData(admin.ModelAdmin):
    """An edit here changes what readers see: the data version rises with it, and projections follow after commit."""

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        with transaction.atomic():
            DataVersion.objects.lock()
            super().save_model(request, obj, form, change)
            DataVersion.objects.advance()
            transaction.on_commit(jobs.queue_refresh)

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReadOnly(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(Role)
class RoleAdmin(ChangesData):
    list_display = ("title", "slug", "lead_guide", "retired_at", "replaced_by")
    search_fields = ("title", "slug")
    readonly_fields = ("slug",)


@admin.register(Skill)
class SkillAdmin(ChangesData):
    list_display = ("name", "kind", "retired_at", "replaced_by")
    list_filter = ("kind",)
    search_fields = ("name", "slug", "aliases__name")
    readonly_fields = ("slug",)


@admin.register(Guide)
class GuideAdmin(ReadOnly):
    list_display = ("slug", "kind", "role", "publisher", "publication", "statement_count", "unread_count", "changed_at")
    list_filter = ("kind", "publication")
    search_fields = ("slug", "title", "publisher")
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


@admin.register(Run)
class RunAdmin(ReadOnly):
    list_display = ("task", "state", "started_at", "finished_at", "rows", "data_version", "error")
    list_filter = ("state",)
