"""What may stand on one axis, and why the rest may not."""

from decimal import Decimal

import pytest

from salaries.comparison import Unit, compare, main_unit
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
    unit = main_unit((Unit.of(one), 1) for one in bands)
    assert unit
    comparison = compare(bands, unit)
    assert comparison
    assert len(comparison.drawn) + len(comparison.refusals) == len(bands)
    return [(refusal.band.pk, refusal.reason) for refusal in comparison.refusals]


@pytest.mark.parametrize(
    ("unlike", "words"),
    [
        ({"currency": "EUR"}, "no rate of exchange"),
        ({"period": "hour"}, "no number of hours"),
        ({"period": None}, "without a stated period"),
        ({"country": "DE"}, "Stated for DE, the others for US"),
        ({"component": "total"}, "It is total pay, the others are base pay"),
    ],
)
def test_unlike_bands_are_refused_with_the_reason(unlike: dict[str, object], words: str) -> None:
    like = {"country": "US", "component": "base"}
    refused = refusals(band(1, **like), band(2, **like), band(3, **{**like, **unlike}))
    assert [pk for pk, _ in refused] == [3]
    assert words in refused[0][1]


def test_the_unstated_stands_beside_the_stated() -> None:
    assert refusals(band(1, country="US", component="base"), band(2, country="US"), band(3), band(4, year=2020)) == []


def test_the_unit_is_that_of_most_bands() -> None:
    units = [(Unit("EUR", "year", "DE", None), 3), (Unit("USD", "year", None, None), 2)]
    assert main_unit(units) == Unit("EUR", "year", "DE", None)
    assert main_unit([]) is None


def test_an_unstated_country_follows_the_stated_one() -> None:
    units = [(Unit("USD", "year", None, None), 3), (Unit("USD", "year", "US", "base"), 1)]
    assert main_unit(units) == Unit("USD", "year", "US", "base")
