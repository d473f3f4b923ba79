"""Whose pay an amount is: that of other jobs beside the guide's own is none of the role's."""

import pytest

from portal.imports.metadata import Options
from portal.imports.prepare import prepare_bytes
from salaries.parsers.other_roles import RoleWords
from tests.reading import read_guide

ELECTRICIAN = "Electrician"


def lows(role: str, line: str) -> list[int]:
    return [int(band.low) for band in read_guide(f"# {role}\n\n## Salary\n\n{line}\n").of("Band")]


OTHERS = [
    (ELECTRICIAN, "- Gas fitters make around £41,000."),
    (ELECTRICIAN, "- A tiler working next door gets £36,000 a year."),
    (ELECTRICIAN, "- The average salary for a roofer is £33,000."),
    (ELECTRICIAN, "- A carpenter's pay is £34,000."),
    (ELECTRICIAN, "- £35,000 for plasterers"),
    (ELECTRICIAN, "- Apprentice: £9.10 an hour in year 1 to £14.20 in year 4"),
    (ELECTRICIAN, "- An apprentice starts on £17,000 and reaches £25,000."),
    (ELECTRICIAN, "- Electrician's mate: £23,000"),
    (ELECTRICIAN, "- Bricklayers and joiners: £35,000"),
    (ELECTRICIAN, "- Foremen earn £51,000 a year"),
    (ELECTRICIAN, "- Site managers get £49,000 to £61,000 a year."),
    (ELECTRICIAN, "- An engineer at the same firm earns £54,000."),
    (ELECTRICIAN, "- Roofers – £15 an hour"),
    (ELECTRICIAN, "- Roofers on £35,000"),
    (ELECTRICIAN, "- A friend who is a roofer earns £41,000."),
    (ELECTRICIAN, "- General operatives: £13 an hour"),
    ("Nurse", "- Nurse practitioners earn £55,000."),
    ("Nurse", "- Midwives earn £38,000."),
    ("Data Journalist", "- A data scientist at the same paper earns €62,000."),
    ("Data Journalist", "- Reporters, on the other hand, get €34,000."),
    ("QA Lead", "- An SDET with as many years earns 19 LPA."),
    ("QA Lead", "- Automation testers get 8-12 LPA"),
    ("QA Tester", "- Scrum Masters earn £52,000."),
    ("Product Manager", "- Product Owner: £58,000"),
    ("Product Manager", "- Project managers earn £50,000."),
    ("Product Owner", "- Product managers earn £70,000."),
    ("Scrum Master", "- Agile coaches earn £80,000."),
    ("Head of Data", "- Data scientists earn £70,000."),
    ("DBA", "- System administrators: $82,000"),
    ("Technical Writer", "- UX writers earn $98,000."),
    ("Penetration Tester", "- QA testers earn $61,000."),
    ("Data Specialist", "- Security specialists earn $99,000."),
    ("Pharmacist", "- Physicians make $240,000."),
    ("Nurse Informaticist", "- Registered nurses on other wards: $80,000"),
    ("Data Engineer", "- CTO: $250,000"),
    ("Data Engineer", "- Recruiters earn $70,000."),
    ("Data Engineer", "- Data analysts earn $70,000, rising to $95,000 with five years."),
    ("How do I become a data journalist? Nine answers", "- A data scientist earns €62,000."),
]


@pytest.mark.parametrize(("role", "line"), OTHERS, ids=[line for _, line in OTHERS])
def test_pay_of_another_job_is_not_read(role: str, line: str) -> None:
    assert lows(role, line) == []


OWN = [
    (ELECTRICIAN, "- Approved electricians earn £43,000.", [43000]),
    (ELECTRICIAN, "- Trainee electrician: £20,000", [20000]),
    (ELECTRICIAN, "- Unlike roofers, electricians earn £38,000.", [38000]),
    (ELECTRICIAN, "- Roofers earn £33,000, electricians £38,000.", [38000]),
    (ELECTRICIAN, "- Electricians earn £38,000, roofers £33,000.", [38000]),
    (ELECTRICIAN, "- Recruiters say that pay starts at £30,000.", [30000]),
    (ELECTRICIAN, "- Pay hovers around £38,000.", [38000]),
    (ELECTRICIAN, "- You can earn £40,000 as an electrician.", [40000]),
    (ELECTRICIAN, "- Contractors: £250 a day", [250]),
    (ELECTRICIAN, "- Starters earn £26,000.", [26000]),
    (ELECTRICIAN, "- Manchester: £36,000", [36000]),
    (ELECTRICIAN, "- Pay is £18 an hour; for roofers it is £14.", [18]),
    ("Nurse", "- Registered nurse: £36,000", [36000]),
    ("Data Engineer", "- Uber: $280,000", [280000]),
    ("Data Journalist", "- Journalists make €45,000.", [45000]),
    ("QA Lead", "- QA Leads earn ₹20 LPA", [2000000]),
    ("Product Owner", "- Senior Product Owner: £70,000", [70000]),
    ("Scrum Master", "- Certified Scrum Masters: £60,000", [60000]),
    ("Head of Data", "- Heads of Data earn £120,000.", [120000]),
    ("DBA", "- Database administrators earn $110,000.", [110000]),
    ("Penetration Tester", "- Pen testers: $100,000", [100000]),
    ("Nurse Informaticist", "- Informaticists earn $98,000.", [98000]),
    ("Data Engineer", "- Cloud data engineers earn $140,000.", [140000]),
    ("Data Engineer", "- Big Tech employers: $180,000", [180000]),
    ("Data Engineer", "- New Yorkers earn $150,000.", [150000]),
    ("Data Engineer", "- Data analysts earn $70,000. The average here is $95,000.", [95000]),
    ("Data Engineer", "- Data analysts earn $70,000, while you can earn $95,000.", [95000]),
]


@pytest.mark.parametrize(("role", "line", "expected"), OWN, ids=[line for _, line, _ in OWN])
def test_pay_of_the_role_is_read_whatever_it_is_called(role: str, line: str, expected: list[int]) -> None:
    assert lows(role, line) == expected


def test_rows_of_other_jobs_are_not_read() -> None:
    rows = "| Role | Salary |\n|---|---|\n| Electrician | £38,000 |\n| Roofer | £33,000 |\n| Site manager | £60,000 |"
    assert lows(ELECTRICIAN, rows) == [38000]


def test_columns_of_other_jobs_are_not_read() -> None:
    rows = "| Level | Electrician | Roofer |\n|---|---|---|\n| Senior | £45,000 | £39,000 |"
    assert lows(ELECTRICIAN, rows) == [45000]


def test_pay_below_a_heading_of_another_job_is_not_read() -> None:
    assert lows(ELECTRICIAN, "### Roofer\n\n- £33,000\n\n### Electrician\n\n- £38,000") == [38000]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Senior Data Engineer", "engineer"),
        ("Nurse Informaticist", "informaticist"),
        ("QA Lead – Skills and Salary", "lead"),
        ("Head of Data", "head"),
        ("Data Science", ""),
    ],
)
def test_the_noun_of_a_title(title: str, head: str) -> None:
    assert RoleWords.of(title).heads == ({head} if head else set())


def test_the_role_that_the_importer_names_tells_whose_pay_it_is() -> None:
    text = b"How people fare\n\n## Salary\n- Median: $61,000\n- Data analysts earn $41,000.\n"
    named = prepare_bytes("pay.md", text, Options(role="Welder"))
    assert [fact.low for fact in named.reading.facts] == [61000]
