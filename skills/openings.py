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
# Words that open some name and stand in every other sentence: "A/B testing" is looked up by its B.
FREQUENT = frozenset(b"a as it on or s no public".split())
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
        words = {name: _key(name) for name in names}
        short = [name for name in names if len(words[name]) == 1]
        is_plain = len(short) == 1 and WORD.fullmatch(short[0]) and self._matches[short[0]] == "any"
        self.alone = named[short[0]][0] if is_plain else None
        """Where the word itself is a name in any letter case. Most are, and need no pattern unless a longer one follows."""
        self.has_short = bool(short)
        self.seconds = frozenset(words[name][1] for name in names if len(words[name]) > 1)
        """The second words of longer names."""

    def may_go_on(self, folded: bytes, end: int) -> bool:
        """Whether the word behind `end`, and behind more signs than one, is the second of a name."""
        return not self.seconds.isdisjoint(folded[end + 1 : end + WIDEST].split(None, 1)[:1])

    def span(self, text: str, at: int) -> tuple[int, int] | None:
        """The longest name around a text's word at `at`."""
        for offset, pattern in self._patterns:
            if at >= offset and (match := pattern.match(text, at - offset)):
                return match.span()
        return None

    @cached_property
    def _patterns(self) -> list[tuple[int, re.Pattern[str]]]:
        """By what comes before the word: one sign before the "NET" of ".NET". Compiled when first needed."""
        by_offset = sorted(self._names, key=_offset, reverse=True)
        return [(offset, self._pattern(names)) for offset, names in groupby(by_offset, key=_offset)]

    def _pattern(self, names: Iterable[str]) -> re.Pattern[str]:
        return re.compile(f"{NOT_BEFORE}(?:{'|'.join(map(self._written, names))}){NOT_AFTER}")

    def _written(self, name: str) -> str:
        words = BETWEEN_WORDS.join(map(re.escape, as_spelt(name).split(" ")))
        return words if self._matches[name] == "exact" else f"(?i:{words})"


def _key(name: str) -> tuple[bytes, ...]:
    """The word by which a name is looked up and those behind it: from the first, or the second if that says too little."""
    words = fold(name).split()
    if not words:
        raise ValueError(f"lexicon: {name!r} has no letter or figure")
    return tuple(words[1:] if words[0] in FREQUENT and len(words) > 1 else words)


def _offset(name: str) -> int:
    """How many characters of a name come before that word."""
    return fold(name).find(b" %b " % _key(name)[0])


def by_word(named: Mapping[str, tuple[Entry, str]]) -> dict[bytes, Opening]:
    """Names with their entry and how they are matched → their openings."""
    keyed = sorted((_key(name)[0], name) for name in named)
    groups = groupby(keyed, key=itemgetter(0))
    return {word: Opening(word, [name for _, name in group], named) for word, group in groups}
