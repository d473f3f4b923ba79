"""The line below a table that leads to its files and to its permalink."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from portal.downloads import EXPORTS
from web.export.forms import FORMS
from web.permalinks import VERSION, query_of

register = template.Library()


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    address: str
    content_type: str


@register.inclusion_tag("_partials/downloads.html", takes_context=True)
def downloads(context: Context, name: str, count: int) -> dict[str, Any]:
    """`count`: how many rows the file has, which are all that the filters find."""
    export, request, freshness = EXPORTS[name], context["request"], context["freshness"]
    permalink = query_of(request.GET, "page", **{VERSION: freshness.version}) if freshness else ""
    return {
        "title": export.title,
        "count": count,
        "most": export.most,
        "is_too_long": count > export.most,
        "links": _links(name, query_of(request.GET, "page")),
        "permalink": permalink,
        "freshness": freshness,
    }


def _links(name: str, query: str) -> list[Link]:
    return [
        Link(
            form.label,
            f"{reverse('v1:download', args=[name, form.suffix])}{'?' if query else ''}{query}",
            form.content_type,
        )
        for form in FORMS.values()
    ]


@register.inclusion_tag("_partials/files.html")
def files(name: str, query: str = "") -> dict[str, Any]:
    """The files of a table that the page draws and does not list: "CSV · XLSX · JSON". `query`: its filters."""
    return {"title": EXPORTS[name].title, "links": _links(name, query)}
