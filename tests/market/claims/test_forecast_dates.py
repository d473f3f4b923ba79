"""Forecasts and the calendar."""

from datetime import date

import pytest

from market.claims.forecast_dates import horizon_passed, past_as_forecast
from tests.market.claims.claim_factory import sourced_claim

FORECAST = sourced_claim("one", "1.1 billion", 2022, "5.9 billion", 2027, "41.0%", stated_in=2023)


@pytest.mark.parametrize(("today", "passed"), [("2027-12-31", 0), ("2028-01-01", 1), ("2022-05-05", 0)])
def test_a_horizon_has_passed_when_its_year_is_over(today: str, passed: int) -> None:
    found = list(horizon_passed([FORECAST], date.fromisoformat(today)))
    assert [(finding.verdict, finding.note) for finding in found] == [("note", "over since the end of 2027")] * passed


def test_a_size_that_was_is_no_forecast() -> None:
    was = sourced_claim("one", "1.1 billion", 2022, "", None, "", stated_in=2023)
    assert list(horizon_passed([was], date(2040, 1, 1))) == []
    assert list(past_as_forecast([was])) == []


@pytest.mark.parametrize(
    ("stated_in", "note"),
    [
        (2026, None),
        (2027, None),
        (2028, "2027 was over in 2028, when it was published as a forecast"),
        (2021, "the base is of 2022, which was still to come in 2021, when it was published"),
        (None, None),
    ],
)
def test_the_year_of_publication_decides(stated_in: int | None, note: str | None) -> None:
    finding = sourced_claim("one", "1.1 billion", 2022, "5.9 billion", 2027, "41.0%", stated_in=stated_in)
    assert [found.note for found in past_as_forecast([finding])] == ([note] if note else [])


def test_the_end_of_the_rates_years_is_a_horizon_too() -> None:
    rate = sourced_claim("one", "", None, "", None, "41.0%", rate_from=2021, rate_to=2026)
    assert len(list(horizon_passed([rate], date(2027, 1, 1)))) == 1
