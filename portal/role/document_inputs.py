"""What a role's document is made of, in a form that differs as soon as any of it does.

The role's row, its guides, the findings about its lead guide, and the skills that guide names. A guide's facts have no
line of their own: they change with its row, by an import alone.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q, QuerySet

from careers.models import AlternateTitle, Finding, FindingEvidence, Guide, Role, RoleOccupation
from skills.models import RoleSkill

NOT_SHOWN = ("text", "problems", "edited_details")
GUIDE_COLUMNS = [field.attname for field in Guide._meta.concrete_fields if field.name not in NOT_SHOWN]
MARK_COLUMNS = [f"mark_row__{name}" for name in ("state", "reason", "marked_at", "fingerprint")]
RowGroups = dict[Any, list[tuple[Any, ...]]]


def inputs_of(roles: QuerySet[Role]) -> dict[int, list[str]]:
    """Role → its inputs, each with a hash of what it is now. A fixed number of queries for any number of roles."""
    columns = ("pk", "slug", "title", "lead_guide", "retired_at", "replaced_by__slug", "group", "description")
    role_rows = list(roles.order_by().values_list(*columns))
    names = _names(roles)
    guides, leads = _guides(roles), roles.filter(lead_guide__isnull=False)
    findings, skills = _findings(leads), _skills(leads)
    return {
        row[0]: [
            f"role {row[1]} {_hash([row, *names[row[0]]])}",
            *(f"guide {slug} {_hash([values])}" for slug, *values in guides[row[0]]),
            f"findings {_hash(findings[row[3]])}",
            f"skills {_hash(skills[row[3]])}",
        ]
        for row in role_rows
    }


def _names(roles: QuerySet[Role]) -> RowGroups:
    own = roles.order_by().values("pk")
    titles = AlternateTitle.objects.filter(role__in=own).values_list("role_id", "title", "is_shared")
    columns = ("role_id", "scheme", "code", "title", "match", "reason")
    occupations = RoleOccupation.objects.filter(role__in=own).values_list(*columns)
    return _grouped([*titles, *occupations])


def _guides(roles: QuerySet[Role]) -> RowGroups:
    rows = Guide.objects.filter(role__in=roles.order_by().values("pk"))
    return _grouped(rows.order_by("slug").values_list("role_id", "slug", *GUIDE_COLUMNS))


def _findings(leads: QuerySet[Role]) -> RowGroups:
    """Guide → findings about it. A quote is taken back without a new computation, so those are counted."""
    guides = dict(Guide.objects.filter(pk__in=leads.order_by().values("lead_guide")).values_list("slug", "pk"))
    about = FindingEvidence.objects.filter(guide__in=leads.order_by().values("lead_guide__slug"))
    withheld = Count("evidence", filter=Q(evidence__quote=None))
    noteworthy: Any = Finding.objects.noteworthy().filter(pk__in=about.values("finding")).annotate(withheld=withheld)
    values = {
        row[0]: row for row in noteworthy.values_list("pk", "key", "computed_at", "stale", "withheld", *MARK_COLUMNS)
    }
    links = about.order_by("guide", "finding").values_list("guide", "finding").distinct()
    return _grouped((guides[guide], *values[finding]) for guide, finding in links if finding in values)


def _skills(leads: QuerySet[Role]) -> RowGroups:
    facts: Any = RoleSkill.objects
    named = facts.filter(guide__in=leads.order_by().values("lead_guide"), skill__isnull=False)
    rows = named.order_by("guide", "skill").values_list("guide", "skill__slug", "skill__name", "skill__kind")
    return _grouped(rows.distinct())


def _grouped(rows: Iterable[tuple[Any, ...]]) -> RowGroups:
    groups: RowGroups = defaultdict(list)
    for first, *rest in rows:
        groups[first].append(tuple(rest))
    return groups


def _hash(rows: Iterable[Any]) -> str:
    return hashlib.sha256(repr(list(rows)).encode()).hexdigest()[:16]
