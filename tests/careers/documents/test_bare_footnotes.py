"""Footnotes and sources that look like items, and items that look like them."""

import pytest

from careers.documents.layouts import lines

NOTES = {
    "a number that stands behind words": "It grows by 13%.(2) So it is.\n\n(2) A survey of ours",
    "set apart": "The market grows (1).\n(1) A survey of ours",
    "the only star": "A rate of 94%.*\n\n* Figures of 2023",
    "an address": "- Be kind\n- https://example.org/report",
    "an address in brackets": "- Be kind\n1. <https://example.org/report>",
    "a citation": "- Be kind\n2. Smith, Outlook for Jobs, 2025.",
    "of two authors": "- Be kind\n- Brandt & Leclerq, European Outlook, March 2025",
}
ITEMS = {
    "a number that stands nowhere else": "Duties\n(1) Watch queues",
    "stars that are bullets": "A rate of 94%.*\n* Watch queues\n* Tune workers",
    "a star without one above": "Duties\n* Watch queues",
    "words with an address": "- Read https://example.org/report",
    "a year with an amount": "- Junior, Berlin, €50,000, 2025",
    "a list of things": "- Python, Go, Bash",
    "a sentence": "- We moved to Kubernetes, slowly, in 2024.",
    "from year to year": "- From 2019, Berlin, 2025",
}


@pytest.mark.parametrize("text", NOTES.values(), ids=NOTES)
def test_a_footnote_is_no_item(text):
    assert lines(text)[-1].is_footnote


@pytest.mark.parametrize("text", ITEMS.values(), ids=ITEMS)
def test_an_item_is_no_footnote(text):
    assert lines(text)[-1].is_item
