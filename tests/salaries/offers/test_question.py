"""Reading an offer from an address: what is taken, and what is refused by name."""

from decimal import Decimal

import pytest

from salaries.offers.question import InvalidOffer, Offer, read_offer

GIVEN = {"role": "mlops-engineer", "level": "senior", "country": "US", "amount": "165,000", "currency": "USD"}


def test_a_whole_offer() -> None:
    offer = read_offer({**GIVEN, "year": "2025", "period": "month", "component": "base"})
    assert offer == Offer("mlops-engineer", "senior", "US", Decimal(165_000), "USD", 2025, "month", "base")


def test_what_is_not_given_is_not_guessed() -> None:
    offer = read_offer(GIVEN)
    assert (offer.year, offer.period, offer.component) == (None, "year", "unstated")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("165000", "165000"),
        ("165 000", "165000"),
        ("165'000.50", "165000.50"),
        ("165k", "165000"),
        ("$165,000", "165000"),
        ("US$ 165K", "165000"),
        (" 165,000 ", "165000"),
        ("16,50,000", "1650000"),
        ("999999999999", "999999999999"),
    ],
)
def test_amounts_as_people_write_them(text: str, amount: str) -> None:
    assert read_offer({**GIVEN, "amount": text}).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "amount is missing"),
        ("  ", "amount is missing"),
        ("0", "more than zero"),
        ("0.00", "more than zero"),
        ("-165000", "is not an amount"),
        ("1e30", "is not an amount"),
        ("NaN", "is not an amount"),
        ("inf", "is not an amount"),
        ("165.000", "can mean 165 or 165,000"),
        ("1,6,5", "is not an amount"),
        ("a lot", "is not an amount"),
        ("١٢٣", "is not an amount"),
        ("1000000000000", "less than 1,000,000,000,000"),
        ("9" * 200, "is not an amount"),
        ("£165,000", "is not in USD"),
    ],
)
def test_amounts_that_no_one_is_paid_are_refused(text: str, words: str) -> None:
    with pytest.raises(InvalidOffer) as refused:
        read_offer({**GIVEN, "amount": text})
    assert words in refused.value.errors["amount"]
    assert len(str(refused.value)) < 120


def test_a_dollar_sign_is_of_any_dollar() -> None:
    assert read_offer({**GIVEN, "amount": "$165,000", "currency": "CAD"}).currency == "CAD"
    with pytest.raises(InvalidOffer, match="is not in EUR"):
        read_offer({**GIVEN, "amount": "$165,000", "currency": "EUR"})


def test_codes_are_read_in_any_letter_case() -> None:
    offer = read_offer({**GIVEN, "country": "gb", "currency": "gbp"})
    assert (offer.country, offer.currency) == ("GB", "GBP")


def test_all_that_is_wrong_is_named_at_once() -> None:
    wrong = {"level": "boss", "country": "germany", "currency": "$", "period": "fortnight", "component": "net"}
    with pytest.raises(InvalidOffer) as refused:
        read_offer({**wrong, "year": "25"})
    errors = refused.value.errors
    assert errors.keys() == {"role", "level", "country", "year", "amount", "currency", "period", "component"}
    assert "Did you mean DE?" in errors["country"]
    assert "entry, mid, senior" in errors["level"]
