"""Findings as readers get them. Their rules are those of several apps, so they are listed here."""

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from rest_framework import serializers

from careers.finding_subjects import FindingSubject, rules_about
from careers.models import EditorNote, Finding, FindingEvidence, Guide, Role, Severity, Verdict
from careers.models.findings import WORST_FIRST
from careers.projection_resource import ProjectionResource
from careers.serializers import PROJECTION_FIELDS, ProjectionSerializer, StepOfArithmeticSerializer
from portal.findings.rebuild import RULES
from portal.resources import KIND_BY_NAME
from salaries.advert_resources import PAY_PERCENTILES
from web.filter_fields import Slugs, TrueOrFalse
from web.filters import StrictFilter
from web.resources import KEY, Resource


class FindingEvidenceSerializer(serializers.ModelSerializer[FindingEvidence]):
    """A fact that takes part, and the exact characters `[start, end)` of its guide that say it."""

    class Meta:
        model = FindingEvidence
        fields = ("fact", "resource", "guide", "role", "section", "line", "start", "end", "quote")


class FindingObservationSerializer(serializers.Serializer[Any]):
    """A row of another resource that the facts were compared with: no guide states it."""

    resource = serializers.CharField(help_text="Its resource, as in addresses: pay-percentiles.")
    key = serializers.CharField(help_text="By which it is found in its resource.")
    words = serializers.CharField(help_text="What it says, in a sentence.")
    dataset = serializers.CharField(help_text="The table it was computed from.")


class EditorNoteSerializer(serializers.ModelSerializer[EditorNote]):
    """An editor's word on these facts as they are."""

    at = serializers.DateTimeField(source="marked_at")

    class Meta:
        model = EditorNote
        fields = ("state", "reason", "at")


class FindingSerializer(ProjectionSerializer):
    rule = serializers.ChoiceField(choices=list(RULES.items()))
    roles: serializers.ListField = serializers.ListField(child=serializers.SlugField())
    arithmetic = StepOfArithmeticSerializer(many=True)
    evidence = FindingEvidenceSerializer(many=True)
    observations = FindingObservationSerializer(many=True)
    editor_note = EditorNoteSerializer(allow_null=True)

    class Meta:
        model = Finding
        basename, lookup = "finding", "key"
        fields = (
            "key",
            "rule",
            "verdict",
            "severity",
            "headline",
            "roles",
            "explanation",
            "arithmetic",
            "evidence",
            "observations",
            "note",
            "editor_note",
            "stale",
            *PROJECTION_FIELDS,
        )


class FindingFilter(StrictFilter):
    search_fields = ("headline", "explanation", "note")
    rule = filters.MultipleChoiceFilter(choices=list(RULES.items()))
    subject = filters.MultipleChoiceFilter(choices=FindingSubject.choices, method="about")
    verdict = filters.MultipleChoiceFilter(choices=Verdict.choices)
    severity = filters.MultipleChoiceFilter(choices=Severity.choices)
    role = Slugs(Role, field_name="evidence__role")
    guide = Slugs(Guide, field_name="evidence__guide")
    stale = TrueOrFalse()

    class Meta:
        model = Finding
        fields: tuple[str, ...] = ()

    def about(self, rows: QuerySet[Any], name: str, value: list[str]) -> QuerySet[Any]:
        return rows.filter(rule__in=rules_about(value)) if value else rows


def findings() -> QuerySet[Any]:
    return Finding.objects.with_evidence()


def formula(finding: Finding) -> str:
    return f"{RULES.get(finding.rule, finding.rule)} {finding.explanation}"


def inputs(finding: Any) -> list[Resource]:
    """The resources of the facts it compares, and of what they are compared with."""
    names = dict.fromkeys(key.split(".")[1] for key in finding.inputs)
    facts = [KIND_BY_NAME[name].as_resource() for name in names if name in KIND_BY_NAME]
    return [*facts, *([PAY_PERCENTILES] if finding.observations else [])]


def keys(finding: Finding) -> list[str]:
    return [*finding.inputs, *(each["key"] for each in finding.observations)]


def with_published_quotes(finding: Any, facts: list[Any]) -> Any:
    """A sentence kept since the rebuild is given only while its fact, as it is now, does not withhold it."""
    published = {fact["key"] for fact in facts if "evidence" in fact and fact["evidence"]["quote"]}
    evidence = [{**each, "quote": each["quote"] if each["fact"] in published else None} for each in finding["evidence"]]
    return {**finding, "evidence": evidence}


FINDINGS = ProjectionResource(
    name="findings",
    basename="finding",
    rows=findings,
    filterset=FindingFilter,
    serializer=FindingSerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("key", "rule", "verdict", "severity"),
    ordering_columns={"verdict": "verdict_rank", "severity": "severity_rank"},
    tie_break=WORST_FIRST,
    formula=formula,
    inputs=inputs,
    keys=keys,
    result=with_published_quotes,
)
