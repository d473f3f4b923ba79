"""Who says so, and when; and nothing that the sentence does not say."""

import pytest

from market.parsers.publishers import find_source
from tests.reading import section

SAID = "the AI market will reach $2 billion by 2030"


@pytest.mark.parametrize(
    ("words", "publisher", "published_on", "cited_by"),
    [
        (f"Gartner (21 April 2023) expects that {SAID}", "Gartner", "2023-04-21", None),
        (f"Gartner (April 2023) projects that {SAID}", "Gartner", "2023-04", None),
        (f"Gartner (Apr 21, 2023) projects that {SAID}", "Gartner", "2023-04-21", None),
        (f"IDC (2023-04-21) sees that {SAID}", "IDC", "2023-04-21", None),
        (f"360iResearch (2025) estimates that {SAID}", "360iResearch", "2025", None),
        (f"According to Gartner (2023), {SAID}", "Gartner", "2023", None),
        (f"According to Gartner, in a report published in May 2023, {SAID}", "Gartner", "2023-05", None),
        (f"Gartner (undated), as cited by example.org, expects that {SAID}", "Gartner", None, "example.org"),
        (f"Gartner (2023), as cited by A Blog, expects that {SAID}", "Gartner", "2023", "A Blog"),
        (f"As cited by example.org, {SAID}", None, None, "example.org"),
        (f"The Market Research Company expects that {SAID}", "The Market Research Company", None, None),
        (f"Gartner expects that {SAID}", "Gartner", None, None),
        (f"In 2023, {SAID}", None, None, None),
        (f"{SAID.capitalize()}, published analysts say", None, None, None),
    ],
)
def test_sources(words: str, publisher: str | None, published_on: str | None, cited_by: str | None) -> None:
    source = find_source(words)
    assert (source.publisher, source.published_on, source.cited_by) == (publisher, published_on, cited_by)


@pytest.mark.parametrize(
    "words",
    [
        "According to Gartner, in a report published in 2023,",
        "A Market Research (2023) projects that",
        "IDC (2023) sees",
    ],
)
def test_a_source_is_neither_a_market_nor_a_year_of_its_figures(words: str) -> None:
    (fact,) = section("Market Demand", "Market Growth", f"- {words} the AI market will reach $2 billion").of("Forecast")
    assert (fact.market, fact.target_year, fact.base_year) == ("AI", None, None)


def test_the_years_of_a_rate_and_every_hedge_have_fields_of_their_own() -> None:
    sizes = "from about $1 billion in 2024 to over $9 billion by 2030"
    line = f"- The AI market grows {sizes}, a CAGR of about 44% from 2025 to 2030."
    (fact,) = section("Market Demand", "Market Growth", line).of("Forecast")
    assert (fact.base_year, fact.target_year, fact.rate_from_year, fact.rate_to_year) == (2024, 2030, 2025, 2030)
    assert (fact.base_qualifier, fact.qualifier, fact.rate_qualifier) == ("about", "over", "about")


def test_years_that_are_not_said_of_the_rate_are_null() -> None:
    line = "- The AI market grows from $1 billion in 2024 to $9 billion by 2030, a CAGR of 44%."
    (fact,) = section("Market Demand", "Market Growth", line).of("Forecast")
    assert (fact.rate_from_year, fact.rate_to_year, fact.rate_qualifier) == (None, None, None)
