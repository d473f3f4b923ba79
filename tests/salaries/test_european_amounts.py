"""Amounts as guides from the continent print them: what joins two of them, hedges them and says for how long they are paid."""

from typing import Any

import pytest

from salaries.amounts import find_amounts


def found(text: str) -> list[tuple[Any, Any, str | None]]:
    return [
        (amount.low and int(amount.low), amount.high and int(amount.high), amount.period)
        for amount in find_amounts(text)
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "period"),
    [
        ("€62.000 bis €81.000", 62000, 81000, "year"),
        ("62.000 bis 81.000 €", 62000, 81000, "year"),
        ("zwischen 55.000 und 70.000 Euro", 55000, 70000, "year"),
        ("de 44 000 € à 53 000 €", 44000, 53000, "year"),
        ("entre 41 et 52 K€", 41000, 52000, "year"),
        ("de 34.000 a 46.000 €", 34000, 46000, "year"),
        ("tra 2.500 e 3.500 € al mese", 2500, 3500, "month"),
        ("€61.000,- tot €76.000,-", 61000, 76000, "year"),
        ("DKK 38.000 til 45.000 pr. md.", 38000, 45000, "month"),
        ("SEK 45 000 till 60 000 i månaden", 45000, 60000, "month"),
        ("8 000 do 12 000 PLN miesięcznie", 8000, 12000, "month"),
        ("1.500–1.800 € netti al mese", 1500, 1800, "month"),
        ("DKK 41.000/md.", 41000, 41000, "month"),
        ("€4.000,- per maand", 4000, 4000, "month"),
        ("CHF 110'000.–", 110000, 110000, "year"),
        ("bis zu 80.000 €", None, 80000, "year"),
        ("jusqu'à 70 000 € par an", None, 70000, "year"),
        ("ab 50.000 €", 50000, None, "year"),
        ("rund 60.000 €", 60000, 60000, "year"),
        ("a day rate of €260–€410", 260, 410, "day"),
        ("Tagessatz 700 €", 700, 700, "day"),
    ],
)
def test_one_amount(text: str, low: int | None, high: int | None, period: str) -> None:
    assert found(text) == [(low, high, period)]


@pytest.mark.parametrize(
    "text",
    ["€60.000 zu €80.000", "65.000 zu 85.000 €", "€2.500 e €3.500 al mese", "£60,000 en £80,000", "4.000 € x 14"],
)
def test_figures_whose_words_we_do_not_know_are_no_amount(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from $80 an hour up to $1,000 a day", [(80, 80, "hour"), (None, 1000, "day")]),
        ("$80 an hour to $120 an hour", [(80, 120, "hour")]),
        ("$200 a 12-hour shift", [(200, 200, None)]),
        ("$120,000 base $150,000 total", [(120000, 120000, "year"), (150000, 150000, "year")]),
        ("$90,000 or $100,000", [(90000, 90000, "year"), (100000, 100000, "year")]),
    ],
)
def test_english_words_between_figures(text: str, expected: list) -> None:
    assert found(text) == expected
