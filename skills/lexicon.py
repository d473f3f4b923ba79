"""Skill names inside sentences.

`lexicon.csv` is the list people review: `name,kind,match,aliases`. A row is matched in any letter case (`any`), as
written (`exact`), or as written and only where the text enumerates or names it as a language or tool (`list`: Go, R,
C, and other names that are also plain words or letters). The longest name wins: `Azure Resource Manager` is no `Azure`.
"""

import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from careers.documents.typography import before

PATH = Path(__file__).with_name("lexicon.csv")
KINDS = ("language", "framework", "platform", "tool", "concept", "practice", "soft", "certification")
MATCHES = ("any", "exact", "list")
BEFORE_IN_LIST = re.compile(r"(?:[,(/;:]|\b(?:and|or|plus)\b|(?<!\w)&)\s*$", re.IGNORECASE)
AFTER_IN_LIST = re.compile(r"\s*(?:[,)/;]|(?:and|or)\b|&(?!\w))", re.IGNORECASE)
AFTER_AT_END = re.compile(r"\s*[.)]?\s*$")
NAMED_BEFORE = re.compile(
    r"\b(?:proficien\w+|experience\w*|knowledge|program\w+|cod(?:e|ing)|expertise|skills?|familiar\w*|fluen\w+|"
    r"languages?|tools?)\s+(?:in|with|of|using|like|such as|including)\s+$",
    re.IGNORECASE,
)
NAMED_AFTER = re.compile(r"\s+(?:programming|language|code|scripts?|developers?|packages?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: str
    match: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill where a text names it: `[start, end)` of the text given to `Lexicon.find`."""

    entry: Entry
    start: int
    end: int


class Lexicon:
    def __init__(self, entries: list[Entry], version: str) -> None:
        self.entries = entries
        self.version = version
        self.names = frozenset(name for entry in entries for name in (entry.name, *entry.aliases))
        self._exact = {name: entry for entry in entries for name in (entry.name, *entry.aliases)}
        self._folded = {name.casefold(): entry for name, entry in self._exact.items() if entry.match == "any"}
        self._pattern = re.compile(
            rf"(?<![\w+#])(?<!\w[.-])(?:{'|'.join(self._alternatives())})(?![\w+#])(?!\.\w|-to-)"
        )

    def _alternatives(self) -> Iterator[str]:
        for name in sorted(self._exact, key=len, reverse=True):
            words = re.escape(name).replace(r"\ ", r"\s+")
            yield f"(?i:{words})" if self._exact[name].match == "any" else words

    def find(self, text: str) -> list[Mention]:
        """Every mention in `text`, in order; overlapping names give the longest."""
        found = []
        for match in self._pattern.finditer(text):
            entry = self.get(re.sub(r"\s+", " ", match[0]))
            if entry and (match[0] != entry.name or entry.match != "list" or _is_named(text, *match.span())):
                found.append(Mention(entry, *match.span()))
        return found

    def get(self, name: str) -> Entry | None:
        """The entry of a name or alias as printed; None where the lexicon has none."""
        return self._exact.get(name) or self._folded.get(name.casefold())


def _is_named(text: str, start: int, end: int) -> bool:
    words = before(text, start, 80)
    listed, after = BEFORE_IN_LIST.search(words), AFTER_IN_LIST.match(text, end)
    at_end, opens = AFTER_AT_END.match(text, end), not words.strip()
    named = opens or NAMED_BEFORE.search(words)
    return bool((listed or named) and (after or at_end)) or bool(NAMED_AFTER.match(text, end))


@cache
def load(path: Path = PATH) -> Lexicon:
    """The lexicon of a file. Raises `ValueError` naming the row that is wrong."""
    data = path.read_bytes()
    rows = csv.DictReader(data.decode("utf-8").splitlines())
    entries = [_entry(row, number) for number, row in enumerate(rows, start=2)]
    _refuse_doubles(entries)
    return Lexicon(entries, hashlib.sha256(data).hexdigest()[:12])


def _entry(row: dict[str, str], number: int) -> Entry:
    if row["kind"] not in KINDS or row["match"] not in MATCHES or not row["name"].strip():
        raise ValueError(f"lexicon row {number}: {row}")
    aliases = tuple(alias for alias in row["aliases"].split("|") if alias)
    return Entry(row["name"], row["kind"], row["match"], aliases)


def _refuse_doubles(entries: list[Entry]) -> None:
    seen: dict[str, str] = {}
    for entry in entries:
        for name in {name.casefold() for name in (entry.name, *entry.aliases)}:
            if seen.setdefault(name, entry.name) != entry.name:
                raise ValueError(f"lexicon: {name!r} belongs to both {seen[name]} and {entry.name}")
