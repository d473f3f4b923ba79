"""What an import would do, fact by fact and with their words: for the editor who decides on it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from careers.models import Fact, Guide
from portal.imports.compare import Diff, GuideComparison, compared
from portal.imports.details import DETAILS, kept_details
from portal.imports.pairing import FactReading
from portal.imports.prepare import Prepared
from portal.imports.read_as import Said, differences, read_as
from portal.imports.reader_version import READER_VERSION
from portal.resources import MODELS
from skills.models import Skill
from skills.slugs import skill_slug

LABELS = {"url": "address", "retrieved_on": "retrieved on", "as_of": "as of", "disclaimer": "its own note"}


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as one reading has it. `place`: its heading and level; `said`: label and value of what was taken."""

    kind: str
    place: str
    line: int
    quote: str
    said: Said


@dataclass(frozen=True, slots=True)
class FactChange:
    """`old`: what a fact was that changes, else None. `values`: label, what it was and what it would be."""

    fact: FactView
    old: FactView | None = None
    values: tuple[tuple[str, str, str], ...] = ()

    @property
    def has_other_words(self) -> bool:
        return self.old is not None and self.old.quote != self.fact.quote


@dataclass(frozen=True, slots=True)
class Preview:
    """`details`: name, old and new of what is said about the guide. `guide` is the one it would replace.

    `kept`: name, what an editor has set, and what the text says instead.
    """

    prepared: Prepared
    guide: Guide | None
    diff: Diff
    state: str
    details: list[tuple[str, str, str]]
    kept: list[tuple[str, str, str]]
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
    found = compared(prepared)
    return Preview(
        prepared=found.prepared,
        guide=found.guide,
        diff=found.diff,
        state=state,
        details=_details(found.prepared, found.guide),
        kept=_kept(prepared, found.guide),
        **_facts(found),
    )


def _details(prepared: Prepared, guide: Guide | None) -> list[tuple[str, str, str]]:
    details = [(name, _plain(getattr(guide, name, "")), _plain(prepared.details[name])) for name in DETAILS]
    return [(_label(name), old, new) for name, old, new in details if old != new]


def _kept(prepared: Prepared, guide: Guide | None) -> list[tuple[str, str, str]]:
    kept = kept_details(prepared, guide) if guide else {}
    said = [(name, _plain(value), _plain(prepared.details[name])) for name, value in kept.items()]
    return [(_label(name), value, text) for name, value, text in said if text and text != value]


def _plain(value: object) -> str:
    """A detail in words, "" where it says nothing; of a list of sources each one's."""
    if isinstance(value, list):
        return "; ".join(", ".join(filter(None, source.values())) for source in value)
    return str(value or "")


def _label(name: str) -> str:
    return LABELS.get(name, name)


def _facts(found: GuideComparison) -> dict[str, list[FactChange]]:
    diff = found.diff
    skills = _skill_names(found)
    old, new = (dict(_views(facts.values(), skills)) for facts in (found.old, found.new))
    before, after = {one for one, _ in diff.paired}, {one for _, one in diff.paired}
    pairs = {**{key: key for key in diff.changed}, **{now: was for was, now in diff.paired}}
    return {
        "added": [FactChange(new[key]) for key in diff.added if key not in after],
        "changed": [_change(found, old[pairs[key]], new[key], pairs[key], key) for key in found.new if key in pairs],
        "removed": [FactChange(old[key]) for key in diff.removed if key not in before],
    }


def _change(found: GuideComparison, old: FactView, new: FactView, was: str, now: str) -> FactChange:
    """Where no difference can be seen, the stored fields that differ: an editor asks what has changed."""
    place = [("place", old.place, new.place)] if old.place != new.place else []
    values = place + differences(old.said, new.said)
    if not values and old.quote == new.quote:
        values = list(_raw(found.old[was].values, found.new[now].values))
    return FactChange(new, old, tuple(values))


def _raw(old: Mapping[str, str | None], new: Mapping[str, str | None]) -> Iterator[tuple[str, str, str]]:
    for name, value in new.items():
        if old.get(name) != value:
            yield name.replace("_", " "), old.get(name) or "", value or ""


def _skill_names(found: GuideComparison) -> dict[str, str]:
    """Slug → name, of the skills that either side names."""
    new = {skill_slug(name): name for row in found.prepared.rows if (name := row.values.get("skill"))}
    slugs = {slug for fact in found.old.values() if (slug := fact.values.get("skill__slug"))} - new.keys()
    return {**dict(Skill.objects.filter(slug__in=slugs).values_list("slug", "name")), **new} if slugs else new


def _views(facts: Iterable[FactReading], skills: Mapping[str, str]) -> Iterator[tuple[str, FactView]]:
    facts = list(facts)
    groups: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        if group := fact.values.get("group_key"):
            groups[group].append(_member(fact.values, skills))
    for fact in facts:
        values = {**fact.values}
        if slug := values.get("skill__slug"):
            values["skill__slug"] = skills.get(slug, slug)
        said = read_as(values, fact.quote, groups.get(fact.values.get("group_key") or "", ()))
        yield fact.key, FactView(fact.kind.replace("-", " "), _place(fact), fact.line, fact.quote, said)


def _member(values: Mapping[str, str | None], skills: Mapping[str, str]) -> str:
    """What a fact of a group names: a skill, or a certification."""
    slug = values.get("skill__slug")
    return skills.get(slug, slug) if slug else values.get("name") or ""


def _place(fact: FactReading) -> str:
    return ", ".join(filter(None, (fact.heading, fact.level)))


def counts(guide: Guide) -> list[tuple[type[Fact], int]]:
    """How many facts of each kind a guide has, in the order of the resources."""
    return [(model, model.objects.filter(guide=guide).count()) for model in MODELS.values()]
