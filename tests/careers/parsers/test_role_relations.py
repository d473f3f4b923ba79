"""Blocks about other roles: what opens one, whose text it is, and what becomes of the lines that state nothing."""

import pytest

from careers.documents.title_heads import title_heads
from tests.reading import read_guide

OVERVIEW = "# MLOps Engineer\n\n## Overview\nAn MLOps Engineer runs models.\n\n"


def relations(text: str) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.title, one.text) for one in read_guide(text).of("RoleRelation")]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Research and Applied Scientist: proves methods", ["Research and Applied Scientist"]),
        ("Data Engineer and Data Analyst: know the tables", ["Data Engineer", "Data Analyst"]),
        ("data engineers / analytics engineers", ["data engineer", "analytics engineer"]),
        ("From SRE — knows alarms", ["SRE"]),
        ("Head of Data Platform, in time", ["Head of Data Platform"]),
        ("Director of Engineering", ["Director of Engineering"]),
        ("Become a Data Engineer: takes years", []),
        ("Ask Data Engineers: they know", []),
        ("Most Engineers: no", []),
        ("Data Engineering Manager Training: a course", []),
        ("Data Engineer salaries: high", []),
        ("Data Engineer vs MLOps Engineer: tables or models", []),
        ("Prompt: an engineer", []),
        ("sales engineer: sells", []),
    ],
)
def test_only_a_job_title_at_the_head_counts(line: str, titles: list[str]) -> None:
    assert [head.title for head in title_heads(line, is_line=True)] == titles


@pytest.mark.parametrize("heading", ["## Where it leads", "### Next roles", "**Career paths from here**"])
@pytest.mark.parametrize("above", ["", "## Career Development\nText.\n\n"])
def test_a_block_opens_below_a_section_or_beside_it(heading: str, above: str) -> None:
    text = f"{OVERVIEW}{above}{heading}\n\n- ML Platform Engineer, by owning the platform\n"
    assert relations(text) == [("next_role", "ML Platform Engineer", "by owning the platform")]


def test_a_block_belongs_to_the_section_it_is_below() -> None:
    block = "### Neighbouring roles\n- Data Engineer: moves data\n"
    (below,) = read_guide(f"{OVERVIEW}{block}").of("RoleRelation")
    (alone,) = read_guide(f"{OVERVIEW}#{block}".replace("####", "##")).of("RoleRelation")
    assert (below.section, alone.section) == ("overview", "career_development")


def test_a_block_ends_at_the_next_heading_of_its_rank() -> None:
    text = (
        f"{OVERVIEW}## Requirements\n### Neighbouring roles\n- Data Engineer: Spark\n### Technical Skills\n- Python\n"
    )
    reading = read_guide(text)
    assert [one.skill for one in reading.of("RoleSkill")] == ["Python"]


def test_other_roles_keep_their_names_to_themselves() -> None:
    """Headings of a block do not divide the text by roles, nor make it one about them."""
    text = (
        f"{OVERVIEW}## Similar roles\n### Data Engineer\nMoves data.\n#### Skills\n- Spark\n## Requirements\n- Python\n"
    )
    reading = read_guide(text)
    assert relations(text) == [("neighbour", "Data Engineer", "Moves data.")]
    assert [one.skill for one in reading.of("RoleSkill")] == ["Python"]
    assert [one.text for one in reading.document.statements if one.is_outside] == ["Skills", "Spark"]


def test_a_heading_of_much_else_opens_a_block_only_above_job_titles() -> None:
    reading = read_guide(f"{OVERVIEW}## How to get into MLOps\n- Learn Python\n- Build a portfolio\n")
    assert [one.text for one in reading.document.statements if one.is_outside][1:] == [
        "Learn Python",
        "Build a portfolio",
    ]


def test_a_rung_below_career_paths_stays_a_step() -> None:
    text = f"{OVERVIEW}## Career paths from here\n- Junior → Senior MLOps Engineer\n"
    reading = read_guide(text)
    assert not reading.of("RoleRelation")
    assert [one.label for one in reading.of("Step")] == ["Junior", "Senior MLOps Engineer"]


def test_the_evidence_is_the_line_or_all_below_the_heading() -> None:
    reading = read_guide(f"{OVERVIEW}## Neighbouring roles\n### Data Engineer\nMoves data.\n\nNot models.\n")
    (relation,) = reading.of("RoleRelation")
    assert reading.words(relation) == "Data Engineer\nMoves data.\n\nNot models."


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("An MLOps Engineer (also known as ML Ops Engineer) runs models.", ["ML Ops Engineer"]),
        ("This role is sometimes called Model Operations Engineer.", ["Model Operations Engineer"]),
        ("MLOps Engineers, also called machine learning operations engineers, run models.",
         ["machine learning operations engineer"]),
        ("Data Engineers, also called ETL Developers, move data.", []),
        ("An MLOps Engineer works with Data Engineers, also called ETL Developers.", []),
        ("MLOps is also called Model Operations.", []),
        ("An MLOps Engineer is also called when a Data Engineer fails.", []),
    ],
)  # fmt: skip
def test_another_title_is_said_of_the_role_itself(sentence: str, titles: list[str]) -> None:
    text = f"# MLOps Engineer\n\n## Overview\n{sentence}\n"
    assert relations(text) == [("alternate_title", title, None) for title in titles]
