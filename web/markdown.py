"""Other people's words inside Markdown: they stay words, whatever signs stand in them. Pure."""

import re

from vocabulary.addresses import is_web_address

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# Signs that open markup anywhere in a line, or make a link of a bare address; an ampersand where an entity would follow.
SIGNS = re.compile(r"[\\`*_{}\[\]<>|~@]|&(?=#?\w+;)|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
# Signs that open a heading, a list or a rule at the start of a line.
OPENING = re.compile(r"^(?=[#+=-])")
NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def escape(text: str) -> str:
    """One line of text that means nothing in Markdown: "<b>" → "\\<b\\>"."""
    line = CONTROL.sub("", " ".join(text.split()))
    return OPENING.sub(r"\\", NUMBERED.sub(r"\1\\\2", SIGNS.sub(r"\\\g<0>", line)))


def in_one_line(text: str) -> str:
    """Several lines as one, their breaks shown by a slash."""
    return " / ".join(filter(None, map(escape, text.splitlines())))


def quoted(text: str) -> str:
    return f"“{in_one_line(text)}”"


def link(text: str, address: str | None) -> str:
    """A link where `address` is one of the web, else only the words."""
    if address and is_web_address(address):
        return f"[{escape(text)}](<{address}>)"
    return escape(text)
