"""The skills a guide asks for: where they are read, and how much they are wanted."""

import pytest

from tests.reading import section


def asked(heading, *lines):
    return [(one.skill, one.kind, one.necessity) for one in section(heading, *lines).of("RoleSkill")]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Overview", "Python is used."),
        ("Requirements\nEducation and Experience", "- Certifications (e.g., CKA)"),
        ("Career Development\nCareer Progression", "- Python Engineer"),
        ("Market Demand\nMarket Growth", "- The Python market grows"),
        ("Salary Ranges", "- Python: $150,000"),
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
        ("Overview\nKey Responsibilities", "mentioned"),
        ("Core Responsibilities", "mentioned"),
        ("Requirements\nKey Responsibilities", "mentioned"),
        ("Common Challenges", "mentioned"),
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


@pytest.mark.parametrize("heading", ["Core Responsibilities", "Industry Trends", "Best Practices", "Common Challenges"])
def test_what_is_named_in_passing_is_mentioned_whatever_its_clause_says(heading):
    assert asked(heading, "- Docker is required, Spark is a plus, no Java") == [
        ("Docker", "tool", "mentioned"),
        ("Spark", "framework", "mentioned"),
    ]


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


def groups(heading, *lines):
    return [(one.skill, one.group_key, one.group_rule) for one in section(heading, *lines).of("RoleSkill")]


def test_members_of_a_group_share_its_key_and_two_groups_do_not():
    found = groups("Requirements\nTechnical Skills", "- Python or Java, and either Docker or Podman or Kubernetes")
    python, java, docker, _, kubernetes = found
    assert python[1:] == java[1:]
    assert docker[1:] == kubernetes[1:]
    assert python[1] != docker[1]
    assert {rule for _, _, rule in found} == {"any"}


def test_a_group_keeps_its_key_wherever_its_sentence_stands():
    line = "- Python or Java"
    [(_, key, _), _] = groups("Requirements\nTechnical Skills", line)
    later = groups("Requirements\nTechnical Skills", "- Docker", "- Terraform or Ansible", line)
    assert later[-1][1] == key
    assert groups("Requirements\nOther Skills", line)[0][1] != key


def test_what_is_not_asked_for_is_context_and_no_fact():
    reading = section("Requirements\nTechnical Skills", "- No Kubernetes experience is needed", "- Python")
    assert [one.skill for one in reading.of("RoleSkill")] == ["Python"]
    assert reading.unread() == []


def test_years_with_a_tool_ask_for_the_tool_and_years_in_a_field_for_no_skill():
    found = asked("Requirements", "- 3+ years of experience with Python", "- 4+ years of experience in DevOps")
    assert found == [("Python", "language", "required")]


def test_what_may_be_needed_is_not_required() -> None:
    reading = section("Requirements", "You may need:", "- SQL")
    assert [fact.necessity for fact in reading.of("RoleSkill")] == ["mentioned"]
