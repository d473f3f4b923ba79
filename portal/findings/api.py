"""Findings in the API. Their rules stand in several apps, so they are listed here."""

from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters as filters
from rest_framework import serializers

from careers import api as careers
from careers.models import EditorNote, Finding, FindingEvidence, Guide, Projection, Role, Severity, Verdict
from careers.models.findings import WORST_FIRST
from careers.serializers import PROJECTION_FIELDS, ProjectionSerializer, StepOfArithmeticSerializer
from careers.viewsets import FactViewSet, ProjectionViewSet
from market import api as market
from portal.findings.rebuild import BY_KIND, RULES
from salaries import api as salaries
from skills import api as skills
from web.filter_fields import Slugs, TrueOrFalse
from web.filters import StrictFilter
from web.viewsets import KEY, ResourceViewSet

FACT_VIEWS: tuple[type[FactViewSet], ...] = (
    careers.ResponsibilityViewSet,
    careers.StepViewSet,
    careers.CredentialViewSet,
    careers.InsightViewSet,
    skills.RoleSkillViewSet,
    salaries.SalaryBandViewSet,
    salaries.PayComponentViewSet,
    salaries.PayFactorViewSet,
    market.MarketForecastViewSet,
    market.ShareClaimViewSet,
)
VIEW_OF = {view.queryset.model: view for view in FACT_VIEWS if view.queryset is not None}


class FindingInputSerializer(serializers.ModelSerializer[FindingEvidence]):
    """A fact that takes part, and the exact characters `[start, end)` of its guide that say it."""

    class Meta:
        model = FindingEvidence
        fields = ("fact", "resource", "guide", "role", "section", "line", "start", "end", "quote")


class FindingMarkSerializer(serializers.ModelSerializer[EditorNote]):
    """An editor's word on these facts as they are."""

    at = serializers.DateTimeField(source="marked_at")

    class Meta:
        model = EditorNote
        fields = ("state", "reason", "at")


class FindingSerializer(ProjectionSerializer):
    rule = serializers.ChoiceField(choices=list(RULES.items()))
    roles: serializers.ListField = serializers.ListField(child=serializers.SlugField())
    arithmetic = StepOfArithmeticSerializer(many=True)
    evidence = FindingInputSerializer(many=True)
    mark = FindingMarkSerializer(allow_null=True)

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
            "note",
            "mark",
            "stale",
            *PROJECTION_FIELDS,
        )


class FindingFilter(StrictFilter):
    search_fields = ("headline", "explanation", "note")
    rule = filters.MultipleChoiceFilter(choices=list(RULES.items()))
    verdict = filters.MultipleChoiceFilter(choices=Verdict.choices)
    severity = filters.MultipleChoiceFilter(choices=Severity.choices)
    role = Slugs(Role, field_name="evidence__role")
    guide = Slugs(Guide, field_name="evidence__guide")
    stale = TrueOrFalse()

    class Meta:
        model = Finding
        fields: tuple[str, ...] = ()


class FindingViewSet(ProjectionViewSet):
    queryset = Finding.objects.with_evidence()
    serializer_class = FindingSerializer
    filterset_class = FindingFilter
    lookup_field = "key"
    lookup_value_regex = KEY
    ordering_fields = ("key", "rule", "verdict", "severity")
    ordering_columns: ClassVar[dict[str, str]] = {
        "verdict": "verdict_rank",
        "-verdict": "-verdict_rank",
        "severity": "severity_rank",
        "-severity": "-severity_rank",
    }
    tie_break: ClassVar[tuple[Any, ...]] = WORST_FIRST

    def result(self, row: Projection, inputs: list[Any]) -> Any:
        """A sentence kept since the rebuild is told only while its fact, as it is now, does not withhold it."""
        told = super().result(row, inputs)
        said = {fact["key"] for fact in inputs if fact["evidence"]["quote"]}
        evidence = [{**one, "quote": one["quote"] if one["fact"] in said else None} for one in told["evidence"]]
        return {**told, "evidence": evidence}

    def formula(self, row: Projection) -> str:
        return f"{RULES.get(row.rule, row.rule)} {row.explanation}" if isinstance(row, Finding) else ""

    def input_views(self, row: Projection) -> Iterable[type[ResourceViewSet]]:
        kinds = dict.fromkeys(key.split(".")[1] for key in row.inputs)
        return [VIEW_OF[BY_KIND[kind]] for kind in kinds if kind in BY_KIND]
