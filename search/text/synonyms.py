"""The reviewed list of other ways to write a word, and of short names of roles. Pure.

`word`: the words on the left are compared as those on the right, in names, sentences and questions alike. `role`: short for
a role, though a skill may have the name too. `role where one is meant`: only where the question is about a role, such as
its pay.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from search.text.words import Word, plain

FILE = Path(__file__).with_name("synonyms.csv")
WORD, ROLE, ROLE_WHERE_MEANT = "word", "role", "role where one is meant"
KINDS = (WORD, ROLE, ROLE_WHERE_MEANT)


class SynonymError(ValueError):
    """A row of the list that cannot be read."""


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    with FILE.open(newline="", encoding="utf-8") as file:
        rows = [(row["written"], row["means"], row["kind"]) for row in csv.DictReader(file)]
    for number, (written, means, kind) in enumerate(rows, 2):
        if not written or not means or kind not in KINDS:
            raise SynonymError(f"{FILE.name}, line {number}: {written!r}, {means!r}, {kind!r}")
    return tuple(rows)


@cache
def _phrases() -> Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """First word → the phrases that begin with it, the longest first, and what they are compared as."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
    for written, means, kind in _rows():
        if kind == WORD:
            words = tuple(plain(written))
            found[words[0]].append((words, tuple(plain(means))))
    return {first: sorted(phrases, key=lambda each: -len(each[0])) for first, phrases in found.items()}


def canonical(words: Sequence[Word]) -> list[Word]:
    """Words as they are compared. What stands for several is where the first of them begins and the last ends."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        written, means = _phrase_at(words, at)
        if written:
            start, end = words[at].start, words[at + written - 1].end
            found += [Word(word, start, end) for word in means]
        else:
            found.append(words[at])
        at += written or 1
    return found


def _phrase_at(words: Sequence[Word], at: int) -> tuple[int, tuple[str, ...]]:
    for written, means in _phrases().get(words[at].text, ()):
        if tuple(word.text for word in words[at : at + len(written)]) == written:
            return len(written), means
    return 0, ()


def canonical_texts(texts: Sequence[str]) -> list[str]:
    return [word.text for word in canonical([Word(text, 0, 0) for text in texts])]


@cache
def short_names() -> Sequence[tuple[str, str, bool]]:
    """What is short for a role, the role's slug, and whether it always is."""
    return tuple((written, means, kind == ROLE) for written, means, kind in _rows() if kind != WORD)
