"""Writing a guide with its statements and facts, and withdrawing it: in one transaction, with the data version."""

from django.db import transaction
from django.utils.text import slugify

from careers.importers import save
from careers.models import DataVersion, Guide, Role, Statement
from portal.findings.stale import invalidate_guide, mark_guide_stale, mark_stale, redact_quotes
from portal.imports.compare import Diff, compare
from portal.imports.details import details_in, keep_decided
from portal.imports.prepare import Prepared
from portal.imports.reader_version import READER_VERSION
from portal.imports.role_relations import link_related_roles
from portal.operations.counters import count_import
from portal.refresh.publish import publish_change
from portal.resources import MODELS
from skills import importers as skills_importers


@transaction.atomic
def write(prepared: Prepared) -> Diff:
    """Put the guide in place of what it was. Nothing is written where nothing would change."""
    DataVersion.objects.lock()
    prepared = keep_decided(prepared)
    diff = compare(prepared)
    if diff.is_same:
        count_import("unchanged")
        return diff
    invalidate_dependents(prepared, diff)
    put_rows(prepared)
    publish_change()
    count_import("imported")
    return diff


def put_rows(prepared: Prepared) -> Guide:
    """The guide with its statements and facts in place of what it was. Readers are promised nothing of it yet."""
    guide = _guide(prepared)
    guide.statements.all().delete()
    statements = Statement.objects.bulk_create(_statements(guide, prepared))
    save(guide, statements, skills_importers.with_skills(prepared.rows), MODELS)
    link_related_roles()
    return guide


def invalidate_dependents(prepared: Prepared, diff: Diff) -> None:
    """Mark what was computed from facts that go as stale, and hide at once what is no longer published."""
    mark_stale([*diff.removed, *diff.changed])
    guide = Guide.objects.filter(slug=prepared.slug).first()
    if guide and details_in(guide) != prepared.details:
        invalidate_guide(guide, str(prepared.details["publication"]))


def _guide(prepared: Prepared) -> Guide:
    role = _role_row(prepared)
    guide, _ = Guide.objects.update_or_create(
        slug=prepared.slug,
        defaults={
            **prepared.details,
            "role": role,
            "text": prepared.document.text,
            "sha256": prepared.sha256,
            "reader_version": READER_VERSION,
            "statement_count": len(prepared.dispositions),
            "fact_count": len(prepared.rows),
            "unread_count": prepared.dispositions.count("unread"),
            "outside_count": prepared.dispositions.count("outside"),
            "disposition_counts": prepared.counts,
            "problems": [{"line": problem.line, "message": problem.message} for problem in prepared.reading.problems],
        },
    )
    if role and role.lead_guide_id is None:
        role.lead_guide = guide
        role.save()
    return guide


def _role_row(prepared: Prepared) -> Role | None:
    if not prepared.role:
        return None
    known = Role.objects.called(prepared.role)
    return known or Role.objects.create(slug=slugify(prepared.role)[:80], title=prepared.role)


def _statements(guide: Guide, prepared: Prepared) -> list[Statement]:
    return [
        Statement(
            guide=guide,
            position=statement.position,
            section=statement.section,
            heading=statement.heading[:300],
            line=statement.line,
            start=statement.start,
            end=statement.end,
            disposition=disposition,
            reason=reason[:200],
            text=prepared.document.text[statement.start : statement.end],
            notes=list(statement.notes),
        )
        for statement, disposition, reason in zip(
            prepared.document.statements, prepared.dispositions, prepared.reasons, strict=True
        )
    ]


@transaction.atomic
def withdraw(guide: Guide) -> None:
    """Remove a guide with its statements and facts. Its role and skills stay."""
    DataVersion.objects.lock()
    role = guide.role
    mark_guide_stale(guide)
    redact_quotes(guide)
    guide.delete()
    if role:
        _find_lead(role)
    publish_change()
    count_import("withdrawn")


def _find_lead(role: Role) -> None:
    """Where a role has lost its lead guide, the earliest of the others takes its place."""
    role.refresh_from_db()
    if role.lead_guide_id is None:
        role.lead_guide = role.guides.order_by("imported_at").first()
        role.save()
