"""Which lines open a section: canonical names, other names, and names that only look like one."""

import pytest

from careers.documents import DocumentError, read
from careers.documents.topics import CANONICAL, OTHER_NAMES, SECTIONS
from tests.reading import read_guide

NAMES = {section: name.title() for name, section in CANONICAL.items()}


def opened(*lines):
    statements = read("\n".join(lines)).statements
    return [one.section for one in statements if one.role == "heading" and not one.heading and one.section]


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "Data Engineer\nA fine job.",
        "- Overview",
        "Overview of the role in many words",
        "Skills",
    ],
)
def test_a_text_without_a_known_section_is_refused(text):
    with pytest.raises(DocumentError, match="no known section"):
        read(text)


def test_the_refusal_names_headings_that_are_near_or_else_the_first():
    with pytest.raises(DocumentError, match=r"the nearest in this text: 'Salary Rangess' \(line 3\)$"):
        read("Contractors\nThey work.\nSalary Rangess\nMuch.")
    with pytest.raises(
        DocumentError, match=r"looks like a heading here: 'Contractors' \(line 1\), 'University' \(line 3\)$"
    ):
        read("Contractors\nThey work.\nUniversity\nThey learn.")


def test_sources_alone_are_no_guide():
    with pytest.raises(DocumentError, match="no known section"):
        read("## Sources\n[^1]: A book")


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("form", ["{}", "{}:", "## {}", "# {}", "3. {}", "  {}  "])
def test_a_canonical_name_opens_its_section(section, form):
    assert opened(form.format(NAMES[section]), "Words.") == [section]


@pytest.mark.parametrize("section", SECTIONS)
def test_one_section_may_be_missing(section):
    left = [one for one in SECTIONS if one != section]
    assert opened(*(line for one in left for line in (NAMES[one], "Words."))) == left


def test_sections_in_another_order():
    turned = list(reversed(SECTIONS))
    assert opened(*(NAMES[one] for one in turned)) == turned


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("overview", "Role Summary"),
        ("core_responsibilities", "Main Duties"),
        ("requirements", "Qualifications"),
        ("career_development", "Career Path and Growth"),
        ("market_demand", "Job Market Outlook"),
        ("salary_ranges", "Compensation and Benefits"),
        ("salary_ranges", "Salary Range (UK, 2025)"),
        ("industry_trends", "Current Trends"),
        ("soft_skills", "Interpersonal Skills"),
        ("best_practices", "Recommended Practices"),
        ("challenges", "Key Challenges"),
    ],
)
def test_another_name_opens_it_where_the_canonical_one_is_absent(section, name):
    lines = [name if one == section else NAMES[one] for one in SECTIONS]
    assert opened(*lines) == list(SECTIONS)


@pytest.mark.parametrize("name", ["Trends", "Practices", "Career Path", "Soft Skills"])
def test_another_name_out_of_order_opens_nothing(name):
    assert opened("Overview", "Common Challenges", "Words.", name, "Words.") == ["overview", "challenges"]


def test_another_name_beside_the_canonical_one_is_a_heading_inside():
    lines = [
        "Overview",
        "Career Development",
        "Career Path",
        "- Junior Engineer",
        "Market Demand",
        "Market Growth",
    ]
    assert opened(*lines) == ["overview", "career_development", "market_demand"]


@pytest.mark.parametrize("name", ["Key Responsibilities", "Skills", "Essential Skills and Qualifications"])
def test_a_name_of_blocks_needs_a_later_section_as_witness(name):
    cut = opened("Overview", name, "- Build things")
    whole = opened("Overview", name, "- Build things", "Career Development", "- Grow")
    assert (cut, len(whole)) == (["overview"], 3)


@pytest.mark.parametrize("later", [[], ["Career Development", "- Grow"], ["Career Development", "Market Demand"]])
def test_soft_skills_inside_the_requirements_are_no_section(later):
    lines = [
        "Requirements",
        "Technical Skills",
        "- Docker",
        "Soft Skills",
        "- Clear words",
        "Education",
        "- A degree",
    ]
    assert "soft_skills" not in opened(*lines, *later)


def test_soft_skills_behind_the_sections_that_hold_such_blocks_need_no_witness():
    assert opened("Overview", "Industry Trends", "- Growth", "Soft Skills", "- Patience")[-1] == "soft_skills"


def test_a_career_path_inside_an_overview_cut_off_is_no_section():
    assert opened("Overview", "Key Responsibilities", "- Build", "Career Path and Growth", "- Lea") == ["overview"]


def test_a_guide_cut_off_in_its_overview_has_one_section():
    reading = read_guide("Overview\nWork. Key responsibilities include:\n- Build things\n- Keep thi")
    assert {one.section for one in reading.document.statements} == {"overview"}
    assert [fact.text for fact in reading.of("Responsibility")] == ["Build things", "Keep thi"]


@pytest.mark.parametrize("line", ["overview of things", "- Requirements", "Requirements are many.", "The Requirements"])
def test_words_that_only_hold_a_name(line):
    assert opened("Overview", line, "Words.") == ["overview"]


def test_the_heading_as_printed_is_kept():
    document = read("Overview\nWords.\nSalary Ranges (Canada, 2025)\nWords.")
    assert document.section_titles["salary_ranges"] == "Salary Ranges (Canada, 2025)"


def test_a_repeated_heading_keeps_its_first_title():
    document = read("Overview\nA.\nSalary Ranges (2024)\nB.\nSalary Ranges (2025)\nC.")
    assert document.section_titles["salary_ranges"] == "Salary Ranges (2024)"


def test_no_other_name_is_also_a_canonical_one():
    assert set(OTHER_NAMES) == set(SECTIONS) == set(CANONICAL.values())
