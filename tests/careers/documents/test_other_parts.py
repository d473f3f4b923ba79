"""Headings below which nothing is about the role that a text is read for, and those that only look like them."""

import pytest

from careers.documents import read

TEXT = "# Data Engineer\n\n## Core Responsibilities\n- Build pipelines\n\n{}\n- Something else\n"


def section_of(heading: str, role: str = "Data Engineer") -> str:
    statements = read(TEXT.format(heading), role=role).statements
    found = next(one for one in statements if one.text == "Something else")
    return "" if found.is_outside else found.section


@pytest.mark.parametrize(
    "heading", ["## Head of Data", "## Director of Analytics", "## VP, Engineering", "## 4. Vice President of Data"]
)
def test_a_part_about_whoever_leads_others_is_not_of_the_role(heading: str) -> None:
    assert section_of(f"{heading}\n\n### Salary Ranges") == ""


def test_it_is_where_that_is_the_role() -> None:
    assert section_of("## Head of Data\n\n### Salary Ranges", role="Head of Data") == "salary_ranges"


def test_it_is_a_step_of_the_career() -> None:
    assert section_of("## Career Development\n\n### Head of Data") == "career_development"


@pytest.mark.parametrize("heading", ["Out of scope", "Not in scope", "What is out of scope"])
def test_what_is_out_of_scope_is_no_duty(heading: str) -> None:
    assert section_of(f"## {heading}") == ""


@pytest.mark.parametrize("heading", ["What is changing", "What's next for the field", "What is coming"])
def test_what_changes_is_a_trend(heading: str) -> None:
    assert section_of(f"## {heading}") == "industry_trends"


def test_what_a_role_is_stays_its_overview() -> None:
    assert section_of("## What is a Data Engineer?") == "overview"
