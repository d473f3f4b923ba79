"""Interval arithmetic: the true value always inside, exact inputs without width, monotone in every input."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.claims.rates import growth_factor, implied_rate
from vocabulary.numbers import INFINITE, Interval, factor_between, ordinal, printed

D = Decimal
# Figures as guides print them, with a true value within half a unit of the last digit.
DIGITS = st.integers(0, 3)
SHARES = st.decimals("-0.499", "0.499", places=3)
TINY = D("1e-25")


@st.composite
def figures(draw: st.DrawFn, least: int = 1) -> tuple[Interval, Decimal]:
    """The interval of a printed figure, and a true value it may stand for."""
    digits = draw(DIGITS)
    number = D(draw(st.integers(least * 10**digits, 10**6))).scaleb(-digits)
    share = draw(SHARES)
    return printed(f"USD {number:,} million", number * 10**6), (number + share.scaleb(-digits)) * 10**6


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("5.9 billion", "5900000000", "5850000000", "5950000000"),
        ("24", "24", "23.5", "24.5"),
        ("41.0%", "41.0", "40.95", "41.05"),
        ("USD 13,321.8 million", "13321800000", "13321750000", "13321850000"),
        ("5 billion", "5000000000", "4500000000", "5500000000"),
        ("0", "0", "0", "0.5"),
    ],
)
def test_a_printed_number_stands_for_half_a_unit_of_its_last_digit(text: str, value: str, low: str, high: str) -> None:
    assert printed(text, D(value)) == Interval(D(low), D(value), D(high))


def test_what_holds_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        printed("many billions", D(1))


def test_the_cloud_segment_needs_about_53_per_cent() -> None:
    rate = implied_rate(printed("186.4 million", D(186400000)), printed("3652.7 million", D(3652700000)), 7)
    assert rate.contains(D("52.966"))
    assert rate.width < D("0.02")


@pytest.mark.parametrize(("base", "target", "periods"), [("1", "2", 0), ("0", "2", 5)])
def test_a_rate_needs_a_period_and_a_base(base: str, target: str, periods: int) -> None:
    with pytest.raises(ValueError, match="at least one period"):
        implied_rate(Interval.exact(D(base)), Interval.exact(D(target)), periods)


@given(figures(), figures())
def test_the_true_sum_product_and_quotient_lie_inside(first: tuple, second: tuple) -> None:
    (a, x), (b, y) = first, second
    assert a.plus(b).contains(x + y)
    assert a.times(b).low <= x * y <= a.times(b).high
    quotient = a.over(b)
    assert quotient.low * (1 - TINY) <= x / y <= quotient.high * (1 + TINY)


@given(figures(), st.integers(1, 12), st.integers(1, 12))
def test_the_true_power_lies_inside(first: tuple, numerator: int, denominator: int) -> None:
    interval, value = first
    power = interval.power(numerator, denominator)
    true = Interval.exact(value).power(numerator, denominator).mid
    assert power.low * (1 - TINY) <= true <= power.high * (1 + TINY)


@given(figures(), figures(), st.integers(1, 30))
def test_the_true_rate_lies_inside(first: tuple, second: tuple, periods: int) -> None:
    (base, x), (target, y) = first, second
    rate = implied_rate(base, target, periods)
    true = implied_rate(Interval.exact(x), Interval.exact(y), periods).mid
    assert rate.low - TINY <= true <= rate.high + TINY


@given(st.decimals(1, 10**9, places=2), st.decimals(1, 10**9, places=2), st.integers(1, 30))
def test_exact_inputs_have_no_width(base: Decimal, target: Decimal, periods: int) -> None:
    rate = implied_rate(Interval.exact(base), Interval.exact(target), periods)
    assert rate.width == 0
    assert growth_factor(rate).width == 0


@given(figures(), figures(), figures(), st.integers(1, 30))
def test_the_rate_rises_with_the_target_and_falls_with_the_base(
    first: tuple, second: tuple, third: tuple, periods: int
) -> None:
    smaller, larger = sorted((first[0], second[0]), key=lambda each: each.mid)
    middle = third[0]
    assert implied_rate(middle, smaller, periods).mid <= implied_rate(middle, larger, periods).mid
    assert implied_rate(smaller, middle, periods).mid >= implied_rate(larger, middle, periods).mid


@given(figures(), st.integers(0, 400), st.integers(0, 400), st.integers(0, 30), st.integers(0, 30))
def test_growth_rises_with_rate_and_years(first: tuple, rate: int, more: int, years: int, later: int) -> None:
    base = first[0]

    def grown(percent: int, passed: int) -> Decimal:
        return base.times(growth_factor(Interval.exact(D(percent) / 10)).power(passed)).mid

    assert grown(rate, years) <= grown(rate + more, years)
    assert grown(rate, years) <= grown(rate, years + later)


@given(figures(), figures())
def test_a_wider_input_gives_no_narrower_result(first: tuple, second: tuple) -> None:
    base, target = first[0], second[0]
    exact = implied_rate(Interval.exact(base.mid), Interval.exact(target.mid), 5)
    assert implied_rate(base, target, 5).width >= exact.width == 0


def test_two_intervals_that_meet_or_touch_are_not_apart() -> None:
    low, high = Interval(D(1), D(2), D(3)), Interval(D(3), D(4), D(5))
    assert factor_between(low, high) == factor_between(high, low) == factor_between(low, low) == 1
    assert factor_between(low, Interval.exact(D(6))) == 2


def test_above_zero_everything_is_infinitely_far_apart() -> None:
    assert factor_between(Interval.exact(D(0)), Interval.exact(D(6))) == INFINITE
    assert factor_between(Interval.exact(D(0)), Interval.exact(D(0))) == 1


def test_places_are_written_as_they_are_read():
    assert [ordinal(number) for number in (1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111, 113)] == (
        "1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 101st 111th 113th".split()
    )
