"""The document of a role: everything its lead guide publishes, and where it comes from.

`build` asks the database a constant number of queries, however many facts there are. What it returns is plain JSON
(dicts, lists, strings, whole numbers, true, false and null), so that its bytes may be kept for as long as the data
version in it stays. Addresses in it begin at the portal's root.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Prefetch

from careers.fact_kind import JSONRow
from careers.models import DataVersion, Guide, Role
from careers.models.choices import Necessity, Section, rank_of
from careers.serializers import GuideSerializer, RoleSerializer
from portal.findings.resource import FindingSerializer
from portal.resources import FACT_KINDS
from portal.role.read import NO_GUIDE, RoleReading
from skills.choices import Standing
from skills.demands import count_required, standing, strongest
from skills.models import SkillKind
from vocabulary.addresses import web_address

DocumentJSON = dict[str, Any]
Rows = Mapping[str, Sequence[JSONRow]]
"""Resource → its rows, in the order of the guide."""

SOURCE_FIELDS = ("title", "address", "date", "publisher", "licence")
TRIES = 3


def address_of(resource: str, name: str) -> str:
    return f"/api/v1/{resource}/{name}/"


def facts(document: DocumentJSON, resource: str) -> Iterator[JSONRow]:
    """All rows of a resource, section by section."""
    for section in document["sections"]:
        yield from section["facts"][resource]


def build(role: Role) -> DocumentJSON:
    """role, address, page, data_version, guide, description, sections, skills, skill_groups, required_count, bands,
    forecasts, findings, other_guides, sources.

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
    role = Role.objects.with_lead().with_names().prefetch_related(guides).get(pk=pk)
    guide = _lead(role)
    reading = RoleReading(role, guide) if guide else None
    rows = _rows(reading)
    return {
        "role": dict(RoleSerializer(role).data),
        "address": address_of("role-guides", role.slug),
        "page": role.get_absolute_url(),
        "data_version": version,
        "guide": dict(GuideSerializer(guide).data) if guide else None,
        "description": _description(reading) if reading else None,
        "sections": _sections(rows, _empty_reasons(reading)),
        "skills": _skills(rows["role-skills"]),
        "skill_groups": _skill_groups(rows["role-skills"]),
        "required_count": _required_count(rows["role-skills"]),
        "bands": list(rows["salary-bands"]),
        "forecasts": list(rows["market-forecasts"]),
        "findings": list(FindingSerializer(reading.findings, many=True).data) if reading else [],
        "other_guides": [dict(GuideSerializer(each).data) for each in role.guides.all() if each != guide],
        "sources": [_source(source) for source in guide.sources] if guide else [],
    }


def _source(source: Mapping[str, str]) -> JSONRow:
    values = {**source, "address": web_address(source.get("address"))}
    return {name: values.get(name) or None for name in SOURCE_FIELDS}


def _lead(role: Role) -> Guide | None:
    guide = role.lead_guide
    if guide and guide.role_id == role.pk:
        guide.role = role  # known already
    return guide


def _rows(reading: RoleReading | None) -> Rows:
    if not reading:
        return {kind.resource: () for kind in FACT_KINDS}
    facts = reading.facts
    return {kind.resource: list(kind.serializer(facts.of(kind.model), many=True).data) for kind in FACT_KINDS}


def _empty_reasons(reading: RoleReading | None) -> dict[str, str | None]:
    """Section → why it is empty, if it is."""
    if not reading:
        return dict.fromkeys(Section.values, NO_GUIDE)
    return {each.section.value: each.empty_reason for each in reading.sections}


def _sections(rows: Rows, empty_reasons: Mapping[str, str | None]) -> list[JSONRow]:
    """The ten, in the order of the guide: name, title, count, empty_reason, and facts by resource, each resource named."""
    sections: list[JSONRow] = []
    for section in Section:
        here = {resource: [row for row in found if row["section"] == section] for resource, found in rows.items()}
        sections.append(
            {
                "name": section.value,
                "title": section.label,
                "count": sum(map(len, here.values())),
                "empty_reason": empty_reasons[section],
                "facts": here,
            }
        )
    return sections


def _description(reading: RoleReading) -> JSONRow | None:
    """The guide's own opening: text and place."""
    if not (opening := reading.description):
        return None
    first, last = opening[0], opening[-1]
    place = {"guide": reading.guide.slug, "start": first.start, "end": last.end, "line": first.line}
    return {"text": " ".join(statement.text for statement in opening), **place}


def _skills(rows: Sequence[JSONRow]) -> list[JSONRow]:
    """For each kind that is named: kind, and the skills that are required, required as one of several, preferred, mentioned.

    Each skill is listed once, by the strongest word the guide has for it, with the keys of all facts that name it. Items
    that hold no name of the lexicon stand in their sections alone.
    """
    by_skill: dict[str, list[JSONRow]] = {}
    for row in rows:
        if row["skill"]:
            by_skill.setdefault(row["skill"], []).append(row)
    named = {rows[0]["kind"] for rows in by_skill.values()}
    kinds = sorted(named, key=lambda kind: (rank_of(SkillKind, kind), kind))
    return [{"kind": kind, **_by_standing(kind, by_skill.values())} for kind in kinds]


def _by_standing(kind: str, skills: Iterable[Sequence[JSONRow]]) -> dict[str, list[JSONRow]]:
    groups: dict[str, list[JSONRow]] = {name: [] for name in Standing.values}
    for rows in skills:
        if rows[0]["kind"] == kind:
            asks = strongest(standing(row["necessity"], row["group"]) for row in rows)
            groups.setdefault(asks, []).append(_skill(rows))
    return groups


def _skill(rows: Sequence[JSONRow]) -> JSONRow:
    keys = [row["key"] for row in rows]
    groups = dict.fromkeys(row["group"]["key"] for row in rows if row["group"])
    return {**_named(rows[0]), "groups": list(groups), "facts": keys}


def _named(row: JSONRow) -> JSONRow:
    return {"slug": row["skill"], "name": row["name"], "address": address_of("skills", row["skill"])}


def _skill_groups(rows: Sequence[JSONRow]) -> list[JSONRow]:
    """Alternatives and examples, in the order of the guide: key, rule, necessity, skills and the keys of their facts."""
    groups: dict[str, list[JSONRow]] = {}
    for row in rows:
        if row["group"] and row["skill"]:
            groups.setdefault(row["group"]["key"], []).append(row)
    return [
        {
            **members[0]["group"],
            "necessity": strongest(row["necessity"] for row in members),
            "skills": [_named(row) for row in members],
            "facts": [row["key"] for row in members],
        }
        for members in groups.values()
    ]


def _required_count(rows: Sequence[JSONRow]) -> int:
    """How many skills the guide requires, where a group is one."""
    required = [row for row in rows if row["skill"] and row["necessity"] == Necessity.REQUIRED]
    groups: dict[str, set[str]] = {}
    for row in required:
        if row["group"]:
            groups.setdefault(row["group"]["key"], set()).add(row["skill"])
    return count_required((row["skill"] for row in required if not row["group"]), groups.values())
