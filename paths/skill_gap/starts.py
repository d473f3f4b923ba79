"""Which practices one's skills are tools for, as it is stored: our judgement. And how that is said."""

from collections.abc import Collection, Mapping

from careers.reading_words import all_of
from paths.gap.starts import Practices, Start
from skills.models import Skill


def stored_practices(skills: Collection[str]) -> Practices:
    """In the order of the skills. One query."""
    rows = Skill.objects.filter(slug__in=skills, tool_for__isnull=False).values_list("slug", "tool_for__slug")
    found: dict[str, list[str]] = {}
    for tool, practice in rows:
        found.setdefault(tool, []).append(practice)
    return {tool: found[tool] for tool in skills if tool in found}


def said_of(start: Start, names: Mapping[str, Skill]) -> str:
    """ "Jenkins, one of the tools for CI/CD"."""
    tools = all_of([names[slug].name for slug in start.tools])
    return f"{tools}, {'one of the ' if len(start.tools) == 1 else ''}tools for {names[start.practice].name}"
