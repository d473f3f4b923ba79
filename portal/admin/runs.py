from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.auth.decorators import permission_required
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from careers.models import Run
from portal.admin.base import ReadOnly, editor, quoted_text
from portal.refresh import queue

MAY_QUEUE = "careers.queue_refresh"
OUTCOME_MESSAGES: Mapping[queue.RefreshOutcome, tuple[int, str]] = {
    "done": (messages.SUCCESS, "Projections are refreshed."),
    "failed": (messages.ERROR, "The refresh failed; the old projections stay. The run below says why."),
    "queued": (messages.SUCCESS, "A refresh is queued. Its run appears below when a worker has begun."),
    "pending": (messages.WARNING, "The queue cannot be reached. The refresh is pending and made up for later."),
}


@admin.register(Run)
class RunAdmin(ReadOnly):
    list_display = ("started_at", "state", "finished_at", "rows", "data_version", "error_shown")
    list_filter = ("state",)
    fields = ("task", "state", "started_at", "finished_at", "rows", "data_version", "error")

    @admin.display(description="error")
    def error_shown(self, run: Run) -> SafeString:
        return quoted_text(run.error)

    def get_urls(self) -> list[URLPattern]:
        refresh = self.admin_site.admin_view(require_POST(refresh_now))
        return [path("refresh/", refresh, name="careers_run_refresh"), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        page = {"may_queue": request.user.has_perm(MAY_QUEUE), "runs_inline": settings.JOBS_RUN_INLINE}
        return super().changelist_view(request, {**page, **(extra_context or {})})


@permission_required(MAY_QUEUE, raise_exception=True)
def refresh_now(request: HttpRequest) -> HttpResponse:
    outcome = queue.refresh_now()
    LogEntry.objects.create(
        user_id=editor(request).pk,
        content_type=ContentType.objects.get_for_model(Run),
        object_repr="projections",
        action_flag=ADDITION,
        change_message=f"Asked for a refresh: {outcome}.",
    )
    messages.add_message(request, *OUTCOME_MESSAGES[outcome])
    return HttpResponseRedirect(reverse("admin:careers_run_changelist"))
