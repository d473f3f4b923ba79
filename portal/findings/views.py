"""Pages of findings: the list, and one finding with its sentences and its arithmetic."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from careers.citations import Citations, cited_facts
from careers.models import Finding, Role
from careers.models.findings import WORST_FIRST, FindingQuerySet
from portal.findings.rebuild import RULES, facts_of_keys
from portal.findings.resource import FindingFilter
from web.list_views import FilteredListView


class FindingList(FilteredListView):
    """What clashes; what was checked and found sound is listed where its verdict is asked for."""

    template_name = "findings/finding_list.html"
    filterset_class = FindingFilter
    labels = {"verdict": "Verdict", "severity": "Gap", "role": "Roles", "rule": "Rule", "search": "Words"}
    orderings = {"severity": ("widest gap first", WORST_FIRST), "verdict": ("by verdict", ("verdict_rank", "key"))}

    def get_queryset(self) -> QuerySet[Any]:
        findings: FindingQuerySet = Finding.objects.with_evidence().distinct()
        return findings if self._asks_for_verdicts() else findings.noteworthy()

    def _asks_for_verdicts(self) -> bool:
        return bool(self.request.GET.getlist("verdict"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        count = kwargs["page"].paginator.count
        summary = "1 finding matches." if count == 1 else f"{count:,} findings match."
        return super().get_context_data(summary=summary, is_telling=not self._asks_for_verdicts(), **kwargs)


class FindingDetail(TemplateView):
    template_name = "findings/finding_detail.html"
    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        findings: QuerySet[Any] = Finding.objects.with_evidence()
        finding: Finding = get_object_or_404(findings, key=kwargs["key"])
        facts = facts_of_keys(finding.inputs)
        return super().get_context_data(
            finding=finding,
            sides=cited_facts(finding, Citations.of(facts.values()), facts),
            roles=Role.objects.filter(slug__in=finding.roles),
            rule=RULES.get(finding.rule, ""),
            **kwargs,
        )
