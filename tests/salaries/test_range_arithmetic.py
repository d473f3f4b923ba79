"""Overlap, gap and width of ranges, open or closed; differences of medians. Compared with what sampled ranges do."""

from decimal import Decimal
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.range_arithmetic import Bounds, EndsOfPay, gap, median_difference, overlap


def pay(low: int | None, high: int | None, *, is_open: bool = False) -> EndsOfPay:
    return EndsOfPay.of(None if low is None else Decimal(low), None if high is None else Decimal(high), is_open)


@pytest.mark.parametrize(
    ("one", "other", "shared", "between"),
    [
        (pay(140, 175), pay(160, 200), "$15", "none"),
        (pay(140, 175), pay(160, 200, is_open=True), "$15", "none"),
        (pay(100, 130), pay(140, 175), "none", "$10"),
        (pay(140, 175, is_open=True), pay(160, 200), "$15–40", "none"),
        (pay(140, 175, is_open=True), pay(160, 200, is_open=True), "at least $15", "none"),
        (pay(100, 130, is_open=True), pay(140, None, is_open=True), "not known", "$0–10"),
        (pay(None, 120), pay(100, 150), "$0–20", "none"),
        (pay(None, 120), pay(130, 150), "none", "$10"),
        (pay(150, 150), pay(140, 175), "none", "none"),
    ],
)
def test_overlap_and_gap_never_give_a_number_for_an_open_end(
    one: EndsOfPay, other: EndsOfPay, shared: str, between: str
) -> None:
    assert [overlap(*pair).words("USD") for pair in ((one, other), (other, one))] == [shared] * 2
    assert [gap(*pair).words("USD") for pair in ((one, other), (other, one))] == [between] * 2


@pytest.mark.parametrize(
    ("wide", "words"),
    [
        (pay(140, 175), "$35"),
        (pay(160, 200, is_open=True), "at least $40"),
        (pay(150, None, is_open=True), "not known"),
        (pay(None, 260), "$0–260"),
        (pay(150, 150), "none"),
    ],
)
def test_width(wide: EndsOfPay, words: str) -> None:
    assert wide.width.words("USD") == words


def test_a_range_states_a_figure() -> None:
    with pytest.raises(ValueError, match="without a figure"):
        pay(None, None)


AMOUNTS = st.integers(0, 9)
RANGES = st.tuples(AMOUNTS, AMOUNTS, st.booleans(), st.booleans()).map(
    lambda each: (min(each[:2]) if each[2] else None, max(each[:2]), each[3])
)


def possible(low: int | None, high: int, is_open: bool) -> list[tuple[int, int]]:
    """Every range of whole amounts that fits what is stated, tops up to 12."""
    starts = [low] if low is not None else list(range(high + 1))
    ends = range(high, 13) if is_open else [high]
    return [(start, end) for start, end in product(starts, ends) if start <= end]


@given(RANGES, RANGES)
def test_the_bounds_are_those_of_all_ranges_that_fit(one: Any, other: Any) -> None:
    shared, between = [], []
    for (a, b), (c, d) in product(possible(*one), possible(*other)):
        shared.append(max(0, min(b, d) - max(a, c)))
        between.append(max(0, max(a, c) - min(b, d)))
    mine = [pay(each[0], each[1], is_open=each[2]) for each in (one, other)]
    for found, sampled in ((overlap(*mine), shared), (gap(*mine), between)):
        assert found.low <= min(sampled)
        assert found.high is None or found.high >= max(sampled)
    if one[0] is not None and other[0] is not None and not one[2] and not other[2]:
        assert overlap(*mine) == Bounds(Decimal(shared[0]), Decimal(shared[0]))
        assert gap(*mine) == Bounds(Decimal(between[0]), Decimal(between[0]))


class MedianWithin(NamedTuple):
    value: Decimal
    low: Decimal
    high: Decimal


def median(value: int, low: int, high: int) -> MedianWithin:
    return MedianWithin(Decimal(value), Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        # Senior, US, 2025: where MLOps and DevOps adverts begin, and where they end.
        (
            median(150_000, 135_000, 157_000),
            median(135_000, 129_400, 137_510),
            "too close to call: $135,000–157,000 and $129,400–137,510 overlap",
        ),
        (median(220_000, 210_000, 240_000), median(180_000, 174_600, 180_000), "higher, by $30,000–65,400"),
        (median(180_000, 174_600, 180_000), median(220_000, 210_000, 240_000), "lower, by $30,000–65,400"),
        (median(10, 8, 12), median(13, 12, 14), "too close to call: $8–12 and $12–14 overlap"),
    ],
)
def test_of_two_medians_only_what_their_intervals_allow_is_said(
    one: MedianWithin, other: MedianWithin, words: str
) -> None:
    assert median_difference(one, other).words(one, other, "USD") == words
    assert median_difference(one, other).difference == one.value - other.value
