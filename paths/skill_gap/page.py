"""What the page says, worked out before it is drawn: figures that open a note are entered in reading order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Citable, Citations
from careers.models import Fact, RoleRelation
from careers.models.choices import label_of
from careers.reading_words import all_of, counted, one_of
from paths.gap.order import LearningStep, shown_at_once
from paths.gap.starts import Start
from paths.gap.unlocks import NextSkill
from paths.requirements.unit import EXAMPLES, Unit
from paths.skill_gap.answer import GapAnswer
from paths.skill_gap.figures import RolesCounted, titles_of
from paths.skill_gap.question import GapQuestion
from paths.skill_gap.starts import said_of
from skills.choices import SkillLevel
from skills.descriptions import GROUPS
from skills.models import Skill

# Of a long list the first are shown, with what they come first for, and the others when asked for.
FIRST_STEPS = 8
OTHER_GROUP = "Other"


@dataclass(frozen=True, slots=True)
class UnitMember:
    """One skill of a unit. `is_named`: the reader has it. `tick`: the address of the page with it."""

    skill: Skill
    is_named: bool
    tick: str


@dataclass(frozen=True, slots=True)
class StartView:
    """What is had of a practice that is missing: "Jenkins", and that in a sentence."""

    tools: str
    text: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """`text`: what the button says that opens its sentences. `below`: the level asked for, where the reader's is lower."""

    unit: Unit
    name: str
    members: Sequence[UnitMember]
    is_met: bool
    facts: Sequence[Fact]
    level: str
    is_below: bool
    starts: Sequence[StartView]

    @property
    def is_choice(self) -> bool:
        """Whether several are named; of a group the guide may name one alone ("Terraform or similar")."""
        return len(self.members) > 1

    @property
    def text(self) -> str:
        return "One of" if self.is_choice else self.members[0].skill.heading

    @property
    def full_name(self) -> str:
        """At the head of a line."""
        first, *others = (member.skill for member in self.members)
        return one_of([first.heading, *(skill.name for skill in others)], or_similar=self.has_more)

    @property
    def has_more(self) -> bool:
        """Whether others than those named would do as well."""
        return self.unit.rule == EXAMPLES or (self.unit.is_group and not self.is_choice)

    @property
    def place(self) -> str:
        """Publisher of the guide."""
        guide = self.facts[0].guide
        return guide.publisher or guide.title

    @property
    def line(self) -> int:
        return self.facts[0].line


@dataclass(frozen=True, slots=True)
class NeedView:
    """A skill to know first. `had_with`: what the reader has that builds on it, or is it. `step`: the number of the step that
    gives it, which comes later where each of the two needs the other. `no_step`: why none does."""

    skill: Skill
    had_with: Skill | None
    step: int | None
    no_step: str

    @property
    def is_had(self) -> bool:
        return self.had_with == self.skill


@dataclass(frozen=True, slots=True)
class LaterStep:
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class StepView:
    """`after`: other steps that it builds on. `leads_to`: the step that it comes so early for, where that is another."""

    number: int
    view: UnitView
    needs: Sequence[NeedView]
    after: Sequence[int]
    leads_to: LaterStep | None
    figure: RolesCounted
    completes: Sequence[str]


@dataclass(frozen=True, slots=True)
class NextSkillView:
    skill: Skill
    figure: RolesCounted
    completes: Sequence[str]
    nearest: tuple[str, int, int] | None
    before: Sequence[str]
    """Names of those before it, which are taken to be had."""
    tick: str


def gap_context(answer: GapAnswer, version: int) -> dict[str, Any]:
    page = _Page(answer, version)
    required = [page.view(unit) for unit in (*answer.gap.have, *answer.gap.missing)]
    rows = _by_group(sorted(required, key=lambda view: page.place(view.unit)))
    steps = [page.step(step) for step in answer.steps]
    shown_steps = shown_at_once(answer.steps, FIRST_STEPS)
    nice = [page.view(unit) for unit in answer.gap.nice_to_have]
    openings = list(page.openings())
    shown = [fact for view in (*required, *nice) for fact in view.facts]
    figures = _figures(rows, steps, nice, openings)
    return {
        "answer": answer,
        "question": answer.question,
        "have_count": len(answer.gap.have),
        "required_count": answer.gap.required_count,
        "cells": _cells(len(answer.gap.have), answer.gap.required_count),
        "rows": rows,
        "first_steps": steps[:shown_steps],
        "more_steps": steps[shown_steps:],
        "nice": nice,
        "mentioned": [answer.name_of(unit) for unit in answer.gap.mentioned],
        "openings": openings,
        "next_roles": [] if answer.gap.missing else _next_roles(answer),
        "explain": page.explain,
        "query": page.query,
        "skills_query": urlencode([("skill", skill.slug) for skill in answer.question.skills]),
        "notes": Citations.of(shown).enter(figures),
    }


def _cells(had: int, count: int) -> list[tuple[str, str, bool]]:
    """A cell for each requirement, side by side: where it begins and how wide it is, in per cent, and whether it is met."""
    gap = min(0.6, 20 / count) if count else 0
    width = (100 - gap * (count - 1)) / count if count else 0
    return [(f"{at * (width + gap):.3f}", f"{width:.3f}", at < had) for at in range(count)]


def query_for(question: GapQuestion, *more: str) -> str:
    """The question under the names that count now, and with more skills."""
    given = [("role", question.role.slug)] if question.role else []
    given += [("level", question.level)] if question.level else []
    slugs = dict.fromkeys([*(skill.slug for skill in question.skills), *more])
    return urlencode([*given, *(("skill", slug) for slug in slugs)])


class _Page:
    def __init__(self, answer: GapAnswer, version: int) -> None:
        self.answer, self.version = answer, version
        self.query = query_for(answer.question)
        self.explain = f"{reverse('v1:skill-gap')}?{self.query}"
        self._places = {unit.key: at for at, unit in enumerate(answer.in_guide_order)}

    def place(self, unit: Unit) -> int:
        return self._places[unit.key]

    def view(self, unit: Unit) -> UnitView:
        answer, knowledge = self.answer, self.answer.question.knowledge
        named = knowledge.of(unit)
        return UnitView(
            unit=unit,
            name=answer.name_of(unit),
            members=[UnitMember(answer.names[slug], slug in named, self._with(slug)) for slug in unit.skills],
            is_met=knowledge.meets(unit),
            facts=answer.facts_of(unit),
            level=label_of(SkillLevel, unit.level).lower(),
            is_below=bool(named) and not knowledge.is_enough(unit.level),
            starts=[self._start(start) for start in answer.starts_of(unit)],
        )

    def _start(self, start: Start) -> StartView:
        names = self.answer.names
        return StartView(all_of([names[slug].name for slug in start.tools]), said_of(start, names))

    def step(self, step: LearningStep) -> StepView:
        answer, unlocks = self.answer, self.answer.unlocks[step.unit.key]
        needs = [self._need(slug) for slug in step.needs]
        named = {need.step for need in needs}
        role = answer.question.role
        return StepView(
            number=step.number,
            view=self.view(step.unit),
            needs=needs,
            after=[number for number in step.after if number not in named],
            leads_to=self._leads_to(step),
            figure=self._counted(
                step.unit.key, answer.name_of(step.unit), [*unlocks.asked_by, *([role.slug] if role else [])]
            ),
            completes=titles_of(unlocks.completes, answer.titles),
        )

    def _leads_to(self, step: LearningStep) -> LaterStep | None:
        other = self.answer.steps[step.leads_to - 1]
        return None if other is step else LaterStep(other.number, self.answer.name_of(other.unit))

    def openings(self) -> Iterator[NextSkillView]:
        before: list[str] = []
        for each in self.answer.openings:
            yield self._opening(each, tuple(before))
            before.append(self.answer.names[each.skill].name)

    def _opening(self, each: NextSkill, before: Sequence[str]) -> NextSkillView:
        titles, skill = self.answer.titles, self.answer.names[each.skill]
        nearest = each.nearest and (titles.get(each.nearest[0], each.nearest[0]), *each.nearest[1:])
        figure = self._counted(f"opens.{each.skill}", skill.name, each.asked_by)
        return NextSkillView(skill, figure, titles_of(each.completes, titles), nearest, before, self._with(each.skill))

    def _need(self, slug: str) -> NeedView:
        answer = self.answer
        number, reason = answer.step_numbers.get(slug), answer.why_no_step(slug)
        return NeedView(answer.names[slug], answer.had_with(slug), number, reason or "")

    def _counted(self, key: str, thing: str, roles: Iterable[str]) -> RolesCounted:
        titles = titles_of(roles, self.answer.titles)
        return RolesCounted(key, thing, titles, self.answer.role_count, self.version, self.explain)

    def _with(self, slug: str) -> str:
        return f"?{query_for(self.answer.question, slug)}"


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
