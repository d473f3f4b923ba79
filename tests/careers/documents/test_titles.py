"""The role a guide is about, and levels."""

import pytest

from careers.documents import read
from careers.documents.titles import role_title
from vocabulary.levels import level_of, without_level

LEVELS = {
    "": None,
    "Data Engineer": None,
    "Internal Auditor": None,
    "Misleading Figures": None,
    "Senior": "senior",
    "Sr. Data Engineer": "senior",
    "Seniors": "senior",
    "Entry-Level Data Engineer": "entry",
    "Junior Data Engineer": "entry",
    "Data Engineering Intern": "entry",
    "Associate Data Engineer": "entry",
    "Research Associate": None,
    "Mid-Level Data Engineer": "mid",
    "Intermediate": "mid",
    "Lead Data Engineer": "lead",
    "Data Team Lead": "lead",
    "Staff Engineer": "staff",
    "Senior Staff Engineer": "staff",
    "Principal Engineer": "principal",
    "Director of Data": "director",
    "Head of Data": "director",
    "VP of Data": "director",
}


def title(*lines):
    return role_title(read("\n".join(lines)))


@pytest.mark.parametrize("text", LEVELS)
def test_levels(text):
    assert level_of(text) == LEVELS[text]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Entry-Level Data Engineer", "Data Engineer"),
        ("Senior Data Engineer", "Data Engineer"),
        ("Senior", "Senior"),
        ("Data Engineer", "Data Engineer"),
    ],
)
def test_titles_without_their_level(text, bare):
    assert without_level(text) == bare


@pytest.mark.parametrize(
    "lines", [["Overview"], ["Overview", "Work."], ["logoSite", "first image", "Overview", "Work."]]
)
def test_a_text_that_gives_no_role(lines):
    assert title(*lines) == ""


def test_front_matter_speaks_first():
    assert title("---", "title: Cloud Smith", "---", "# Data Engineer", "## Overview", "Work.") == "Cloud Smith"
    assert title("---", "role: Smith", "title: A Guide", "---", "## Overview", "Work.") == "Smith"


def test_a_title_line_past_the_logo_and_the_picture():
    assert title("logoSite", "", "Edge AI Engineer", "", "first image", "", "Overview", "Work.") == "Edge AI Engineer"


def test_a_markdown_title():
    assert title("Some Site Name", "# Data Engineer", "## Overview", "Work.") == "Data Engineer"


def test_without_a_title_line_the_pay_headings_tell():
    levels = [
        "Entry-Level Data Engineer",
        "- $1",
        "Mid-Level Data Engineer (NY)",
        "- $2",
        "Senior Data Engineer",
        "- $3",
    ]
    assert title("Overview", "A Platform Architect helps.", "Salary Ranges", *levels) == "Data Engineer"


def test_without_pay_headings_the_prose_tells():
    prose = "A Data Engineer builds. Senior Data Engineers lead. Work with a Platform Architect."
    assert title("Overview", prose) == "Data Engineer"


def test_without_prose_the_ladder_tells():
    steps = ["- Junior Data Engineer", "- Data Engineer", "- Senior Data Engineer"]
    assert title("Career Development", "Career Progression", *steps) == "Data Engineer"
