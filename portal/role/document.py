"""The document of a role: everything its lead guide publishes, and where it comes from.

`build` asks the database a constant number of queries, however many facts there are. What it returns is plain JSON
(dicts, lists, strings, whole numbers, true, false and null), so that its bytes may be kept for as long as the data
version in it stays. Addresses in it begin at the portal's root.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import takewhile
from typing import Any

from django.db.models import Prefetch

from careers.models import DataVersion, Finding, Guide, Role, Statement
from careers.models.choices import Disposition, Necessity, Publication, Section, rank_of
from careers.serializers import GuideSerializer, RoleSerializer
from portal.findings.resource import FindingSerializer
from portal.pages.guide import may_show_whole
from portal.resources import FACT_KINDS
from portal.role.facts import facts_of
from skills.models import SkillKind
from vocabulary.addresses import web_address

DocumentJSON = dict[str, Any]
JSONRow = dict[str, Any]
Rows = Mapping[str, Sequence[JSONRow]]
"""Resource → its rows, in the order of the guide."""

SOURCE_FIELDS = ("title", "address", "date", "publisher", "licence")
NO_GUIDE = "No guide speaks of this role now."
NO_SECTION = "The guide has no such section."
WITHHELD = "The guide speaks of this in words that may not be published here. It gives no figures and no names."
NO_FACT = "The guide has this section, and nothing in it is a fact we could store."
TRIES = 3


def address_of(resource: str, name: str) -> str:
    return f"/api/v1/{resource}/{name}/"


def facts(document: DocumentJSON, resource: str) -> Iterator[JSONRow]:
    """All rows of a resource, section by section."""
    for section in document["sections"]:
        yield from section["facts"][resource]


def build(role: Role) -> DocumentJSON:
    """role, address, page, data_version, guide, description, sections, skills, bands, forecasts, findings,
    other_guides, sources.

    A change of the data while it is read would mix two states; it is then read again.
    """
    for _ in range(TRIES):
        version = DataVersion.objects.current()
        document = _read(role.pk, version)
        if DataVersion.objects.current() == version:
            break
    return document


def _read(pk: int, version: int) -> DocumentJSON:
    guides = Prefetch("guides", Guide.objects.defer("text"))
    role = Role.objects.with_lead().prefetch_related(guides).get(pk=pk)
    guide = _lead(role)
    rows: Rows = _rows(guide) if guide else {kind.resource: () for kind in FACT_KINDS}
    others = [one for one in role.guides.all() if one.pk != role.lead_guide_id]
    return {
        "role": dict(RoleSerializer(role).data),
        "address": address_of("role-guides", role.slug),
        "page": role.get_absolute_url(),
        "data_version": version,
        "guide": dict(GuideSerializer(guide).data) if guide else None,
        "description": _description(guide) if guide else None,
        "sections": _sections(rows, _silences(guide)),
        "skills": _skills(rows["role-skills"]),
        "bands": list(rows["salary-bands"]),
        "forecasts": list(rows["market-forecasts"]),
        "findings": _findings(guide) if guide else [],
        "other_guides": [dict(GuideSerializer(other).data) for other in others],
        "sources": [_source(one) for one in guide.sources] if guide else [],
    }


def _source(source: Mapping[str, str]) -> JSONRow:
    told = {**source, "address": web_address(source.get("address"))}
    return {name: told.get(name) or None for name in SOURCE_FIELDS}


def _lead(role: Role) -> Guide | None:
    guide = role.lead_guide
    if guide and guide.role_id == role.pk:
        guide.role = role  # known already
    return guide


def _rows(guide: Guide) -> Rows:
    stated = facts_of(guide)
    for fact in stated:
        fact.role = guide.role  # a guide's facts are of its role: asking each would be a query a row
    return {kind.resource: list(kind.serializer(stated.of(kind.model), many=True).data) for kind in FACT_KINDS}


def _findings(guide: Guide) -> list[JSONRow]:
    """What is amiss in the lead guide, the widest gap first."""
    return list(FindingSerializer(Finding.objects.noteworthy().for_guide(guide).with_evidence(), many=True).data)


def _sections(rows: Rows, silences: Mapping[str, str]) -> list[JSONRow]:
    """The ten, in the order of the guide: name, title, count, silence, and facts by resource, each resource named."""
    sections = []
    for section in Section:
        here = {resource: [row for row in found if row["section"] == section] for resource, found in rows.items()}
        count = sum(map(len, here.values()))
        silence = None if count else silences[section]
        sections.append(
            {"name": section.value, "title": section.label, "count": count, "silence": silence, "facts": here}
        )
    return sections


def _silences(guide: Guide | None) -> dict[str, str]:
    """Section → why it is empty, if it is."""
    if not guide:
        return dict.fromkeys(Section.values, NO_GUIDE)
    told = set(guide.statements.order_by().values_list("section", "disposition").distinct())
    present = {section for section, _ in told}
    stated = {section for section, disposition in told if disposition == Disposition.FACT}
    narrowed = stated if guide.publication == Publication.FIGURES else set()
    return {
        name: WITHHELD if name in narrowed else NO_FACT if name in present else NO_SECTION for name in Section.values
    }


def _description(guide: Guide) -> JSONRow | None:
    """The sentences that open the overview and state nothing to store, of a guide one may show whole: text and place."""
    if not may_show_whole(guide):
        return None
    told = guide.statements.filter(section=Section.OVERVIEW).exclude(disposition=Disposition.HEADING)
    opening = _opening(list(told.order_by("position")[:20]))
    if not opening:
        return None
    first, last = opening[0], opening[-1]
    place = {"guide": guide.slug, "start": first.start, "end": last.end, "line": first.line}
    return {"text": " ".join(one.text for one in opening), **place}


def _opening(statements: Sequence[Statement]) -> list[Statement]:
    line = statements[0].line if statements else None
    return list(takewhile(lambda one: one.line == line and one.disposition == Disposition.CONTEXT, statements))


def _skills(rows: Sequence[JSONRow]) -> list[JSONRow]:
    """For each kind that is named: kind, and the skills that are required, preferred, mentioned.

    Each skill stands once, by the strongest word the guide has for it, with the keys of all facts that name it. Items
    that hold no name of the lexicon stand in their sections alone.
    """
    by_skill: dict[str, list[JSONRow]] = {}
    for row in rows:
        if row["skill"]:
            by_skill.setdefault(row["skill"], []).append(row)
    named = {rows[0]["kind"] for rows in by_skill.values()}
    kinds = sorted(named, key=lambda kind: (rank_of(SkillKind, kind), kind))
    return [{"kind": kind, **_by_necessity(kind, by_skill.values())} for kind in kinds]


def _by_necessity(kind: str, skills: Iterable[Sequence[JSONRow]]) -> dict[str, list[JSONRow]]:
    groups: dict[str, list[JSONRow]] = {necessity: [] for necessity in Necessity.values}
    for rows in skills:
        if rows[0]["kind"] == kind:
            strongest = min((row["necessity"] for row in rows), key=partial(rank_of, Necessity))
            groups.setdefault(strongest, []).append(_skill(rows))
    return groups


def _skill(rows: Sequence[JSONRow]) -> JSONRow:
    slug = rows[0]["skill"]
    keys = [row["key"] for row in rows]
    return {"slug": slug, "name": rows[0]["name"], "address": address_of("skills", slug), "facts": keys}
