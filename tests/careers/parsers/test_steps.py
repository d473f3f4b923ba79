"""Steps of the ladder, responsibilities, and whole blocks that state nothing to store."""

import pytest

from tests.reading import read_guide, section

TITLES: dict[str, list[tuple[str, str | None]]] = {
    "Data Engineer": [("Data Engineer", None)],
    "Junior Data Engineer": [("Junior Data Engineer", "entry")],
    "CI/CD Engineer": [("CI/CD Engineer", None)],
    "Senior CI/CD Engineer": [("Senior CI/CD Engineer", "senior")],
    "Team Lead/Director of Data": [("Team Lead", "lead"), ("Director of Data", "director")],
    "Team Lead / Director of Data": [("Team Lead", "lead"), ("Director of Data", "director")],
    "Staff or Principal Engineer": [("Staff Engineer", "staff"), ("Principal Engineer", "principal")],
    "Junior → Engineer → Senior": [("Junior", "entry"), ("Engineer", None), ("Senior", "senior")],
    "→": [],
    "→ Engineer /": [("Engineer", None)],
    "**Senior Engineer**: leads projects": [("Senior Engineer", "senior")],
    "Senior Engineer: leads/owns projects": [("Senior Engineer", "senior")],
}


@pytest.mark.parametrize("text", TITLES)
def test_titles(text):
    reading = section("Career Development", "Career Progression", f"- {text}")
    assert [(step.label, step.level) for step in reading.of("Step")] == TITLES[text]
    for step in reading.of("Step"):
        # A title that shares its noun with the next is read from the words up to that noun.
        assert reading.words(step) == step.label or reading.words(step) == "Staff or Principal Engineer"


def test_a_title_without_words_among_titles_with_some_is_a_step_too():
    lines = ("- Junior Data Engineer", "- Data Engineer: owns projects", "- Lead Data Engineer: sets standards")
    reading = section("Career Development", "Career Progression", *lines)
    assert [step.label for step in reading.of("Step")] == [
        "Junior Data Engineer",
        "Data Engineer",
        "Lead Data Engineer",
    ]
    assert reading.problems == []


@pytest.mark.parametrize("block", ["Educational Foundation", "Soft Skills", "Continuous Learning", "Industry Outlook"])
def test_other_blocks_have_no_steps(block):
    assert section("Career Development", block, "- Senior Engineer").of("Step") == []


@pytest.mark.parametrize("heading", ["Core Responsibilities", "Overview\nKey Responsibilities", "Requirements\nDuties"])
def test_responsibilities(heading):
    reading = section(heading, "- Build queues", "- Keep them running")
    assert [one.text for one in reading.of("Responsibility")] == ["Build queues", "Keep them running"]


@pytest.mark.parametrize("heading", ["Overview\nRequired Skills", "Requirements\nEducation", "Best Practices"])
def test_items_elsewhere_are_no_responsibilities(heading):
    assert section(heading, "- Build queues", "- Keep them running").of("Responsibility") == []


def test_outlook_items_are_context():
    reading = section("Career Development", "Industry Outlook", "- Demand is rising", "- Pay too")
    assert (reading.facts, reading.unread()) == ([], [])


def test_a_label_without_text_is_reported_with_its_line():
    reading = section("Career Development", "Technical Skills", "- Cloud: AWS", "- Data: SQL", "- Model Care")
    assert [str(problem) for problem in reading.problems] == ["line 5: a label without text: 'Model Care'"]
    assert reading.unread() == []


def test_commas_part_titles_and_a_list_that_is_more_than_titles_is_none() -> None:
    items = "- Senior: Senior QA Engineer, QA Architect, QA Manager", "- Lead the team, hire people, and plan work"
    steps = section("Career Development", "Career Progression", *items).of("Step")
    assert [one.label for one in steps] == ["Senior QA Engineer", "QA Architect", "QA Manager"]


@pytest.mark.parametrize("arrow", ["->", "→", "=>", "-->"])
@pytest.mark.parametrize("heading", ["Career Growth", "Career Development", "Next"])
def test_a_chain_of_titles_is_a_ladder_whatever_is_above_it(arrow: str, heading: str) -> None:
    chain = f" {arrow} ".join(("QA Tester", "Senior QA Tester", "QA Lead"))
    reading = read_guide(f"# QA Tester\n\n## Career Development\n\n### {heading}\n\n{chain}\n")
    assert [step.label for step in reading.of("Step")] == ["QA Tester", "Senior QA Tester", "QA Lead"]


def test_a_chain_of_other_things_is_no_ladder() -> None:
    reading = read_guide("# QA Tester\n\n## Career Development\n\n### Growth\n\nPlan -> Test Lead -> Release\n")
    assert reading.of("Step") == []
