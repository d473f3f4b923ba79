"""Growth curves: what is stated, what is derived, and when there is none."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.claims.claim import GrowthClaim
from market.claims.curve import Curve, curve_points
from vocabulary.numbers import Figure

D = Decimal
CLOUD = GrowthClaim(
    base=Figure(D(186400000), "USD 186.4 million"),
    base_year=2023,
    target=Figure(D(3652700000), "USD 3652.7 million"),
    target_year=2030,
    rate=Figure(D("44.6"), "44.6%"),
)
NO_BASE = replace(CLOUD, base=None)


def kinds(curve: Curve) -> list[tuple[int, str]]:
    return [(point.year, point.kind) for point in curve.points]


def test_two_stated_ends_and_the_path_between() -> None:
    curve = curve_points(CLOUD)
    assert kinds(curve)[0] == (2023, "stated")
    assert kinds(curve)[-1] == (2030, "stated")
    assert {kind for _, kind in kinds(curve)[1:-1]} == {"derived"}
    assert round(curve.points[4].value.mid, -6) == 1021000000


def test_a_base_is_derived_from_target_and_rate() -> None:
    curve = curve_points(NO_BASE)
    assert kinds(curve)[0] == (2023, "derived")
    assert curve.points[0].value.contains(D(3652700000) / D("1.446") ** 7)


def test_a_target_is_derived_from_base_and_rate_and_no_further() -> None:
    curve = curve_points(replace(CLOUD, target=None))
    assert kinds(curve)[-1] == (2030, "derived")
    assert curve.points[-1].value.contains(D(186400000) * D("1.446") ** 7)


def test_an_increase_is_added_to_its_base() -> None:
    curve = curve_points(replace(CLOUD, wording="by"))
    assert curve.points[-1].value.mid == D(3652700000) + D(186400000)


@pytest.mark.parametrize(
    ("figures", "words", "points"),
    [
        (replace(NO_BASE, base_year=None), "no base year", [(2030, "stated")]),
        (replace(CLOUD, target_year=None), "no target year", [(2023, "stated")]),
        (replace(NO_BASE, wording="by"), "an increase, not a size", []),
        (replace(NO_BASE, target=None), "a rate without any amount", []),
        (replace(NO_BASE, rate=None), "one amount and no rate", [(2030, "stated")]),
        (replace(CLOUD, target_year=2023), "is not after", [(2023, "stated"), (2023, "stated")]),
        (replace(CLOUD, target_year=2300), "more than 60 years", [(2023, "stated"), (2300, "stated")]),
        (replace(CLOUD, base=Figure(D(0), "USD 0 million")), "cannot grow", None),
    ],
)
def test_without_enough_there_is_no_curve_and_a_reason(figures: GrowthClaim, words: str, points: list | None) -> None:
    curve = curve_points(figures)
    assert words in str(curve.reason)
    assert points is None or kinds(curve) == points


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 40))
def test_a_rising_forecast_rises_every_year(base: int, target: int, years: int) -> None:
    low, high = sorted((base, target))
    figures = replace(
        CLOUD,
        base=Figure(D(low) * 10**6, f"USD {low} million"),
        target=Figure(D(high) * 10**6, f"USD {high} million"),
        target_year=2023 + years,
    )
    curve = curve_points(figures)
    mids = [round(point.value.mid, 6) for point in curve.points]
    assert [point.year for point in curve.points] == list(range(2023, 2024 + years))
    assert all(a <= b for a, b in pairwise(mids))


def test_a_stated_decline_falls() -> None:
    curve = curve_points(replace(CLOUD, target=None, rate=Figure(D("-5"), "5%")))
    values = [point.value for point in curve.points]
    assert all(later.mid < earlier.mid for earlier, later in pairwise(values))
    assert values[-1].contains(D(186400000) * D("0.95") ** 7)


def test_the_end_of_a_stated_increase_is_worked_out() -> None:
    assert kinds(curve_points(replace(CLOUD, wording="by")))[-1] == (2030, "derived")
