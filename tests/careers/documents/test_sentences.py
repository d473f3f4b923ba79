"""Sentences as spans."""

import pytest

from careers.documents.sentences import sentence_spans

CUTS = {
    "": [""],
    "   ": [""],
    "One": ["One"],
    "One.": ["One."],
    " One. Two. ": ["One.", "Two."],
    "One! Two? Three": ["One!", "Two?", "Three"],
    "One… Two": ["One…", "Two"],
    "He said “one.” Then two.": ["He said “one.”", "Then two."],
    "(One.) Two.": ["(One.)", "Two."],
    "Grows by 5.9 billion. In 2030 more.": ["Grows by 5.9 billion.", "In 2030 more."],
    "It ends. 2030 begins.": ["It ends.", "2030 begins."],
    "Tools, e.g. Docker, help.": ["Tools, e.g. Docker, help."],
    "Tools vs. People": ["Tools vs. People"],
    "The U.S. Market pays.": ["The U.S. Market pays."],
    "By J. R. Smith. Then.": ["By J. R. Smith.", "Then."],
    "A Ph.D. Degree helps.": ["A Ph.D. Degree helps."],
    "Node.js Is here": ["Node.js Is here"],
    "stop. lower goes on": ["stop. lower goes on"],
    "By 2030.[^4] The cloud": ["By 2030.", "The cloud"],
    "By 2030.[^4][^a-b] The cloud": ["By 2030.", "The cloud"],
    "One.\u2003Two.": ["One.", "Two."],
    "Zwei. Äpfel.": ["Zwei.", "Äpfel."],
}


@pytest.mark.parametrize("text", CUTS)
def test_sentences(text):
    assert [text[start:end] for start, end in sentence_spans(text)] == CUTS[text]
