"""One list of currencies: what the pay reader reads, no other reader overlooks."""

from decimal import Decimal

import pytest

from careers.documents import Reading
from market.claims.parse_input import read_amount
from market.parsers.sizes import find_sizes
from portal.imports.dispositions import fates
from salaries.amounts import find_amounts
from tests.reading import read_guide
from vocabulary.money import CODES, SIGNS, contains_money, currency_code, money, whole

MARKS = [*CODES, *SIGNS, "$"]


def fate(*lines):
    reading = read_guide("\n".join(("Overview", *lines, "Requirements")))
    return list(fates(reading.document, Reading(reading.facts, set(reading.context))))[1]


@pytest.mark.parametrize("mark", MARKS)
def test_every_currency_of_pay_is_known_to_every_reader(mark):
    text = f"Budget of {mark} 500,000 in all."
    code = currency_code(mark)
    assert [(one.low, one.currency) for one in find_amounts(text)] == [(500_000, code)]
    assert contains_money(text)
    assert contains_money(f"Budget of 500,000 {mark}")
    assert [one.currency for one in find_sizes(f"a market worth {mark} 5 billion")] == [code]
    assert read_amount(f"{mark} 5 billion").currency == code


@pytest.mark.parametrize("mark", MARKS)
def test_an_amount_that_no_fact_took_is_named_in_every_currency(mark):
    assert fate(f"Plan for a budget of {mark} 500,000.") == ("no_fact", "an amount of money")


@pytest.mark.parametrize("mark", MARKS)
def test_a_line_with_an_amount_is_no_heading_in_any_currency(mark):
    reading = read_guide(f"Overview\nYearly Budget {mark} 500,000\nRequirements")
    assert reading.document.statements[1].role == "sentence"


@pytest.mark.parametrize(
    "words",
    [
        "Engineers 10 or more", "Try 3 times before you ask.", "The cop 5 streets away.", "Use PHP 8 or PHP 8.2 at work.",
        "Ron 2 and others", "Plans for 2027", "Managers 5 to 10", "Over 3 rstudio courses",
    ],
)  # fmt: skip
def test_a_word_beside_a_number_is_no_currency(words):
    assert not contains_money(words)
    assert find_amounts(words) == []
    assert "money" not in fate(words.rstrip(".") + ".").reason


def test_a_code_is_read_in_any_letter_case():
    assert contains_money("sek 500,000")
    assert contains_money("PHP 85,000")
    assert contains_money("TRY 90,000")
    assert [one.currency for one in find_amounts("sek 500,000")] == ["SEK"]


def test_a_bare_dollar_is_that_of_the_country():
    assert [currency_code("$", country) for country in ("AU", "FR", None)] == ["AUD", "USD", "USD"]


@pytest.mark.parametrize(
    ("median", "printed"), [("212127.50", "$212,128"), ("102610.5", "$102,611"), ("90000", "$90,000")]
)
def test_a_median_between_two_amounts_is_printed_whole(median, printed):
    assert money(whole(Decimal(median)), "USD") == printed
