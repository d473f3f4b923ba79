"""Skill names inside sentences.

`lexicon.csv` is the list people review: `name,kind,match,aliases`. A row is matched

    any     in any letter case
    exact   as written
    name    as written, where it cannot be the plain word it also is: not at the head of a sentence ("Spark interest",
            "Excel at work") unless it is listed or a technical word follows ("Spark, Kafka", "Flask APIs")
    list    as written, and only where the text enumerates or names it as a language or tool (Go, R, C)

An alias is matched like its row in any or exact letter case; one with a question mark before it (`?Node`) as a `name`.
The longest name wins: `Azure Resource Manager` is no `Azure`.
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
MATCHES = ("any", "exact", "name", "list")
BEFORE_IN_LIST = re.compile(r"(?:[,(/;:|+]|\b(?:and|or|plus)\b|(?<!\w)&)\s*$", re.IGNORECASE)
AFTER_IN_LIST = re.compile(r"\s*(?:[,)/;:|+]|(?:and|or|plus)\b|&(?!\w))", re.IGNORECASE)
AFTER_AT_END = re.compile(r"\s*[.)]?\s*$")
NAMED_BEFORE = re.compile(
    r"""
    \b(?: proficien\w+ | experienced? | knowledge | program\w* | cod(?:e|ing) | expertise | skills? | skilled | familiar\w*
        | fluen\w+ | languages? | tools? | written | built | command | understanding | grasp | foundations? | background )
      \s+ (?:in|with|of|using|like|such\s+as|including) \s+ $              # proficiency in Go
    | \b(?: advanced | basic | intermediate | expert | strong | solid | modern ) \s+ $      # Advanced R
    """,
    re.IGNORECASE | re.VERBOSE,
)
NAMED_AFTER = re.compile(
    r"""
    \s+ (?: programming | language | code | scripts? | scripting | developers? | development | packages? | services?
          | microservices | backends? ) \b                                 # Hands-on Go development
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What only follows a product: "Spark jobs", "Flask APIs", "Excel spreadsheets".
PRODUCT_AFTER = re.compile(
    r"""
    \s+ (?: (?-i:SQL|API|APIs|MLlib|JS|UI|DAGs?|ML) | jobs? | pipelines? | clusters? | apps? | applications? | streaming
          | charts? | recipes? | manifests? | server | web | framework | librar(?:y|ies) | ecosystem | workflows?
          | experience | skills? | knowledge | proficiency | expertise | warehouses? | spreadsheets? | dashboards?
          | formulas? | macros? | models? | tables? | front[ -]?ends? | components? | hooks | native | based | projects? ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE_HEAD = re.compile(r"(?:^|[.!?:]\s+|[\"“‘(•*_-]\s*)$")
WORD_BEFORE = re.compile(r"(?P<head>^|[.!?:]\s+)?(?P<word>[^\W\d_][\w’'-]*)[^\w.!?:]*$")


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: str
    match: str
    aliases: tuple[str, ...]
    plain_words: frozenset[str] = frozenset()
    """Those of its aliases that are plain words too."""

    def match_of(self, name: str) -> str:
        """How one of its names is matched."""
        if name in self.plain_words:
            return "name"
        return self.match if name == self.name or self.match == "any" else "exact"


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
        self._folded = {name.casefold(): entry for name, entry in self._exact.items() if entry.match_of(name) == "any"}
        self._pattern = re.compile(
            rf"(?<![\w+#])(?<!\w[.-])(?:{'|'.join(self._alternatives())})(?![\w+#])(?!\.\w|-to-|-like\b)"
        )

    def _alternatives(self) -> Iterator[str]:
        for name in sorted(self._exact, key=len, reverse=True):
            words = re.escape(name).replace(r"\ ", r"\s+")
            yield f"(?i:{words})" if self._exact[name].match_of(name) == "any" else words

    def find(self, text: str) -> list[Mention]:
        """Every mention in `text`, in order; overlapping names give the longest."""
        found = []
        for match in self._pattern.finditer(text):
            entry = self.get(re.sub(r"\s+", " ", match[0]))
            if entry and _fits(text, *match.span(), entry.match_of(match[0])):
                found.append(Mention(entry, *match.span()))
        return found

    def get(self, name: str) -> Entry | None:
        """The entry of a name or alias as printed; None where the lexicon has none."""
        return self._exact.get(name) or self._folded.get(name.casefold())


def _fits(text: str, start: int, end: int, match: str) -> bool:
    """Whether a name of this kind of match is meant where it is printed."""
    if match == "name":
        return _is_named(text, start, end) or bool(PRODUCT_AFTER.match(text, end)) or _is_within(text, start, end)
    return match != "list" or _is_named(text, start, end)


def _is_within(text: str, start: int, end: int) -> bool:
    """A capital inside a sentence is a name's; not at the head of one, nor where every word has a capital."""
    if text[end : end + 1] == "-" and not text.startswith(("-based", "-native", "-powered"), end):
        return False
    words = before(text, start, 80)
    if SENTENCE_HEAD.search(words) or not (last := WORD_BEFORE.search(words)):
        return False
    return last["word"][0].islower() or last["head"] is not None


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
    written = [alias for alias in row["aliases"].split("|") if alias]
    plain_words = frozenset(alias[1:] for alias in written if alias.startswith("?"))
    return Entry(row["name"], row["kind"], row["match"], tuple(alias.lstrip("?") for alias in written), plain_words)


def _refuse_doubles(entries: list[Entry]) -> None:
    seen: dict[str, str] = {}
    for entry in entries:
        for name in {name.casefold() for name in (entry.name, *entry.aliases)}:
            if seen.setdefault(name, entry.name) != entry.name:
                raise ValueError(f"lexicon: {name!r} belongs to both {seen[name]} and {entry.name}")
