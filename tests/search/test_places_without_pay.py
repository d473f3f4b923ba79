"""Pay of a place without pay is that of no other place instead; a city is said to count with its country."""

from typing import Any

import pytest

from search.find import search
from tests.salaries.shipped_adverts import load_shipped_adverts
from tests.search.asked import first_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _adverts(shipped_names: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_shipped_adverts("data-engineer")


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("salary in Atlantis", "“Atlantis”"),
        ("data engineer salary in Atlantis", "“Atlantis”"),
        ("salary in Georgia", "“Georgia”"),
        ("what does a data engineer earn in the Shire", "“Shire”"),
        ("data engineer salary in europe", "Europe as a whole"),
        ("european data engineer pay", "Europe as a whole"),
        ("data engineer wages in the EU", "the European Union as a whole"),
        ("data engineer pay in latin america", "Latin America as a whole"),
        ("salary in south america", "Latin America as a whole"),
        ("data engineer pay middle east", "the Middle East as a whole"),
        ("salaries in scandinavia", "the Nordic countries as a whole"),
        ("data engineer salary worldwide", "the world as a whole"),
        ("senior data engineer pay apac", "Asia Pacific as a whole"),
        ("data engineer pay outside the US", "the world outside the United States as a whole"),
        ("salaries outside of germany", "the world outside Germany as a whole"),
    ],
)
def test_a_place_that_is_no_country_has_no_pay_and_gets_none_of_another(question: str, place: str) -> None:
    block = first_answer(question)
    assert block.text.startswith(f"We have no pay for {place}")
    assert "$" not in block.text
    assert block.chart is None
    assert not block.rows


def test_the_countries_with_most_adverts_in_it_are_linked() -> None:
    block = first_answer("data engineer salary in europe")
    assert "Most adverts for Data Engineer there are of companies in the United Kingdom (" in block.text
    assert "United States" not in block.text
    assert [part.address for part in block.parts if "country=GB" in part.address] == [
        "/compare/?role=data-engineer&country=GB"
    ]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("data engineer salary polnad", "Poland"),
        ("data engineer pay in germny", "Germany"),
        ("data engineer salary in bangalor", "India"),
        ("data engineer salary in the netherland", "Netherlands"),
    ],
)
def test_a_slip_in_a_place_is_mended_and_said(question: str, place: str) -> None:
    found = search(question)
    assert found.correction is not None
    assert place in found.answers[0].title


def test_what_is_no_place_is_none() -> None:
    assert "We have no pay for" not in first_answer("data engineer salary in k").text


@pytest.mark.parametrize("question", ["data engineer salary in Kenya", "data engineer pay in Nairobi"])
def test_a_country_without_pay_is_named(question: str) -> None:
    assert first_answer(question).text.startswith("We have no pay for Data Engineer in Kenya: ")


@pytest.mark.parametrize(
    ("question", "country"), [("salary in Liechtenstein", "Liechtenstein"), ("pay in Chad", "Chad")]
)
def test_a_country_without_adverts_is_said_to_have_none(question: str, country: str) -> None:
    assert first_answer(question).text == f"We have no pay for {country}: no advert here is of a company there."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("data engineer pay in london", "London counts with the United Kingdom."),
        ("data engineer pay nyc", "NYC counts with the United States."),
        ("data engineer salary Kraków", "Kraków counts with Poland."),
        ("is 90k good for a data engineer in Berlin", "Berlin counts with Germany."),
        ("salary in Texas", "Texas counts with the United States."),
    ],
)
def test_a_city_is_said_to_count_with_its_country(question: str, said: str) -> None:
    assert first_answer(question).text.endswith(f" Pay here is by country: {said}")


@pytest.mark.parametrize(
    "question", ["data engineer salary in germany", "data engineer salary uk", "data engineer salary in euros"]
)
def test_of_a_country_by_its_name_nothing_more_is_said(question: str) -> None:
    assert "Pay here is by" not in first_answer(question).text


def test_an_offer_in_no_country_asks_for_the_country() -> None:
    block = first_answer("is 80k good for a mid data engineer in Europe")
    assert block.text == (
        "We have no pay for Europe as a whole: pay here is by role, level and country. "
        "Choose a country to see where the offer lies."
    )
    assert "country=" not in block.address
    assert "amount=80000" in block.address


@pytest.mark.parametrize(
    ("question", "amount", "country"),
    [
        ("is 600 000 kr good for a senior data engineer in stockholm", "SEK 600,000", "SE"),
        ("is 600 000 kr good for a senior data engineer in norway", "NOK 600,000", "NO"),
        ("is 20 000 PLN a month good for a senior data engineer", "PLN 20,000", "PL"),
        ("is 85.000,00 good for a senior data engineer in germany", "€85,000", "DE"),
        ("is 12 LPA good for a mid data engineer", "₹1,200,000", "IN"),
    ],
)
def test_an_offer_is_in_the_currency_that_is_written_or_that_of_its_country(
    question: str, amount: str, country: str
) -> None:
    block = first_answer(question)
    assert block.title.startswith(f"{amount} a ")
    assert f"country={country}" in block.address
