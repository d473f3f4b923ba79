"""What somebody has of a practice that is missing: tools for it, which are a start and not the practice. Pure."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from paths.gap.compare import Knowledge
from paths.requirements.unit import Unit

Practices = Mapping[str, Collection[str]]
"""Slug of a skill that is had → slugs of the practices it is a tool for."""


class Start(NamedTuple):
    """Slugs: `tools` are had, each of them one of the tools for `practice`."""

    practice: str
    tools: tuple[str, ...]


def starts_of(unit: Unit, knowledge: Knowledge, practices: Practices) -> tuple[Start, ...]:
    """None where one of its skills is had, however well."""
    if knowledge.of(unit):
        return ()
    found = [Start(skill, tuple(tool for tool, own in practices.items() if skill in own)) for skill in unit.skills]
    return tuple(start for start in found if start.tools)
