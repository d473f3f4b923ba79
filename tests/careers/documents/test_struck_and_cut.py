"""Words that their author has struck out, and words that a line end cuts."""

import pytest

from careers.documents import read
from careers.documents.layouts import lines
from careers.documents.marks import plain_text, words_of

STRUCK = {
    "~~write the app~~": "",
    "Keep ~~three~~ four queues": "Keep four queues",
    "<s>Keep</s> <del>three</del> <strike>four</strike> queues": " queues",
    "**Pay:** ~~$100,000~~ $120,000": "Pay: $120,000",
}
LEFT = {
    "~~$90k": "$90k",
    "from ~~ 3 to ~~ 4": "from 3 to 4",
    "<strong>Keep</strong> <span>three</span>": "Keep three",
    "~/bin and ~/lib": "~/bin and ~/lib",
}


@pytest.mark.parametrize("raw", STRUCK)
def test_what_is_struck_out_is_not_said(raw):
    assert words_of(raw).text == STRUCK[raw]


@pytest.mark.parametrize("raw", LEFT)
def test_other_marks_strike_nothing_out(raw):
    assert " ".join(words_of(raw).text.split()) == LEFT[raw]


def test_an_item_that_is_struck_out_is_no_duty():
    document = read("Core Responsibilities\n- Keep queues short\n- ~~Write the app~~\n- <s>Answer the phone</s>")
    assert [one.text for one in document.statements if one.role == "item"] == ["Keep queues short"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "  \t\n  ".replace("  \t", " ")])
def test_a_word_that_a_line_end_cuts_is_one_and_keeps_its_hyphen(end):
    text = f"We build pipe-{end}lines for teams."
    (line,) = lines(text)
    assert line.text == plain_text(text[line.start : line.end]) == "We build pipe-lines for teams."
    assert [text[line.at(place)] for place in range(len(line.text))] == list(line.text)


@pytest.mark.parametrize("text", ["It is open -\nfor all.", "It has C-\nLevels.", "From 2-\nto 4."])
def test_other_line_ends_are_spaces(text):
    (line,) = lines(text)
    assert line.text == plain_text(text) == " ".join(text.split())


def test_amounts_with_a_word_between_them_on_a_line_of_its_own_are_one_line():
    assert [
        line.text for line in lines("Average salary\n£25,500 Starter\nto\n£55,000 Experienced\n\nHours\nto\nwork")
    ] == [
        "Average salary",
        "£25,500 Starter to £55,000 Experienced",
        "Hours",
        "to work",
    ]
