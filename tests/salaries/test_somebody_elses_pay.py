"""Pay of other people, of one person, of one vacancy or of the next job, and what is left after tax: none is the role's."""

import pytest

from tests.reading import read_guide

ENGINEER, WRITER, CRM = "Data Engineer", "Technical Writer", "Salesforce Developer"


def lows(line: str, role: str = ENGINEER) -> list[int]:
    return [int(band.low or band.high) for band in read_guide(f"# {role}\n\n## Salary\n\n{line}\n").of("Band")]


OTHERS = [
    (CRM, "Salesforce Admin beginners get 2-3 LPA."),
    (CRM, "Salesforce admins make $52,000."),
    (CRM, "Support freshers start on 2.5 LPA."),
    (ENGINEER, "QA freshers get $31,000."),
    (ENGINEER, "Business juniors make $50,000."),
    (ENGINEER, "Sysadmins earn $60,000."),
    (ENGINEER, "Network admins make $70,000 a year."),
    (ENGINEER, "Support roles pay $40,000."),
    (ENGINEER, "Sales hires get $45,000."),
    (ENGINEER, "- QA trainees: $30,000"),
    (ENGINEER, "Marketing graduates earn £28,000."),
    (WRITER, "M1 base in Leipzig is €71k–€87k."),
    (WRITER, "M2s get €100,000."),
    (WRITER, "Managers earn €91,000."),
    (WRITER, "A manager's salary is €90,000."),
    (WRITER, "The pay for managers is €90,000."),
    (WRITER, "- Docs Manager: €95,000"),
    (WRITER, "- M1: €80,000"),
    (WRITER, "Promotion to manager brings €95,000."),
    (ENGINEER, "If you become an engineering manager, expect $170,000."),
    (ENGINEER, "Statisticians, who plan trials and whose first pay is better (about €43,000), are others."),
    (ENGINEER, "Pharmacists, whose salaries are higher, start at €45,000."),
    (ENGINEER, "Unlike statisticians, whose average salary of $90,000 is lower."),
]


@pytest.mark.parametrize(("role", "line"), OTHERS, ids=[line for _, line in OTHERS])
def test_another_job_or_the_next_one(role: str, line: str) -> None:
    assert lows(line, role) == []


OWN = [
    (CRM, "Salesforce freshers get 3.5 LPA.", [350000]),
    ("Salesforce Administrator", "Salesforce admins earn $52,000.", [52000]),
    ("Salesforce Admin", "Salesforce administrators earn $52,000.", [52000]),
    ("QA Tester", "QA freshers get $31,000.", [31000]),
    (ENGINEER, "Data professionals earn $100,000.", [100000]),
    (ENGINEER, "Coming from support roles, engineers earn $80,000.", [80000]),
    (ENGINEER, "Admin work is a part of it, and pay is $90,000.", [90000]),
    (ENGINEER, "In product companies freshers get $60,000.", [60000]),
    ("Engineering Manager", "Managers earn €91,000.", [91000]),
    ("Engineering Manager", "M1 base in Leipzig is €91,000.", [91000]),
    (WRITER, "Hiring managers say that pay starts at €50,000.", [50000]),
    (WRITER, "Writers who report to managers earn €60,000.", [60000]),
    (WRITER, "L4 base in Leipzig is €60,000.", [60000]),
    (ENGINEER, "As a data engineer, expect $120,000.", [120000]),
    (ENGINEER, "Becoming a data engineer brings $90,000.", [90000]),
    (ENGINEER, "As a newcomer expect $80,000.", [80000]),
    (ENGINEER, "Engineers whose pay is $120,000 work in banks.", [120000]),
]


@pytest.mark.parametrize(("role", "line", "expected"), OWN, ids=[line for _, line, _ in OWN])
def test_the_roles_own_people(role: str, line: str, expected: list[int]) -> None:
    assert lows(line, role) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Take-home is about $2,600 a month.",
        "Take home pay is £2,100 a month.",
        "In-hand for a beginner on 5 LPA is about ₹36,000 per month.",
        "In-hand salary is ₹31,000 a month.",
        "Net pay is about €2,400 a month.",
        "The net salary comes to €30,000 a year.",
        "After tax that is $61,000 a year.",
        "You keep £38,000 after tax.",
        "Take-home on £50,000 is about £38,000.",
        "That leaves $4,000 a month take-home.",
        "Post-tax income is around $70,000.",
        "- In hand: ₹45,000 a month",
        "Net: €2,400 a month",
        "You would pocket €2,600 a month after deductions.",
        "| Level | Take-home |\n|---|---|\n| Senior | £4,000 a month |",
    ],
)
def test_what_is_left_after_tax(line: str) -> None:
    assert lows(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Engineers take home $120,000.", [120000]),
        ("Gross pay is €60,000, before tax.", [60000]),
        ("Pay before tax is £50,000.", [50000]),
        (".NET salaries are $90,000.", [90000]),
        ("With two offers in hand, engineers earn $150,000.", [150000]),
        ("Base pay is £50,000 and take-home £38,000.", [50000]),
        ("€4,500 net per month", [4500]),
        ("Gross £50,000, net £38,000.", [50000]),
        ("Engineers in .NET: $90,000", [90000]),
    ],
)
def test_what_is_earned_beside_it(line: str, expected: list[int]) -> None:
    assert lows(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        '"Two offers at once, the best 8 LPA!" – Meera',
        "“Placed in a month at £45,000!” — Priya, Leeds",
        '"The course got me to $95,000." - Ann',
        '- "From zero to 8 LPA in six months!"',
        '"Superb trainers. Salary doubled, now $90,000!" (Bo, Austin)',
        "Our highest package is 24 LPA.",
        "Ravi, placed at TCS: 9 LPA",
        "Meet Anna: from waitress to $95,000.",
        "Our student Bo now makes $90,000.",
        "Data Engineer, Acme Ltd. Salary: $95,000 a year. Location: Leeds",
        "Apprentice, Bolt. Wage: £22,500 a year. Closing date: 3 May",
        "- Salary: £50,000. Employer: Acme. Apply by 4 June",
    ],
)
def test_one_person_and_one_vacancy(line: str) -> None:
    assert lows(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"Senior" engineers earn $150,000.', [150000]),
        ('"We pay seniors $150,000," says Ann Lee of Acme.', [150000]),
        ('- "Senior": $150,000 – Austin', [150000]),
        ('The so-called "golden" range is $100,000 – $150,000.', [100000]),
        ("New hires are placed at the minimum of $60,000.", [60000]),
        ("Our graduates earn $90,000.", [90000]),
        ("Packages are highest in Austin, at $150,000.", [150000]),
        ("- Salary: $95,000 a year (US)", [95000]),
        ("- Location: London. Engineers earn £60,000", [60000]),
        ("Salary: $95,000. It depends on the location: more in Austin.", [95000]),
    ],
)
def test_quotes_and_fields_that_are_the_guides(line: str, expected: list[int]) -> None:
    assert lows(line) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "What our learners say",
        "Student reviews",
        "Testimonials",
        "Hear from our graduates",
        "Alumni stories",
        "Placement records",
        "Current opportunities",
        "Latest vacancies",
        "Apprenticeships in Wales",
        "Open positions",
    ],
)
def test_below_headings_of_what_people_say_and_of_vacancies(heading: str) -> None:
    assert lows(f"- Senior: $130,000\n\n### {heading}\n\n- Acme pays $95,000") == [130000]


@pytest.mark.parametrize("heading", ["Current pay", "What employers pay", "Pay of graduates", "Senior positions"])
def test_below_headings_of_pay(heading: str) -> None:
    assert lows(f"- Senior: $130,000\n\n### {heading}\n\n- Acme pays $95,000") == [130000, 95000]
