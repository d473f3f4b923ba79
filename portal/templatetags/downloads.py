"""The line below a table that leads to its files and to its permalink."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from portal.downloads import EXPORTS
from portal.pages.citation import CitedView, cited_view
from web.export.forms import FORMS, METADATA
from web.permalinks import VERSION, query_of

register = template.Library()


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    address: str
    content_type: str


def _cited(context: Context, name: str, query: str, title: str = "") -> CitedView | None:
    """None before the first import: then there is nothing to cite. `title`: where the view shows more than the table."""
    request, freshness = context["request"], context["freshness"]
    if not freshness:
        return None
    tags = getattr(context.get("form"), "tags", ())
    permalink = query_of(request.GET, "page", **{VERSION: freshness.version})
    return cited_view(
        title or EXPORTS[name].title,
        "; ".join(tag.text for tag in tags),
        version=freshness.version,
        changed_on=freshness.changed_at.date(),
        permalink=request.build_absolute_uri(f"{request.path}?{permalink}"),
        metadata=_address(name, METADATA.suffix, query),
    )


@register.inclusion_tag("_partials/cite.html", takes_context=True)
def cite(context: Context, name: str, query: str = "", title: str = "") -> dict[str, Any]:
    """How to cite a table that the page draws and does not list."""
    return {"cited": _cited(context, name, query, title)}


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
        "cited": _cited(context, name, query_of(request.GET, "page")),
        "permalink": permalink,
        "freshness": freshness,
    }


def _links(name: str, query: str) -> list[Link]:
    return [Link(form.label, _address(name, form.suffix, query), form.content_type) for form in FORMS.values()]


def _address(name: str, suffix: str, query: str) -> str:
    return f"{reverse('v1:download', args=[name, suffix])}{'?' if query else ''}{query}"


@register.inclusion_tag("_partials/files.html")
def files(name: str, query: str = "", count: int = 0) -> dict[str, Any]:
    """The files of a table: "CSV · XLSX · JSON"; none where it has too many rows. `query`: its filters."""
    export = EXPORTS[name]
    return {"title": export.title, "links": _links(name, query) if count <= export.most else []}
