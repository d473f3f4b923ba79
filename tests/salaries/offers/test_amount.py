"""Amounts as people of several countries write them: read where they can mean one thing only, else refused with both."""

from decimal import Decimal

import pytest

from salaries.offers.amount import OfferUnit, read_amount

IN_GERMANY = OfferUnit("EUR", "DE")


@pytest.mark.parametrize(
    ("unit", "text", "amount"),
    [
        (IN_GERMANY, "85.000", "85000"),
        (IN_GERMANY, "€85.000,00", "85000.00"),
        (IN_GERMANY, "85.000 €", "85000"),
        (IN_GERMANY, "EUR 85.000,-", "85000"),
        (IN_GERMANY, "1.085.000,50", "1085000.50"),
        (IN_GERMANY, "85,5k", "85500"),
        (IN_GERMANY, "85 k€", "85000"),
        (IN_GERMANY, "85,000", "85000"),
        (IN_GERMANY, "85k/year", "85000"),
        (IN_GERMANY, "60.000 p.a.", "60000"),
        (OfferUnit("EUR", "FR"), "95 000", "95000"),
        (OfferUnit("EUR", "FR"), "95\u202f000,00 €", "95000.00"),
        (OfferUnit("GBP", "GB"), "£45k", "45000"),
        (OfferUnit("GBP", "GB"), "45k GBP", "45000"),
        (OfferUnit("GBP", "GB"), "45,000 pounds per annum", "45000"),
        (OfferUnit("INR", "IN"), "12 lakh", "1200000"),
        (OfferUnit("INR", "IN"), "12.5 Lakhs", "1250000"),
        (OfferUnit("INR", "IN"), "12 LPA", "1200000"),
        (OfferUnit("INR", "IN"), "12L", "1200000"),
        (OfferUnit("INR", "IN"), "1.2 crore", "12000000"),
        (OfferUnit("INR", "IN"), "1,20,000", "120000"),
        (OfferUnit("INR", "IN"), "₹12,00,000/-", "1200000"),
        (OfferUnit("INR", "IN"), "Rs. 12,00,000", "1200000"),
        (OfferUnit("PKR", "PK"), "Rs 12 lakh", "1200000"),
        (OfferUnit("CHF", "CH"), "85'000.–", "85000"),
        (OfferUnit("CHF", "CH"), "CHF 85’000.50", "85000.50"),
        (OfferUnit("SEK", "SE"), "600 000 kr", "600000"),
        (OfferUnit("ZAR", "ZA"), "R350 000", "350000"),
        (OfferUnit("CNY", "CN"), "¥300k", "300000"),
        (OfferUnit("USD", "US"), "85k", "85000"),
        (OfferUnit("USD", "US"), "1.2 million", "1200000"),
        (OfferUnit("USD", "US", "month"), "$8,000 a month", "8000"),
        (OfferUnit("CAD", "CA"), "85 000,00 $", "85000.00"),
    ],
)
def test_what_is_certain_is_read(unit: OfferUnit, text: str, amount: str) -> None:
    read = read_amount(text, unit)
    assert read == Decimal(amount)
    assert isinstance(read, Decimal)


@pytest.mark.parametrize(
    ("unit", "text", "both"),
    [
        (OfferUnit("USD", "US"), "85.000", "85 or 85,000"),
        (OfferUnit("GBP", "GB"), "£85.000", "85 or 85,000"),
        (OfferUnit("EUR", "IE"), "85.000", "85 or 85,000"),
        (OfferUnit("CHF", "CH"), "85.000", "85 or 85,000"),
        (OfferUnit("INR", "IN"), "12.000", "12 or 12,000"),
        (OfferUnit("USD", "US"), "85,50", "85.50 or 8,550"),
        (OfferUnit("USD", "US"), "1.250k", "1,250 or 1,250,000"),
        (IN_GERMANY, "1,250k", "1,250 or 1,250,000"),
    ],
)
def test_what_can_mean_two_amounts_is_refused_with_both(unit: OfferUnit, text: str, both: str) -> None:
    with pytest.raises(ValueError, match="can mean") as refused:
        read_amount(text, unit)
    assert f"“{text}” can mean {both}. " in str(refused.value)
    for printed in both.split(" or "):
        assert f"{read_amount(printed, unit):,}" in (printed, f"{printed}.00")


@pytest.mark.parametrize(
    ("unit", "text", "words"),
    [
        (OfferUnit("USD", "US"), "£45k", "is not in USD. Choose pounds"),
        (OfferUnit("USD", "US"), "45k GBP", "is not in USD. Choose pounds"),
        (OfferUnit("USD", "US"), "12 lakh", "Choose rupees, or write 1,200,000."),
        (IN_GERMANY, "12 LPA", "Choose rupees, or write 1,200,000."),
        (IN_GERMANY, "4.000 € a month", "is by the month. Write the pay of one year."),
        (OfferUnit("USD", "US", "hour"), "85k p.a.", "is by the year. Write the pay of one hour."),
        (IN_GERMANY, "85.00.000", "is not an amount"),
        (IN_GERMANY, "1.234,567", "is not an amount"),
        (IN_GERMANY, "85 Tsd", "is not an amount"),
        (OfferUnit("USD", "US"), "85k to 90k", "is not an amount"),
        (OfferUnit("USD", "US"), "0 lakh", "more than zero"),
        (OfferUnit("INR", "IN"), "99999999 crore", "is less than"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_to_do(unit: OfferUnit, text: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as refused:
        read_amount(text, unit)
    assert words in str(refused.value)
    assert len(str(refused.value)) < 120
