"""Money of a pay section that is not pay: supplements, what pay is spent on, prices, one person's story."""

import pytest

from tests.reading import read_guide


def lows(line: str, role: str = "Electrician") -> list[int]:
    return [int(band.low) for band in read_guide(f"# {role}\n\n## Salary\n\n{line}\n").of("Band")]


@pytest.mark.parametrize(
    "line",
    [
        "- Call-out charge: £75–£110",
        "- Van leasing: £240–£330 a month",
        "- Being on call is paid on top: £210 per week in the south, £180 in the north.",
        "- On-call: £210 per week, £250 at Christmas",
        "- Stand-by pay: £35 a day",
        "- Night shift: £17 an hour",
        "- Overtime: £31 an hour",
        "- Overtime pays £31 an hour",
        "- Tools: £420",
        "- Uniforms: £110 a year",
        "- Union dues: £16 a month",
        "- Certification: £380",
        "- ECS card: £36",
        "- Parking: £90 a month",
        "- A short film brings in little, a large wedding pays £900 to £1,400.",
        "- An article: £250",
        "- A project brings £4,000 to £15,000.",
        "- The union recommends at least £310 a day.",
        "- After 5 years at £38k I moved and got £52k.",
    ],
)
def test_this_is_no_pay(line: str) -> None:
    assert lows(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- With overtime, electricians earn £50,000.", [50000]),
        ("- Including overtime: £50,000", [50000]),
        ("- Base: £40,000, overtime £5,000", [40000]),
        ("- On-call electricians earn £48,000 a year.", [48000]),
        ("- Self-employed electricians charge £47 an hour.", [47]),
        ("- Certified electricians: £45,000", [45000]),
        ("- With certification: £45,000", [45000]),
        ("- Project work: £40 an hour", [40]),
        ("- Electrician I earns £30,000.", [30000]),
        ("- Cables cost £300, but electricians earn £45,000.", [45000]),
    ],
)
def test_this_is_pay(line: str, expected: list[int]) -> None:
    assert lows(line) == expected


def test_a_price_takes_no_period_from_the_sentence_before() -> None:
    assert lows("- Freelancers: a day rate of £260–£390. A long feature brings £700 to £1,200.") == [260]


def test_rows_of_supplements_are_no_pay() -> None:
    rows = "| Kind | Pay |\n|---|---|\n| Basic | £20 an hour |\n| Overtime | £30 an hour |\n| Call-out charge | £80 |"
    assert lows(rows) == [20]


def test_a_role_may_be_called_by_such_a_word() -> None:
    assert lows("- Data Tools Engineer: $120,000", "Data Tools Engineer") == [120000]
