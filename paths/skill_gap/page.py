"""What the page says, worked out before it is drawn: figures that open a note are entered in reading order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from careers.citations import Citable, Citations
from careers.models import RoleRelation
from careers.reading_words import all_of, counted
from paths.gap.unlocks import NextSkill
from paths.skill_gap.answer import GapAnswer
from paths.skill_gap.figures import RolesCounted, titles_of
from paths.skill_gap.question import GapQuestion
from paths.skill_gap.step_view import StepView, step_groups
from paths.skill_gap.unit_view import UnitView, UnitViews
from skills.descriptions import GROUPS
from skills.models import Skill

OTHER_GROUP = "Other"


@dataclass(frozen=True, slots=True)
class NextSkillView:
    skill: Skill
    figure: RolesCounted
    completes: Sequence[str]
    nearest: tuple[str, int, int] | None
    before: Sequence[str]
    """Names of those before it, which are taken to be had."""
    tick: str


def gap_context(answer: GapAnswer, version: int, ticked: str = "") -> dict[str, Any]:
    """`ticked`: what the address of a tick says besides."""
    views = UnitViews(answer, version, ticked)
    places = {unit.key: at for at, unit in enumerate(answer.in_guide_order)}
    required = [views.view(unit) for unit in (*answer.gap.have, *answer.gap.missing)]
    rows = _by_group(sorted(required, key=lambda view: places[view.unit.key]))
    groups = step_groups(views)
    steps = [step for group in groups for step in group.steps]
    nice = [views.view(unit) for unit in answer.gap.nice_to_have]
    openings = list(_openings(views))
    shown = [fact for view in (*required, *nice) for fact in view.facts]
    return {
        "answer": answer,
        "question": answer.question,
        "have_count": len(answer.gap.have),
        "required_count": answer.gap.required_count,
        "several": answer.several_in_words,
        "cells": _cells(len(answer.gap.have), answer.gap.required_count),
        "rows": rows,
        "step_groups": groups,
        "first_step": steps[0] if steps else None,
        "first_special": groups[-1].steps[0] if len(groups) > 1 else None,
        "know_first": _known_first(answer) if steps else "",
        "nice": nice,
        "mentioned": [answer.name_of(unit) for unit in answer.gap.mentioned],
        "openings": openings,
        "next_roles": [] if answer.gap.missing else _next_roles(answer),
        "explain": views.explain,
        "query": views.query,
        "skills_query": urlencode([("skill", skill.slug) for skill in answer.question.skills]),
        "notes": Citations.of(shown).enter(_figures(rows, steps, nice, openings)),
    }


def _cells(had: int, count: int) -> list[tuple[str, str, bool]]:
    """A cell for each requirement, side by side: where it begins and how wide it is, in per cent, and whether it is met."""
    gap = min(0.6, 20 / count) if count else 0
    width = (100 - gap * (count - 1)) / count if count else 0
    return [(f"{at * (width + gap):.3f}", f"{width:.3f}", at < had) for at in range(count)]


def _known_first(answer: GapAnswer) -> str:
    """What comes before the first step that the role asks for, in order: "linear algebra, probability and statistics"."""
    every, first = answer.steps.every, answer.steps.required[0]
    before = [answer.name_of(every[number - 1].unit) for number in first.after]
    return all_of(before) if before else ""


def _openings(views: UnitViews) -> Iterator[NextSkillView]:
    before: list[str] = []
    for each in views.answer.openings:
        yield _opening(views, each, tuple(before))
        before.append(views.answer.names[each.skill].name)


def _opening(views: UnitViews, each: NextSkill, before: Sequence[str]) -> NextSkillView:
    titles, skill = views.answer.titles, views.answer.names[each.skill]
    nearest = each.nearest and (titles.get(each.nearest[0], each.nearest[0]), *each.nearest[1:])
    figure = views.counted(f"opens.{each.skill}", skill.name, each.asked_by)
    return NextSkillView(
        skill, figure, titles_of(each.completes, titles), nearest, before, views.with_skill(each.skill)
    )


def _figures(
    rows: Sequence[tuple[str, Sequence[UnitView]]],
    steps: Iterable[StepView],
    nice: Iterable[UnitView],
    openings: Iterable[NextSkillView],
) -> Iterator[Citable]:
    for _, views in rows:
        yield from ((view.name, view.facts) for view in views if view.facts)
    yield from ((view.name, view.facts) for view in nice if view.facts)
    yield from (step.figure for step in steps)
    yield from (opening.figure for opening in openings)


def _by_group(views: Iterable[UnitView]) -> list[tuple[str, list[UnitView]]]:
    """Under the group of its first skill, in the order of the groups."""
    found: dict[str, list[UnitView]] = {}
    for view in views:
        found.setdefault(view.members[0].skill.group or "", []).append(view)
    return [(label or OTHER_GROUP, found[name]) for name, label in (*GROUPS.items(), ("", "")) if name in found]


def _next_roles(answer: GapAnswer) -> list[RoleRelation]:
    """Where the role leads, by its guides. One query."""
    rows: Any = RoleRelation.objects
    named = rows.published().filter(role=answer.question.role, kind=RoleRelation.Kind.NEXT_ROLE).order_by("position")
    return list(named.select_related("related_role"))


def case_of(heading: str, question: GapQuestion | None) -> str:
    """What comes before the title of the page: what is checked; "" where nothing is."""
    if heading and question and question.role:
        return f"{heading} · {question.role.title} · "
    return f"{counted(len(question.skills), 'skill')} · " if question and question.skills else ""


def heading_of(context: Mapping[str, Any]) -> str:
    have, required = context["have_count"], context["required_count"]
    if have == required:
        return "You have the 1 requirement" if required == 1 else f"You have all {required} requirements"
    return f"You have {have} of {counted(required, 'requirement')}"
