"""Which technologies are tools for a practice or an idea: reviewed in `tools.csv`, in our judgement. Pure.

Columns: practice ("CI/CD"), tools ("Jenkins|GitHub Actions"), by their names in lexicon.csv. A technology is named where the
practice is what it is made for. Whoever knows one of them has made a start with the practice, and no more.
"""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from skills.entries import TECHNOLOGIES
from skills.lexicon import load

PATH = Path(__file__).with_name("tools.csv")
PRACTICES = ("concept", "practice")


@cache
def practices_of_tools(path: Path = PATH) -> Mapping[str, Sequence[str]]:
    """Name of a technology → the practices it is a tool for. Raises `ValueError` naming the row that is wrong."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["practice"], row["tools"].split("|")) for row in csv.DictReader(file)]
    check_tools(rows)
    found: dict[str, list[str]] = {}
    for practice, tools in rows:
        for tool in tools:
            found.setdefault(tool, []).append(practice)
    return found


def check_tools(rows: Sequence[tuple[str, Sequence[str]]]) -> None:
    kinds = {entry.name: entry.kind for entry in load().entries}
    practices = [practice for practice, _ in rows]
    for practice, tools in rows:
        if kinds.get(practice) not in PRACTICES:
            raise ValueError(f"tools: {practice!r} is no practice or concept of the lexicon")
        if practices.count(practice) > 1 or len(set(tools)) != len(tools):
            raise ValueError(f"tools: {practice}: something is named twice")
        if unknown := [tool for tool in tools if kinds.get(tool) not in TECHNOLOGIES]:
            raise ValueError(f"tools: {practice}: {', '.join(unknown)} is no technology of the lexicon")
