"""Headings without marks: an unknown one ends the section before it."""

import pytest

from tests.reading import GuideReading, read_guide

FRONT = "---\nrole: Data Engineer\n---\n"
# The same three headings in the styles of ten authors; "{}" is the one in the middle.
STYLES = {
    "capitals": (
        "DATA ENGINEER\n\nMAIN DUTIES\n\n- build pipelines\n\n{upper}\n\n- one\n- two\n\nCAREER DEVELOPMENT\n\n{end}"
    ),
    "capitals, a colon": "MAIN DUTIES:\n- build pipelines\n\n{upper}:\n- one\n- two\n\nCAREER DEVELOPMENT:\n{end}",
    "capitals, no blank lines": "MAIN DUTIES\n- build pipelines\n{upper}\n- one\n- two\nCAREER DEVELOPMENT\n{end}",
    "lines apart": "Main Duties\n\n- build pipelines\n\n{}\n\n- one\n- two\n\nCareer Development\n\n{end}",
    "lines apart, text below": "Main Duties\n- build pipelines\n\n{}\n- one\n- two\n\nCareer Development\n{end}",
    "colons": "Main Duties:\n\n- build pipelines\n\n{}:\n\n- one\n- two\n\nCareer Development:\n\n{end}",
    "numbers": "1. Main Duties\n\n- build pipelines\n\n2. {}\n\n- one\n- two\n\n3. Career Development\n\n{end}",
    "numbers of chapters": "6.1 Main Duties\n\n- build pipelines\n\n6.2 {}\n\n- one\n- two\n\n6.3 Career Development\n\n{end}",
    "roman numbers": "I. Main Duties\n\n- build pipelines\n\nII. {}\n\n- one\n- two\n\nIII. Career Development\n\n{end}",
    "underlined": "Main Duties\n----\n\n- build pipelines\n\n{}\n----\n\n- one\n- two\n\nCareer Development\n----\n\n{end}",
    "wiki": "== Main Duties ==\n* build pipelines\n\n== {} ==\n* one\n* two\n\n== Career Development ==\n{end}",
}
UNKNOWN = [
    "Working Conditions",
    "Hours",
    "About Us",
    "How to Apply",
    "Where They Work",
    "Kit",
    "Employers",
    "Tax Matters",
]


def _duties(reading: GuideReading) -> list[str]:
    return [fact.text for fact in reading.of("Responsibility")]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("heading", UNKNOWN)
def test_what_is_below_an_unknown_heading_is_no_duty(style: str, heading: str) -> None:
    reading = read_guide(FRONT + style.format(heading, upper=heading.upper(), end="They move on.\n"))
    assert _duties(reading) == ["build pipelines"]
    assert reading.of("RoleSkill") == []
    headings = [text.rstrip(":").lower() for role, text in reading.roles() if role == "heading"]
    assert any(text.endswith(heading.lower()) for text in headings)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("heading", ["Skills and Knowledge", "Entry Requirements", "Person Specification"])
def test_a_known_heading_opens_its_section(style: str, heading: str) -> None:
    reading = read_guide(FRONT + style.format(heading, upper=heading.upper(), end="They move on.\n"))
    sections = {one.text: one.section for one in reading.document.statements}
    assert (sections["one"], sections["They move on."]) == ("requirements", "career_development")


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("NATURE OF THE WORK", "overview"),
        ("KEY ACCOUNTABILITIES", "core_responsibilities"),
        ("CANDIDATE PROFILE", "requirements"),
        ("WHAT EMPLOYERS ASK FOR", "requirements"),
        ("THE ROLE IN BRIEF", "overview"),
        ("CAREER PROSPECTS", "career_development"),
        ("PERSONAL QUALITIES", "soft_skills"),
        ("PAY AND CONDITIONS", "salary_ranges"),
        ("DIFFICULTIES OF THE JOB", "challenges"),
    ],
)
def test_headings_of_other_authors_are_known(heading: str, section: str) -> None:
    reading = read_guide(f"{FRONT}{heading}\n\nA sentence.\n\nMARKET DEMAND\n\nMore.\n\nBEST PRACTICES\n\nAnother.\n")
    assert {one.section for one in reading.document.statements if one.text == "A sentence."} == {section}


def test_capitals_that_rate_are_a_part_of_their_section() -> None:
    reading = read_guide(f"{FRONT}DUTIES\n\n- build\n\nSKILLS\n\nESSENTIAL\n\n- SQL\n\nDESIRABLE\n\n- Scala\n")
    assert {fact.skill: fact.necessity for fact in reading.of("RoleSkill")} == {"SQL": "required", "Scala": "preferred"}


def test_capitals_of_a_level_are_a_part_of_the_pay() -> None:
    text = "DUTIES\n\n- build\n\nPAY\n\nJUNIOR\n\n£30,000 to £35,000 a year.\n\nSENIOR\n\n£50,000 to £60,000 a year.\n"
    reading = read_guide(FRONT + text)
    assert [(band.level, band.low) for band in reading.of("Band")] == [("entry", 30000), ("senior", 50000)]


def test_names_in_capitals_in_a_list_are_no_headings() -> None:
    reading = read_guide(f"{FRONT}MAIN DUTIES\n\n- build\n\nREQUIREMENTS\n\n- SQL\n- AWS\n\nPAY\n\n£50,000 a year.\n")
    assert {fact.skill for fact in reading.of("RoleSkill")} == {"SQL", "AWS"}


def test_a_heading_right_below_another_leaves_lines_apart_without_rank() -> None:
    text = "Requirements\n\nTechnical Skills\n\n- SQL\n\nWays of Working\n\n- Scala\n\nCareer Path\n\nThey move on.\n"
    reading = read_guide(FRONT + text)
    assert {fact.skill for fact in reading.of("RoleSkill")} == {"SQL", "Scala"}


def test_the_title_is_the_job_above_the_first_section_and_not_who_wrote_it() -> None:
    reading = read_guide("SMITH CONSULTING\n\nQUANTITY SURVEYOR\n\nMAIN DUTIES\n\n- count\n\nPAY\n\n£40,000 a year.\n")
    assert reading.document.title_line == "QUANTITY SURVEYOR"


def test_a_heading_that_says_it_is_useful_asks_for_no_must() -> None:
    reading = read_guide(f"{FRONT}DUTIES\n\n- build\n\nSKILLS\n\nUseful:\n\n- SQL\n")
    assert [fact.necessity for fact in reading.of("RoleSkill")] == ["preferred"]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("UX Researcher at a Glance", "overview"),
        ("UX Researcher Responsibilities", "core_responsibilities"),
        ("UX Researcher Job Outlook", "market_demand"),
        ("Show Me the Money", "salary_ranges"),
        ("The Ladder", "career_development"),
        ("The Bad Bits", "challenges"),
    ],
)
def test_a_heading_may_name_the_job(heading: str, section: str) -> None:
    reading = read_guide(f"# UX Researcher Guide\n\n## {heading}\n\nA sentence.\n\n## Requirements\n\n- SQL\n")
    assert {one.section for one in reading.document.statements if one.text == "A sentence."} == {section}


def test_the_duties_of_another_job_are_outside() -> None:
    reading = read_guide(
        "# UX Researcher Guide\n\n## Data Engineer Responsibilities\n\n- build\n\n## Requirements\n\n- SQL\n"
    )
    assert reading.of("Responsibility") == []


def test_one_known_heading_in_capitals_is_enough() -> None:
    reading = read_guide(f"{FRONT}MAIN DUTIES\n\n- build\n\nKIT\n\n- a laptop\n")
    assert _duties(reading) == ["build"]
