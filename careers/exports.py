"""What tables of facts and of computed rows have in common as files: their places in guides, and the guides they rest on."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from careers.fact_kind import FactKind
from careers.models import Guide
from careers.serializers import GuideSerializer
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn, TableSource

KEY = TableColumn("key", "Key", "Names the row; its address in the API ends in it.", width=44)
ROLE = TableColumn("role", "Slug of the role", "Empty where the guide is about a market.")
ROLE_TITLE = TableColumn("role_title", "Role", width=26)
FACT_COLUMNS = (
    TableColumn("section", "Section", "The part of the guide."),
    TableColumn("heading", "Heading", "The heading above the sentence.", width=30),
    TableColumn("position", "Position", "Its place among the facts of its kind in the guide, from 1.", Kind.NUMBER),
    TableColumn("evidence.guide", "Guide", "Slug of the guide; its details are among the sources.", width=28),
    TableColumn("evidence.line", "Line", "The line of the guide on which the sentence begins.", Kind.NUMBER),
    TableColumn("evidence.start", "Start", "Its first character in the guide's text, from 0.", Kind.NUMBER),
    TableColumn("evidence.end", "End", "The character after its last.", Kind.NUMBER),
    TableColumn(
        "evidence.quote", "Sentence", "The guide's words; empty where only its figures may be shown.", width=60
    ),
    TableColumn("address", "Address of the fact", "Its row in the API, with the sentence.", Kind.ADDRESS),
)
EXPLAIN = TableColumn("explain", "Arithmetic", "The address of its inputs and every step between.", Kind.ADDRESS)


def fact_export(kind: FactKind, *, own: Iterable[TableColumn], name: str = "", **options: Any) -> Export:
    """Facts as a file: `own` are the columns of this kind alone, and what names a row for programs comes last."""
    return Export(
        name=name or kind.resource,
        columns=(*own, *FACT_COLUMNS, ROLE, KEY),
        serializer=kind.serializer,
        complete=with_address(kind),
        sources=sources_of_facts,
        sources_of=guide_of,
        **options,
    )


def with_address(kind: FactKind) -> Callable[[RowValues], RowValues]:
    return lambda row: {**row, "address": reverse(f"v1:{kind.name}-detail", args=[row["key"]])}


def guide_of(row: RowValues) -> list[str]:
    return [row["evidence"]["guide"]]


def guides_of_inputs(row: RowValues) -> list[str]:
    """Of a computed row: the guides of the facts it was computed from, whose keys begin with them."""
    return list(dict.fromkeys(key.split(".")[0] for key in row["inputs"]))


def sources_of_facts(rows: QuerySet[Any]) -> list[TableSource]:
    return sources(rows.order_by().values("guide__slug"))


def sources_of_inputs(rows: QuerySet[Any]) -> list[TableSource]:
    """Their inputs first: which guides those are of is in no column."""
    slugs: set[str] = set()
    for inputs in rows.order_by().values_list("inputs", flat=True):
        slugs.update(guides_of_inputs({"inputs": inputs}))
    return sources(slugs)


def sources(slugs: Any) -> list[TableSource]:
    """The guides, in the order of their names, each with what it draws on. One query."""
    guides = Guide.objects.filter(slug__in=slugs).select_related("role").defer("text").order_by("slug")
    return [_source(GuideSerializer(guide).data, guide.get_absolute_url()) for guide in guides]


def _source(guide: Mapping[str, Any], page: str) -> TableSource:
    retrieved = f"retrieved {guide['retrieved_on']}" if guide["retrieved_on"] else ""
    as_of = f"as of {guide['as_of']}" if guide["as_of"] else ""
    return TableSource(
        id=guide["slug"],
        title=guide["title"],
        publisher=guide["publisher"] or "",
        address=guide["url"] or "",
        page=page,
        date=", ".join(filter(None, [as_of, retrieved])),
        licence=guide["licence"] or "",
        draws_on=tuple(_drawn_on(each) for each in guide["sources"]),
    )


def _drawn_on(source: Mapping[str, Any]) -> TableSource:
    """As the front matter of a guide names it; any of it may be missing."""
    names = ("title", "publisher", "address", "date", "licence")
    title, publisher, address, date, licence = (str(source.get(name) or "") for name in names)
    return TableSource("", title, publisher, address, date=date, licence=licence)
