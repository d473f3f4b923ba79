from django.contrib import messages
from django.contrib.admin import site
from django.contrib.admin.models import DELETION, LogEntry
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from careers.models import DataVersion, Guide
from portal.admin.base import editor, verbose_name
from portal.imports.preview import counts
from portal.imports.write import withdraw

MAY_WITHDRAW = "careers.withdraw_guide"


@permission_required(MAY_WITHDRAW, raise_exception=True)
def withdraw_guide(request: HttpRequest, pk: int) -> HttpResponse:
    """GET says what goes and what stays, POST withdraws."""
    if request.method == "POST":
        messages.success(request, _withdrawn(request, pk))
        return HttpResponseRedirect(reverse("admin:careers_guide_changelist"))
    guide = get_object_or_404(Guide.objects.select_related("role").defer("text"), pk=pk)
    others = Guide.objects.filter(role=guide.role, role__isnull=False).exclude(pk=pk).order_by("imported_at")
    counted = {
        "guide": guide,
        "goes": [(n, verbose_name(model, n)) for model, n in counts(guide) if n],
        "others": [str(other) for other in others.defer("text")],
        "is_lead": bool(guide.role and guide.role.lead_guide_id == pk),
    }
    context = {**site.each_context(request), "opts": Guide._meta, "title": f"Withdraw {guide}?", **counted}
    return TemplateResponse(request, "admin/careers/guide/withdraw.html", context)


@transaction.atomic
def _withdrawn(request: HttpRequest, pk: int) -> str:
    DataVersion.objects.lock()
    guide = get_object_or_404(Guide.objects.select_related("role").defer("text"), pk=pk)
    facts = sum(number for _, number in counts(guide))
    stays = "its role and skills stay" if guide.role else "skills stay"
    message = f"Withdrawn {guide}: {facts} facts and {guide.statement_count} statements; {stays}."
    LogEntry.objects.log_actions(editor(request).pk, [guide], DELETION, change_message=message)
    withdraw(guide)
    return message
