"""A text as the words that search compares: lower case, without accents, symbols of names spelled out. Pure.

The same for what is typed and for what is found, so that both databases store and compare plain letters and digits.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# What is typed beyond these is not read, and the page says so.
MOST_LETTERS, MOST_WORDS = 500, 40
# Names that letters and digits alone do not tell apart.
SPELLED = {"c++": "cplusplus", "c#": "csharp", "f#": "fsharp", ".net": "dotnet"}
WORD = re.compile(r"(?<![^\W_])(?:c\+\+|[cf]#|\.net\b)|[^\W_]+(?:['’´`][^\W_]+)*", re.IGNORECASE)
APOSTROPHE = re.compile(r"['’´`]")


class Word(NamedTuple):
    """A word as it is compared, and where it is in its text."""

    text: str
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    for match in WORD.finditer(text):
        if plain := plain_word(match[0]):
            yield Word(plain, match.start(), match.end())


def plain_word(written: str) -> str:
    """ "Engineer’s" → "engineer", "C++" → "cplusplus", "Café" → "cafe"."""
    folded = written.casefold()
    if folded in SPELLED:
        return SPELLED[folded]
    parts = APOSTROPHE.split(folded)
    folded = "".join(parts[:-1] if len(parts) > 1 and parts[-1] == "s" else parts)
    if folded.isascii():
        return folded
    bare = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in bare if letter.isalnum()).casefold()


def plain(text: str) -> list[str]:
    return [word.text for word in words_in(text)]


def squeezed(words: Iterable[str]) -> str:
    """Words without what is between them: "CI/CD", "ci cd" and "cicd" are one name."""
    return "".join(words)
