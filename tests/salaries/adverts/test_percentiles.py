"""Percentiles by an oracle, ranks of intervals by exact fractions, coverage by drawing, thresholds by counting."""

import random
from bisect import bisect
from fractions import Fraction
from itertools import accumulate
from math import comb, sqrt
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.adverts.percentiles import LEAST, PERCENTS, interpolated_cents, interval_ranks, percentiles_of, reason_for

CONFIDENCE = Fraction(95, 100)


@given(st.lists(st.integers(1, 10**9), min_size=2, max_size=80))
def test_every_percentile_is_that_of_the_standard_library(values: list[int]) -> None:
    hundredths = quantiles(map(Fraction, values), n=100, method="inclusive")
    for percent in PERCENTS:
        assert Fraction(interpolated_cents(sorted(values), percent), 100) == hundredths[percent - 1]


def test_the_percentile_of_one_value_is_that_value() -> None:
    assert {interpolated_cents([70], percent) for percent in PERCENTS} == {7000}


def chances(n: int, percent: int) -> list[Fraction]:
    """That k of n values lie below the percentile, for every k."""
    p = Fraction(percent, 100)
    return [comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("n", [6, 7, 8, 10, 11, 12, 13, 20, 25, 28, 29, 30, 31, 47, 64, 100, 137])
def test_ranks_are_the_closest_that_cover_it_by_exact_fractions(n: int, percent: int) -> None:
    sums = [Fraction(0), *accumulate(chances(n, percent))]
    # Between the values of rank r and s it lies if at least r and fewer than s of all are below it.
    covering = [
        (high - low, -(sums[high] - sums[low]), low)
        for low in range(1, n)
        for high in range(low + 1, n + 1)
        if sums[high] - sums[low] >= CONFIDENCE
    ]
    if not covering:
        with pytest.raises(ValueError, match=f"{n} values have no interval of 95% for the percentile {percent}"):
            interval_ranks(n, percent)
        return
    low, high, coverage = interval_ranks(n, percent)
    exact = sums[high] - sums[low]
    assert exact >= CONFIDENCE
    assert coverage == pytest.approx(float(exact), abs=1e-12)
    closest, most, _ = min(covering)
    assert (high - low, pytest.approx(float(-most), abs=1e-12)) == (closest, float(exact))


def test_an_interval_exists_from_the_published_numbers_on() -> None:
    for percent, least in LEAST.items():
        assert interval_ranks(least, percent)[2] >= CONFIDENCE
        with pytest.raises(ValueError, match="have no interval"):
            interval_ranks(least - 1, percent)


@pytest.mark.parametrize("n", [1_000, 100_000, 1_000_000])
@pytest.mark.parametrize("percent", PERCENTS)
def test_with_many_values_it_is_as_wide_as_the_normal_curve_says(n: int, percent: int) -> None:
    low, high, coverage = interval_ranks(n, percent)
    p = percent / 100
    assert high - low == pytest.approx(2 * 1.96 * sqrt(n * p * (1 - p)), rel=0.05)
    assert low < n * p < high
    assert 0.95 <= coverage < 0.953 if n > 1_000 else 0.95 <= coverage < 0.97


DRAWS = 2_000


@pytest.mark.parametrize(("n", "percent"), [(6, 50), (11, 25), (25, 50), (29, 10), (60, 90)])
def test_drawn_again_and_again_it_covers_as_often_as_the_binomial_says(n: int, percent: int) -> None:
    """Distinct ranges drawn from known ones, of which the true percentile is known; at least 95 % in the long run."""
    drawn = random.Random(20_250_625 + n * percent)
    # So many that hardly one is drawn twice; pay is skewed.
    population = sorted(round(60_000 * 1.8 ** drawn.gauss(0, 1)) * 1_000 + each % 1_000 for each in range(100_000))
    truth = population[len(population) * percent // 100]
    covered = 0
    for _ in range(DRAWS):
        found = percentiles_of(sorted(drawn.sample(population, n)), n)[percent]
        covered += found.low <= truth < found.high
    exact = interval_ranks(n, percent)[2]
    assert exact >= CONFIDENCE
    assert abs(covered / DRAWS - exact) < 4 * sqrt(exact * (1 - exact) / DRAWS)


def test_repeated_values_make_an_interval_that_covers_less_often() -> None:
    """What the pages warn of: forty adverts that are eight ranges five times each are not forty adverts."""
    drawn = random.Random(3)
    covered = 0
    for _ in range(DRAWS):
        values = sorted([drawn.random() for _ in range(8)] * 5)
        low, high, _ = interval_ranks(len(values), 50)
        covered += values[low - 1] <= 0.5 < values[high - 1]
    assert covered / DRAWS < 0.8


@pytest.mark.parametrize(
    ("n_distinct", "computed"),
    [
        (0, ()),
        (5, ()),
        (6, (50,)),
        (10, (50,)),
        (11, (25, 50, 75)),
        (28, (25, 50, 75)),
        (29, PERCENTS),
        (573, PERCENTS),
    ],
)
def test_different_ranges_decide_what_is_computed(n_distinct: int, computed: tuple[int, ...]) -> None:
    many = list(range(1_000))
    assert tuple(percentiles_of(many, n_distinct)) == computed
    reason = reason_for(n_distinct)
    assert bool(reason) == (computed != PERCENTS)
    assert reason == "" or reason.startswith(f"{n_distinct} different ranges: from ")
    # The next threshold is named.
    assert all(f"from {least} on" in reason for least in sorted(set(LEAST.values())) if n_distinct < least)


def test_an_interval_is_of_values_that_are_there() -> None:
    values = [100, 100, 100, 120, 120, 140, 180, 300]
    found = percentiles_of(values, 6)[50]
    assert (found.low, found.high) == (values[found.low_rank - 1], values[found.high_rank - 1])
    assert (found.cents, found.low_rank, found.high_rank) == (12_000, 1, 7)
    assert bisect(values, found.low) > 0
