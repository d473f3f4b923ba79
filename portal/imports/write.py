"""Import of guides: read everything, then write in one transaction. Withdrawal too.

prepare   file → what every app's parser made of it (no database)
compare   what the database would gain, lose and change
write     the guide, its statements and its facts; the data version rises with them
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from careers.documents import Deadline, Document, DocumentError, Problem, Reading, decode, read
from careers.importers import Row, plain, rows_of, save, stored_values
from careers.models import DataVersion, Guide, Role, Statement
from careers.models.choices import Publication
from portal.findings.rebuild import invalidate_guide, mark_guide_stale, mark_stale, redact_quotes
from portal.imports.column_limits import column_limit_problems
from portal.imports.dispositions import dispositions
from portal.imports.metadata import Options, details_of, role_of, slug_of
from portal.imports.reader_version import READER_VERSION
from portal.imports.same_guide import refuse_other_text, sha256
from portal.operations.counters import count_import
from portal.refresh.publish import publish_change
from portal.resources import MODELS, PARSERS
from skills import importers as skills_importers
from skills.lexicon import load

DETAILS = (
    "kind",
    "title",
    "publisher",
    "url",
    "licence",
    "retrieved_on",
    "as_of",
    "publication",
    "sources",
    "disclaimer",
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A guide as read, before the database is asked. `role` is "" for a document about a market."""

    name: str
    slug: str
    role: str
    details: dict[str, object]
    document: Document
    reading: Reading
    rows: tuple[Row, ...]
    dispositions: tuple[str, ...]
    sha256: str
    is_settled: bool
    """Its publication is decided: by the option, or by what an editor has made of the stored guide."""

    @property
    def comparable(self) -> dict[str, dict[str, str | None]]:
        """Key → the values of each fact as plain text, in the form in which they are stored."""
        return {row.key: plain(skills_importers.comparable(row)) for row in self.rows}

    @property
    def unread(self) -> list[Problem]:
        pairs = zip(self.document.statements, self.dispositions, strict=True)
        return [Problem(one.line, f"not understood: {one.text[:120]}") for one, told in pairs if told == "unread"]


@dataclass(frozen=True, slots=True)
class Diff:
    """Facts by key: what a write would add, remove and change. `is_same`: nothing at all would be written."""

    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    is_same: bool = False


def prepare(path: Path, options: Options) -> Prepared:
    """Read a guide file. Raises `DocumentError` with every fault found."""
    return prepare_bytes(path.name, _bytes(path), options)


def prepare_bytes(name: str, data: bytes, options: Options, seconds: float | None = None) -> Prepared:
    """Read a guide from its bytes, in no more than so many seconds. Raises `DocumentError` with every fault found."""
    document = read(decode(data), names=load().names, deadline=Deadline(seconds))
    readings = [parse(document) for parse in PARSERS]
    faults = [fault for reading in readings for fault in reading.faults]
    if faults:
        raise DocumentError(*sorted(faults, key=lambda one: one.line))
    reading = Reading(
        facts=[fact for one in readings for fact in one.facts],
        context={position for one in readings for position in one.context},
        problems=[problem for one in readings for problem in one.problems],
    )
    slug, role, details = slug_of(document, options), role_of(document, options), details_of(document, options)
    rows = rows_of(document, slug, reading.facts, MODELS)
    if no_room := column_limit_problems(role, details, rows):
        raise DocumentError(*no_room)
    return Prepared(
        name=name,
        slug=slug,
        role=role,
        details=details,
        document=document,
        reading=reading,
        rows=tuple(rows),
        dispositions=tuple(dispositions(document, reading)),
        sha256=sha256(data),
        is_settled=bool(options.publication),
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError.whole(f"cannot be opened: {error.strerror}") from error


def keep_narrowed(prepared: Prepared) -> Prepared:
    """An import that says nothing of publication does not widen a guide that an editor has narrowed."""
    narrowed = Guide.objects.filter(slug=prepared.slug, publication=Publication.FIGURES)
    if prepared.is_settled or not narrowed.exists():
        return prepared
    return replace(prepared, details={**prepared.details, "publication": Publication.FIGURES.value}, is_settled=True)


def compare(prepared: Prepared) -> Diff:
    """What writing `prepared` would do. Raises `DocumentError` where its slug belongs to another text."""
    prepared = keep_narrowed(prepared)
    guide = Guide.objects.filter(slug=prepared.slug).select_related("role").first()
    if guide is None:
        return Diff(added=[row.key for row in prepared.rows])
    refuse_other_text(guide, prepared.role, str(prepared.details["publisher"]), prepared.document)
    stored, new = stored_facts(guide, prepared.rows), prepared.comparable
    return Diff(
        added=[key for key in new if key not in stored],
        removed=[key for key in stored if key not in new],
        changed=[key for key in new if key in stored and stored[key] != new[key]],
        is_same=_is_same(guide, prepared),
    )


def stored_facts(guide: Guide, rows: Sequence[Row]) -> dict[str, dict[str, str | None]]:
    """Key → the stored values of a guide's facts, to be compared with those of `rows`."""
    names = {row.model: list(skills_importers.comparable(row)) for row in rows}
    stored: dict[str, dict[str, str | None]] = {}
    for model in MODELS.values():
        stored |= stored_values(guide, model, names.get(model, []))
    return stored


def _is_same(guide: Guide, prepared: Prepared) -> bool:
    same_words = guide.sha256 == prepared.sha256 and guide.reader_version == READER_VERSION
    return same_words and _details_of(guide) == prepared.details


def _details_of(guide: Guide) -> dict[str, object]:
    return {name: getattr(guide, name) for name in DETAILS}


@transaction.atomic
def write(prepared: Prepared) -> Diff:
    """Put the guide in place of what it was. Nothing is written where nothing would change."""
    DataVersion.objects.lock()
    prepared = keep_narrowed(prepared)
    diff = compare(prepared)
    if diff.is_same:
        count_import("unchanged")
        return diff
    invalidate_dependents(prepared, diff)
    guide = _guide(prepared)
    guide.statements.all().delete()
    statements = Statement.objects.bulk_create(_statements(guide, prepared))
    save(guide, statements, skills_importers.with_skills(prepared.rows), MODELS)
    publish_change()
    count_import("imported")
    return diff


def invalidate_dependents(prepared: Prepared, diff: Diff) -> None:
    """Say of what was computed from the facts that go that it is behind; and keep at once what is no longer published."""
    mark_stale([*diff.removed, *diff.changed])
    guide = Guide.objects.filter(slug=prepared.slug).first()
    if guide and _details_of(guide) != prepared.details:
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
            "problems": [{"line": one.line, "message": one.message} for one in prepared.reading.problems],
        },
    )
    if role and role.lead_guide_id is None:
        role.lead_guide = guide
        role.save()
    return guide


def _role_row(prepared: Prepared) -> Role | None:
    if not prepared.role:
        return None
    return Role.objects.get_or_create(slug=slugify(prepared.role)[:80], defaults={"title": prepared.role})[0]


def _statements(guide: Guide, prepared: Prepared) -> list[Statement]:
    return [
        Statement(
            guide=guide,
            position=one.position,
            section=one.section,
            heading=one.heading[:300],
            line=one.line,
            start=one.start,
            end=one.end,
            disposition=told,
            text=one.text,
            notes=list(one.notes),
        )
        for one, told in zip(prepared.document.statements, prepared.dispositions, strict=True)
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
