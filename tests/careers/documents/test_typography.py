"""How words look, and bullets of the form "Label: text"."""

import pytest

from careers.documents.labels import is_bare_label, split_label
from careers.documents.typography import before, ends_with_stop, is_heading_like, is_title_case, normalise

TITLE_CASE = [
    "Model Management and Monitoring",
    "CI/CD Pipelines",
    "2024 Figures",
    "R&D",
    "Data (and AI)",
    "Größe",
]
NOT_TITLE_CASE = ["", "and", "Model management", "model Management", "& /", "Data (and ai)"]
NOT_HEADINGS = ["", "2024", "Data.", "Data?", "Many Words " * 7, "D" * 91, "Data and ai"]
LABELS = {
    "": ("", ""),
    "Cost": ("", "Cost"),
    "Cost:": ("", "Cost:"),
    "Cost:now": ("", "Cost:now"),
    "Cost control: Switch off.": ("Cost control", "Switch off."),
    "Cost: A: B": ("Cost", "A: B"),
    "**Cost**: Now": ("Cost", "Now"),
    "Look out. Then: now": ("", "Look out. Then: now"),
    "A b c d e f g h i j k: now": ("", "A b c d e f g h i j k: now"),
    "At 10:30 we meet": ("", "At 10:30 we meet"),
}


@pytest.mark.parametrize("text", TITLE_CASE)
def test_title_case(text):
    assert is_title_case(text)


@pytest.mark.parametrize("text", NOT_TITLE_CASE)
def test_not_title_case(text):
    assert not is_title_case(text)


@pytest.mark.parametrize("text", NOT_HEADINGS)
def test_lines_that_say_rather_than_name(text):
    assert not is_heading_like(text)


@pytest.mark.parametrize("text", ["Data:", "Data and AI", "Tools & Platforms", "Career Path (2024)"])
def test_lines_that_name(text):
    assert is_heading_like(text)


@pytest.mark.parametrize(("text", "ends"), [("", False), ("a", False), ("a.", True), ("a.”", True), ("a.)", True)])
def test_stops(text, ends):
    assert ends_with_stop(text) is ends


@pytest.mark.parametrize("text", LABELS)
def test_labels(text):
    found = split_label(text)
    assert (found.label, found.body) == LABELS[text]
    assert text[found.at :] == found.body


@pytest.mark.parametrize(
    ("text", "labelled", "siblings", "is_one"),
    [
        ("Model Deployment", 6, 6, True),
        ("Model Deployment", 2, 3, True),
        ("Model Deployment", 1, 2, False),
        ("Model Deployment", 1, 1, False),
        ("Model deployment", 6, 6, False),
        ("Model: Deployment", 6, 6, False),
    ],
)
def test_a_label_without_text(text, labelled, siblings, is_one):
    assert is_bare_label(text, labelled, siblings) is is_one


@pytest.mark.parametrize(("text", "words"), [("", ""), ("A–B, c_d!", "a b c d"), ("ÄRGER  2", "ärger 2")])
def test_words_alone(text, words):
    assert normalise(text) == words


@pytest.mark.parametrize(("end", "width", "words"), [(0, 5, ""), (3, 5, "abc"), (6, 2, "ef"), (6, 0, "")])
def test_words_right_before(end, width, words):
    assert before("abcdefgh", end, width) == words
