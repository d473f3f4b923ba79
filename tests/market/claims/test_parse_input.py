"""Figures as people type them, and what cannot be one figure."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.claims.parse_input import InvalidInput, read_amount, read_rate, read_year
from vocabulary.numbers import printed

D = Decimal
AMOUNTS = {
    "1.1 billion": (1_100_000_000, None, None),
    "USD 1.1B": (1_100_000_000, None, "USD"),
    "$1,100 million": (1_100_000_000, None, "USD"),
    "1100000000": (1_100_000_000, None, None),
    "13,321.8 million": (13_321_800_000, None, None),
    "€1,2 bn": (1_200_000_000, None, "EUR"),
    "1.100,5 million": (1_100_500_000, None, None),
    "1.100.000": (1_100_000, None, None),
    "1,100": (1_100, None, None),
    "1 100 million": (1_100_000_000, None, None),
    "1'100 million": (1_100_000_000, None, None),
    "₹12 lakh crore": (12 * 10**12, None, "INR"),
    "12 crore": (120_000_000, None, None),
    "over 5.9 billion": (5_900_000_000, "over", None),
    "up to USD 3 tn": (3 * 10**12, "up_to", "USD"),
    "~5.9bn": (5_900_000_000, "about", None),
    "5.9 billion+": (5_900_000_000, "over", None),
    "5.9 billion US dollars": (5_900_000_000, None, "USD"),
}


@pytest.mark.parametrize("text", AMOUNTS)
def test_amounts(text: str) -> None:
    value, hedge, currency = AMOUNTS[text]
    read = read_amount(text)
    assert (read.figure.value, read.figure.qualifier, read.currency) == (value, hedge, currency)


@pytest.mark.parametrize(("text", "low", "high"), [("5,9 bn", "5.85", "5.95"), ("USD 24 billion", "23.5", "24.5")])
def test_the_last_typed_digit_says_how_exact_it_is(text: str, low: str, high: str) -> None:
    figure = read_amount(text).figure
    interval = printed(figure.text, figure.value)
    assert (interval.low, interval.high) == (D(low) * 10**9, D(high) * 10**9)


UNREADABLE = [
    "", " ", "much", "-5", "1,,1", "1.1.1", "1,1,1", "12,34,567", "1,100,00 million", "5.9 gazillion",
    "$5.9 billion in 2027", "1.1 billıon", "٣ billion", "1e9", "nan", "Infinity", "9" * 40, "999,999 trillion trillion",
    "1 1 billion", "<b>1</b>", "over", "USD",
]  # fmt: skip


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_amount_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"Write it like|below zero|more than any market"):
        read_amount(text)


RATES = {
    "41.0%": ("41.0", "41.0%", None),
    "41": ("41", "41%", None),
    "41,0 %": ("41.0", "41.0%", None),
    "−5 per cent": ("-5", "-5%", None),
    "about 41 % a year": ("41", "41%", "about"),
    "over 41.0 percent p.a.": ("41.0", "41.0%", "over"),
}


@pytest.mark.parametrize("text", RATES)
def test_rates(text: str) -> None:
    value, shown, hedge = RATES[text]
    read = read_rate(text)
    assert (str(read.value), read.text, read.qualifier) == (value, shown, hedge)


@pytest.mark.parametrize("text", ["", "fast", "41..0", "999999", "41% in 2027", "41%%", "five"])
def test_no_rate(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_rate(text)


@pytest.mark.parametrize("text", ["", "27", "20277", "FY27", "1800", "2200", "２０２７", "2027.0", "-2027"])
def test_no_year(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_year(text)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_amount, read_rate, read_year):
        with suppress(InvalidInput):
            assert read(text) is not None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_printed_number_is_read_back(value: Decimal) -> None:
    assert read_amount(f"USD {value:,f} million").figure.value == value * 10**6
    assert read_amount(f"{value:f} million").figure.value == value * 10**6
