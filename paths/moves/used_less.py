"""What a move leaves behind, without what a title of the next role names."""

from collections.abc import Sequence
from typing import NamedTuple

from careers.models import Role
from paths.compare.load import titles_of
from paths.differences.titles import titled
from paths.requirements.unit import Unit
from skills.by_slug import skills_by_slug


class UsedLess(NamedTuple):
    """`in_titles`: what a title of the next role names, though its guides do not require it."""

    less: Sequence[Unit]
    in_titles: Sequence[Unit]


def used_less(units: Sequence[Unit], end: Role) -> UsedLess:
    """Of several that are enough, one that is named suffices. Two queries."""
    skills = skills_by_slug({skill for unit in units for skill in unit.skills})
    named = titled({slug: skill.name for slug, skill in skills.items()}, titles_of([end]))
    in_titles = [unit for unit in units if any(named[skill] for skill in unit.skills)]
    return UsedLess([unit for unit in units if unit not in in_titles], in_titles)
