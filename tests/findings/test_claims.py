"""What a printed amount of pay stands for, and when two of them are apart."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.amounts import find_amounts
from salaries.rules.claims import apart, printed_pay
from vocabulary.numbers import Interval

WIDTHS = [
    ("$131,158 to over $237,500", 131158, 0),
    ("$150K", 150000, 500),
    ("$100-140K", 100000, 500),
    ("$1.25M", 1250000, 5000),
    ("$97.5k – $110k", 97500, 50),
    ("45.000 € - 58.000 €", 45000, 0),
    ("₹18,00,000", 1800000, 0),
    ("₹18 lakh", 1800000, 50000),
    ("$55.50 an hour", "55.50", 0),
    ("150000 USD", 150000, 0),
]
exact = st.integers(1_000, 999_999).map(lambda number: Decimal(number) * 1000)
spans = st.tuples(exact, exact, exact).map(lambda ends: Interval(*sorted(ends)))


@pytest.mark.parametrize(("text", "figure", "half"), WIDTHS)
def test_half_a_unit_of_the_last_printed_digit(text: str, figure: object, half: int) -> None:
    amount = Decimal(str(figure))
    assert printed_pay(amount, text).ends() == (amount - half, amount, amount + half)


@given(st.integers(10, 999), st.booleans())
def test_a_figure_read_from_a_text_lies_within_what_it_stands_for(thousands: int, is_short: bool) -> None:
    text = f"${thousands}K" if is_short else f"${thousands},000"
    (amount,) = find_amounts(text)
    assert amount.low is not None
    low, figure, high = printed_pay(amount.low, text).ends()
    assert low <= figure == thousands * 1000 <= high
    assert high - low == (1000 if is_short else 0)


@given(spans, spans)
def test_two_figures_are_apart_exactly_where_no_amount_is_both(first: Interval, second: Interval) -> None:
    meet = max(first.low, second.low) <= min(first.high, second.high)
    assert (apart(first, second) is None) == meet


@given(spans, spans)
def test_the_gap_is_the_same_from_either_side_and_never_below_one(first: Interval, second: Interval) -> None:
    gap = apart(first, second)
    assert gap == apart(second, first)
    assert gap is None or gap >= 1


@given(spans, spans, st.integers(0, 10_000))
def test_a_wider_interval_is_never_further_apart(first: Interval, second: Interval, more: int) -> None:
    wider = Interval(max(first.low - more, Decimal(0)), first.mid, first.high + more)
    gap, narrower = apart(first, second), apart(wider, second)
    assert narrower is None or (gap is not None and narrower <= gap)


@given(exact, exact)
def test_the_gap_never_exceeds_the_figures(first: Decimal, second: Decimal) -> None:
    gap = apart(Interval(first, first, first), Interval(second, second, second))
    assert gap is None or 0 <= max(first, second) / min(first, second) - gap < Decimal("0.0001")
