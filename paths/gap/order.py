"""In which order to learn what is missing: what counts most first, and before it whatever it needs. Pure.

What a skill needs is our judgement, and may be circular: then the circle is broken where its first member comes.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from paths.requirements.unit import Unit

Needs = Mapping[str, Collection[str]]
"""Slug of a skill → slugs of what to know first."""


class LearningStep(NamedTuple):
    """`number` from 1. `needs`: slugs of what to know first; `after`: numbers of the steps that give it. `leads_to`: number of
    the step that it comes so early for; its own where that is for itself."""

    number: int
    unit: Unit
    needs: tuple[str, ...]
    after: tuple[int, ...]
    leads_to: int


def learning_order(units: Sequence[Unit], needs: Needs, first: Callable[[Unit], Any]) -> list[LearningStep]:
    """`first`: the unit with the least of this comes first, and what it needs before it; equals in the guide's order."""
    place = {unit.key: at for at, unit in enumerate(units)}
    rank = {unit.key: first(unit) for unit in units}
    before = {unit.key: _before(unit, units, needs) for unit in units}
    reaches = {key: all_needs(key, before) for key in before}
    leads = {key: min((key, *(other for other in rank if key in reaches[other])), key=rank.__getitem__) for key in rank}
    left = {unit.key: unit for unit in units}
    order: list[Unit] = []
    while left:
        # Of a circle any may come, once all is had that any of it needs from outside.
        ready = [key for key in left if all(key in reaches[other] for other in before[key] & left.keys())]
        order.append(left.pop(min(ready, key=lambda key: (rank[leads[key]], place[leads[key]], place[key]))))
    numbers = {unit.key: number for number, unit in enumerate(order, 1)}
    return [
        LearningStep(
            number=number,
            unit=unit,
            needs=needs_of(unit, needs),
            after=tuple(sorted(numbers[key] for key in before[unit.key] if numbers[key] < number)),
            leads_to=numbers[leads[unit.key]],
        )
        for number, unit in enumerate(order, 1)
    ]


def reason(step: LearningStep, steps: Sequence[LearningStep]) -> Unit:
    """What it comes so early for; itself where that is for itself. `steps`: all of them."""
    return steps[step.leads_to - 1].unit


def needs_of(unit: Unit, needs: Needs) -> tuple[str, ...]:
    """What is to be known first whichever of its skills one learns, and is none of them itself."""
    every = [needs.get(skill, ()) for skill in unit.skills]
    shared = set(every[0]).intersection(*every[1:]) if every else set()
    return tuple(slug for slug in every[0] if slug in shared and slug not in unit.skills) if shared else ()


def all_needs(skill: str, needs: Needs) -> set[str]:
    """With what those need in turn; without the skill itself, should they lead back to it."""
    found: set[str] = set()
    ahead = [skill]
    while ahead:
        following = set(needs.get(ahead.pop(), ())) - found
        found |= following
        ahead.extend(following)
    return found - {skill}


def _before(unit: Unit, units: Iterable[Unit], needs: Needs) -> set[str]:
    """Keys of the units that give something it needs, whichever of its skills one learns."""
    every = [all_needs(skill, needs) for skill in unit.skills]
    shared = set.intersection(*every) if every else set()
    return {other.key for other in units if other.key != unit.key and shared & set(other.skills)}
