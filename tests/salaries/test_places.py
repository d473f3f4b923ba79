"""Country, region and year of a pay heading."""

import pytest

from salaries.places import PayPlace, read_place

HEADINGS = {
    "": (None, None, None),
    "Salary Ranges": (None, None, None),
    "Salary Ranges ()": (None, None, None),
    "Salary Ranges (": (None, None, None),
    "Salary Ranges (US Market, 2024)": ("US", None, 2024),
    "Salary Ranges (U.S., 2025)": ("US", None, 2025),
    "Salary Ranges (United States)": ("US", None, None),
    "Salary Ranges (UK, 2025)": ("GB", None, 2025),
    "Salary Ranges (Germany, 2023)": ("DE", None, 2023),
    "Salary Ranges (2022)": (None, None, 2022),
    "Salary Ranges (California, US, 2024)": ("US", "California", 2024),
    "Salary Ranges in Canada": ("CA", None, None),
    "Salary Ranges (Focus on status, 12024)": (None, None, None),
    "Salary Ranges (Source: Glassdoor)": (None, None, None),
    "Salary Expectations (in USD)": (None, None, None),
    "Salaries in the Bay Area, 2023 or 2024": (None, "Bay Area", None),
    "Let us look at salaries": (None, None, None),
    "UK": ("GB", None, None),
    "UK and Ireland": (None, None, None),
    "London, UK": ("GB", "London", None),
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_places(heading):
    assert tuple(read_place(heading)) == HEADINGS[heading]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Outside London the median was £54,900", PayPlace(None, None, None)),
        ("Excluding the United States: €60,000", PayPlace(None, None, None)),
        ("Except in New York, engineers in Germany earn €60,000", PayPlace("DE", None, None)),
        ("In London the median was £54,900", PayPlace(None, "London", None)),
        ("£61,200, up 4.1% on 2023", PayPlace(None, None, None)),
        ("5% more than in 2021", PayPlace(None, None, None)),
        ("In 2024 it was 5% more than in 2021", PayPlace(None, None, 2024)),
        ("based on 2023 adverts", PayPlace(None, None, 2023)),
    ],
)
def test_a_place_left_out_and_a_year_compared_with_are_not_those_of_the_figure(words: str, place: PayPlace) -> None:
    assert read_place(words) == place
