"""What shares one axis on the page of salary bands, and why the rest does not."""

from decimal import Decimal

import pytest

from salaries.comparison import PayUnit, compare
from salaries.models import SalaryBand


def band(pk: int, **values: object) -> SalaryBand:
    stated = {
        "low": Decimal(100_000),
        "high": Decimal(130_000),
        "currency": "USD",
        "period": "year",
        "component": "unstated",
    }
    return SalaryBand(pk=pk, position=pk, open_ended=False, **{**stated, **values})


def refusals(*bands: SalaryBand) -> list[tuple[int, str]]:
    comparison = compare(bands)
    assert comparison
    assert len(comparison.drawn) + len(comparison.refusals) == len(bands)
    return [(refusal.band.pk, refusal.text) for refusal in comparison.refusals]


@pytest.mark.parametrize(
    ("unlike", "words"),
    [
        ({"currency": "EUR"}, "In euros, not US dollars."),
        ({"period": "hour"}, "No source says how many hours"),
        ({"period": None}, "It doesn't say what time the amount is for"),
        ({"component": "total"}, "It is total pay, not base pay."),
        ({"year": 2021}, "For 2021, not 2024."),
    ],
)
def test_unlike_bands_are_refused_with_the_reason(unlike: dict[str, object], words: str) -> None:
    like = {"country": "US", "component": "base", "year": 2024}
    refused = refusals(band(1, **like), band(2, **like), band(3, **{**like, **unlike}))
    assert [pk for pk, _ in refused] == [3]
    assert words in refused[0][1]


def test_all_that_is_unlike_is_said() -> None:
    (_, words), *_ = refusals(band(1, component="base"), band(2), band(3, component="total", currency="GBP"))
    assert "In pounds" in words
    assert "total pay" in words


def test_the_unstated_is_drawn_beside_the_stated_and_so_are_other_places_and_levels() -> None:
    bands = band(1, country="US", component="base", level="mid"), band(2, country="DE", level="senior"), band(3)
    assert refusals(*bands) == []


def test_the_axis_is_that_of_most_bands() -> None:
    comparison = compare([band(1), band(2, currency="EUR", country="DE"), band(3, currency="EUR", component="base")])
    assert comparison
    assert comparison.unit == PayUnit("EUR", "year", "DE", "base")
    assert compare([]) is None


def test_an_axis_names_no_country_where_its_bands_are_of_several() -> None:
    comparison = compare([band(1, country="US"), band(2, country="DE")])
    assert comparison
    assert comparison.unit == PayUnit("USD", "year", None, None)


def test_amounts_without_a_pay_period_are_listed_and_never_drawn() -> None:
    comparison = compare([band(1, period=None), band(2, period=None)])
    assert comparison
    assert comparison.chart is None
    assert [refusal.short for refusal in comparison.refusals] == ["no pay period given, not drawn"] * 2
