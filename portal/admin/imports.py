"""Import through a form: hand a guide in, see what it would change and how its page would look, confirm exactly that.

The handed-in bytes wait as an `ImportDraft`. The preview carries the state of the guide it was made against; where that
has changed since, confirming writes nothing and shows what an import would do now.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from csp.decorators import csp_update
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from careers.documents import DocumentError
from careers.models import DataVersion, Guide
from careers.reading_words import reading_in_words
from portal.admin.base import editor
from portal.admin.import_form import SECONDS, ImportForm
from portal.imports.compare import Diff
from portal.imports.metadata import Options
from portal.imports.page_preview import drawn
from portal.imports.prepare import Prepared, prepare_bytes
from portal.imports.preview import preview, state_of
from portal.imports.write import write
from portal.models import ImportDraft
from vocabulary.direction import visible

MAY_IMPORT = "careers.import_guide"
may_import = permission_required(MAY_IMPORT, raise_exception=True)
SHOWN = 500


@may_import
def upload_page(request: HttpRequest) -> HttpResponse:
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        if form.diff.is_same:
            guide = Guide.objects.defer("text").get(slug=form.prepared.slug)
            messages.info(request, f"Nothing to do: {guide} already has this text and these details.")
            return HttpResponseRedirect(_address(guide))
        return HttpResponseRedirect(reverse("admin:careers_guide_preview", args=[_keep(request, form).pk]))
    return _page(request, "import", {"form": form, "title": "Import a guide"})


def _keep(request: HttpRequest, form: ImportForm) -> ImportDraft:
    """Store what was handed in, and clear away what nobody has confirmed in time."""
    name, data = form.source()
    ImportDraft.objects.expired().delete()
    return ImportDraft.objects.create(editor=editor(request), name=name, data=data, options=asdict(form.options()))


@may_import
def preview_page(request: HttpRequest, pk: int) -> HttpResponse:
    draft = _own(request, pk)
    return _preview(request, draft) if draft else _gone(request)


@may_import
@require_safe
@csp_update({"sandbox": ["allow-same-origin"]})  # type: ignore[arg-type]  # its types know views without arguments
def page_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The page as readers would get it, without scripts and forms. What cannot be imported is explained by the preview."""
    draft = _own(request, pk)
    if draft is None:
        return _gone(request)
    back = reverse("admin:careers_guide_preview", args=[pk])
    try:
        return HttpResponse(drawn(request, _prepared(draft), back))
    except DocumentError:
        return HttpResponseRedirect(back)


@may_import
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    draft = _own(request, pk)
    if draft is None:
        return _gone(request)
    try:
        prepared = _prepared(draft)  # before the lock: reading a long guide would keep every other writer waiting
        diff = _written(request, draft, prepared)
    except DocumentError:
        return _preview(request, draft)  # it says what is wrong
    if diff is None:
        messages.warning(
            request, "Nothing was imported: the guide has changed since you looked. This is how it is now."
        )
        return _preview(request, draft)
    guide = Guide.objects.defer("text").get(slug=prepared.slug)
    messages.success(request, f"Imported {guide}: {diff.in_words}.")
    return HttpResponseRedirect(_address(guide))


@may_import
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    ImportDraft.objects.filter(pk=pk, editor=editor(request)).delete()
    messages.info(request, "Discarded. Nothing was imported.")
    return HttpResponseRedirect(reverse("admin:careers_guide_import"))


@transaction.atomic
def _written(request: HttpRequest, draft: ImportDraft, prepared: Prepared) -> Diff | None:
    """Import and log it under the lock of all writers; None, and nothing written, where the editor saw another state."""
    DataVersion.objects.lock()
    state = state_of(prepared.slug)
    if request.POST.get("state") != state:
        return None
    is_new = not Guide.objects.filter(slug=prepared.slug).exists()
    diff = write(prepared)
    guide = Guide.objects.defer("text").get(slug=prepared.slug)
    message = f"Imported {draft.name}: {diff.in_words}; publication {guide.publication}."
    LogEntry.objects.log_actions(
        editor(request).pk, [guide], ADDITION if is_new else CHANGE, change_message=message, single_object=True
    )
    draft.delete()
    return diff


def _own(request: HttpRequest, pk: int) -> ImportDraft | None:
    return ImportDraft.objects.within_time().filter(pk=pk, editor=editor(request)).first()


def _gone(request: HttpRequest) -> HttpResponse:
    messages.warning(request, "This import is no longer here: it was confirmed or discarded, or is older than a day.")
    return HttpResponseRedirect(reverse("admin:careers_guide_import"))


def _prepared(draft: ImportDraft) -> Prepared:
    return prepare_bytes(draft.name, bytes(draft.data), Options(**draft.options), SECONDS)


def _preview(request: HttpRequest, draft: ImportDraft) -> HttpResponse:
    context: dict[str, Any] = {"draft": draft, "shown": SHOWN, "title": f"{draft.name} cannot be imported"}
    try:
        seen = preview(_prepared(draft))
    except DocumentError as error:
        return _page(request, "import_preview", {**context, "faults": error.problems})
    groups = (("changed", seen.changed), ("removed", seen.removed), ("added", seen.added))
    prepared = seen.prepared
    context["title"] = f"Check before importing “{visible(str(prepared.details['title']))}”"
    shown = {"seen": seen, "groups": groups, "total": len(prepared.dispositions), "left": _left(prepared)}
    return _page(request, "import_preview", {**context, **shown, "in_words": reading_in_words(prepared.counts)})


def _left(prepared: Prepared) -> Iterator[tuple[str, str, list[tuple[int, str, str]]]]:
    """Title, meaning and lines (number, reason, text) of what an editor should look at before importing."""
    yield (
        "Problems",
        "The reader could not place these.",
        [(one.line, "", one.message) for one in prepared.reading.problems],
    )
    yield (
        "Not understood",
        "These lines are in sections we know, and no fact was taken from them.",
        prepared.statements_of("unread"),
    )
    yield (
        "In sections we do not know",
        "No fact is taken below a heading we do not know. Rename the heading if it is one of the ten sections.",
        prepared.statements_of("outside"),
    )
    yield (
        "Lines that may state a fact, where none was taken",
        "Check that nothing is missing here.",
        prepared.statements_of("no_fact"),
    )
    yield (
        "Read in part",
        "These lines state facts, and what is named first was not taken.",
        prepared.read_in_part,
    )


def _page(request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    shared = {**site.each_context(request), "opts": Guide._meta}
    return TemplateResponse(request, f"admin/careers/guide/{name}.html", {**shared, **context})


def _address(guide: Guide) -> str:
    return reverse("admin:careers_guide_change", args=[guide.pk])
