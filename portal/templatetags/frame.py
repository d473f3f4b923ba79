"""The frame around every page: its style sheet, the state of the data at its foot and above it, and where to report."""

from django import template
from django.conf import settings
from django.template import Context

from careers.citations import Citation
from portal.pages import stylesheet
from portal.pages.not_found import near_pages
from portal.pages.report import report_link
from portal.refresh import freshness
from web.refusals import RefusedFilter, refusals

register = template.Library()
register.simple_tag(stylesheet.address, name="stylesheet")
register.simple_tag(freshness.freshness, name="freshness")
register.simple_tag(near_pages, name="near_pages")


@register.simple_tag(takes_context=True)
def refused(context: Context) -> list[RefusedFilter]:
    return list(refusals(context["form"], context["request"].GET))


@register.simple_tag(takes_context=True)
def report(context: Context, note: Citation | None = None, what: str = "a figure") -> str:
    """The address at which to report this page, or the figure of one of its notes; "" where the settings name none."""
    request, state = context.get("request"), context.get("freshness")
    if not settings.REPORT_ADDRESS or request is None:
        return ""
    page, about = request.build_absolute_uri(), ""
    if note:
        page, about = f"{page}#{note.id}", note.title
    return report_link(settings.REPORT_ADDRESS, page, what, about, state.version if state else None)
