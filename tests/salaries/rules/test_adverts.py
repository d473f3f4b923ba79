"""A stated band against advertised ranges: only a band of which no part lies where adverts do is said to differ."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from careers.verdicts import FindingResult
from salaries.rules.adverts import AdvertisedRange, check_adverts
from salaries.rules.claims import PayClaim
from vocabulary.numbers import Interval

CLAIM = PayClaim(
    keys=("one.salary-band.1", "one.salary-band.2"),
    guide="one",
    role="queue-engineer",
    section="salary_ranges",
    level="mid",
    low=Decimal(100_000),
    high=Decimal(120_000),
    open_ended=False,
    qualifier=None,
    currency="USD",
    period="year",
    component="unstated",
    country="US",
    region=None,
    year=2024,
    min_years=None,
    max_years=None,
    quote="$100,000 - $120,000",
    is_labelled=True,
    is_general=False,
)


def interval(low: int, mid: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(mid), Decimal(high))


ADVERTS = AdvertisedRange(
    keys=("a.low", "a.high"),
    role="queue-engineer",
    level="mid",
    country="US",
    year=2024,
    currency="USD",
    n_adverts=40,
    low=interval(95_000, 100_000, 105_000),
    high=interval(140_000, 150_000, 160_000),
    dataset="aijobs.net, as of 2025-06-25",
)


def check(*adverts: AdvertisedRange, as_of: str = "", **values: Any) -> list[FindingResult]:
    claim = replace(CLAIM, **values)
    return list(check_adverts([claim], {ADVERTS.place: adverts or (ADVERTS,)}, as_of))


def verdicts(*adverts: AdvertisedRange, **values: Any) -> list[str]:
    return [found.verdict for found in check(*adverts, **values)]


@pytest.mark.parametrize(
    ("low", "high", "more", "expected"),
    [
        (100, 120, {}, ["consistent"]),
        (60, 95, {}, ["consistent"]),  # ends where the interval begins
        (60, 94, {"high": Decimal(94_100), "quote": ""}, ["consistent"]),  # as near as a rounding, not more than 1 %
        (60, 94, {}, ["disagrees"]),
        (60, 90, {}, ["disagrees"]),
        (60, 90, {"open_ended": True}, ["consistent"]),  # may reach any height
        (160, 200, {}, ["consistent"]),
        (161, 200, {}, ["consistent"]),
        (165, 200, {}, ["disagrees"]),
        (165, 200, {"open_ended": True}, ["disagrees"]),
        (165, 165, {}, ["disagrees"]),  # a single figure
        (165, 165, {"qualifier": "about"}, []),
        (None, 90, {}, ["disagrees"]),
        (None, 200, {}, ["consistent"]),
        (165, None, {"open_ended": True}, ["disagrees"]),
    ],
)
def test_a_band_differs_where_no_part_of_it_is_where_adverts_are(
    low: int | None, high: int | None, more: dict[str, Any], expected: list[str]
) -> None:
    ends = {name: None if end is None else Decimal(1000 * end) for name, end in (("low", low), ("high", high))}
    assert verdicts(**{"quote": f"${low or ''},000 - ${high or ''},000", **ends, **more}) == expected


def test_a_figure_of_thousands_is_taken_at_the_nearer_end_of_what_it_may_be() -> None:
    printed = {"low": Decimal(60_000), "high": Decimal(94_000)}
    limit = replace(ADVERTS, low=interval(95_100, 100_000, 105_000))
    assert verdicts(limit, quote="$60,000 - $94,000", **printed) == ["disagrees"]
    assert verdicts(limit, quote="$60K - $94K", **printed) == ["consistent"]


@pytest.mark.parametrize(
    "values",
    [
        {"level": "senior"},
        {"level": None},
        {"country": None},
        {"country": "CA"},
        {"currency": "EUR"},
        {"period": "hour"},
        {"period": None},
        {"component": "total"},
        {"region": "austin"},
        {"year": None},
        {"year": 2021},
        {"year": 2027},
        {"role": "line-keeper"},
    ],
)
def test_only_what_is_alike_is_compared(values: dict[str, Any]) -> None:
    assert verdicts(low=Decimal(10_000), high=Decimal(20_000), quote="") == ["disagrees"]
    assert verdicts(low=Decimal(10_000), high=Decimal(20_000), quote="", **values) == []


def test_a_level_that_the_guide_pays_twice_is_not_compared() -> None:
    towns = [replace(CLAIM, keys=(f"one.salary-band.{low}",), low=Decimal(low)) for low in (10_000, 20_000)]
    assert list(check_adverts(towns, {ADVERTS.place: [ADVERTS]}, "")) == []


def test_the_adverts_are_those_of_the_nearest_year_and_of_two_as_near_the_later() -> None:
    years = [replace(ADVERTS, year=year, n_adverts=year) for year in (2022, 2023, 2025)]
    assert "2,025 adverts" in check(*years)[0].headline
    assert "The guide's figures are of 2024, the adverts of 2025." in check(*years)[0].explanation
    assert "2,022 adverts" in check(*years, year=2021)[0].headline


def test_a_band_without_a_year_is_of_the_year_of_its_guide() -> None:
    assert verdicts(year=None, as_of="June 2024") == ["consistent"]
    assert verdicts(year=None, as_of="2023 to 2024") == []


def test_a_finding_says_what_was_compared_and_what_is_not_known() -> None:
    (found,) = check(low=Decimal(170_000), high=Decimal(200_000), quote="$170,000 - $200,000")
    assert found.inputs == CLAIM.keys
    assert found.headline == (
        "$170,000 to $200,000 for the mid level; three in four of 40 adverts end at $150,000 or less."
    )
    assert "Neither the guide nor the adverts say whether it is base or total pay." in found.explanation
    assert (found.gap, found.severity) == (Decimal("1.0625"), "medium")
    assert [(each.resource, each.key, each.dataset) for each in found.observations] == [
        ("pay-percentiles", "a.low", ADVERTS.dataset),
        ("pay-percentiles", "a.high", ADVERTS.dataset),
    ]
    assert (
        found.observations[1].words
        == "40 adverts for the mid level in US, 2024: three in four end at $150,000 or less."
    )
    assert [step["name"] for step in found.arithmetic] == ["low", "p25 of low ends", "p75 of high ends", "gap"]
    (base,) = check(low=Decimal(170_000), high=Decimal(200_000), quote="", component="base")
    assert "The guide says that it is base pay" in base.explanation
