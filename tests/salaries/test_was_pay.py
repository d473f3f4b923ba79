"""What a heading says of year, base and country is not said of pay that was, of other countries, or of rates."""

import pytest

from salaries.parsers.bands import ParsedBand
from tests.reading import read_guide


def bands(line: str, heading: str = "Salary Ranges (2026, base)", role: str = "Data Engineer") -> list[ParsedBand]:
    return read_guide(f"# {role}\n\n## {heading}\n\n{line}\n").of("Band")


@pytest.mark.parametrize(
    "line",
    [
        "Grade 12 ranges under the superseded schedule were $62,000 - $78,000.",
        "Under the old scale engineers earned $70,000.",
        "Previously engineers earned $71,000 - $80,000.",
        "The former grade paid $60,000 - $62,000.",
        "Under the old agreement juniors got $50,000 and seniors $80,000.",
        "Engineers used to earn $70,000.",
        "Until 2023 engineers earned $70,000.",
        "Last year's range was $65,000 to $75,000.",
        "- Old scale: $61,000 - $79,000",
        "- $61,000 - $79,000 under the previous pay structure",
        "- Grade 5: $61,000 (superseded)",
        "Back then engineers got $60,000.",
        "Pay used to be $60,000.",
        "A few years ago engineers earned $70,000.",
        "$61,000 a year until recently.",
        "In the 2010s pay was $60,000.",
        "Pre-2020 grades started at $55,000.",
        "Historic: $60,000",
        "Originally the range was $60,000 to $70,000.",
        "The withdrawn pay table started at $55,000.",
        "The range of $61,000 - $79,000 no longer applies.",
        "### Superseded rates\n\n- Senior: $100,000",
        "The old bands were:\n\n- Senior: $100,000",
        "| Level | Pay |\n|---|---|\n| Old scale | $60,000 |",
    ],
)
def test_pay_of_before_without_its_year_is_no_fact(line: str) -> None:
    assert bands(line) == []


PRESENT = [
    ("In 2019 engineers were getting $60,000.", (60000, 2019)),
    ("For the 2024 bands: $60,000.", (60000, 2024)),
    ("Under the old contract of 2019 juniors got $50,000.", (50000, 2019)),
    ("### Old scale (2019)\n\n- Senior: $100,000", (100000, 2019)),
    ("Under the old scale it was $60,000; engineers now earn $80,000.", (80000, 2026)),
    ("The old scale began at $60,000, the new one begins at $70,000.", (70000, 2026)),
    ("Engineers with previous experience earn $90,000.", (90000, 2026)),
    ("Engineers with prior experience and good rates earn $90,000.", (90000, 2026)),
    ("Previously a niche, the job pays $120,000.", (120000, 2026)),
    ("Old hands earn $150,000.", (150000, 2026)),
    ("Unlike under the old scale, engineers earn $90,000.", (90000, 2026)),
    ("Engineers who used to be analysts earn $90,000.", (90000, 2026)),
    ("At the time of writing the median was $120,000.", (120000, 2026)),
    ("Old firms pay $120,000.", (120000, 2026)),
    ("Legacy systems pay well: $120,000.", (120000, 2026)),
    ("A 30-year-old's salary is $120,000.", (120000, 2026)),
]


@pytest.mark.parametrize(("line", "expected"), PRESENT, ids=[line for line, _ in PRESENT])
def test_pay_that_is_or_has_its_year(line: str, expected: tuple[int, int]) -> None:
    assert [(int(band.low or 0), band.year) for band in bands(line)] == [expected]


ABROAD = [
    ("In the USA a Salesforce Developer draws $96,000.", "unstated", "US"),
    ("German firms pay €60,000.", "unstated", "DE"),
    ("In the UK total pay is £60,000.", "total", "GB"),
    ("- USA: $96,000", "total", "US"),
    ("In India developers get 8 LPA.", "total", "IN"),
    ("Freshers get 4 LPA.", "total", "IN"),
    ("Overseas, developers earn $90,000.", "total", None),
]


@pytest.mark.parametrize(("line", "component", "country"), ABROAD, ids=[line for line, _, _ in ABROAD])
def test_a_heading_of_one_country_says_nothing_of_another(line: str, component: str, country: str | None) -> None:
    [band] = bands(line, "Salary in India (CTC)", "Salesforce Developer")
    assert (band.component, band.country) == (component, country)


def test_a_rate_is_no_base_pay() -> None:
    assert [(band.component, band.period) for band in bands("Contractors charge $90 an hour.")] == [
        ("unstated", "hour")
    ]


def test_the_first_line_of_a_guide_may_name_its_country() -> None:
    title = "Salesforce Developer Careers in India: Salary, Skills, Eligibility, Scope and Whatever Else You Have to Know (2026)"
    pay = "Salary (CTC)\n- Fresher: 4 LPA\n\nIn the USA a Salesforce Developer draws $96,000 a year.\n"
    guide = read_guide(f"{title}\n\nThe work pays well.\n\n{pay}")
    assert [(band.currency, band.component) for band in guide.of("Band")] == [("INR", "total"), ("USD", "unstated")]
