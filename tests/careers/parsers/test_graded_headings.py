"""How strongly a thing is asked for where a heading grades it or only some ask."""

import pytest

from tests.reading import read_guide


def wanted(lines: str) -> list[str]:
    reading = read_guide(f"# Surveyor\n\n## Requirements\n{lines}\n")
    return [fact.necessity for fact in (*reading.of("RoleSkill"), *reading.of("Credential"))]


@pytest.mark.parametrize("heading", ["Should", "Should have", "4.2 Could have", "Can", "Can criteria:", "May"])
def test_a_graded_heading_asks_for_a_wish(heading: str) -> None:
    assert wanted(f"### {heading}\n- Python") == ["preferred"]


@pytest.mark.parametrize("heading", ["Must", "Must have", "Required", "You should know", "Cans and tins"])
def test_others_demand(heading: str) -> None:
    assert wanted(f"### {heading}\n- Python") == ["required"]


@pytest.mark.parametrize(
    "line",
    [
        "- 12 % require Python",
        "- only one in six asks for Python",
        "- Few employers require a master's degree",
        "- 22% ask for a master's degree",
    ],
)
def test_what_some_ask_for_is_mentioned(line: str) -> None:
    assert wanted(line) == ["mentioned"]


@pytest.mark.parametrize(
    "line", ["- Python is required", "- A few years of Python", "- One of Python or Go is required"]
)
def test_what_all_ask_for_is_required(line: str) -> None:
    assert set(wanted(line)) == {"required"}
