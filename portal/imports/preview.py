"""What an import would do, fact by fact and with their words: for the editor who decides on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careers.importers import Row, kind_of, plain
from careers.models import Fact, Guide
from portal.imports.compare import DETAILS, Diff, compare, keep_narrowed, stored_facts
from portal.imports.prepare import Prepared
from portal.imports.reader_version import READER_VERSION
from portal.resources import MODELS
from skills import importers as skills_importers


@dataclass(frozen=True, slots=True)
class FactChange:
    """`values` of a changed fact: name, what it was, what it would be; None where a side says nothing.

    `read_as`: what the fact would say, field by field; "" for one that goes.
    """

    key: str
    kind: str
    line: int
    quote: str
    values: tuple[tuple[str, str | None, str | None], ...] = ()
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """`details`: name, old and new of what is said about the guide. `guide` is the one it would replace."""

    prepared: Prepared
    guide: Guide | None
    is_same: bool
    state: str
    details: list[tuple[str, object, object]]
    added: list[FactChange]
    changed: list[FactChange]
    removed: list[FactChange]


def state_of(slug: str) -> str:
    """Differs whenever an import under `slug` might do something else than it would have done before."""
    stored = Guide.objects.filter(slug=slug).values_list("pk", "changed_at").first()
    return f"{READER_VERSION} {stored[0]} {stored[1].isoformat()}" if stored else f"{READER_VERSION} new"


def preview(prepared: Prepared) -> Preview:
    """Raises `DocumentError` where the slug belongs to another text."""
    state = state_of(prepared.slug)  # before the rest is read: a change in between is then found on confirming
    guide = Guide.objects.filter(slug=prepared.slug).select_related("role").defer("text").first()
    diff = compare(prepared)
    return Preview(
        keep_narrowed(prepared),
        guide,
        diff.is_same,
        state,
        _details(keep_narrowed(prepared), guide),
        **_facts(prepared, guide, diff),
    )


def _details(prepared: Prepared, guide: Guide | None) -> list[tuple[str, object, object]]:
    details = [(name, getattr(guide, name, None), prepared.details[name]) for name in DETAILS]
    return [
        (name.replace("_", " "), old or None, new or None)
        for name, old, new in details
        if (old or None) != (new or None)
    ]


def _facts(prepared: Prepared, guide: Guide | None, diff: Diff) -> dict[str, list[FactChange]]:
    rows = {row.key: row for row in prepared.rows}
    old, new = stored_facts(guide, prepared.rows) if guide else {}, prepared.comparable
    return {
        "added": [_of_row(rows[key]) for key in diff.added],
        "changed": [_of_row(rows[key], _differences(old[key], new[key])) for key in diff.changed],
        "removed": _removed(guide, diff.removed) if guide else [],
    }


def _of_row(row: Row, values: Iterable[tuple[str, str | None, str | None]] = ()) -> FactChange:
    return FactChange(row.key, _kind(row.model), row.line, row.quote, tuple(values), _read_as(row))


def _read_as(row: Row) -> str:
    """ "low 90000, high 110000, currency USD, level entry": the fields that say something and are not the quote itself."""
    said = plain(skills_importers.comparable(row)).items()
    own = ((name, value) for name, value in said if value not in (None, "", "False", row.quote) and name != "text")
    return ", ".join(f"{name.replace('__slug', '').replace('_', ' ')} {value}" for name, value in own)


def _differences(
    old: Mapping[str, str | None], new: Mapping[str, str | None]
) -> Iterable[tuple[str, str | None, str | None]]:
    return ((name, old.get(name), value) for name, value in new.items() if old.get(name) != value)


def _removed(guide: Guide, keys: list[str]) -> list[FactChange]:
    """One query for each kind of fact, however many are removed."""
    gone, found = set(keys), []
    for model in MODELS.values():
        stored = model.objects.filter(guide=guide).order_by("position").values_list("key", "line", "quote")
        found += [FactChange(key, _kind(model), line, quote) for key, line, quote in stored if key in gone]
    return found


def _kind(model: type[Fact]) -> str:
    return kind_of(model).replace("-", " ")


def counts(guide: Guide) -> list[tuple[type[Fact], int]]:
    """How many facts of each kind a guide has, in the order of the resources."""
    return [(model, model.objects.filter(guide=guide).count()) for model in MODELS.values()]
