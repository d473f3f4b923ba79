"""The sentence that says where an offer lies."""

import pytest

from salaries.offers.nearest import AdvertsOfAKind, nearest, year_with_enough
from salaries.offers.shares import OfferAmongRanges
from salaries.offers.words import lead, sentence, text_of


def said(below: int, inside: int, above: int, n_distinct: int, country: str = "US", level: str = "senior") -> str:
    return text_of(sentence(OfferAmongRanges(below, inside, above, n_distinct), level, country, 2025))


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (
            (41, 188, 83, 200),
            "Higher than the whole range of 41 of 312 US senior adverts of 2025; inside the range of 188; "
            "below the start of 83.",
        ),
        (
            (4, 2000, 0, 200),
            "Higher than the whole range of 4 of 2,004 US senior adverts of 2025; inside the range of 2,000; "
            "below the start of none.",
        ),
        ((25, 0, 0, 20), "Higher than the whole range of all 25 US senior adverts of 2025."),
        ((0, 25, 0, 20), "Inside the range of all 25 US senior adverts of 2025."),
        ((0, 0, 25, 20), "Below the start of all 25 US senior adverts of 2025."),
        (
            (0, 3, 2, 5),
            "Only 5 adverts, so read with care. The offer is inside the range of 3 and below the start of 2.",
        ),
        (
            (1, 0, 1, 2),
            "Only 2 adverts, so read with care. The offer is above the whole range of 1 and below the start of 1.",
        ),
        ((0, 1, 0, 1), "Only 1 advert, so read with care. The offer is inside the range of 1."),
        (
            (1, 3, 1, 4),
            "Only 5 adverts, with 4 different ranges, so read with care. The offer is inside the range of 3, "
            "above the whole range of 1 and below the start of 1.",
        ),
        ((0, 0, 0, 0), "No adverts for this role, level and place in 2025."),
    ],
)
def test_sentences(counts: tuple[int, int, int, int], words: str) -> None:
    assert said(*counts) == words


def test_places_and_levels_in_words() -> None:
    assert "UK mid-level adverts of 2025" in said(4, 5, 6, 10, "GB", "mid")
    assert "entry-level adverts of 2025 in Germany" in said(4, 5, 6, 10, "DE", "entry")
    assert "adverts of 2025 in the Netherlands" in said(4, 5, 6, 10, "NL")


def test_what_holds_for_most_comes_first() -> None:
    assert lead(OfferAmongRanges(46, 152, 69, 183)) == "Inside the range of most adverts."
    assert lead(OfferAmongRanges(160, 50, 57, 183)) == "Higher than the whole range of most adverts."
    assert lead(OfferAmongRanges(58, 335, 396, 467)) == "Below the start of most adverts."
    assert lead(OfferAmongRanges(100, 100, 100, 90)) == ""
    assert lead(OfferAmongRanges(0, 4, 1, 5)) == ""  # too few to say


def kind(title: str, level: str, country: str, year: int, n: int, n_distinct: int | None = None) -> AdvertsOfAKind:
    return AdvertsOfAKind(title, level, country, year, "USD", n, n if n_distinct is None else n_distinct)


def test_the_nearest_are_three_and_never_the_one_asked_for() -> None:
    here = kind("", "mid", "US", 2025, 5, 4)
    last_year = kind("", "mid", "US", 2024, 10)
    above = kind("", "senior", "US", 2025, 25, 20)
    near = kind("ml-engineer", "mid", "US", 2025, 267, 183)
    abroad = kind("", "mid", "GB", 2025, 30)
    few = kind("", "entry", "US", 2025, 1)
    none = kind("", "mid", "CA", 2025, 0)
    assert nearest([few, abroad, none, near, above, last_year, here], "mid", "US", 2025) == [last_year, above, near]
    assert nearest([here], "mid", "US", 2025) == []


def test_the_year_is_the_newest_with_enough() -> None:
    years = [kind("", "mid", "US", 2025, 573, 5), kind("", "mid", "US", 2024, 10), kind("", "mid", "US", 2023, 90)]
    assert year_with_enough(years) == 2024
    assert year_with_enough(years[:1]) == 2025
    assert year_with_enough([kind("", "mid", "US", 2025, 0)]) is None
