"""Statements read in part: what lies beside the facts is named, and the statement still states a fact."""

import pytest

from careers.documents import Reading
from portal.imports.dispositions import Fate, fates
from tests.guides.shipped import PATHS, guide
from tests.reading import read_guide

MONEY, RATE, TITLE = "an amount of money", "a rate", "a job title"
IN_PART = [
    ("Career Development", "You could become a senior analyst, earning up to $62,000, or a unit manager.", TITLE),
    ("Career Development", "Many become a team lead, earning up to $95,000.", TITLE),
    ("Career Development", "The next step is head of testing, where pay starts at $120,000.", TITLE),
]
TABLE = """\
| Level | US base | Total comp (base + bonus + equity) |
|---|---|---|
| Entry | $105K–$130K | $120K–$165K |
| Senior | $165K–$205K | |
"""
WHOLE = [
    ("Salary Ranges", "- Senior: $120,000 to $150,000"),
    ("Salary Ranges", "- Junior: $70,000 to $82,000 a year"),
    ("Career Development", "Seniors earn $90,000 to $95,000."),
    ("Core Responsibilities", "- Look after a budget of $1,200,000"),
    ("Requirements", "- SQL (named in 41% of adverts)"),
    ("Best Practices", "- Cost: Switch off what costs more than $100 a day"),
]


def fates_of(text):
    reading = read_guide(text)
    return list(fates(reading.document, Reading(reading.facts, set(reading.context))))


@pytest.mark.parametrize(("heading", "line", "missing"), IN_PART)
def test_what_no_fact_took_is_named(heading, line, missing):
    assert fates_of(f"{heading}\n{line}")[-1] == Fate("fact", missing)


def test_a_second_column_of_pay_that_was_not_taken_is_named():
    found = fates_of(f"# Data Engineer\n\n## Salary Ranges\n\n{TABLE}")
    assert found[-2:] == [Fate("fact", MONEY), Fate("fact")]


@pytest.mark.parametrize(("heading", "line"), WHOLE)
def test_what_is_read_whole_has_no_reason(heading, line):
    assert fates_of(f"{heading}\n{line}")[-1] == Fate("fact")


def test_an_amount_beside_a_band_is_named():
    line = "- Research assistants start at €31,800 to €36,500. Data engineers are paid €44,847 to €52,715."
    assert fates_of(f"# Data Engineer\n\n## Salary Ranges\n\n{line}\n")[-1] == Fate("fact", MONEY)


def test_the_shipped_guides_are_read_whole():
    assert [guide(path).prepared.read_in_part for path in PATHS] == [[]] * len(PATHS)
