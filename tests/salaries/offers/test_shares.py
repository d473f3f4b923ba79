"""Shares of advertised ranges below, around and above an amount, and their exact intervals."""

from decimal import Decimal
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.offers.shares import OfferAmongRanges, among_ranges, offer_is, share_of

TAIL = Fraction(25, 1000)


def chance_of_at_least(k: int, n: int, share: float) -> Fraction:
    """By whole numbers alone."""
    p = Fraction(share)
    return sum((comb(n, each) * p**each * (1 - p) ** (n - each) for each in range(k, n + 1)), Fraction(0))


@given(st.integers(1, 60).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_is_the_exact_one(count: tuple[int, int]) -> None:
    n, of = count
    share = share_of(n, of)
    assert 0 <= share.low <= share.value <= share.high <= 1
    # At the ends the count, or one further out, has a chance of 2.5 %: not more, and a hair further in not less.
    if n:
        assert chance_of_at_least(n, of, share.low) <= TAIL <= chance_of_at_least(n, of, share.low + 1e-9)
    else:
        assert share.low == 0
    if n < of:
        at_most = 1 - chance_of_at_least(n + 1, of, share.high)
        assert at_most <= TAIL <= 1 - chance_of_at_least(n + 1, of, share.high - 1e-9)
    else:
        assert share.high == 1


@pytest.mark.parametrize(
    ("n", "of", "low", "high"),
    [  # As textbooks and R's binom.test print them.
        (0, 10, 0.0, 0.3085),
        (1, 10, 0.0025, 0.4450),
        (5, 10, 0.1871, 0.8129),
        (10, 10, 0.6915, 1.0),
        (46, 267, 0.1290, 0.2230),
        (335, 789, 0.3898, 0.4599),
    ],
)
def test_known_intervals(n: int, of: int, low: float, high: float) -> None:
    share = share_of(n, of)
    assert (round(share.low, 4), round(share.high, 4)) == (low, high)


def test_the_claimed_coverage_is_kept() -> None:
    """Of 25 adverts, whatever the true share: the chance that the interval holds it, by the exact binomial."""
    intervals = [share_of(n, 25) for n in range(26)]
    for hundredth in range(1, 100):
        p = hundredth / 100
        held = sum(
            comb(25, n) * p**n * (1 - p) ** (25 - n) for n in range(26) if intervals[n].low <= p <= intervals[n].high
        )
        assert held >= 0.95


def test_many_adverts_have_a_short_interval() -> None:
    share = share_of(20_000, 40_000)
    assert 0.495 < share.low < 0.5 < share.high < 0.505


@pytest.mark.parametrize(("n", "of"), [(0, 0), (-1, 5), (6, 5)])
def test_no_share_of_nothing(n: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        share_of(n, of)


@pytest.mark.parametrize(
    ("amount", "where"), [("99", "below"), ("100", "inside"), ("150", "inside"), ("200", "inside"), ("200.01", "above")]
)
def test_both_ends_of_a_range_are_in_it(amount: str, where: str) -> None:
    assert offer_is(Decimal(amount), 100, 200) == where
    counts = among_ranges(Decimal(amount), [(100, 200)])
    assert {"above": counts.below, "inside": counts.inside, "below": counts.above}[where] == 1


def test_counts_and_different_ranges() -> None:
    ranges = [(100, 200), (100, 200), (150, 160), (300, 400), (10, 20), (10, 20), (180, 190)]
    counts = among_ranges(Decimal(155), ranges)
    assert counts == OfferAmongRanges(below=2, inside=3, above=2, n_distinct=5)
    assert counts.n == 7
    assert counts.shares == {}  # five different ranges, whatever the number of adverts
    enough = among_ranges(Decimal(155), [*ranges, (1, 2)])
    assert {name: share.n for name, share in enough.shares.items()} == {"below": 3, "inside": 3, "above": 2}


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 50)), max_size=40), st.integers(1, 110))
def test_each_advert_is_counted_once(pairs: list[tuple[int, int]], amount: int) -> None:
    ranges = [(low, low + width) for low, width in pairs]
    counts = among_ranges(Decimal(amount), ranges)
    places = [offer_is(Decimal(amount), low, high) for low, high in ranges]
    assert (counts.below, counts.inside, counts.above) == tuple(
        places.count(each) for each in ("above", "inside", "below")
    )
