from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.admin.base import ReadOnly
from vocabulary.direction import visible


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnly):
    """What was edited by whom. Deleting a user would delete their entries: deactivate them instead."""

    list_display = ("action_time", "user", "message", "what", "content_type")
    list_filter = ("action_flag", ("content_type", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("user", "content_type")
    search_fields = ("object_repr", "change_message", "user__username")
    date_hierarchy = "action_time"
    fields = ("action_time", "user", "content_type", "what", "action_flag", "message")

    @admin.display(description="what")
    def what(self, entry: LogEntry) -> SafeString:
        return format_html("<bdi>{}</bdi>", visible(entry.object_repr))

    @admin.display(description="message")
    def message(self, entry: LogEntry) -> SafeString:
        return format_html("<bdi>{}</bdi>", visible(entry.get_change_message()))

    def get_queryset(self, request: HttpRequest) -> Any:
        return LogEntry.objects.select_related("user", "content_type")
