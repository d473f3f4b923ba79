"""Pages of findings: the list, and one finding with its sentences and its arithmetic."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from careers.citations import Citations, cited_facts
from careers.finding_subjects import CHECKS, SUBJECT_ORDER
from careers.models import Finding, Role, Verdict
from careers.models.findings import WORST_FIRST, FindingQuerySet
from careers.reading_words import counted, findings_in_words
from portal.findings.rebuild import RULES, facts_of_keys
from portal.findings.resource import FindingFilter
from portal.findings.titles import titles
from web.filter_forms import FieldChoices
from web.list_views import FilteredListView

GAPS = (("high", "Wide"), ("medium", "Moderate"), ("low", "Small"))


class FindingList(FilteredListView):
    """What clashes; what was checked and found sound is listed where its verdict is asked for."""

    template_name = "findings/finding_list.html"
    filterset_class = FindingFilter
    labels = {
        "subject": "About",
        "role": "Role",
        "verdict": "Result",
        "severity": "How far apart",
        "rule": "What was checked",
        "search": "Words",
    }
    orderings = {
        "severity": ("careers first, widest gap first", (SUBJECT_ORDER, *WORST_FIRST)),
        "verdict": ("by result", ("verdict_rank", "key")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        findings: FindingQuerySet = Finding.objects.with_evidence().distinct()
        return findings if self._asks_for_verdicts() else findings.noteworthy()

    def offered(self) -> Mapping[str, FieldChoices]:
        """Checks and roles of which there is a finding, and those that the address names. Words have a field only there."""
        rules = {*Finding.objects.order_by().values_list("rule", flat=True), *self.request.GET.getlist("rule")}
        named = Role.objects.filter(slug__in=Finding.objects.values("evidence__role")).order_by("title")
        chosen = [(slug, slug) for slug in self.request.GET.getlist("role")]
        return {
            "search": (),
            "severity": GAPS,
            "rule": [(rule, check.name) for rule, check in CHECKS.items() if rule in rules],
            "role": list(dict(chosen + list(named.values_list("slug", "title"))).items()),
        }

    def _asks_for_verdicts(self) -> bool:
        return bool(self.request.GET.getlist("verdict"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, is_telling = kwargs["page"].paginator, not self._asks_for_verdicts()
        notes = found.object_list.filter(verdict=Verdict.NOTE).count() if is_telling else 0
        summary = findings_in_words(found.count - notes, notes) if is_telling else f"{counted(found.count, 'finding')}."
        return super().get_context_data(summary=summary, is_telling=is_telling, titles=titles(kwargs["rows"]), **kwargs)


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
            titles=titles([finding]),
            **kwargs,
        )
