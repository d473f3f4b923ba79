"""What a printed amount of pay may stand for, and how far two amounts are apart."""

from decimal import Decimal

import pytest

from salaries.rules.claims import apart, printed_pay


@pytest.mark.parametrize(
    ("figure", "text", "low", "high"),
    [
        (131_158, "pays $131,158", 131_158, 131_158),
        (150_000, "pays $150K", 149_500, 150_500),
        (150_500, "pays $150.5k", 150_450, 150_550),
        (1_200_000, "₹12 LPA", 1_150_000, 1_250_000),
        (45_000, "45.000 €", 45_000, 45_000),
        (55, "$55 per hour", 55, 55),
        (140_000, "no such figure", 140_000, 140_000),
    ],
)
def test_only_a_figure_in_thousands_is_rounded(figure: int, text: str, low: int, high: int) -> None:
    interval = printed_pay(Decimal(figure), text)
    assert (interval.low, interval.mid, interval.high) == (low, figure, high)


def test_two_amounts_are_apart_where_their_intervals_do_not_meet() -> None:
    rounded, exact = printed_pay(Decimal(150_000), "$150K"), printed_pay(Decimal(150_400), "$150,400")
    assert apart(rounded, exact) is apart(exact, rounded) is None
    assert apart(exact, exact) is None
    assert apart(rounded, printed_pay(Decimal(301_000), "$301,000")) == Decimal("2.0000")
