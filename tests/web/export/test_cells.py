"""What goes into a cell: never a formula, never a float."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from web.export.cells import digits, harmless, original, text_of

SIGNS = "=+-@\t\r\n＝＋－＠"
HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "'=1",
    "''@x",
    "=",
    "x\n=1",
    "x;=cmd|' /C calc'!A0;y",
]
texts = st.text(st.sampled_from("=+-@\t\r\n;,'\"ab ＝"), max_size=12)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_spreadsheet_could_run_begins_with_an_apostrophe(text: str) -> None:
    assert harmless(text) != text
    assert not begins_a_formula(harmless(text))


@given(texts)
@example("\t=\n'=")
def test_no_cell_of_any_separator_begins_with_a_sign_and_the_text_can_be_had_back(text: str) -> None:
    assert not begins_a_formula(harmless(text))
    assert original(harmless(text)) == text


def begins_a_formula(text: str) -> bool:
    """Whatever a program separates by: semicolon, tab or line."""
    cells = [text, *re.split(r"[;\r\n]", text), *re.split(r"[;\t\r\n]", text)[1:]]
    return any(cell and cell[0] in SIGNS for cell in cells)


@pytest.mark.parametrize("text", ["", "plain", "3 - 4", "a = b", "Pay; -5 %", "5–15 %", "it's"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("160000", "160000"),
        ("9007199254740993.25", "9007199254740993.25"),
        ("-4.5", "-4.5"),
        (0, "0"),
        (None, None),
        (True, None),
        ("1e5", None),
        ("NaN", None),
        ("-1+1", None),
        ("", None),
    ],
)
def test_a_number_is_its_digits_or_no_number(value: object, written: str | None) -> None:
    assert digits(value) == written


def test_lists_and_unknowns_in_one_cell() -> None:
    assert text_of(["a", None, 3, False]) == "a; ; 3; false"
    assert text_of(None) == ""
