"""Insights: trends, practices, challenges, drivers, sectors, advice."""

import pytest

from tests.reading import section


def insights(heading, *lines):
    return [(one.kind, one.title, one.body) for one in section(heading, *lines).of("Insight")]


@pytest.mark.parametrize(("heading", "kind"), [("Industry Trends", "trend"), ("Best Practices", "best_practice")])
def test_labelled_and_plain_items(heading, kind):
    found = insights(heading, "Prose.", "- Cost: Switch off what idles.", "- Write things down.")
    assert found == [(kind, "Cost", "Switch off what idles."), (kind, None, "Write things down.")]


def test_an_empty_section_has_none():
    assert insights("Industry Trends") == insights("Common Challenges") == []


def test_footnote_marks_are_not_read_aloud():
    assert insights("Industry Trends", "- Size: It grows.[^1] It shrinks.[^2]") == [
        ("trend", "Size", "It grows. It shrinks.")
    ]


def test_drivers_and_sectors():
    lines = [
        "Adoption",
        "- Many teams join",
        "- Used across several sectors:",
        "- Health Care",
        "- Aim to save",
    ]
    assert [(kind, title) for kind, title, _ in insights("Market Demand", *lines)] == [
        ("demand_driver", None),
        ("sector", "Health Care"),
        ("demand_driver", None),
    ]


def test_growth_figures_and_skills_are_no_drivers():
    lines = [
        "Market Growth",
        "- Market to reach $2 billion",
        "- Growing fast",
        "In-Demand Skills",
        "- Docker",
    ]
    assert [body for _, _, body in insights("Market Demand", *lines)] == ["Growing fast"]


def test_a_challenge_with_its_parts():
    reading = section(
        "Common Challenges",
        "Words.",
        "- Data Care:",
        "- Challenge: It ages.",
        "- Solution: Wash it.",
        "- Impact: Trust.",
    )
    [one] = reading.of("Insight")
    assert (one.title, one.body, one.solution, one.importance) == (
        "Data Care",
        "It ages.",
        "Wash it.",
        "Trust.",
    )
    assert reading.words(one).startswith("Data Care:")
    assert reading.words(one).endswith("Impact: Trust.")


@pytest.mark.parametrize("form", ["- Data Care:", "1. Data Care:", "### Data Care", "Data Care"])
def test_challenges_in_each_layout(form):
    [one] = section("Common Challenges", form, "- Solution: Wash it.").of("Insight")
    assert (one.title, one.body, one.solution) == ("Data Care", None, "Wash it.")


def test_challenges_without_headings():
    assert insights("Common Challenges", "- Data Care: It ages.", "- Costs rise.") == [
        ("challenge", "Data Care", "It ages."),
        ("challenge", None, "Costs rise."),
    ]


def test_a_challenge_heading_over_plain_items():
    found = insights("Common Challenges", "Data Care", "- It ages over time", "- It moves over time")
    assert [body for _, _, body in found] == ["It ages over time", "It moves over time"]


def test_two_challenges_do_not_mix():
    lines = ["- A Thing:", "- Challenge: One.", "- Solution: Two.", "- B Thing:", "- Challenge: Three."]
    found = section("Common Challenges", *lines).of("Insight")
    assert [(one.title, one.body, one.solution) for one in found] == [
        ("A Thing", "One.", "Two."),
        ("B Thing", "Three.", None),
    ]
