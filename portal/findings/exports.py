"""Findings as a file."""

from django.urls import reverse

from careers.exports import EXPLAIN, KEY, guides_of_inputs, sources_of_inputs
from portal.findings.resource import FindingSerializer
from portal.findings.views import FindingList
from portal.resources import KIND_BY_RESOURCE
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn


def with_addresses(row: RowValues) -> RowValues:
    """With the addresses of the facts it compares, which say their sentences as long as they may be shown."""
    evidence = [{**each, "address": _address(each)} for each in row["evidence"]]
    return {**row, "evidence": evidence, "addresses": [each["address"] for each in evidence]}


def _address(evidence: RowValues) -> str:
    return reverse(f"v1:{KIND_BY_RESOURCE[evidence['resource']].name}-detail", args=[evidence["fact"]])


FINDINGS = Export(
    name="findings",
    title="Figures of career guides that disagree",
    page="finding-list",
    select=FindingList.every_row,
    serializer=FindingSerializer,
    complete=with_addresses,
    sources=sources_of_inputs,
    sources_of=guides_of_inputs,
    columns=(
        TableColumn("rule", "Rule", "What was compared."),
        TableColumn("verdict", "Verdict"),
        TableColumn("severity", "Gap", "How far apart the figures are; empty where that has no measure."),
        TableColumn("headline", "Headline", width=60),
        TableColumn("roles", "Roles", "Slugs of the roles it is about."),
        TableColumn("explanation", "Explanation", width=60),
        TableColumn("note", "Condition", "On which it holds, or what is missing to check it.", width=40),
        TableColumn("editor_note.state", "Editor's note", "Seen or explained."),
        TableColumn("editor_note.reason", "Editor's reason", width=40),
        TableColumn("stale", "Behind", "Whether a fact it compares has changed since."),
        TableColumn("evidence.fact", "Facts compared", "Their keys.", width=44),
        TableColumn("evidence.guide", "Guides", "The guide of each fact."),
        TableColumn("evidence.line", "Lines", "The line of each fact in its guide."),
        TableColumn("addresses", "Addresses of the facts", "Each with its sentence.", Kind.ADDRESS),
        EXPLAIN,
        KEY,
    ),
    notes=(
        "Both figures are shown, and neither corrects the other.",
        "Without a verdict in the filter, checks that found nothing amiss or too little to check are left out.",
    ),
)
EXPORTS = (FINDINGS,)
