"""The steps of the learning order as the page shows them: those that other roles require too, then those special to this one.

Numbered is what the role requires. What that builds on and the role does not ask for stands with the step it is learned for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from paths.gap.order import LearningStep
from paths.skill_gap.figures import RolesCounted, titles_of
from paths.skill_gap.unit_view import UnitView, UnitViews
from skills.models import Skill


@dataclass(frozen=True, slots=True)
class NeedView:
    """A skill to know first. `had_with`: what the reader has that builds on it, or is it; else `step`: the number of the step
    that gives it, or `is_with` which it stands; it comes later where each of the two needs the other."""

    skill: Skill
    had_with: Skill | None
    step: int | None
    is_with: bool

    @property
    def is_had(self) -> bool:
        return self.had_with == self.skill


@dataclass(frozen=True, slots=True)
class KnownFirst:
    """What a step builds on and the role does not require, and why it does not."""

    view: UnitView
    why: str


@dataclass(frozen=True, slots=True)
class LaterStep:
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class StepView:
    """`first`: what is learned for this step alone, in order. `needs`: what else it needs. `after`: other steps that it builds
    on. `leads_to`: the step that it comes so early for, where that is another."""

    number: int
    view: UnitView
    first: Sequence[KnownFirst]
    needs: Sequence[NeedView]
    after: Sequence[int]
    leads_to: LaterStep | None
    figure: RolesCounted
    completes: Sequence[str]


@dataclass(frozen=True, slots=True)
class StepGroup:
    is_special: bool
    steps: Sequence[StepView]

    @property
    def numbers(self) -> str:
        """ "Steps 1–14"."""
        start, end = self.steps[0].number, self.steps[-1].number
        return f"Step {start}" if start == end else f"Steps {start}–{end}"


def step_groups(views: UnitViews) -> list[StepGroup]:
    steps = views.answer.steps
    draw = StepViews(views)
    return [
        StepGroup(is_special, [draw.step(step) for step in own])
        for is_special, own in groupby(steps.required, steps.is_special)
    ]


class StepViews:
    """`numbers`: number of a step in the whole order → its number on the page, or that of the step it stands with: the first
    that builds on it."""

    def __init__(self, views: UnitViews) -> None:
        self.views, self.steps = views, views.answer.steps
        self.numbers = {step.number: number for number, step in enumerate(self.steps.required, 1)}
        for step in self.steps.required:
            for number in (*step.after, *self._leading_to(step)):
                self.numbers.setdefault(number, self.numbers[step.number])

    def _leading_to(self, step: LearningStep) -> list[int]:
        """Of a circle something may come after what builds on it."""
        return [each.number for each in self.steps.prerequisites if each.leads_to == step.number]

    def step(self, step: LearningStep) -> StepView:
        views, unit = self.views, step.unit
        unlocks, role = self.steps.unlocks[unit.key], views.answer.question.role
        number = self.numbers[step.number]
        first = [each for each in self.steps.prerequisites if self.numbers[each.number] == number]
        needs = self._needs(step, {each.unit.key for each in first})
        asking = [*unlocks.asked_by, *([role.slug] if role else [])]
        return StepView(
            number=number,
            view=views.view(unit),
            first=[KnownFirst(views.view(each.unit), views.answer.why_not_required(each.unit.key)) for each in first],
            needs=needs,
            after=self._after(step, {need.step for need in needs}),
            leads_to=self._leads_to(step),
            figure=views.counted(unit.key, views.answer.name_of(unit), asking),
            completes=titles_of(unlocks.completes, views.answer.titles),
        )

    def _needs(self, step: LearningStep, apart_from: set[str]) -> list[NeedView]:
        answer, found = self.views.answer, []
        for slug in step.needs:
            at = answer.step_numbers.get(slug)
            is_with = at is not None and not self.steps.every[at - 1].unit.is_requirement
            if slug not in apart_from:
                number = None if at is None else self.numbers[at]
                found.append(NeedView(answer.names[slug], answer.had_with(slug), number, is_with))
        return found

    def _after(self, step: LearningStep, named: set[int | None]) -> list[int]:
        """The steps it builds on, without those that these build on in turn, and without those that are named."""
        every = self.steps.every
        further = {before for number in step.after for before in every[number - 1].after}
        nearest = {self.numbers[number] for number in step.after if number not in further}
        return sorted(nearest - named - {self.numbers[step.number]})

    def _leads_to(self, step: LearningStep) -> LaterStep | None:
        other = self.steps.every[step.leads_to - 1]
        name = self.views.answer.name_of(other.unit)
        return None if other is step else LaterStep(self.numbers[other.number], name)
