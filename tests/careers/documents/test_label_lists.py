"""Lines "Label: a, b and c": they are items of their own, and head nothing."""

import pytest

from tests.reading import read_guide, section

LISTS = {
    "Preferred: Kafka, Rust": {"Kafka": "preferred", "Rust": "preferred"},
    "Mandatory: Apex, JavaScript": {"Apex": "required", "JavaScript": "required"},
    "Must have: Java, Go": {"Java": "required", "Go": "required"},
    "Nice to have: Kafka and Rust": {"Kafka": "preferred", "Rust": "preferred"},
    "Bonus: Rust": {"Rust": "preferred"},
    "Languages: Python, Java, C++": {"Python": "required", "Java": "required", "C++": "required"},
    "Tools: Git, Docker / Kubernetes": {"Git": "required", "Docker": "required", "Kubernetes": "required"},
    "Optional: Elixir, Rust": {"Elixir": "preferred", "Rust": "preferred"},
    "Cloud: AWS": {"AWS": "required"},
    "Plus: Terraform": {"Terraform": "preferred"},
    "Databases: PostgreSQL; MySQL": {"PostgreSQL": "required", "MySQL": "required"},
    "**Good to have:** Kafka, Rust": {"Kafka": "preferred", "Rust": "preferred"},
    "5.4 PREFERRED: PostgreSQL; experience with Kafka.": {"PostgreSQL": "preferred", "Kafka": "preferred"},
    "5.1 KNOWLEDGE OF: SQL; Kafka; public records law.": {"SQL": "required", "Kafka": "required"},
    "Not needed: Scala, Java": {},
    "No longer required: Perl, Java": {},
}
HEADINGS = (
    "Level 2: Senior Engineer", "Part Two: Technical Skills", "Step 1: Learn Python", "Data Platform: Batch and Streaming",
    "Junior: First Years", "Chapter 3: Tools of the Trade", "Backend: What Everyone Knows", "Stage One: The Basics",
    "For Students: Getting Started", "Systems: From Cables to Clouds",
)  # fmt: skip


def asked(reading):
    return {one.skill: one.necessity for one in reading.of("RoleSkill")}


@pytest.mark.parametrize("line", LISTS)
@pytest.mark.parametrize("opening", ["Requirements\n", "# Data Engineer\n\n## Requirements\n\n"])
def test_what_a_line_lists_is_asked_for_as_its_label_says(opening, line):
    assert asked(read_guide(f"{opening}{line}\n- Docker Compose\n- Linux\n")) == {
        **LISTS[line],
        "Docker Compose": "required",
        "Linux": "required",
    }


@pytest.mark.parametrize("line", HEADINGS)
def test_a_heading_with_a_colon_stays_one(line):
    reading = read_guide(f"# Data Engineer\n\n## Requirements\n\n{line}\n- Docker\n- Linux\n")
    assert [one.heading for one in reading.of("RoleSkill")] == [line, line]


def test_certifications_are_listed_so_too():
    reading = section("Requirements", "Certifications: AWS Certified Developer, CKA", "- Docker")
    assert [one.name for one in reading.of("Credential")] == ["AWS Certified Developer", "CKA"]


def test_a_sentence_of_a_paragraph_may_list():
    reading = section(
        "Requirements", "You learn most of it at work. Nice to have: Rust, a bit of Linux. Nobody asks for Perl."
    )
    assert asked(reading) == {"Rust": "preferred", "Linux": "preferred"}


@pytest.mark.parametrize("heading", ["Salary Ranges", "Career Development", "Core Responsibilities"])
def test_elsewhere_it_is_prose_and_no_heading(heading):
    reading = section(heading, "Tools: Git, Docker", "We use them daily.")
    assert [role for role, _ in reading.roles()] == ["heading", "sentence", "sentence"]


def test_a_denied_list_is_understood():
    reading = section("Requirements", "- Python", "- Not required: Scala, Java, a degree")
    assert (asked(reading), reading.of("Credential"), reading.unread()) == ({"Python": "required"}, [], [])


def test_a_choice_in_a_later_part_of_a_list_stays_one():
    reading = section("Requirements", "- SQL; Oraculum or SQL Server; Git")
    assert [(one.skill, one.group_rule) for one in reading.of("RoleSkill")] == [
        ("SQL", None),
        ("SQL Server", "any"),
        ("Git", None),
    ]
