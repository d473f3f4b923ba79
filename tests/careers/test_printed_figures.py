"""Figures in a sentence: amounts of money, shares and years, and nothing of the words around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.printed_figures import address_at, pieces


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Salaries run from $131,158 to over $237,500.", ["$131,158", "$237,500"]),
        ("Salary range: $160,000 - $200,000+", ["$160,000", "$200,000+"]),
        (
            "from USD 1.7 billion in 2024 to USD 129 billion by 2034, a CAGR of 43%",
            ["USD 1.7 billion", "USD 129 billion", "43%"],
        ),
        ("4+ years of experience", ["4+ years"]),
        ("Usual experience: 0-2 years", ["0-2 years"]),
        ("£25K a year", ["£25K"]),
        ("In 2022 the highest share belonged to the cloud.", []),
        ("", []),
    ],
)
def test_figures_of_a_sentence(text: str, figures: list[str]) -> None:
    assert [words for words, is_one in pieces(text) if is_one] == figures


@given(st.text(alphabet="$€ 0123456789.,+-–%USDKmyears", max_size=60))
def test_no_character_is_lost(text: str) -> None:
    assert "".join(words for words, _ in pieces(text)) == text


@pytest.mark.parametrize(
    ("address", "text", "at"),
    [
        ("https://example.org/pay", "from $131,158 to $90", "https://example.org/pay#:~:text=131%2C158"),
        ("https://example.org/pay", "29% of spend", "https://example.org/pay#:~:text=29%25"),
        ("https://example.org/pay", "the highest share", "https://example.org/pay"),
        ("https://example.org/pay#here", "29%", "https://example.org/pay#here"),
        ("", "29%", ""),
    ],
)
def test_an_original_opens_at_the_longest_number(address: str, text: str, at: str) -> None:
    assert address_at(address, text) == at
