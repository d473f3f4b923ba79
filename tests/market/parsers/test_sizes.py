"""Market sizes and growth rates as guides print them."""

from decimal import Decimal

import pytest

from market.parsers.hedges import qualifier_before
from market.parsers.rates import find_rates
from market.parsers.sizes import find_sizes

NO_SIZE = [
    "",
    "$",
    "$ billion",
    "$940",
    "$150,000",
    "5.9 billion",
    "5 m",
    "USD 5,9 billion",
    "$1,2 billion",
    "$10 millionaires",
    "$5 bıllion",
    "$5 bİllion",
    "a billion dollars",
    "$99999999999999999999 million",
]
SIZES = {
    "USD 5.9 billion": (5_900_000_000, "USD"),
    "USD5.9 billion": (5_900_000_000, "USD"),
    "usd 5.9 BILLION": (5_900_000_000, "USD"),
    "USD 13,321.8 million": (13_321_800_000, "USD"),
    "USD 3652.7 million": (3_652_700_000, "USD"),
    "USD 3.5 bn": (3_500_000_000, "USD"),
    "$940 million": (940_000_000, "USD"),
    "$ 940 million": (940_000_000, "USD"),
    "$940 thousand": (940_000, "USD"),
    "$5.9B": (5_900_000_000, "USD"),
    "$5.9 billions": (5_900_000_000, "USD"),
    "$5 mn": (5_000_000, "USD"),
    "US$ 4 billion": (4_000_000_000, "USD"),
    "$1.5tn": (1_500_000_000_000, "USD"),
    "€3.5 billion": (3_500_000_000, "EUR"),
    "GBP 2 million": (2_000_000, "GBP"),
    "₹500 crore": (5_000_000_000, "INR"),
    "₹2 lakh crore": (2_000_000_000_000, "INR"),
    "A$7 million": (7_000_000, "AUD"),
    "5.9 billion dollars": (5_900_000_000, "USD"),
    "5.9 billion U.S. dollars": (5_900_000_000, "USD"),
    "5.9 billion USD": (5_900_000_000, "USD"),
    "3 billion euros": (3_000_000_000, "EUR"),
}
YEARS = {
    "worth $10 billion": None,
    "$10 billion by 20300": None,
    "$10 billion by 2030": 2030,
    "$10 billion in 2023": 2023,
    "$10 billion (2030)": 2030,
    "$10 billion, by 2030": 2030,
    "$10 billion by the end of 2028": 2028,
    "By 2030, the market should reach $10 billion": 2030,
    "In 1999 nobody cared. It is worth $10 billion": None,
}
QUALIFIERS = {
    "$1 billion": None,
    "over $1 billion": "over",
    "more than $1 billion": "over",
    "surpassing $1 billion": "over",
    "nearly $1 billion": "about",
    "an estimated $1 billion": "about",
    "up to $1 billion": "up_to",
    "rover $1 billion": None,
}
NO_RATE = ["", "20%", "CAGR", "CAGR of", "CAGR of -3%", "CAGR of 41,0%", "1,041.0% CAGR", "CAGR of 12345%"]
# Printed → per cent, qualifier, first and last year.
RATES = {
    "CAGR of 41.0%": ("41.0", None, None, None),
    "CAGR 24%": ("24", None, None, None),
    "cagr: 12.5%": ("12.5", None, None, None),
    "24% CAGR": ("24", None, None, None),
    "CAGR of 0%": ("0", None, None, None),
    "CAGR of 35.5 per cent": ("35.5", None, None, None),
    "CAGR of over 40 percent": ("40", "over", None, None),
    "CAGR of approximately 37.4%": ("37.4", "about", None, None),
    "growing 20% annually": ("20", None, None, None),
    "20% a year": ("20", None, None, None),
    "a CAGR of 43.5% from 2023": ("43.5", None, 2023, None),
    "from 2023 to 2030, at a CAGR of 44.6%": ("44.6", None, 2023, 2030),
    "CAGR of 41.0% between 2022 and 2027": ("41.0", None, 2022, 2027),
    "CAGR of 12% (2023-2030)": ("12", None, 2023, 2030),
    "CAGR (2023–2030): 12%": ("12", None, 2023, 2030),
    "compound annual growth rate (CAGR) of 38.9% from 2024 to 2030": ("38.9", None, 2024, 2030),
}


@pytest.mark.parametrize("text", NO_SIZE)
def test_no_size(text):
    assert find_sizes(text) == []


@pytest.mark.parametrize("text", SIZES)
def test_sizes(text):
    [size] = find_sizes(f"The market is worth {text} today.")
    assert (size.value, size.currency) == SIZES[text]
    assert size.printed == text


def test_a_size_is_exact():
    [size] = find_sizes("$0.1 million")
    assert (type(size.value), str(size.value)) == (Decimal, "100000")


@pytest.mark.parametrize("text", YEARS)
def test_the_year_of_a_size(text):
    [size] = find_sizes(text)
    assert size.year == YEARS[text]


def test_each_size_has_its_own_year():
    sizes = find_sizes("from $1.1 billion in 2023 to $9 billion by 2030")
    assert [size.year for size in sizes] == [2023, 2030]


@pytest.mark.parametrize("text", QUALIFIERS)
def test_qualifiers(text):
    assert qualifier_before(text, text.index("$")) == QUALIFIERS[text]


@pytest.mark.parametrize("text", NO_RATE)
def test_no_rate(text):
    assert find_rates(text) == []


@pytest.mark.parametrize("text", RATES)
def test_rates(text):
    [rate] = find_rates(text)
    assert (str(rate.percent), rate.qualifier, rate.first_year, rate.last_year) == RATES[text]


def test_two_rates_have_the_years_they_stand_with():
    text = "from 2023 to 2027 at a CAGR of 10% and from 2027 to 2030 at a CAGR of 5%"
    assert [(rate.first_year, rate.last_year) for rate in find_rates(text)] == [(2023, 2027), (2027, 2030)]
