"""How words look: the few typographic tests that tell headings from items in text that lost its layout."""

import re

from vocabulary.money import contains_money

STOPS = (".", "!", "?", "…")
# Words a heading may leave in lower case.
SMALL = frozenset(
    ("a an and as at but by for from in into is nor of off on onto or over per the to up via vs with & /").split()
)
WORD = re.compile(r"[^\s,;:()\[\]/&–—]+")


def ends_with_stop(text: str) -> bool:
    return text.rstrip("\"'”’)").endswith(STOPS)


def is_title_case(text: str) -> bool:
    """Every word that carries meaning opens with a capital or a figure: "Model Management and Monitoring"."""
    words = [word for word in WORD.findall(text) if word.lower() not in SMALL]
    return bool(words) and all(not word[0].islower() for word in words)


def is_heading_like(text: str) -> bool:
    """Short, in title case, no stop, no amount and no figures-only text: a line that names rather than says."""
    bare = text.rstrip(":").strip()
    return (
        len(bare) <= 90
        and len(bare.split()) <= 12
        and not ends_with_stop(bare)
        and any(character.isalpha() for character in bare)
        and not contains_money(bare)
        and is_title_case(bare)
    )


def before(text: str, end: int, width: int = 200) -> str:
    """The words right before offset `end`, and no more of them than can speak of what follows.

    A search that starts anew at the head of a long line for each of its figures takes time that grows as its square.
    """
    return text[max(0, end - width) : end]


def normalise(text: str) -> str:
    """Words alone, in lower case: what stays when a layout changes its marks and spaces."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
