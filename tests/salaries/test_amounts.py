"""Amounts of pay as guides print them."""

from decimal import Decimal

import pytest

from salaries.amounts import find_amounts
from salaries.printed import StatedUnit

NO_PAY = [
    "",
    "$",
    "$ - $",
    "$abc",
    "no money",
    "2024",
    "100,000",
    "100,000 - 130,000",
    "5-15%",
    "$5 million",
    "$5bn",
    "$5.9B",
    "$2 tn",
    "USD 5.9 billion",
    "$5 mln",
    "₹500 crore",
    "$1,2,3",
    "$100,0000",
    "$12345678901234567890",
    "BUSD 5,000",
    "5 USDT",
]
# Printed → low, high, open above, qualifier, currency, period.
YEARLY = {
    "$131,158 to over $237,500": (131158, 237500, True, "over", "USD"),
    "$160,000 - $200,000+": (160000, 200000, True, None, "USD"),
    "$100,000-$130,000": (100000, 130000, False, None, "USD"),
    "$100,000-130,000": (100000, 130000, False, None, "USD"),
    "$100,000 — $130,000": (100000, 130000, False, None, "USD"),
    "$100,000 to $130,000": (100000, 130000, False, None, "USD"),
    "from $100,000 to $130,000": (100000, 130000, False, None, "USD"),
    "between $100,000 and $130,000": (100000, 130000, False, None, "USD"),
    "$90,000 to well over $150,000": (90000, 150000, True, "over", "USD"),
    "$90,000 to far more than $150,000": (90000, 150000, True, "over", "USD"),
    "well below $150,000": (None, 150000, False, "up_to", "USD"),
    "about $100,000 to $120,000": (100000, 120000, False, "about", "USD"),
    "$80K–$105K": (80000, 105000, False, None, "USD"),
    "$150K+": (150000, None, True, None, "USD"),
    "$150k or more": (150000, None, True, None, "USD"),
    "$150,000 and above": (150000, None, True, None, "USD"),
    "$100-140K": (100000, 140000, False, None, "USD"),
    "$90 - $120K": (90000, 120000, False, None, "USD"),
    "$100K-$140,000": (100000, 140000, False, None, "USD"),
    "$100,000-$140K": (100000, 140000, False, None, "USD"),
    "$100 - 130 thousand": (100000, 130000, False, None, "USD"),
    "$99.5K": (99500, 99500, False, None, "USD"),
    "$1.2M": (1200000, 1200000, False, None, "USD"),
    "$100k to $140k+": (100000, 140000, True, None, "USD"),
    "approximately $150,000": (150000, 150000, False, "about", "USD"),
    "~$150,000": (150000, 150000, False, "about", "USD"),
    "≈ $150k": (150000, 150000, False, "about", "USD"),
    "nearly $150,000": (150000, 150000, False, "about", "USD"),
    "an average of $150,000": (150000, 150000, False, "about", "USD"),
    "up to $260,000": (None, 260000, False, "up_to", "USD"),
    "less than $90,000": (None, 90000, False, "up_to", "USD"),
    "over $200,000": (200000, None, True, "over", "USD"),
    "upwards of $200,000": (200000, None, True, "over", "USD"),
    "from $100,000": (100000, None, True, "from", "USD"),
    "starting at $90,000": (90000, None, True, "from", "USD"),
    "at least $90,000": (90000, None, True, "from", "USD"),
    "$130,000 - $100,000": (130000, 100000, False, None, "USD"),
    "$100,000.50": (Decimal("100000.50"), Decimal("100000.50"), False, None, "USD"),
    "US$120,000": (120000, 120000, False, None, "USD"),
    "usd 100,000": (100000, 100000, False, None, "USD"),
    "USD100,000": (100000, 100000, False, None, "USD"),
    "USD 100K-140K": (100000, 140000, False, None, "USD"),
    "100K-140K USD": (100000, 140000, False, None, "USD"),
    "$100,000 USD - $120,000 USD": (100000, 120000, False, None, "USD"),
    "£45,000 - £58,000": (45000, 58000, False, None, "GBP"),
    "45.000 € - 58.000 €": (45000, 58000, False, None, "EUR"),
    "45k € to 58k €": (45000, 58000, False, None, "EUR"),
    "€45k-€58k": (45000, 58000, False, None, "EUR"),
    "€ 45.000,50": (Decimal("45000.50"), Decimal("45000.50"), False, None, "EUR"),
    "EUR 45.000-58.000": (45000, 58000, False, None, "EUR"),
    "95 000 €": (95000, 95000, False, None, "EUR"),
    "95\u202f000 €": (95000, 95000, False, None, "EUR"),
    "CHF 120'000": (120000, 120000, False, None, "CHF"),
    "120’000 CHF": (120000, 120000, False, None, "CHF"),
    "C$95,000-C$120,000": (95000, 120000, False, None, "CAD"),
    "$95,000–$120,000 CAD": (95000, 120000, False, None, "CAD"),
    "A$150,000": (150000, 150000, False, None, "AUD"),
    "₹12,00,000 - ₹18,00,000": (1200000, 1800000, False, None, "INR"),
    "₹12-18 lakhs": (1200000, 1800000, False, None, "INR"),
    "Rs. 500,000": (500000, 500000, False, None, "INR"),
    "R$ 20.000": (20000, 20000, False, None, "BRL"),
    "15 000 zł": (15000, 15000, False, None, "PLN"),
    "SEK 500,000": (500000, 500000, False, None, "SEK"),
}  # fmt: skip
PERIODS = {
    "$55-$70 per hour": "hour",
    "$60–80/hour": "hour",
    "$55/hr": "hour",
    "$55 an hour": "hour",
    "hourly rates of $50-$70": "hour",
    "£300-£400 a day": "day",
    "$1,200 weekly": "week",
    "$4,000 a month": "month",
    "$120,000/year": "year",
    "$120,000 per annum": "year",
    "$150,000 p.a.": "year",
    "an annual salary of $150,000": "year",
    "₹12-18 LPA": "year",
}


def one(text, country=None):
    [amount] = find_amounts(text, StatedUnit(country))
    return amount


@pytest.mark.parametrize("text", NO_PAY)
def test_no_pay(text):
    assert find_amounts(text) == []


@pytest.mark.parametrize("text", YEARLY)
def test_amounts(text):
    amount = one(f"Pays {text}, by level.")
    said = (amount.low, amount.high, amount.open_ended, amount.qualifier, amount.currency)
    assert said == YEARLY[text]


# Paid by the month where they are used: so much alone says no period.
SMALL_UNITS = ["R$ 20.000", "15 000 zł"]


@pytest.mark.parametrize("text", SMALL_UNITS)
def test_an_amount_in_small_units_without_a_period_has_none(text):
    assert one(f"Pays {text}, by level.").period is None


@pytest.mark.parametrize("text", [text for text in YEARLY if text not in SMALL_UNITS])
def test_a_large_amount_without_a_period_is_taken_for_a_year(text):
    amount = one(f"Pays {text}, by level.")
    assert (amount.period, amount.period_inferred) == ("year", True)


@pytest.mark.parametrize("text", YEARLY)
def test_the_span_is_the_printed_amount(text):
    line = f"Pays {text}, by level."
    amount = one(line)
    assert line[amount.start : amount.end] == text.removeprefix("from " if " to " in text else "").removeprefix(
        "between "
    )


@pytest.mark.parametrize("text", PERIODS)
def test_a_stated_period(text):
    amount = one(text)
    assert (amount.period, amount.period_inferred) == (PERIODS[text], False)


@pytest.mark.parametrize("text", ["$55", "$55-$70", "$900 - $1K", "€9.999"])
def test_a_small_amount_without_a_period_has_none(text):
    assert one(text).period is None


def test_a_factor_of_the_upper_end_is_not_lent_to_a_greater_lower_end():
    amount = one("$900 - $1K")
    assert (amount.low, amount.high) == (900, 1000)


@pytest.mark.parametrize(("country", "currency"), [(None, "USD"), ("CA", "CAD"), ("AU", "AUD"), ("DE", "USD")])
def test_a_bare_dollar_is_that_of_the_country(country, currency):
    assert one("$95,000", country).currency == currency


def test_and_joins_two_figures():
    amounts = find_amounts("$90k for juniors, $120k and $150k for others")
    assert [amount.low for amount in amounts] == [90000, 120000, 150000]


@pytest.mark.parametrize("text", ["£25,500 Starter to £55,000 Experienced", "£25,500 starters – £55,000"])
def test_what_starters_get_is_the_lower_end_of_what_others_get(text):
    amount = one(text)
    assert (amount.low, amount.high) == (25500, 55000)


def test_a_market_size_beside_pay_is_no_pay():
    amounts = find_amounts("The $5.9 billion market pays $150,000.")
    assert [amount.low for amount in amounts] == [150000]


def test_amounts_are_exact_decimals():
    amount = one("$0.10 per hour")
    assert (type(amount.low), str(amount.low)) == (Decimal, "0.10")


def test_a_limit_that_is_left_open_keeps_its_figure() -> None:
    (amount,) = find_amounts("up to $260,000+")
    assert (amount.low, amount.high, amount.open_ended, amount.qualifier) == (None, 260000, True, "up_to")


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Colleagues start at about 1,200 euros a month and get up to 2,000 euros after ten years.",
            ["month", "month"],
        ),
        ("£90 an hour, or up to £140 in London", ["hour", "hour"]),
        ("£90 an hour. Others ask for £140", ["hour", None]),
        ("£90 an hour and a fee of £900", ["hour", None]),
        ("£90 an hour and €140 abroad", ["hour", None]),
    ],
)
def test_a_second_figure_of_the_same_size_is_in_the_same_period(text: str, periods: list[str | None]) -> None:
    assert [amount.period for amount in find_amounts(text)] == periods
