"""What the page of a move says, worked out before it is drawn; figures are entered in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Citable, Citations, stated
from careers.models import RoleRelation
from careers.models.choices import Level, label_of
from careers.reading_words import counted
from paths.gap.order import learning_order
from paths.moves.answer import MoveAnswer, onward, relations_of, ways
from paths.moves.family import NEIGHBOUR, RoleFamily
from paths.moves.figures import ToLearn
from paths.moves.pay_change import levels_with_pay
from paths.moves.question import LEVEL, USUAL, query_of_move
from paths.moves.rows import (
    UnitNames,
    UnitRow,
    built_on_rows,
    carried_rows,
    new_rows,
    partly_rows,
    roles_asking,
    unit_rows,
)
from paths.requirements.unit import Unit
from paths.routes.kinds import MoveKind
from paths.routes.ways import Way
from web.conditional import data_version

KINDS = {
    MoveKind.ADVANCEMENT: "A step up",
    MoveKind.LATERAL: "A sideways move",
    MoveKind.STEP_BACK: "A step back",
    MoveKind.CHANGE_OF_FIELD: "A change of field",
}
LEVELS = {MoveKind.ADVANCEMENT: "Up", MoveKind.STEP_BACK: "Down"}
NO_ORDER = "Not known to differ"
MOST_CHIPS, MOST_ALIKE = 8, 3


@dataclass(frozen=True, slots=True)
class StepOfWay:
    """One role on a way. `cost` and what it adds are of the step that leads to it; `said`: the sentence that names that step."""

    title: str
    address: str
    cost: int | None
    chips: Sequence[str]
    more: int
    said: RoleRelation | None


@dataclass(frozen=True, slots=True)
class DrawnWay:
    way: Way
    steps: Sequence[StepOfWay]
    heading: str

    @property
    def number(self) -> int:
        return len(self.way.costs)


def move_context(found: MoveAnswer, query: str) -> dict[str, Any]:
    family, slugs = found.family, (found.start.slug, found.end.slug)
    along = ways(family, *slugs) if found.is_known else None
    further = onward(family, *slugs) if found.is_known else None
    drawn = along.first if along else []
    smallest = along.smallest if along and len(drawn) > 1 else None
    others = [each for each in along.smaller if each not in drawn] if along else []
    shown = [*drawn, *([further] if further else [])]
    alike = [each.skill for each in found.alike.defining[:MOST_ALIKE]]
    units = [*_units(found), *(unit for each in (*shown, *others) for unit in _added(each, family))]
    names = UnitNames(units, [*alike, *family.skills])
    to_learn = ToLearn(found.there, f"{reverse('v1:transitions')}?{query}", data_version())
    lists = _lists(found, names)
    facts = [fact for rows in lists.values() for row in rows for fact in row.facts]
    notes = Citations.of([*facts, *found.steps, *found.pay.loaded.bands])
    said = _sentences((*shown, *others), family)
    return {
        "found": found,
        "kind": _kind_in_words(found),
        "level_word": LEVELS.get(found.kind.kind, NO_ORDER),
        "level": label_of(Level, found.level).lower(),
        "fold_value": level_and_skills(found.level, family),
        "pay_levels": other_levels(levels_with_pay(found.start, [slugs[1]]), found.level, query),
        "to_learn": to_learn,
        "lists": lists,
        "near": found.near,
        "alike": [names.name(skill) for skill in alike],
        "drawn": [_drawn(each, family, names, said, is_smallest=each == smallest) for each in drawn],
        "others": [_drawn(each, family, names, said) for each in others],
        "along": along,
        "further": _drawn(further, family, names, said) if further else None,
        "further_at_once": family.cost(slugs[0], further.roles[-1]) if further else 0,
        "compare_query": urlencode([("role", slug) for slug in slugs]),
        "back_query": query_of_move(slugs[1], slugs[0], family.skills, found.level),
        "notes": notes.enter(_figures(found, to_learn, lists)),
    }


def level_and_skills(level: str, family: RoleFamily) -> str:
    """ "senior, no skills named": what a folded form is set to."""
    skills = counted(len(family.skills), "skill") if family.skills else "no skills named"
    return f"{label_of(Level, level).lower()}, {skills}"


def other_levels(levels: Sequence[str], level: str, query: str) -> list[tuple[str, str]]:
    """ "mid" and the address of the page with its pay. `query`: of the page, without a level."""
    return [
        (label_of(Level, each).lower(), f"?{query}" if each == USUAL else f"?{query}&{urlencode({LEVEL: each})}")
        for each in levels
        if each != level
    ]


def _units(found: MoveAnswer) -> Iterator[Any]:
    yield from (each.unit for each in (*found.there.carried, *found.there.partly))
    yield from found.there.had
    yield from found.there.new
    yield from found.there.less


def _lists(found: MoveAnswer, names: UnitNames) -> dict[str, list[UnitRow]]:
    family, there = found.family, found.there
    return {
        "carried": carried_rows(there.carried, names, family),
        "partly": partly_rows(there.partly, names, family),
        "had": unit_rows(there.had, names, family),
        "new": new_rows(in_learning_order(there.new, family), names, family, family.required.get(found.start.slug, ())),
        "less": unit_rows(found.used.less, names, family),
        "built_on": built_on_rows(found.used.built_on, there.new, names, family),
        "in_titles": unit_rows(found.used.in_titles, names, family),
    }


def in_learning_order(units: Sequence[Unit], family: RoleFamily) -> list[Unit]:
    """What most roles ask for comes first, and before it what it needs."""
    steps = learning_order(units, family.needs, lambda unit: -len(roles_asking(unit, family)))
    return [step.unit for step in steps]


def _kind_in_words(found: MoveAnswer) -> str:
    near = found.kind.kind == MoveKind.LATERAL and found.start.group != found.end.group
    return f"{KINDS[found.kind.kind]} to a neighbouring field" if near else KINDS[found.kind.kind]


def _figures(found: MoveAnswer, to_learn: ToLearn, lists: dict[str, list[UnitRow]]) -> Iterator[Citable]:
    """In the order of the page."""
    if found.is_known:
        yield to_learn
    yield from found.change.differences
    for step in found.steps:
        yield from stated(step.label, step)
    if found.near:
        yield found.near
    for rows in lists.values():
        yield from ((row.name, row.facts) for row in rows if row.facts)
    yield from found.pay.compared.figures


def _added(each: Way, family: RoleFamily) -> Iterator[Any]:
    for start, end in zip(each.roles, each.roles[1:], strict=False):
        yield from _to_learn(family, start, end)


def _to_learn(family: RoleFamily, start: str, end: str) -> Iterator[Any]:
    step = family.move(start, end)
    yield from step.new
    yield from (each.unit for each in step.partly)


def _sentences(shown: Sequence[Way], family: RoleFamily) -> dict[tuple[str, str], RoleRelation]:
    """For each step that a guide names: the first sentence. One query."""
    pairs = {(start, end) for each in shown for start, end in zip(each.roles, each.roles[1:], strict=False)}
    named = [each for each in family.named if (each.start, each.end) in pairs and each.kind != NEIGHBOUR]
    facts = relations_of(named)
    return {(each.start, each.end): facts[each.fact] for each in reversed(named) if each.fact in facts}


def _drawn(
    each: Way,
    family: RoleFamily,
    names: UnitNames,
    said: dict[tuple[str, str], RoleRelation],
    *,
    is_smallest: bool = False,
) -> DrawnWay:
    titles = [family.titles[slug].title for slug in each.roles]
    steps = [StepOfWay(titles[0], reverse("role-detail", args=[each.roles[0]]), None, (), 0, None)]
    for start, end, cost in zip(each.roles, each.roles[1:], each.costs, strict=False):
        chips = [names.short_name(unit) for unit in _to_learn(family, start, end)]
        address = f"{reverse('paths')}?{query_of_move(start, end, family.skills)}"
        title = family.titles[end].title
        steps.append(
            StepOfWay(title, address, cost, chips[:MOST_CHIPS], max(0, len(chips) - MOST_CHIPS), said.get((start, end)))
        )
    by_way = " and ".join(titles[1:-1])
    steps_in_words = "in the smallest steps, " if is_smallest else ""
    heading = f"{steps_in_words}by way of {by_way}: {', then '.join(map(str, each.costs))}"
    return DrawnWay(each, steps, heading)
