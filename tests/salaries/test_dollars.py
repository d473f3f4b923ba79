"""Whose dollar a bare "$" is. Where it may be of several countries, the amount is no fact."""

import pytest

from tests.reading import read_guide


def pay(title: str, text: str, heading: str = "Salary") -> list[tuple[int, str, str | None]]:
    bands = read_guide(f"# {title}\n\n## {heading}\n\n{text}\n").of("Band")
    return [(int(band.low), band.currency, band.country) for band in bands]


BOTH = "Data Engineer (Australia and New Zealand)"
CASES = [
    ("Data Engineer", "- Average: $135,000", [(135000, "USD", None)]),
    ("Data Engineer", "- Seattle: $190,000", [(190000, "USD", None)]),
    ("Data Engineer", "- London: $98,000", [(98000, "USD", None)]),
    ("Data Engineer", "- Brisbane: $131,000", []),
    ("Data Engineer", "- Calgary pays engineers $95,000.", []),
    ("Data Engineer", "- Monterrey: $550,000", []),
    ("Data Engineer", "- In Canada an engineer earns $92,000.", [(92000, "CAD", "CA")]),
    ("Data Engineer", "- In the US $150,000, in Canada $110,000", [(150000, "USD", "US"), (110000, "CAD", "CA")]),
    ("Data Engineer", "- Brisbane: A$131,000", [(131000, "AUD", None)]),
    ("Data Engineer", "- Brisbane: $131,000 AUD", [(131000, "AUD", None)]),
    ("Data Engineer in Australia", "- Average: $135,000", [(135000, "AUD", None)]),
    ("Data Engineer in Australia", "- Brisbane: $131,000", [(131000, "AUD", None)]),
    ("Data Engineer in Australia", "- Remote: $131,000", [(131000, "AUD", None)]),
    ("Data Engineer in Australia", "- Chicago: $160,000", []),
    ("Data Engineer in Australia", "- London: $98,000", []),
    ("Data Engineer in Australia", "- Average: US$95,000", [(95000, "USD", None)]),
    (BOTH, "- Average: $135,000", []),
    (BOTH, "- Contractors: $870 to $1,100 per day in Brisbane", [(870, "AUD", None)]),
    (BOTH, "- Wellington: $120,000", [(120000, "NZD", None)]),
    ("Data Engineer in the UK", "- Average: $135,000", [(135000, "USD", None)]),
    ("Data Engineer in the US and Canada", "- Average: $135,000", []),
]


@pytest.mark.parametrize(("title", "line", "expected"), CASES, ids=[f"{title}: {line}" for title, line, _ in CASES])
def test_a_bare_dollar(title: str, line: str, expected: list[tuple[int, str, str | None]]) -> None:
    assert pay(title, line) == expected


def test_pay_outside_the_pay_section() -> None:
    assert pay("Data Engineer in Canada", "Data engineers earn $95,000.", heading="Overview") == [(95000, "CAD", None)]
    assert pay("Data Engineer", "In Calgary data engineers earn $95,000.", heading="Overview") == []


def test_columns_of_cities() -> None:
    rows = "| Level | Brisbane | Wellington |\n|---|---|---|\n| Senior | $150,000 | $140,000 |"
    assert pay(BOTH, rows) == [(150000, "AUD", None), (140000, "NZD", None)]
    assert pay("Data Engineer", rows) == []


def test_rows_of_countries() -> None:
    rows = "| Country | Salary |\n|---|---|\n| Canada | $95,000 |\n| Singapore | $90,000 |\n| Mexico | $800,000 |"
    assert pay("Data Engineer", rows) == [(95000, "CAD", "CA"), (90000, "SGD", "SG")]


def test_a_dollar_in_the_head_of_a_column_is_as_bare_as_one_at_the_figure() -> None:
    rows = "| City | Salary ({}) |\n|---|---|\n| Calgary | 95,000 - 120,000 |"
    assert pay("Data Engineer", rows.format("$")) == []
    assert pay("Data Engineer", rows.format("USD")) == [(95000, "USD", None)]
    assert pay("Data Engineer in Canada", rows.format("$")) == [(95000, "CAD", None)]


def test_each_pay_section_has_the_place_and_year_of_its_own_title() -> None:
    text = (
        "- Senior: $150,000\n\n## Salary in Canada\n\n- Senior: $110,000\n\n## Salary in Australia (2023)\n\n"
        "- Senior: $140,000\n\n## Salary in the UK\n\n- Senior: £70,000\n"
    )
    bands = read_guide(f"# Data Engineer\n\n## Salary in the US\n\n{text}").of("Band")
    assert [(int(band.low), band.currency, band.country, band.year) for band in bands] == [
        (150000, "USD", "US", None),
        (110000, "CAD", "CA", None),
        (140000, "AUD", "AU", 2023),
        (70000, "GBP", "GB", None),
    ]


def test_a_pay_section_without_a_place_takes_no_dollar_of_several() -> None:
    text = (
        "- Senior: $150,000\n\n## Salary in Canada\n\n- Senior: $110,000\n\n## Salary by level\n\n- Senior: $140,000\n"
    )
    assert [low for low, _, _ in pay("Data Engineer", text, heading="Salary in the US")] == [150000, 110000]
