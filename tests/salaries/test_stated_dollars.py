"""Whose dollars the figures of a guide are, where one of its sentences says so."""

import pytest

from tests.reading import read_guide


def currencies(title: str = "Data Engineer", overview: str = "", before: str = "", after: str = "") -> list[str]:
    guide = f"""# {title}

## Overview

Data engineers build pipelines. {overview}

## Salary

{before}

- Junior: $71,000 - $83,000

{after}
"""
    return [band.currency for band in read_guide(guide).of("Band")]


STATED = [
    ({"before": "All amounts are in CAD."}, "CAD"),
    ({"after": "All sums are given in Canadian dollars."}, "CAD"),
    (
        {"overview": "I have been in Kingston, Ontario for years, so read the numbers as Canadian unless I say so."},
        "CAD",
    ),
    ({"after": "All CAD, all base, southern Ontario, 2025."}, "CAD"),
    ({"overview": "This guide is about Perth, Australia."}, "AUD"),
    ({"overview": "The salaries below are for Sydney, Australia."}, "AUD"),
    ({"before": "Everything below is in Australian dollars."}, "AUD"),
    ({"before": "Amounts are NZD and before tax."}, "NZD"),
    ({"overview": '"$" means Singapore dollars here.'}, "SGD"),
    ({"before": "Salaries are quoted in HKD."}, "HKD"),
    ({"before": "In Canadian dollars, gross per year:"}, "CAD"),
    ({"before": "Currency: AUD"}, "AUD"),
    ({"after": "These numbers are Canadian, not American, dollars."}, "CAD"),
    ({"after": "Figures converted to CAD."}, "CAD"),
    ({"after": "Canadian dollars throughout."}, "CAD"),
    ({"title": "Data Engineer in Canada", "before": "All figures are in US dollars."}, "USD"),
    ({"before": "Unless noted, dollars are Canadian."}, "CAD"),
    ({"before": "Everything in NZ dollars."}, "NZD"),
    ({"after": "Note: all salaries listed are CAD."}, "CAD"),
    ({"overview": "This is for readers in Canada."}, "CAD"),
    ({"overview": "Written for the Australian market."}, "AUD"),
    ({"before": "In Perth, Australia, these are usual:"}, "AUD"),
]


@pytest.mark.parametrize(("guide", "currency"), STATED, ids=[str(guide) for guide, _ in STATED])
def test_a_guide_may_say_whose_dollars_it_counts_in(guide: dict[str, str], currency: str) -> None:
    assert currencies(**guide) == [currency]


@pytest.mark.parametrize(
    "guide",
    [
        {"overview": "I live in Toronto."},
        {"overview": "We hire across Australia."},
        {"overview": "We're a small team in Brisbane."},
        {"overview": "This guide covers Toronto."},
        {"overview": "I write from Vancouver."},
        {"before": "NB: CAD."},
        {"before": "All amounts are in Mexican pesos."},
        {"before": "In Perth these are usual:"},
        {"before": "Firms in Toronto quote pay in CAD or in USD."},
        {"title": "Data Engineer in Canada", "before": "Remote salaries are quoted in US dollars."},
    ],
    ids=str,
)
def test_where_they_may_be_of_two_countries_the_amount_is_no_fact(guide: dict[str, str]) -> None:
    assert currencies(**guide) == []


@pytest.mark.parametrize(
    "guide",
    [
        {"after": "Salaries in Canada are lower."},
        {"overview": "Many engineers move to Canada."},
        {"overview": "The data engineer role in Australia is growing."},
        {"before": "All figures are in US dollars."},
        {"after": "Canadian firms pay less."},
        {"overview": "This guide is about the United States."},
        {"after": "To convert the figures to CAD, multiply by 1.37."},
        {"overview": "I used to work in Toronto."},
        {"overview": "All of our Australian offices use Spark."},
        {"overview": "We have clients in Australia and Canada."},
        {"after": "Are these numbers in CAD? No."},
        {"after": "Figures are in thousands."},
        {"overview": "The pay is lower in Canada."},
        {"before": "Salaries vary across Canada."},
        {"overview": "Written for beginners."},
        {"overview": "Everything we use is open source, from Canada to Singapore."},
    ],
    ids=str,
)
def test_other_countries_in_passing_leave_them_us_dollars(guide: dict[str, str]) -> None:
    assert currencies(**guide) == ["USD"]


def test_what_a_section_says_is_of_that_section() -> None:
    american = "## Salary in the US\n\n- Junior: $71,000"
    canadian = "## Salary in Canada\n\nAll figures in CAD.\n\n- Junior: $61,000"
    guide = read_guide(f"# Data Engineer\n\n{american}\n\n{canadian}\n")
    assert [band.currency for band in guide.of("Band")] == ["USD", "CAD"]


def test_a_line_of_another_country_is_in_dollars_of_nobody_knows_which() -> None:
    lines = "- Junior: $61,000\n- Seattle: $90,000\n- In the US: $95,000\n- Toronto: $70,000\n- Bay Area: US$170,000\n"
    bands = read_guide(f"# Data Engineer\n\n## Salary\n\nAll figures in CAD.\n\n{lines}").of("Band")
    assert [(int(band.low), band.currency) for band in bands] == [(61000, "CAD"), (70000, "CAD"), (170000, "USD")]
