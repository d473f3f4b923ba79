"""`transitions/`: one move from role to role; `paths/`: the ways that lead there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.models import RoleRelation
from careers.models.choices import Level
from paths.moves.answer import MoveAnswer, answer, reasons_of, relations_of, ways
from paths.moves.family import NEIGHBOUR, RoleFamily, load_family
from paths.moves.question import FROM, KNOWN, SKILL, TO, asked_move
from paths.moves.rows import weight_note
from paths.moves.serializers import PathsSerializer, TransitionSerializer
from paths.moves.used_less import builds_on
from paths.requirements.unit import Unit
from paths.routes.move import CarriedOver, shared_skills
from paths.routes.ways import Way
from paths.skill_gap.api import SKILLS
from paths.skill_gap.serializers import starts_as_json
from skills.models import Skill
from web.conditional import ConditionalGet, data_version
from web.filter_fields import SLUG

START = OpenApiParameter(
    FROM, {"type": "string", "pattern": f"^{SLUG}$"}, required=True, description="The slug of the present role."
)
END = OpenApiParameter(
    TO, {"type": "string", "pattern": f"^{SLUG}$"}, required=True, description="The slug of another role, the next one."
)
LEVEL = OpenApiParameter("level", str, enum=Level.values, default="senior", description="Of the pay that is compared.")

HAD = OpenApiParameter(
    SKILL,
    SKILLS,
    explode=True,
    description="The slug of a skill that one has besides what the present role requires; once for each.",
)


class TransitionAPI(ConditionalGet, APIView):
    """What a move from one role to another asks for and changes: requirements, kind, pay, and what guides say of it."""

    basename = "transitions"
    serializer_class = TransitionSerializer

    @extend_schema(operation_id="v1_transitions", parameters=[START, END, LEVEL, HAD])
    def get(self, request: Request) -> Response:
        found = answer(*asked_move(request.query_params, KNOWN))
        return Response(TransitionSerializer(transition(found)).data)


class PathsAPI(ConditionalGet, APIView):
    """Ways from one role to another: at once, by way of a third, and along moves that guides name."""

    basename = "paths"
    serializer_class = PathsSerializer

    @extend_schema(operation_id="v1_paths", parameters=[START, END, HAD])
    def get(self, request: Request) -> Response:
        start, end, _, skills = asked_move(request.query_params, (FROM, TO, SKILL))
        family = load_family(skills)
        reasons = reasons_of(family, start, end)
        answered = {
            "from": start.slug,
            "to": end.slug,
            "paths": [] if reasons else list(_paths(family, start.slug, end.slug)),
            "empty_reason": " ".join(reasons) or None,
            "data_version": data_version(),
        }
        return Response(PathsSerializer(answered).data)


def transition(found: MoveAnswer) -> dict[str, Any]:
    family, there = found.family, found.there
    start, end = (family.required.get(role.slug, ()) for role in (found.start, found.end))
    both = shared_skills(start, end)
    names = _skills_of_starts(found)
    return {
        "from": found.start.slug,
        "to": found.end.slug,
        "kind": found.kind.kind,
        "kind_reason": found.kind.why,
        "ladder": found.steps,
        "shared": [_requirement(each.unit, family, both) for each in there.carried],
        "partly": [_missing(each.unit, family, both, names) for each in there.partly],
        "had": [_requirement(unit, family, both) for unit in there.had],
        "gap": [_new(unit, family, both, names, start) for unit in there.new],
        "less": [_requirement(unit, family, both) for unit in found.used.less],
        "built_on": [_requirement(unit, family, both) for unit in found.used.built_on],
        "in_titles": [_requirement(unit, family, both) for unit in found.used.in_titles],
        "shared_skills": sorted(both),
        "cost": there.to_learn,
        "cost_back": found.back.to_learn,
        "relations": found.said,
        "closeness": found.near,
        "skills": found.alike,
        "pay": {"level": found.level, "change": _change(found)},
        "empty_reason": " ".join(found.reasons) or None,
        "data_version": data_version(),
    }


def _change(found: MoveAnswer) -> dict[str, Any]:
    change = found.change
    return {"low": change.low, "high": change.high, "reason": change.reason or None}


def _requirement(unit: Unit, family: RoleFamily, both: Iterable[str]) -> dict[str, Any]:
    shared = [skill for skill in unit.skills if skill in both]
    return unit._asdict() | {
        "weight": weight_note(unit, family) or None,
        "in_common": shared,
        "starts": [],
        "builds_on": [],
    }


def _missing(unit: Unit, family: RoleFamily, both: Iterable[str], names: Mapping[str, Skill]) -> dict[str, Any]:
    return _requirement(unit, family, both) | {"starts": starts_as_json(family.starts_of(unit), names)}


def _new(
    unit: Unit, family: RoleFamily, both: Iterable[str], names: Mapping[str, Skill], present: Iterable[Unit]
) -> dict[str, Any]:
    return _missing(unit, family, both, names) | {"builds_on": builds_on(unit, present, family.needs)}


def _skills_of_starts(found: MoveAnswer) -> Mapping[str, Skill]:
    """By slug. One query where there is a start."""
    units = [*found.there.new, *(each.unit for each in found.there.partly)]
    starts = [start for unit in units for start in found.family.starts_of(unit)]
    slugs = {slug for start in starts for slug in (start.practice, *start.tools)}
    return {skill.slug: skill for skill in Skill.objects.filter(slug__in=slugs)} if slugs else {}


def _paths(family: RoleFamily, start: str, end: str) -> Iterator[dict[str, Any]]:
    found = ways(family, start, end)
    said = _said(family, found.every)
    for each in found.every:
        steps = [_step(family, one, other, said) for one, other in zip(each.roles, each.roles[1:], strict=False)]
        is_named = all(step["relations"] for step in steps)
        yield {"steps": steps, "is_named": is_named, "cost": each.cost, "largest_step": each.largest}


def _step(family: RoleFamily, start: str, end: str, said: Mapping[str, RoleRelation]) -> dict[str, Any]:
    step = family.move(start, end)
    learn: list[Unit] = [*step.new, *map(_unit, step.partly)]
    relations = [said[each.fact] for each in _named(family, start, end) if each.fact in said]
    return {
        "from": start,
        "to": end,
        "cost": step.to_learn,
        "learn": [unit.key for unit in learn],
        "relations": relations,
    }


def _unit(each: CarriedOver) -> Unit:
    return each.unit


def _named(family: RoleFamily, start: str, end: str) -> list[Any]:
    return [each for each in family.named if (each.start, each.end) == (start, end) and each.kind != NEIGHBOUR]


def _said(family: RoleFamily, found: Iterable[Way]) -> Mapping[str, RoleRelation]:
    pairs = {pair for each in found for pair in zip(each.roles, each.roles[1:], strict=False)}
    return relations_of([each for one, other in sorted(pairs) for each in _named(family, one, other)])
