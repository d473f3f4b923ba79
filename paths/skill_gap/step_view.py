"""The steps of the learning order as the page shows them: those that other roles require too, then those special to this one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from paths.gap.order import LearningStep, shown_at_once
from paths.skill_gap.figures import RolesCounted, titles_of
from paths.skill_gap.unit_view import UnitView, UnitViews
from skills.models import Skill

# Of each list the first are shown, with what they come first for, and the others when asked for.
FIRST_STEPS = 6


@dataclass(frozen=True, slots=True)
class NeedView:
    """A skill to know first. `had_with`: what the reader has that builds on it, or is it; else `step`: the number of the step
    that gives it, which comes later where each of the two needs the other."""

    skill: Skill
    had_with: Skill | None
    step: int | None

    @property
    def is_had(self) -> bool:
        return self.had_with == self.skill


@dataclass(frozen=True, slots=True)
class LaterStep:
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class StepView:
    """`after`: other steps that it builds on. `leads_to`: the step that it comes so early for, where that is another.
    `not_required`: why the role does not ask for it, of what is only to be known first. `figure`: None where no role requires
    it."""

    number: int
    view: UnitView
    needs: Sequence[NeedView]
    after: Sequence[int]
    leads_to: LaterStep | None
    figure: RolesCounted | None
    completes: Sequence[str]
    not_required: str


@dataclass(frozen=True, slots=True)
class StepGroup:
    """`first` are shown at once."""

    is_special: bool
    first: Sequence[StepView]
    more: Sequence[StepView]

    @property
    def numbers(self) -> str:
        """ "Steps 1–14"."""
        start, end = self.first[0].number, [*self.first, *self.more][-1].number
        return f"Step {start}" if start == end else f"Steps {start}–{end}"


def step_groups(views: UnitViews) -> list[StepGroup]:
    steps = views.answer.steps
    return [_group(views, is_special, list(own)) for is_special, own in groupby(steps.every, steps.is_special)]


def _group(views: UnitViews, is_special: bool, steps: Sequence[LearningStep]) -> StepGroup:
    drawn = [_step(views, step) for step in steps]
    shown = shown_at_once(steps, FIRST_STEPS)
    return StepGroup(is_special, drawn[:shown], drawn[shown:])


def _step(views: UnitViews, step: LearningStep) -> StepView:
    answer, unit = views.answer, step.unit
    unlocks = answer.steps.unlocks[unit.key]
    needs = [NeedView(answer.names[slug], answer.had_with(slug), answer.step_numbers.get(slug)) for slug in step.needs]
    role = answer.question.role
    asking = [*unlocks.asked_by, *([role.slug] if role and unit.is_requirement else [])]
    return StepView(
        number=step.number,
        view=views.view(unit),
        needs=needs,
        after=[number for number in _nearest(step, answer.steps.every) if number not in {need.step for need in needs}],
        leads_to=_leads_to(views, step),
        figure=views.counted(unit.key, answer.name_of(unit), asking) if asking else None,
        completes=titles_of(unlocks.completes, answer.titles),
        not_required="" if unit.is_requirement else answer.why_not_required(unit.key),
    )


def _nearest(step: LearningStep, every: Sequence[LearningStep]) -> list[int]:
    """The steps it builds on, without those that these build on in turn."""
    further = {before for number in step.after for before in every[number - 1].after}
    return [number for number in step.after if number not in further]


def _leads_to(views: UnitViews, step: LearningStep) -> LaterStep | None:
    other = views.answer.steps.every[step.leads_to - 1]
    return None if other is step else LaterStep(other.number, views.answer.name_of(other.unit))
