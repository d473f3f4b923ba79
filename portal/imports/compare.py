"""What a write would change: the facts by key, which of them only changed their words, and the guide's details."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from careers.importers import Row, kind_of, plain
from careers.models import Guide
from portal.imports.details import details_in, keep_decided
from portal.imports.pairing import FactReading, pair_facts
from portal.imports.prepare import Prepared
from portal.imports.reader_version import READER_VERSION
from portal.imports.same_guide import refuse_other_text
from portal.resources import MODELS
from skills import importers as skills_importers

Facts = Mapping[str, FactReading]
OWN_COLUMNS = ("key", "section", "heading", "line", "quote")


@dataclass(frozen=True, slots=True)
class Diff:
    """Facts by key: what a write would add, remove and change. `is_same`: nothing at all would be written.

    `paired`: old and new key of facts that are one fact in other words; they are among the removed and the added.
    """

    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    is_same: bool = False
    paired: list[tuple[str, str]] = field(default_factory=list)

    @property
    def in_words(self) -> str:
        pairs = len(self.paired)
        added, changed, removed = len(self.added) - pairs, len(self.changed) + pairs, len(self.removed) - pairs
        return f"{added} facts added, {changed} changed, {removed} removed"


@dataclass(frozen=True, slots=True)
class GuideComparison:
    """`prepared` with what editors have decided, the guide it would replace, and the facts of both by key."""

    prepared: Prepared
    guide: Guide | None
    old: Facts
    new: Facts
    diff: Diff


def compare(prepared: Prepared) -> Diff:
    """What writing `prepared` would do. Raises `DocumentError` where its slug belongs to another text."""
    return compared(prepared).diff


def compared(prepared: Prepared) -> GuideComparison:
    prepared, new = keep_decided(prepared), {row.key: _reading(row) for row in prepared.rows}
    guide = Guide.objects.filter(slug=prepared.slug).select_related("role").defer("text").first()
    if guide is None:
        return GuideComparison(prepared, None, {}, new, Diff(added=list(new)))
    refuse_other_text(guide, prepared.role, str(prepared.details["publisher"]), prepared.document)
    old = _stored(guide, prepared.rows)
    added, removed = [key for key in new if key not in old], [key for key in old if key not in new]
    pairs = pair_facts([old[key] for key in removed], [new[key] for key in added])
    diff = Diff(
        added=added,
        removed=removed,
        changed=[key for key in new if key in old and old[key].values != new[key].values],
        is_same=_is_same(guide, prepared),
        paired=[(before.key, after.key) for before, after in pairs],
    )
    return GuideComparison(prepared, guide, old, new, diff)


def _reading(row: Row) -> FactReading:
    values = plain(skills_importers.comparable(row))
    return FactReading(row.key, kind_of(row.model), row.parsed.section, row.parsed.heading, row.line, row.quote, values)


def _stored(guide: Guide, rows: Sequence[Row]) -> dict[str, FactReading]:
    """A guide's facts as stored, with the columns that those of `rows` are compared in; one query for each kind."""
    names = {row.model: list(skills_importers.comparable(row)) for row in rows}
    stored = {}
    for model in MODELS.values():
        columns = (*OWN_COLUMNS, *(name for name in names.get(model, ()) if name not in OWN_COLUMNS))
        for values in model.objects.filter(guide=guide).order_by("position").values(*columns):
            own = {name: values.pop(name) for name in OWN_COLUMNS}
            stored[own["key"]] = FactReading(kind=kind_of(model), values=plain(values), **own)
    return stored


def _is_same(guide: Guide, prepared: Prepared) -> bool:
    same_words = guide.sha256 == prepared.sha256 and guide.reader_version == READER_VERSION
    return same_words and details_in(guide) == prepared.details
