"""The admin for findings: an editor marks one as seen or explained, and readers are shown why."""

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest

from careers.models import DataVersion, EditorNote, Finding
from portal.admin.base import ReadOnly
from portal.refresh.publish import publish_change


@admin.register(Finding)
class FindingAdmin(ReadOnly):
    """Found by rules: shown, searched and chosen, never edited."""

    list_display = ("headline", "rule", "verdict", "severity", "stale")
    list_filter = ("verdict", "severity", "rule", "stale")
    search_fields = ("key", "headline")


@admin.register(EditorNote)
class FindingMarkAdmin(admin.ModelAdmin):
    """A mark is given for the facts as they are on that day, and taken back by deleting it."""

    list_display = ("finding_id", "state", "reason", "marked_by", "marked_at")
    list_filter = ("state",)
    search_fields = ("finding__key", "reason")
    autocomplete_fields = ("finding",)
    exclude = ("marked_by",)

    def get_readonly_fields(self, request: HttpRequest, obj: EditorNote | None = None) -> tuple[str, ...]:
        return ("finding_id",) if obj else ()

    def get_exclude(self, request: HttpRequest, obj: EditorNote | None = None) -> tuple[str, ...]:
        return ("finding", "marked_by") if obj else ("marked_by",)

    def save_model(self, request: HttpRequest, obj: EditorNote, form: Any, change: bool) -> None:
        with transaction.atomic():
            DataVersion.objects.lock()
            current = Finding.objects.filter(key=obj.finding_id).values_list("fingerprint", flat=True).first()
            fingerprint = current or obj.fingerprint
            if not form.has_changed() and obj.fingerprint == fingerprint:
                return
            obj.fingerprint = fingerprint
            obj.marked_by_id = request.user.pk
            super().save_model(request, obj, form, change)
            publish_change()

    def delete_model(self, request: HttpRequest, obj: EditorNote) -> None:
        with transaction.atomic():
            super().delete_model(request, obj)
            publish_change()

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        with transaction.atomic():
            super().delete_queryset(request, queryset)
            publish_change()
