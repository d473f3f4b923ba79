"""Prose that may state what its section lists is listed with a reason; what says nothing of the kind is context."""

import pytest

from careers.documents import Reading
from portal.imports.dispositions import Fate, fates
from tests.guides.shipped import PATHS, guide
from tests.reading import read_guide

STATES = {
    "Requirements": {
        "Business fluent German is what clients look for.": "a language",
        "English at C1 is spoken in all meetings.": "a language",
        "Patience and a thick skin carry you through.": "a soft skill",
        "The best are humble and listen.": "a soft skill",
        "Knowledge of the building code is mandatory.": "a demand",
        "A full driving licence is an advantage.": "a demand",
        "ABILITY TO: climb ladders; read drawings.": "a demand",
        "Six months abroad are strongly recommended.": "a demand",
        "A foundation degree usually comes first.": "a degree",
        "Most firms look for the Halden Welding certificate.": "a certificate",
    },
    "Career Development": {
        "From analyst you become a team lead.": "a job title",
        "The path runs from apprentice to master technician.": "a job title",
        "Promotion to Supervisor is by examination.": "a job title",
        "Some switch to teaching.": "a job title",
        "Many move on to consultant posts.": "a job title",
    },
    "Market Demand": {"The lack of mentors remains the biggest difficulty.": "a challenge"},
    "Best Practices": {
        "Never hardcode a record number.": "a practice",
        "Shared passwords are prohibited.": "a practice",
        "Employees shall test every restoration.": "a practice",
    },
    "Common Challenges": {"Courts set short deadlines for every report.": "a challenge"},
    "Essential Soft Skills": {"Those who last keep calm on the phone.": "a soft skill"},
    "Industry Trends": {
        "Memory-safe dialects are creeping in.": "a trend",
        "Assemblies shift from scanning to design.": "a trend",
        "Paper forms matter no longer.": "a trend",
    },
    "Core Responsibilities": {
        "In a typical week they review drawings.": "a duty",
        "You also write the minutes.": "a duty",
        "Translators check each other's drafts.": "a duty",
    },
}
SAYS_NOTHING = {
    "Requirements": (
        "One list of many.", "The first is closest to the daily work.", "My boss has a music diploma.", "Is it hard?",
        "Certificates matter less here than work that can be read.", "Employers look for one provider known well.",
        "No certificate decides who gets this job.", "You do not need to be able to draw.", "What you don't need is a PhD.",
    ),
    "Career Development": (
        "It can be.", "Subscribe to our letter.", "Time passes quickly.", "I became an engineer and went back.",
    ),
    "Best Practices": ("Further reading", "I don't care much about brilliance.", "TO APPLY, VISIT THE COUNTY PAGE.", "No."),
    "Industry Trends": ("What we see; only the first entry has figures.", "Could be."),
    "Core Responsibilities": (
        "These areas appear in many descriptions.", "Titles and team sizes vary; the texts that we read agree.",
        "The platform is a handful of services.", "They rarely watch alerts.", "You will not arrest suspects.",
    ),
    "Salary Ranges": ("No publisher that we read states pay.", "Treat them as its estimate."),
}  # fmt: skip


def fates_of(text):
    reading = read_guide(text)
    return list(fates(reading.document, Reading(reading.facts, set(reading.context))))


@pytest.mark.parametrize(
    ("heading", "sentence", "what"), [(heading, *one) for heading, each in STATES.items() for one in each.items()]
)
def test_a_sentence_that_may_state_something_is_listed(heading, sentence, what):
    assert fates_of(f"{heading}\n{sentence}")[-1] == Fate("no_fact", what)


@pytest.mark.parametrize(
    ("heading", "sentence"), [(heading, sentence) for heading, each in SAYS_NOTHING.items() for sentence in each]
)
def test_any_other_is_context(heading, sentence):
    assert fates_of(f"# A guide\n\n## {heading}\n\n{sentence}\n")[-1] == Fate("context")


def test_lines_below_words_that_open_a_list_are_listed():
    items = "You can get in through:\n\na course\n\nan apprenticeship"
    text = f"# A guide\n\n## Career Development\n\n{items}\n\n## Overview\n\nIt is old."
    assert [fate.reason for fate in fates_of(text)][3:5] == ["below words that open a list"] * 2
    assert fates_of(text)[-1] == Fate("context")


def test_prose_of_the_shipped_guides_is_listed_only_where_it_states_something():
    what = {reason for each in STATES.values() for reason in each.values()}
    listed = [
        text for path in PATHS for _, reason, text in guide(path).prepared.statements_of("no_fact") if reason in what
    ]
    assert listed == ["Adapting and judging somebody else's model grows in weight."]
