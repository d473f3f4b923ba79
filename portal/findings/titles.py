"""The roles and guides that findings are about, by their titles: a finding knows their slugs alone."""

from collections.abc import Iterable

from careers.models import Finding, Guide, Role


def titles(findings: Iterable[Finding]) -> dict[str, str]:
    """Slug → title of the roles and guides that the findings are about."""
    evidence = [each for finding in findings for each in finding.evidence.all()]
    guides = dict(Guide.objects.filter(slug__in={each.guide for each in evidence}).values_list("slug", "title"))
    roles = dict(Role.objects.filter(slug__in={each.role for each in evidence} - {None}).values_list("slug", "title"))
    return guides | roles
