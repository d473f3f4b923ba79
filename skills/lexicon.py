"""Skill names inside sentences.

`lexicon.csv` is the list people review: `name,kind,match,aliases`. A row is matched

    any     in any letter case
    exact   as written
    name    as written, where it cannot be the plain word it also is: not at the head of a sentence ("Spark interest",
            "Excel at work") unless it is listed or a technical word follows ("Spark, Kafka", "Flask APIs")
    list    as written, and only where the text enumerates or names it as a language or tool (Go, R, C)

A technology matched as a name or in a list is also found, in any letter case, between other technologies ("docker react
go"). An alias is matched like its row in any or exact letter case, one of several small words ("log analysis") in any, and
one with a question mark before it (`?Node`) as a `name`. A space of a name may be a hyphen or a line break. The longest
name wins: `Azure Resource Manager` is no `Azure`.
"""

import csv
import hashlib
from functools import cache
from pathlib import Path

from skills.entries import KINDS, MATCHES, PLAIN_WORDS, TECHNOLOGIES, Entry, Mention, as_spelt
from skills.name_context import is_meant
from skills.openings import EDGES, by_word, fold
from skills.tag_lists import ListedName, among_names

PATH = Path(__file__).with_name("lexicon.csv")


class Lexicon:
    def __init__(self, entries: list[Entry], version: str) -> None:
        self.entries = entries
        self.version = version
        self.names = frozenset(name for entry in entries for name in (entry.name, *entry.aliases))
        named = {name: (entry, entry.match_of(name)) for entry in entries for name in (entry.name, *entry.aliases)}
        spelt = [(as_spelt(name), entry, match) for name, (entry, match) in named.items()]
        self._as_written = {name: (entry, match) for name, entry, match in spelt} | named
        self._any_case = {name.casefold(): (entry, match) for name, entry, match in spelt if match == "any"}
        self._plain_words = {name.casefold(): entry for name, entry, match in spelt if match in PLAIN_WORDS}
        self._openings = by_word(named)

    def find(self, text: str) -> list[Mention]:
        """Every mention in `text`, in order; overlapping names give the longest."""
        openings, folded = self._openings, fold(text)
        find = folded.find
        found: list[Mention] = []
        doubtful: list[Mention] = []
        end = behind = 0
        for word in filter(openings.__contains__, folded.split()):
            opening = openings[word]
            start = find(opening.word, end)
            end = start + len(word)
            if start < behind:
                continue
            following = folded[end + 2 : find(b" ", end + 2)]
            if following not in opening.seconds and (following or not opening.may_go_on(folded, end)):
                if opening.alone and text[start - 1 : start] in EDGES and text[end : end + 1] in EDGES:
                    found.append(Mention(opening.alone, start, end))
                    continue
                if not opening.has_short:
                    continue
            if span := opening.span(text, start):
                mention, is_sure = self._read(text, *span)
                if mention:
                    (found if is_sure else doubtful).append(mention)
                    behind = mention.end if is_sure else behind
        return _with_tags(text, found, doubtful) if found and doubtful else found

    def _read(self, text: str, start: int, end: int) -> tuple[Mention | None, bool]:
        """What is named at a span, and whether it is for certain."""
        named = self._named(text[start:end])
        if named:
            entry, match = named
            return Mention(entry, start, end), match not in PLAIN_WORDS or is_meant(text, start, end, match)
        plain = self._plain_words.get(as_spelt(text[start:end]).casefold())
        return (Mention(plain, start, end) if plain else None), False

    def _named(self, printed: str) -> tuple[Entry, str] | None:
        """The entry of a name as printed, and how that name is matched."""
        named = self._as_written.get(printed) or self._any_case.get(printed.casefold())
        if named is None and (spelt := as_spelt(printed)) != printed:
            return self._as_written.get(spelt) or self._any_case.get(spelt.casefold())
        return named

    def get(self, name: str) -> Entry | None:
        """The entry of a name or alias as printed; None where the lexicon has none."""
        named = self._named(name)
        return named and named[0]


def _with_tags(text: str, found: list[Mention], doubtful: list[Mention]) -> list[Mention]:
    """With those of the doubtful that stand in a list of technologies."""
    sure = [ListedName(each.start, each.end, True, True) for each in found if each.entry.kind in TECHNOLOGIES]
    other = {_tag(text, each): each for each in doubtful if each.entry.kind in TECHNOLOGIES}
    meant = [other[tag] for tag in among_names(text, [*sure, *other])] if sure and other else []
    return sorted((*found, *meant), key=lambda mention: mention.start) if meant else found


def _tag(text: str, mention: Mention) -> ListedName:
    printed = as_spelt(text[mention.start : mention.end])
    return ListedName(mention.start, mention.end, False, printed in (mention.entry.name, *mention.entry.aliases))


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
    written = [alias for alias in row["aliases"].split("|") if alias]
    plain_words = frozenset(alias[1:] for alias in written if alias.startswith("?"))
    return Entry(row["name"], row["kind"], row["match"], tuple(alias.lstrip("?") for alias in written), plain_words)


def _refuse_doubles(entries: list[Entry]) -> None:
    seen: dict[str, str] = {}
    for entry in entries:
        for name in {as_spelt(name).casefold() for name in (entry.name, *entry.aliases)}:
            if seen.setdefault(name, entry.name) != entry.name:
                raise ValueError(f"lexicon: {name!r} belongs to both {seen[name]} and {entry.name}")
