"""Role summaries: counts, freshness and coverage of everything published about a role."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_DOWN, Decimal

from django.db.models import Count, Prefetch

from careers.models import Guide, Rebuilt, Role
from portal.models import RoleSummary
from portal.resources import MODELS

FORMULA = "role-summary 3"


def rebuild_role_summaries(as_of: date, data_version: int) -> Rebuilt:
    counts = _counts()
    roles = Role.objects.prefetch_related(Prefetch("guides", Guide.objects.defer("text")))
    rows = [_summary(role, list(role.guides.all()), counts[role.pk]) for role in roles]
    return RoleSummary.objects.rebuild(rows, data_version=data_version)


def _counts() -> dict[int, dict[str, int]]:
    """Role → resource → number of published facts; one query for each kind of fact."""
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for model in MODELS.values():
        per_role = model.objects.published().order_by().values("role_id").annotate(number=Count("pk"))
        for row in per_role:
            counts[row["role_id"]][model.resource] = row["number"]
    return counts


def _summary(role: Role, guides: list[Guide], counts: Mapping[str, int]) -> RoleSummary:
    total = sum(guide.statement_count for guide in guides)
    read = sum(guide.read_count for guide in guides)
    coverage = (Decimal(read) / total).quantize(Decimal("0.0001"), ROUND_DOWN) if total else None
    return RoleSummary(
        role=role,
        guide_count=len(guides),
        fact_count=sum(counts.values()),
        fact_counts=dict(sorted(counts.items())),
        statement_count=total,
        read_count=read,
        coverage=coverage,
        last_changed_at=max((guide.changed_at for guide in guides), default=None),
        formula=FORMULA,
        inputs=sorted(guide.slug for guide in guides),
        arithmetic=[
            {"name": "guide_count", "formula": "the number of inputs", "value": len(guides)},
            {"name": "fact_count", "formula": "the sum of fact_counts", "value": sum(counts.values())},
            {"name": "statement_count", "formula": "the sum of the inputs' statement_count", "value": total},
            {
                "name": "read_count",
                "formula": "the sum of the inputs' statement_count − unread_count − outside_count",
                "value": read,
            },
            {
                "name": "coverage",
                "formula": "read_count ÷ statement_count, rounded down to four decimals",
                "value": None if coverage is None else str(coverage),
            },
        ],
    )
