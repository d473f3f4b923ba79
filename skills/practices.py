"""The technologies of a practice, and the practices of a technology, by their slugs: our judgement, as `tools.csv` has it."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from skills.slugs import skill_slug
from skills.tools import practices_of_tools


class ListedSkill(NamedTuple):
    slug: str
    name: str


def practices_of(slug: str) -> Sequence[ListedSkill]:
    """What it is a tool for; nothing of a skill that is none."""
    return _by_slug()[0].get(slug, ())


def tools_of(slug: str) -> Sequence[ListedSkill]:
    return _by_slug()[1].get(slug, ())


@cache
def _by_slug() -> tuple[Mapping[str, Sequence[ListedSkill]], Mapping[str, Sequence[ListedSkill]]]:
    practices: dict[str, list[ListedSkill]] = {}
    tools: dict[str, list[ListedSkill]] = {}
    for tool, named in practices_of_tools().items():
        for practice in named:
            practices.setdefault(skill_slug(tool), []).append(ListedSkill(skill_slug(practice), practice))
            tools.setdefault(skill_slug(practice), []).append(ListedSkill(skill_slug(tool), tool))
    return practices, tools
