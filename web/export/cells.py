"""What is put into the cell of a spreadsheet: numbers as their digits, and text that no program takes for a formula."""

import re
from typing import Any

# A spreadsheet takes what begins with one of these for a formula, or drops it and looks at the next character.
SIGNS = r"=+\-@\t\r\n＝＋－＠"
# A program that expects another separator begins a cell in the middle of ours: after a semicolon, a tab or a line's end.
FIRST = re.compile(rf"'*[{SIGNS}]")
INNER = re.compile(rf"[;\t\r\n]'*[{SIGNS}]")
RISKY = re.compile(rf"(^|[;\t\r\n])(?='*[{SIGNS}])")
GUARDED = re.compile(rf"(^|[;\t\r\n])'(?='*[{SIGNS}])")
DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")
BETWEEN = "; "


def harmless(text: str) -> str:
    """Text with an apostrophe before each place where a spreadsheet could see a formula.

    >>> harmless("=1+1")
    "'=1+1"
    >>> harmless("Pay; =2"), harmless("Pay;=2"), harmless("3 - 4")
    ('Pay; =2', "Pay;'=2", '3 - 4')
    """
    return RISKY.sub(r"\1'", text) if FIRST.match(text) or INNER.search(text) else text


def original(text: str) -> str:
    """What `harmless` was given.

    >>> original(harmless("'=1+1"))
    "'=1+1"
    """
    return GUARDED.sub(r"\1", text)


def digits(value: Any) -> str | None:
    """A number as the digits it is written with; None for what is none. No float comes into it.

    >>> digits("131158.50"), digits(7), digits(None), digits("about 7"), digits(True)
    ('131158.50', '7', None, None, None)
    """
    text = "" if isinstance(value, bool) else str(value)
    return text if DIGITS.fullmatch(text) else None


def text_of(value: Any) -> str:
    """A value in one cell: nothing for an unknown, and the members of a list one after the other.

    >>> text_of(None), text_of(True), text_of(["a", None, "b"])
    ('', 'true', 'a; ; b')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return BETWEEN.join(text_of(each) for each in value)
    return str(value)
