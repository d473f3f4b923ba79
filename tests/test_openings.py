"""Guides cut off in mid-word give what they hold. What no block of an overview explains stays unread."""

import pytest

from careers.documents.titles import role_title
from tests.reading import SHARED, shared

# File → role, sections, statements, responsibilities, skill facts, credentials, lines left unread.
OPENINGS = {
    "ai-deep-learning-engineer": ("", 2, 30, 6, 18, 0, [17, 18, 19]),
    "ai-machine-learning-operations-engineer": (
        "AI Machine Learning Operations Engineer",
        1,
        21,
        6,
        4,
        0,
        [28, 29, 30],
    ),
    "ai-natural-language-processing-engineer": ("", 1, 25, 6, 15, 0, [11, 12, 13, 14]),
    "algorithm-development-engineer": ("Algorithm Development Engineer", 1, 35, 7, 21, 0, [25, 26, 32, 33, 34]),
    "cloud-data-architect": ("Cloud Data Architect", 2, 29, 9, 10, 0, [13, 14, 15, 16]),
    "computer-vision-ml-engineer": ("Computer Vision ML Engineer", 1, 23, 0, 5, 0, [11, 12, 13, 14, 15, 21, 22, 23]),
    "genai-architect": ("GenAI Architect", 1, 23, 6, 6, 0, [13, 14, 15, 16, 17]),
    "machine-learning-engineer-recommendation-systems": (
        "Machine Learning Engineer Recommendation Systems",
        1,
        28,
        0,
        0,
        0,
        [13, 14, 15, 19, 20, 21, 22, 23, 29, 30, 36, 37, 38, 42, 43],
    ),
    "machine-learning-infrastructure-engineer": (
        "Machine Learning Infrastructure Engineer",
        2,
        34,
        6,
        16,
        0,
        [30, 31, 32, 33, 34, 38, 39, 40],
    ),
    "machine-learning-specialist": ("Machine Learning Specialist", 1, 33, 6, 18, 0, [31, 32, 33, 44, 45, 46]),
    "ml-operations-engineer": ("ML Operations Engineer", 2, 32, 8, 15, 0, []),
    "mlops-engineer": ("MLOps Engineer", 1, 24, 6, 11, 0, [32, 33]),
    "reinforcement-learning-engineer": ("", 1, 34, 9, 8, 0, [16, 17, 18, 19, 20, 22, 23, 24, 25]),
    "research-fellow-machine-learning": ("", 1, 22, 2, 4, 0, [7, 8, 9, 10, 17, 18, 20, 21]),
    "senior-ai-ml-scientist": (
        "Senior AI ML Scientist",
        1,
        35,
        0,
        7,
        0,
        [12, 13, 14, 16, 17, 18, 20, 21, 22, 24, 25, 26, 27, 28],
    ),
}


def opening(name):
    return shared(f"sample-guides/{name}.opening.txt")


@pytest.mark.parametrize("name", OPENINGS)
def test_it_gives_what_it_holds(name):
    reading = opening(name)
    counts = [len(reading.of(kind)) for kind in ("Responsibility", "RoleSkill", "Credential")]
    sections = len(reading.document.section_titles)
    found = (
        role_title(reading.document),
        sections,
        len(reading.document.statements),
        *counts,
        reading.unread(),
    )
    assert found == OPENINGS[name]


@pytest.mark.parametrize("name", OPENINGS)
def test_the_cut_off_last_line_is_the_end_of_the_last_statement(name):
    document = opening(name).document
    assert document.statements[-1].end == len(document.text.rstrip())


@pytest.mark.parametrize("name", OPENINGS)
def test_its_overview_comes_first(name):
    assert next(iter(reversed(opening(name).document.section_titles))) == "overview"


def test_a_merged_lead_in_that_opens_with_a_plain_word_of_skill_names():
    cut = [one for one in opening("cloud-data-architect").document.statements if one.line == 12]
    assert [(one.role, one.text.split()[0]) for one in cut] == [("item", "PyTorch"), ("lead_in", "Cloud")]


def test_no_opening_is_left_out():
    if not SHARED.exists():
        pytest.skip("../shared is missing")
    names = {path.name.removesuffix(".opening.txt") for path in (SHARED / "sample-guides").glob("*.opening.txt")}
    assert names == set(OPENINGS)
