"""Whose pay a figure is, and of when: rates of the self-employed, figures that were, cities abroad, ends of a range."""

import pytest

from salaries.parsers.bands import ParsedBand
from tests.reading import read_guide


def _bands(line: str, role: str = "Data Engineer", heading: str = "Salary") -> list[ParsedBand]:
    return read_guide(f"# {role}\n\n## {heading}\n\n{line}\n").of("Band")


RATES = [
    ("Contractors reported day rates of £450 to £625.", "Contractors", "day"),
    ("Freelance engineers typically bill $75 to $140 per hour.", "Freelance engineers", "hour"),
    ("Freelance data engineers charge £450 a day.", "Freelance", "day"),
    ("Self-employed engineers bill $80 to $120 per hour.", "Self-employed", "hour"),
    ("Contract rates are £400 to £600 a day.", "Contract rates", "day"),
    ("Freelancers make €3,000 a week.", "Freelancers", "week"),
    ("- Contractors: £250 a day", "Contractors", "day"),
    ("### Freelance\n\nPay is £400 a day.", "Freelance", "day"),
]


@pytest.mark.parametrize(("line", "label", "period"), RATES, ids=[line for line, _, _ in RATES])
def test_rates_of_the_self_employed_are_marked_as_theirs(line: str, label: str, period: str) -> None:
    assert [(band.original_label, band.period) for band in _bands(line)] == [(label, period)]


@pytest.mark.parametrize(
    "line",
    [
        "Freelancers make $120,000 a year.",
        "Contractors earn £120,000.",
        "Self-employed engineers earn about $110,000.",
        "- Freelance: $90,000 - $120,000",
        "### Freelance\n\nPay is about $140,000 a year.",
        "| Level | Salary |\n|---|---|\n| Freelancer | $140,000 |",
    ],
)
def test_what_the_self_employed_make_in_a_year_is_no_salary(line: str) -> None:
    assert _bands(line) == []


@pytest.mark.parametrize(
    "line", ["Government contractors such as Leidos pay $150,000.", "Contractors in the building trade pay $150,000."]
)
def test_firms_that_are_called_contractors_employ(line: str) -> None:
    assert [band.low for band in _bands(line)] == [150000]


@pytest.mark.parametrize(
    "line",
    [
        "A conference interpreter can ask for 700 euros a day.",
        "Interpreters bill 700 euros a day.",
        "A good interpreter may demand 700 euros a day.",
    ],
)
def test_what_another_job_asks_for_is_not_the_roles(line: str) -> None:
    assert _bands(line, "Translator") == []


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("The average salary is £61,200. In 2019 it was £48,000.", [61200]),
        ("The average is £61,200; in 2019 it was £48,000.", [61200]),
        ("The average is £61,200. A year ago it was £58,000.", [61200]),
        ("The average is £61,200. Five years earlier the figure was £50,000.", [61200]),
        ("The average is £61,200. Back in 2015 it stood at £41,000.", [61200]),
        ("The average salary rose to £61,200 from £58,000 in 2022.", [61200]),
        ("Pay climbed to £61,200, from £58,000 a year before.", [61200]),
        ("Pay rose from £58,000 in 2022 to £61,200 in 2024.", [61200]),
        ("Pay has grown from £58,000 to £61,200.", []),
        ("A clerk of our trade in Victorian London earned £100 a year.", []),
        ("Pay rises from £58,000 to £61,200 with experience.", [58000]),
        ("In 2023 the median was £58,000.", [58000]),
        ("The median was £58,000 in May 2023.", [58000]),
    ],
)
def test_a_figure_that_was_is_no_pay_of_now(line: str, now: list[int]) -> None:
    assert [band.low for band in _bands(line)] == now


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("- Paris: 45.000 €", None),
        ("Paris: 45.000 €", None),
        ("In Paris engineers earn €45,000.", None),
        ("In Paris, France, engineers earn €45,000.", "FR"),
        ("- Zurich: CHF 120,000", None),
        ("| City | Salary |\n|---|---|\n| Amsterdam | €60,000 |", None),
        ("- Berlin: 45.000 €", "DE"),
        ("- Junior: 45.000 €", "DE"),
    ],
)
def test_a_city_is_not_in_the_country_of_the_heading_where_it_is_elsewhere(line: str, country: str) -> None:
    assert [band.country for band in _bands(line, heading="Salary (Germany)")] == [country]


LEVELS = [
    ("From $90,000 (entry level) to $140,000 (senior).", [("entry", 90000), ("senior", 140000)]),
    ("Pay ranges from $90,000 (entry level) to $140,000 (senior).", [("entry", 90000), ("senior", 140000)]),
    ("$90,000 (entry) to $140,000 (senior)", [("entry", 90000), ("senior", 140000)]),
    ("Pay ranges from $90,000 (junior) to $140,000.", [("entry", 90000), (None, 140000)]),
    ("Salaries start from $90,000 (graduates) to $140,000 (staff engineers).", [("entry", 90000), ("staff", 140000)]),
]


@pytest.mark.parametrize(("line", "levels"), LEVELS, ids=[line for line, _ in LEVELS])
def test_ends_of_two_levels_are_two_figures(line: str, levels: list[tuple[str | None, int]]) -> None:
    bands = _bands(line)
    assert [(band.level, band.low) for band in bands] == levels
    assert all(band.low == band.high for band in bands)


@pytest.mark.parametrize(
    "line",
    [
        "Pay ranges from $90,000 (low end) to $140,000 (high end).",
        "Pay ranges from $90,000 (minimum) to $140,000 (maximum).",
        "Pay ranges from $90,000 on the low end to $140,000 on the high end.",
        "Salaries range from $90,000 for juniors to $140,000 for seniors.",
        "Salaries go from $90,000 for an entry-level engineer to $140,000 for a principal engineer.",
    ],
)
def test_ends_of_all_pay_are_one_range_of_no_level(line: str) -> None:
    assert [(band.level, band.low, band.high) for band in _bands(line)] == [(None, 90000, 140000)]


def test_ends_of_two_places_are_two_figures() -> None:
    bands = _bands("Pay ranges from £30,000 (London) to £60,000 (Leeds).")
    assert [(band.region, band.low, band.high) for band in bands] == [("London", 30000, 30000), ("Leeds", 60000, 60000)]
