"""Adverts of SkillSpan: others have marked in them what is asked for, and we compare what we find.

Only the marks of knowledge in adverts of tech jobs count, and of those the ones that look like the name of a technology:
up to three words, one of which has an inner capital, a figure, a sign or two capitals (`MySQL`, `C++`, `AWS`), or that
O*NET lists as a technology. This rule does not know our lexicon.

People marked names where the text asks for them, and often not in a job's title or in what a company says of itself.
So a name we find outside all marks is looked up in a list of places that were read one by one; one that nobody has
read yet counts as wrong.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from skills.entries import TECHNOLOGIES, Mention
from skills.mentions import find_skills
from skills.quality.counts import Counts

READ_PLACES = Path(__file__).with_name("skillspan_read.csv")
LIKE_A_NAME = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2,}|\w[.+#]\w|\w[+#]+$|^\.\w|[A-Za-z]\d")
# Degrees, departments and "user interface" are written like technologies and are none.
NO_NAME = re.compile(r"(?:BS|BA|MS|MA|PhD|MBA|BSc|MSc|B\.S|M\.S|B\.A|IT|HR|EE|UI)\b", re.IGNORECASE)
MOST_WORDS = 3
FoundPlace = tuple[int, int, str]
"""Line of the file, first character, name as printed."""


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledAdvert:
    """One line of an advert, its words joined by spaces."""

    line: int
    text: str
    marks: tuple[MarkedSpan, ...]


@dataclass(frozen=True, slots=True)
class AdvertComparison:
    marked: int
    """Marks that look like the name of a technology."""
    found: int
    """Those of them that we find."""
    inside: int
    """Names we find within any mark of knowledge."""
    outside: tuple[FoundPlace, ...]
    """Names we find elsewhere."""
    missed: Counter[str]

    def counts(self, right: Set[FoundPlace]) -> Counts:
        """With the places outside all marks that were read and found right."""
        outside = sum(place in right for place in self.outside)
        return Counts(self.inside + outside, len(self.outside) - outside, self.marked - self.found)


def read_adverts(path: Path) -> Iterator[LabelledAdvert]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        row = json.loads(line)
        if row["source"] == "tech":
            yield LabelledAdvert(number, " ".join(row["tokens"]), tuple(_marks(row["tokens"], row["tags_knowledge"])))


def _marks(words: Sequence[str], tags: Sequence[str]) -> Iterator[MarkedSpan]:
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    first = None
    for at, tag in enumerate([*tags, "O"]):
        if tag != "I" and first is not None:
            yield MarkedSpan(starts[first], starts[at] - 1, tuple(words[first:at]))
            first = None
        if tag == "B":
            first = at


def technologies_of_onet(path: Path) -> set[str]:
    """Names of its `Technology Skills.txt`; those in demand also without their maker: "Apache Kafka", "Kafka"."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    hot = [row["Example"].casefold().split() for row in rows if row["Hot Technology"] == "Y"]
    return {row["Example"].casefold() for row in rows} | {words[1] for words in hot if len(words) == 2}


def is_technology(words: Sequence[str], listed: Set[str]) -> bool:
    kept = [word for word in words if re.search(r"\w", word)]
    if not 0 < len(kept) <= MOST_WORDS or any("<" in word for word in kept):
        return False
    name = " ".join(kept).casefold()
    return name in listed or any(_is_like_a_name(word) for word in kept)


def _is_like_a_name(word: str) -> bool:
    return bool(LIKE_A_NAME.search(word)) and not NO_NAME.match(word)


def compare(adverts: Sequence[LabelledAdvert], listed: Set[str]) -> AdvertComparison:
    marked = found = inside = 0
    outside: list[FoundPlace] = []
    missed: Counter[str] = Counter()
    for advert in adverts:
        names = [each for each in find_skills(advert.text) if _is_of_technology(each, advert.text)]
        for name in names:
            if any(mark.start < name.end and name.start < mark.end for mark in advert.marks):
                inside += 1
            else:
                outside.append((advert.line, name.start, advert.text[name.start : name.end]))
        for mark in advert.marks:
            if is_technology(mark.words, listed):
                is_found = any(mark.start < name.end and name.start < mark.end for name in names)
                marked, found = marked + 1, found + is_found
                missed.update([] if is_found else [" ".join(mark.words)])
    return AdvertComparison(marked, found, inside, tuple(outside), missed)


def _is_of_technology(mention: Mention, text: str) -> bool:
    """By its kind, or by the look of its name, as marks are chosen: `CI/CD`, `TDD`."""
    printed = text[mention.start : mention.end].split()
    return mention.entry.kind in TECHNOLOGIES or any(map(_is_like_a_name, printed))


def read_places(path: Path = READ_PLACES) -> dict[FoundPlace, bool]:
    """Places outside all marks that were read, and whether the name is right there."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(int(row["line"]), int(row["start"]), row["name"]): row["verdict"] == "right" for row in rows}
