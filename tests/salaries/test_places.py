"""Country, region and year of a pay heading."""

import pytest

from salaries.places import read_place

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
