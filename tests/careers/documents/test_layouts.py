"""Lines and their markers."""

import pytest

from careers.documents import DocumentError
from careers.documents.layouts import lines
from careers.documents.marks import words_of

# Line as written → marker and words; None where the line holds nothing.
MARKERS = {
    "": None,
    "   ": None,
    "- ": None,
    "1. ": None,
    "## ": None,
    "[^1]": None,
    "plain": ("", "plain"),
    "- item": ("-", "item"),
    "* item": ("*", "item"),
    "• item": ("•", "item"),
    "\u00a0\u00a0•\u00a0item": ("•", "item"),
    "– item": ("–", "item"),
    "1. item": ("1.", "item"),
    "12) item": ("12)", "item"),
    "2024. year": ("", "2024. year"),
    "1.5 GB": ("", "1.5 GB"),
    "-item": ("", "-item"),
    "--- ": None,
    "**bold** words": ("", "bold words"),
    "# Title": ("#", "Title"),
    "###### Deep": ("######", "Deep"),
    "####### Deeper": ("", "####### Deeper"),
    "#hashtag": ("", "#hashtag"),
    "- - nested": ("-", "- nested"),
    "[^1]: A source": ("[^1]", "A source"),
    "[^a-b]:A source": ("[^a-b]", "A source"),
    "[1]: no note": ("", "[1]: no note"),
    "- Pay: $5[^1]": ("-", "Pay: $5"),
    "- Pay: $5 [^1][^2]  ": ("-", "Pay: $5"),
    "Pay[^1] is low": ("", "Pay is low"),
    "Pay[^ 1]": ("", "Pay[^ 1]"),
}


@pytest.mark.parametrize("raw", MARKERS)
def test_markers(raw):
    found = [(line.marker, line.text) for line in lines(raw)]
    assert found == ([MARKERS[raw]] if MARKERS[raw] else [])


@pytest.mark.parametrize("raw", MARKERS)
def test_spans(raw):
    text = f"first\n{raw}\nlast"
    assert all(words_of(text[line.start : line.end]).text == line.text for line in lines(text))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_numbers_count_blank_lines(line_end):
    text = line_end.join(["a", "", "- b", "", "", "c", ""])
    assert [line.number for line in lines(text)] == [1, 3, 6]


@pytest.mark.parametrize("mark", ["\u2028", "\x0b", "\x0c", "\x85"])
def test_other_separators_end_no_line(mark):
    assert [line.number for line in lines(f"a{mark}b\nc")] == [1, 2]


@pytest.mark.parametrize(("raw", "notes"), [("a", ()), ("a[^1]", ("1",)), ("a[^1] [^x-2]", ("1", "x-2"))])
def test_footnote_marks(raw, notes):
    assert lines(raw)[0].notes == notes


@pytest.mark.parametrize(("indent", "width"), [("", 0), ("  ", 2), ("\t", 4), ("\u00a0", 1)])
def test_indentation(indent, width):
    assert lines(f"{indent}- a")[0].indent == width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More words and\n> a quote", ["More words and", "a quote"]),
        ("> More words and\n> some others", ["More words and some others"]),
        ("> More words and\nlazily some others", ["More words and lazily some others"]),
        ("Paid more than\n>$150,000", ["Paid more than", ">$150,000"]),
        ("> >Deep", ["Deep"]),
    ],
)
def test_a_quote_goes_on_with_itself_alone(text, expected):
    assert [line.text for line in lines(text)] == expected


def test_words_behind_a_comment_are_read():
    text = "one <!-- two\nthree\n--> four\n<!-- five --> six\n```\n<!-- in code\n```\neight"
    assert [line.text for line in lines(text)] == ["one", "four", "six", "eight"]


@pytest.mark.parametrize("text", ["one\n- <!--\ntwo", "one\n<!-- a --> two <!-- three", "one\n\ttwo <!-- three\nfour"])
def test_a_comment_without_an_end_is_refused_because_all_below_it_would_be_lost(text):
    with pytest.raises(DocumentError, match=r"^line 2: a comment opens with <!-- and is never closed with -->$"):
        lines(text)
