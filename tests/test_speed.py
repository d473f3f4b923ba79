"""Reading takes time in step with the text: no line, however odd, may hold a worker for long."""

from time import perf_counter

import pytest

from careers.documents.titles import role_title
from tests.reading import GUIDES, read_guide

ODD = [
    "(", "a ", "$1,", "$1 ", "1 ", ",", "Aa ", "A. ", "Aa: ", "A-a ", "1,000 ", "1.1", "9", "[^1]",
    "[^a", ".)", "“", "$2 - $1 ", "$100 - ", "from $", "about ", "between 1 and ", "5 years ", "5% ",
    "e.g. (", "certifications: A, ", "such as ", "a, and ", "Go, ", "AWS and ", "Lead/", "or or ",
    "A Engineer ", "USD 1 million ", "CAGR 5% ", "In 2023, ", "market of ", "share of the ", "largest ",
    "dominates the ", "grow by ", "the cloud segment ", "of the base ", "bonus ",
]  # fmt: skip
PLACES = ["Overview", "Market Demand", "Salary Ranges"]
LENGTH = 100_000
LIMIT = 10


def seconds(text):
    started = perf_counter()
    role_title(read_guide(text).document)
    return perf_counter() - started


@pytest.mark.parametrize("unit", ODD)
def test_a_long_line_of_one_repeated_thing(unit):
    line = f"- {unit * (LENGTH // len(unit))}x)"
    assert seconds("\n".join(f"{place}\n{line}" for place in PLACES)) < LIMIT


@pytest.mark.parametrize(
    "opening", ["a", "$5", "5", "CAGR", "Location", "certified (", "A bonus of", "[^1]", "Team Lead"]
)
@pytest.mark.parametrize("block", ["Overview", "Salary Ranges\nFactors", "Career Development\nCareer Progression"])
def test_a_long_blank_within_a_line(opening, block):
    assert seconds(f"{block}\n- {opening}{' ' * 2 * LENGTH}b") < LIMIT


def test_a_long_list():
    assert seconds("Best Practices\n" + "- Naming: Name things well.\n" * 8_000) < LIMIT


def test_a_long_lead_in_over_a_long_list():
    assert seconds(f"Overview\nSkills {'and more ' * 10_000} include:\n" + "- Docker\n" * 8_000) < LIMIT


def test_a_megabyte_of_ordinary_text():
    text = (GUIDES / "flat-data-engineer.txt").read_text(encoding="utf-8")
    body = text.partition("\n")[2].partition("Core Responsibilities")[0]
    assert seconds("Overview\n" + body * (1_000_000 // len(body))) < 2 * LIMIT
