"""Whether a career ladder of one of two roles names them both, and which of them it puts above."""

from collections.abc import Sequence
from typing import Any

from careers.models import Role, Step
from paths.routes.kinds import LadderOrder


def ladder_order(start: Role, end: Role) -> tuple[LadderOrder, list[Step]]:
    """Where ladders put `end`, and the two steps that say so. Three queries at most."""
    rows: Any = Step.objects.published().with_evidence()
    guides = [role.lead_guide_id for role in (start, end) if role.lead_guide_id]
    steps = list(rows.filter(guide__in=guides).order_by("guide__slug", "position"))
    of_title = Role.objects.current().by_titles({step.label for step in steps}) if steps else {}
    for role in (start, end):
        ladder = [step for step in steps if step.guide_id == role.lead_guide_id]
        low, high = (_step_of(each, ladder, of_title) for each in (start, end))
        if low and high and low != high:
            order = LadderOrder.ABOVE if low.position < high.position else LadderOrder.BELOW
            return order, [low, high]
    return LadderOrder.NONE, []


def _step_of(role: Role, ladder: Sequence[Step], of_title: dict[str, Role]) -> Step | None:
    return next((step for step in ladder if of_title.get(step.label) == role), None)
