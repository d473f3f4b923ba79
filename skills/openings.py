"""Names by their first word: where a text has that word, a small pattern looks for the names that open with it.

One pattern of all names would try each of a thousand names at every character. A table of first words costs a text
only what its own words do, however long the list is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from skills.entries import BETWEEN_WORDS, Entry, as_spelt

WORD = re.compile(r"\w+", re.ASCII)
# Letters and figures in lower case, anything else a space: byte by byte, so that a place here is that place in the text.
FOLD = bytes(ord(chr(code).lower()) if WORD.match(chr(code)) else ord(" ") for code in range(128)) + b" " * 128
NOT_BEFORE = r"(?<![\w+#])(?<!\w[.-])"
NOT_AFTER = r"(?![\w+#])(?!\.\w|-to-|-like\b)"
WIDEST = 40  # the longest second word of a name, and the signs before it
# Signs beside which a word ends for certain.
EDGES = frozenset(("", " ", ",", ";", ":", "(", ")", "/", "\n", '"'))


def fold(text: str) -> bytes:
    """One byte for each character, and a space before and behind: `find(b" go ")` is where the text has "go".

    Names are ASCII. What is not becomes a space, and the pattern, which looks at the text, says no.
    """
    return b" %b " % text.encode("ascii", "replace").translate(FOLD)


class Opening:
    """The names that open with one word."""

    def __init__(self, word: bytes, names: Sequence[str], named: Mapping[str, tuple[Entry, str]]) -> None:
        self.word = b" %b " % word
        self._names = sorted(names, key=len, reverse=True)
        self._matches = {name: named[name][1] for name in names}
        is_plain = len(names) == 1 and WORD.fullmatch(names[0]) and self._matches[names[0]] == "any"
        self.only = named[names[0]][0] if is_plain else None
        """A single name of a single word in any letter case: most are, and need no pattern."""
        seconds = [next(iter(fold(name).split()[1:2]), b"") for name in names]
        self.seconds = None if b"" in seconds else frozenset(seconds)
        """One of these words must follow; None where a name is a single word."""

    def goes_on(self, folded: bytes, end: int) -> bool:
        """Whether the word behind `end` may go on with a name."""
        return self.seconds is None or not self.seconds.isdisjoint(folded[end + 1 : end + WIDEST].split(None, 1)[:1])

    def span(self, text: str, at: int) -> tuple[int, int] | None:
        """The longest name around a text's word at `at`."""
        for offset, pattern in self._patterns:
            if at >= offset and (match := pattern.match(text, at - offset)):
                return match.span()
        return None

    @cached_property
    def _patterns(self) -> list[tuple[int, re.Pattern[str]]]:
        """By how many signs stand before the first word: one before the "NET" of ".NET". Compiled when first needed."""
        by_offset = sorted(self._names, key=_offset, reverse=True)
        return [(offset, self._pattern(names)) for offset, names in groupby(by_offset, key=_offset)]

    def _pattern(self, names: Iterable[str]) -> re.Pattern[str]:
        return re.compile(f"{NOT_BEFORE}(?:{'|'.join(map(self._written, names))}){NOT_AFTER}")

    def _written(self, name: str) -> str:
        words = BETWEEN_WORDS.join(map(re.escape, as_spelt(name).split(" ")))
        return words if self._matches[name] == "exact" else f"(?i:{words})"


def _offset(name: str) -> int:
    match = WORD.search(name)
    if match is None:
        raise ValueError(f"lexicon: {name!r} has no letter or figure")
    return match.start()


def by_first_word(named: Mapping[str, tuple[Entry, str]]) -> dict[bytes, Opening]:
    """Names with their entry and how they are matched → their openings."""
    keyed = sorted((fold(name[_offset(name) :]).split()[0], name) for name in named)
    groups = groupby(keyed, key=itemgetter(0))
    return {word: Opening(word, [name for _, name in group], named) for word, group in groups}
