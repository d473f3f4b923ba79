"""What a move leaves behind: without what the next role builds on, and what a title of it names."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careers.models import Role
from paths.compare.load import titles_of
from paths.differences.titles import titled
from paths.gap.order import Needs, needs_of
from paths.requirements.unit import Unit
from skills.by_slug import skills_by_slug


class UsedLess(NamedTuple):
    """`built_on`: what something new needs. `in_titles`: what a title of the next role names and its guides do not require."""

    less: Sequence[Unit]
    built_on: Sequence[Unit]
    in_titles: Sequence[Unit]


def used_less(units: Sequence[Unit], new: Iterable[Unit], end: Role, needs: Needs) -> UsedLess:
    """Of several that are enough, one that is needed or named suffices. Two queries."""
    needed = {slug for unit in new for slug in needs_of(unit, needs)}
    built_on = [unit for unit in units if needed.intersection(unit.skills)]
    skills = skills_by_slug({skill for unit in units for skill in unit.skills})
    named = titled({slug: skill.name for slug, skill in skills.items()}, titles_of([end]))
    in_titles = [unit for unit in units if unit not in built_on and any(named[skill] for skill in unit.skills)]
    return UsedLess([unit for unit in units if unit not in (*built_on, *in_titles)], built_on, in_titles)


def builds_on(unit: Unit, present: Iterable[Unit], needs: Needs) -> list[str]:
    """What it needs that somebody in the present role certainly has: each a requirement by itself."""
    had = {unit.skills[0] for unit in present if len(unit.skills) == 1}
    return [slug for slug in needs_of(unit, needs) if slug in had]
