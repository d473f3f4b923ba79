"""A row of the lexicon, and a place where a text names it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

KINDS = ("language", "framework", "platform", "tool", "concept", "practice", "soft", "certification")
TECHNOLOGIES = ("language", "framework", "platform", "tool")
PLAIN_WORDS = ("name", "list")  # the kinds of match that look at what stands around a name
MATCHES = ("any", "exact", *PLAIN_WORDS)
BETWEEN_WORDS = r"(?:\s+|[-‐‑])"  # "machine learning", "machine-learning"


def as_spelt(name: str) -> str:
    """A name as printed, with its words one space apart, so that hyphens and line breaks make no difference."""
    return re.sub(BETWEEN_WORDS, " ", name)


def _letters(name: str) -> str:
    return re.sub(r"[\s-]", "", name).casefold()


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: str
    match: str
    aliases: tuple[str, ...]
    plain_words: frozenset[str] = frozenset()
    """Those of its aliases that are plain words too."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Its aliases as people read them: letter cases, spaces and hyphens make no other spelling."""
        apart = {_letters(alias): alias for alias in reversed(self.aliases)}
        apart.pop(_letters(self.name), None)
        return tuple(alias for alias in self.aliases if apart.get(_letters(alias)) == alias)

    def match_of(self, name: str) -> str:
        """How one of its names is matched."""
        if name in self.plain_words:
            return "name"
        if name == self.name or self.match == "any":
            return self.match
        # "Log analysis" at the head of an item is "log analysis": words of a phrase are no plain word.
        return "any" if " " in name and name.islower() else "exact"


class Mention(NamedTuple):
    """A skill where a text names it: `[start, end)` of the text given to `Lexicon.find`."""

    entry: Entry
    start: int
    end: int
