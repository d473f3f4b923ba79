"""Which items of the requirements without a known name are skills, and which are conditions, remarks or duties."""

import pytest

from tests.reading import read_guide, section

CONDITIONS = """\
Must be 18 or older
Right to work in the UK
No visa sponsorship
Experience solely in help desk support is not qualifying
60% throughout is asked by MNCs in campus drives
Backlogs: no active backlogs
Non-IT graduates can also apply, but coding test is compulsory
Exception: release weeks
Minimum 55% in graduation
You must hold a valid work permit for Switzerland
EU citizenship or a residence permit
Applicants must be at least 21 years of age
Willing to relocate to Pune
Graduates of any discipline are welcome to apply
Note: positions close on 1 June
An enhanced DBS check
Able to lift 20 kg
Career changers are eligible
US citizens only
A clean driving licence and own car
Internships do not count
Weekend work in turns
Freshers with a gap of two years are not considered
7.0 CGPA and above
Active security clearance
Please note that we hire twice a year
Night shifts on a rota
Relocation is paid by us
We do not consider agencies
Maximum age 35
Interview process: two rounds and a test
""".splitlines()
QUALITIES = """\
Ability to stay calm
Patience with users
cartographic design
Understanding of coordinate reference systems
Excellent handwriting
Willingness to learn new things
Reading code that you did not write, under time pressure
statistics to at least second-year level;
English at B2 or better
Knowledge of the law of residence and tenancy
Systematic fault finding: form a guess, test it
Familiarity with lathes would be great, but we can teach you
Attention to what others have missed
Being the person that others can ask
You are curious
Sketching by hand is a must
Knowledge of vision correction
Comfort with change
Ability to explain why a figure is wrong
An eye for what can go wrong
You have a feel for typography
Knowledge of travel industry booking rules
Music theory
Thorough note taking
Ability to work with people who are under stress
""".splitlines()
DUTIES = """\
Own the documentation of one area
Interview engineers and turn answers into topics
Answer tickets within two days
Review other people's drafts every week
Take part in the rota
Hand in time sheets on Fridays
Mentor one junior colleague
Keep the style guide up to date
Sign off translations
Exception: release weeks
""".splitlines()
EXPECTED = """\
Curiosity
Clear written English
Ability to say no
Respect for deadlines
A sense of humour
Good handwriting
Honesty about mistakes
Be kind to readers
Knowledge of grammar
Tact
""".splitlines()


def read(reading):
    return {one.text for one in reading.of("RoleSkill")} | {one.name for one in reading.of("Credential")}


@pytest.mark.parametrize("heading", ["Requirements", "Requirements\nTechnical skills:"])
@pytest.mark.parametrize("item", CONDITIONS)
def test_a_condition_or_remark_is_no_skill_and_unread(heading, item):
    reading = section(heading, "- Python", f"- {item}", "- Patience with users")
    assert item not in read(reading)
    assert len(reading.unread()) == 1


@pytest.mark.parametrize("heading", ["Requirements", "Requirements\nTechnical skills:"])
@pytest.mark.parametrize("item", QUALITIES)
def test_what_one_can_is_a_skill_without_a_name(heading, item):
    assert item in read(section(heading, "- Python", f"- {item}", "- Curiosity"))


@pytest.mark.parametrize(
    "heading", ["What we expect of every writer", "What employers expect", "What we expect from you"]
)
def test_what_one_does_is_no_skill_where_something_is_expected(heading):
    def expected(items):
        lines = "\n".join(f"- {item}" for item in items)
        return read(
            read_guide(f"# Technical Writer\n\n## {heading}\n\n{lines}\n\n## Salary Ranges\n- Senior: $90,000\n")
        )

    assert expected(DUTIES) == set()
    assert expected(EXPECTED) == set(EXPECTED)


def test_a_remark_among_soft_skills_is_none():
    reading = section("Essential Soft Skills", "- Patience: A go-live is long", "- Exception: release weeks")
    assert [one.skill for one in reading.of("RoleSkill")] == ["Patience"]


def test_saying_no_is_asked_for():
    assert read(section("Requirements", "- Ability to say no", "- Perl: no")) == {"Ability to say no"}
