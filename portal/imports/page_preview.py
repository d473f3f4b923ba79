"""The page of a guide as an import would make it: drawn from rows that are never committed."""

import re

from django.db import transaction
from django.http import HttpRequest
from django.template.loader import render_to_string

from careers.models import DataVersion, Guide
from portal.findings.rebuild import rebuild_findings
from portal.imports.compare import compared
from portal.imports.prepare import Prepared
from portal.imports.write import put_rows
from portal.pages import stylesheet
from portal.pages.guide import may_show_whole, sections
from portal.refresh import clock
from portal.role.page import RolePage

# The pages it leads to are those of what is stored, or do not exist. Places on the page itself stay links.
HEAD_LINK = re.compile(r"[ \t]*<link\b[^>]*>\n?")
LINK = re.compile(r'(<a\b(?![^>]*\bdata-admin\b)[^>]*?) href="(?!#)[^"]*"')


def drawn(request: HttpRequest, prepared: Prepared, back: str) -> str:
    """The HTML. Raises `DocumentError` where the slug belongs to another text.

    The rows are written under the lock of all writers and taken back whatever happens: nobody else ever sees them, no
    version rises, and nothing is queued or counted, since both wait for a commit.
    """
    with transaction.atomic():
        version = DataVersion.objects.lock().number
        guide = put_rows(compared(prepared).prepared)
        rebuild_findings(clock.today(), version)
        page = _page(request, guide, back)
        transaction.set_rollback(True)
    return LINK.sub(r"\1", page)


def drawn_as_file(prepared: Prepared) -> str:
    """The same for a file: with its style sheet in it, and no way back."""
    page = HEAD_LINK.sub("", drawn(HttpRequest(), prepared, ""))
    return page.replace("</head>", f"<style>{stylesheet.sheets()[0]}</style>\n  </head>", 1)


def _page(request: HttpRequest, guide: Guide, back: str) -> str:
    """A role's page led by this guide, or a document about a market line by line."""
    shared = {"guide": guide, "back": back}
    if guide.role is None:
        context = {"sections": sections(guide), "is_whole": may_show_whole(guide)}
        return render_to_string("admin/careers/guide/page_of_guide.html", {**shared, **context}, request)
    page = RolePage(guide.role, guide)
    notes, is_lead = page.notes.enter(page.figures), guide.role.lead_guide_id == guide.pk
    context = {"role": guide.role, "page": page, "notes": notes, "leads": is_lead}
    return render_to_string("admin/careers/guide/page_of_role.html", {**shared, **context}, request)
