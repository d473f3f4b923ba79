"""Which practices one's skills are tools for, in our judgement, and how that is said."""

from collections.abc import Iterable, Mapping

from careers.reading_words import all_of
from paths.gap.starts import Practices, Start
from skills.models import Skill
from skills.practices import practices_of


def practices_by_tool(skills: Iterable[str]) -> Practices:
    """In the order of the skills."""
    found = {tool: [practice.slug for practice in practices_of(tool)] for tool in skills}
    return {tool: practices for tool, practices in found.items() if practices}


def said_of(start: Start, names: Mapping[str, Skill]) -> str:
    """ "Jenkins, one of the tools for CI/CD"."""
    tools = all_of([names[slug].name for slug in start.tools])
    return f"{tools}, {'one of the ' if len(start.tools) == 1 else ''}tools for {names[start.practice].name}"
