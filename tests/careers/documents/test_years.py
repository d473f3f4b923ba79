"""Years of experience."""

import pytest

from careers.documents.years import find_years

SILENT = [
    "",
    "years",
    "no experience",
    "3-5",
    "2024 years",
    "100 years",
    "5 yearsold",
    "10 years old",
    "a 10-year-old company",
    "from five years ago",
    "12 to 24 months",
    "fıve years",
    "Twenty-five years",
    "½ years",
]
SAID = {
    "0-2 years": (0, 2),
    "0–1 years": (0, 1),
    "less than 2 years": (None, 2),
    "under 1 year": (None, 1),
    "up to 2 years": (None, 2),
    "at most three years": (None, 3),
    "4+ years": (4, None),
    "6 + years": (6, None),
    "3.7 years": (3, 3),
    "1.5+ years": (1, None),
    "1.5-2.5 years": (1, 2),
    "10+ yrs": (10, None),
    "5 or more years": (5, None),
    "5 years or more": (5, None),
    "5 plus years": (5, None),
    "3 years minimum": (3, None),
    "at least 3 years": (3, None),
    "minimum of 5 years": (5, None),
    "more than 8 years": (8, None),
    "over ten years": (10, None),
    "2 to 5 years": (2, 5),
    "3 - 5 years": (3, 5),
    "3—5 yrs": (3, 5),
    "2-5years": (2, 5),
    "two to five years": (2, 5),
    "between 3 and 5 years": (3, 5),
    "3-5+ years": (3, None),
    "five years": (5, 5),
    "1-year": (1, 1),
    "7 Years of experience": (7, 7),
    "4 years, or 2 years with a degree": (4, 4),
}


@pytest.mark.parametrize("text", SILENT)
def test_no_years(text):
    assert find_years(text) is None


@pytest.mark.parametrize("text", SAID)
def test_years(text):
    years = find_years(f"Usually requires {text}.")
    assert (years.least, years.most) == SAID[text]


@pytest.mark.parametrize("text", SAID)
def test_the_span_holds_the_figure(text):
    years = find_years(f"Usually {text} here")
    assert f"Usually {text} here"[years.start : years.end] in text
