"""The skills a guide asks for: where they are read, and how much they are wanted."""

import pytest

from tests.reading import section


def asked(heading, *lines):
    return [(one.skill, one.kind, one.necessity) for one in section(heading, *lines).of("RoleSkill")]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Overview", "Python is used."),
        ("Overview\nKey Responsibilities", "- Write Python"),
        ("Core Responsibilities", "- Write Python"),
        ("Requirements\nEducation and Experience", "- Certifications (e.g., CKA)"),
        ("Career Development\nCareer Progression", "- Python Engineer"),
        ("Market Demand\nMarket Growth", "- The Python market grows"),
        ("Salary Ranges", "- Python: $150,000"),
        ("Common Challenges", "- Python: It ages."),
    ],
)
def test_where_no_skills_are_read(heading, line):
    assert asked(heading, line) == []


@pytest.mark.parametrize(
    ("heading", "necessity"),
    [
        ("Overview\nRequired Skills", "required"),
        ("Overview\nTools and Technologies", "mentioned"),
        ("Requirements\nTechnical Skills", "required"),
        ("Requirements\nTools and Technologies", "required"),
        ("Requirements\nPreferred Skills", "preferred"),
        ("Career Development\nTechnical Skills", "mentioned"),
        ("Market Demand\nIn-Demand Skills", "mentioned"),
        ("Industry Trends", "mentioned"),
        ("Best Practices", "mentioned"),
        ("Essential Soft Skills", "required"),
    ],
)
def test_how_much_a_skill_is_wanted(heading, necessity):
    assert asked(heading, "- Python for scripts") == [("Python", "language", necessity)]


def test_an_item_may_prefer_what_its_block_requires():
    found = asked("Requirements\nTechnical Skills", "- Python for scripts", "- Scala is a plus")
    assert [necessity for _, _, necessity in found] == ["required", "preferred"]


@pytest.mark.parametrize("heading", ["Overview\nRequired Skills", "Requirements", "Market Demand\nIn-Demand Skills"])
def test_an_item_that_names_no_skill_is_kept_by_its_words(heading):
    [one] = section(heading, "- Ability to stay calm").of("RoleSkill")
    assert (one.skill, one.kind, one.text) == (None, None, "Ability to stay calm")


@pytest.mark.parametrize("heading", ["Industry Trends", "Best Practices"])
def test_a_sentence_that_names_no_skill_is_none(heading):
    assert asked(heading, "- Cost: Switch off what idles.") == []


def test_a_label_names_a_category_and_no_skill():
    found = asked("Career Development\nTechnical Skills", "- Data Engineering: SQL, Spark", "- Cloud: AWS")
    assert [skill for skill, _, _ in found] == ["SQL", "Spark", "AWS"]


def test_a_skill_counts_once_for_each_item():
    reading = section("Requirements\nTechnical Skills", "- MLflow, MLFlow and mlflow", "- MLflow again")
    assert [reading.words(one) for one in reading.of("RoleSkill")] == ["MLflow", "MLflow"]


def test_soft_skills_of_the_requirements_are_their_category():
    lines = ["- Communication", "- Ability to explain Python", "- Good Humour", "- Ability to laugh"]
    reading = section("Requirements\nSoft Skills", *lines)
    assert [(one.skill, one.text) for one in reading.of("RoleSkill")] == [
        ("communication", "Ability to explain Python"),
        ("Good Humour", "Ability to laugh"),
    ]
    assert {one.kind for one in reading.of("RoleSkill")} == {"soft"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("- Problem-Solving: Find causes.", ("problem-solving", "soft", "Find causes.")),
        ("- Patience: Wait for builds.", ("Patience", "soft", "Wait for builds.")),
        ("- Teamwork", ("teamwork", "soft", "Teamwork")),
    ],
)
def test_essential_soft_skills(line, said):
    [one] = section("Essential Soft Skills", line).of("RoleSkill")
    assert (one.skill, one.kind, one.text) == said
