"""Figures that must not be read for what they are not."""

from typing import Any

import pytest

from salaries.amounts import find_amounts
from tests.reading import read_guide


def ends(text: str) -> list[tuple[Any, Any, bool]]:
    found = find_amounts(text)
    return [(one.low and int(one.low), one.high and int(one.high), one.open_ended) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pay rose in 2020 to $130,000", [(130000, 130000, False)]),
        ("from $100,000 in 2020 to $130,000 in 2024", [(100000, 100000, False), (130000, 130000, False)]),
        ("not less than $100K", [(100000, None, True)]),
        ("never under $90K", [(90000, None, True)]),
        ("seldom below $100,000", [(100000, None, True)]),
        ("hardly ever less than $100,000", [(100000, None, True)]),
        ("rarely above $150,000", [(None, 150000, False)]),
        ("$140K plus bonus", [(140000, 140000, False)]),
        ("$120,000 - $150,000 plus equity", [(120000, 150000, False)]),
        ("$150,000 plus", [(150000, None, True)]),
    ],
)
def test_words_around_a_figure_do_not_turn_it_round(text: str, expected: list) -> None:
    assert ends(text) == expected


def bands(lines: str) -> list[tuple[str | None, int]]:
    reading = read_guide(f"Overview\nA Data Engineer moves data.\nSalary Ranges (US, 2024)\n{lines}\n")
    facts: list[Any] = [fact for fact in reading.facts if type(fact).__name__ == "ParsedBand"]
    return [(fact.level, int(fact.low or fact.high)) for fact in facts]


def test_a_bare_line_with_level_and_pay_is_a_band() -> None:
    assert bands("Senior Data Engineer: $130,000 - $170,000") == [("senior", 130000)]


def test_a_neighbour_with_its_own_level_leaves_the_heading_to_the_others() -> None:
    lines = "Senior Data Engineer\n- Salary Range: $130,000 - $170,000\n- Staff engineers: $180,000 - $220,000"
    assert sorted(bands(lines)) == [("senior", 130000), ("staff", 180000)]


@pytest.mark.parametrize(
    "more",
    [
        " plus up to $10,000 in bonus",
        ", with $50,000 a year in RSUs",
        " and a $5,000 signing bonus",
        " (up from $120,000 - $150,000 in 2022)",
        " (down from $180,000)",
        ", compared with $120,000 a year before",
    ],
)
def test_what_stands_behind_the_pay_is_no_second_band(more: str) -> None:
    assert bands(f"Senior Data Engineer\n- Salary Range: $130,000 - $170,000{more}") == [("senior", 130000)]


@pytest.mark.parametrize("line", ["- Signing bonus: $20,000", "- Equity of $50,000 - $100,000 per year"])
def test_what_comes_beside_pay_is_no_band(line: str) -> None:
    assert bands(f"Senior Data Engineer\n- Salary Range: $130,000 - $170,000\n{line}") == [("senior", 130000)]
