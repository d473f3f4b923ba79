"""What a write would change: the facts by key, and what is said about the guide."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from careers.importers import Row, stored_values
from careers.models import Guide
from careers.models.choices import Publication
from portal.imports.prepare import Prepared
from portal.imports.reader_version import READER_VERSION
from portal.imports.same_guide import refuse_other_text
from portal.resources import MODELS
from skills import importers as skills_importers

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
class Diff:
    """Facts by key: what a write would add, remove and change. `is_same`: nothing at all would be written."""

    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    is_same: bool = False


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
    return same_words and details_in(guide) == prepared.details


def details_in(guide: Guide) -> dict[str, object]:
    return {name: getattr(guide, name) for name in DETAILS}
