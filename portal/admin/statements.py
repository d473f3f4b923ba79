from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.safestring import SafeString

from careers.models import Statement
from portal.admin.base import SHOWN, GuideListFilter, ReadOnly, prose, quoted_text


@admin.register(Statement)
class StatementAdmin(ReadOnly):
    """Every sentence and bullet of a guide, and what became of it."""

    list_display = ("text_shown", "disposition", "guide", "line", "section", "heading_shown")
    list_filter = ("disposition", GuideListFilter)
    search_fields = ("text",)
    fields = (
        "guide",
        "position",
        "line",
        "start",
        "end",
        "section",
        prose("heading"),
        "disposition",
        "reason",
        prose("text", "words"),
        "footnotes",
    )

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Statement]:
        return Statement.objects.select_related("guide").defer("guide__text")

    @admin.display(description="words")
    def text_shown(self, statement: Statement) -> SafeString:
        return quoted_text(statement.text)

    @admin.display(description="heading")
    def heading_shown(self, statement: Statement) -> SafeString:
        return quoted_text(statement.heading, shown=80)

    @admin.display(description="footnotes")
    def footnotes(self, statement: Statement) -> SafeString:
        return quoted_text(" · ".join(statement.notes), shown=sum(map(len, statement.notes), SHOWN))
