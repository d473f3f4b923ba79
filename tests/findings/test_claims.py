"""What a printed amount of pay stands for, and when two of them are apart."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.amounts import find_amounts
from salaries.rules.claims import Printed, apart, printed

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
spans = st.tuples(exact, exact, exact).map(lambda ends: Printed(*sorted(ends)))


@pytest.mark.parametrize(("text", "figure", "half"), WIDTHS)
def test_half_a_unit_of_the_last_printed_digit(text: str, figure: object, half: int) -> None:
    amount = Decimal(str(figure))
    assert printed(amount, text) == (amount - half, amount, amount + half)


@given(st.integers(10, 999), st.booleans())
def test_a_figure_read_from_a_text_lies_within_what_it_stands_for(thousands: int, is_short: bool) -> None:
    text = f"${thousands}K" if is_short else f"${thousands},000"
    (amount,) = find_amounts(text)
    assert amount.low is not None
    low, figure, high = printed(amount.low, text)
    assert low <= figure == thousands * 1000 <= high
    assert high - low == (1000 if is_short else 0)


@given(spans, spans)
def test_two_figures_are_apart_exactly_where_no_amount_is_both(one: Printed, other: Printed) -> None:
    meet = max(one.low, other.low) <= min(one.high, other.high)
    assert (apart(one, other) is None) == meet


@given(spans, spans)
def test_the_gap_is_the_same_from_either_side_and_never_below_one(one: Printed, other: Printed) -> None:
    gap = apart(one, other)
    assert gap == apart(other, one)
    assert gap is None or gap >= 1


@given(spans, spans, st.integers(0, 10_000))
def test_a_wider_interval_is_never_further_apart(one: Printed, other: Printed, more: int) -> None:
    wider = Printed(max(one.low - more, Decimal(0)), one.figure, one.high + more)
    gap, narrower = apart(one, other), apart(wider, other)
    assert narrower is None or (gap is not None and narrower <= gap)


@given(exact, exact)
def test_the_gap_never_exceeds_the_figures(one: Decimal, other: Decimal) -> None:
    gap = apart(Printed(one, one, one), Printed(other, other, other))
    assert gap is None or 0 <= max(one, other) / min(one, other) - gap < Decimal("0.0001")
