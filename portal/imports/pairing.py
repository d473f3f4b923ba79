"""Which fact that goes and which that comes are one fact in other words, so that an editor sees old → new.

A fact's key is made of its words: where those change, one key goes and another comes. What stays is the place (kind,
section, heading, level) and what the fact is about.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from careers.documents.typography import normalise
from portal.imports.read_as import Values

FIGURE = re.compile(r"\d[\d.,]*")
# What names a fact, by its columns: of a skill its own name, whatever the sentence around it.
NAMES = ("skill__slug", "title", "label", "market")
# In a longer list under one heading every line would be compared with every other.
LONGEST_LIST = 100
LIKE = 0.5


@dataclass(frozen=True, slots=True)
class FactReading:
    """A fact as stored or as read now. `values` are its own fields as plain text."""

    key: str
    kind: str
    section: str
    heading: str
    line: int
    quote: str
    values: Values

    @property
    def level(self) -> str:
        return self.values.get("level") or ""

    @property
    def name(self) -> str:
        return next((value for name in NAMES if (value := self.values.get(name))), "")

    @property
    def place(self) -> tuple[str, ...]:
        return self.kind, self.values.get("kind") or "", self.section, normalise(self.heading), self.level

    @property
    def words(self) -> str:
        return normalise(self.quote)


Pair = tuple[FactReading, FactReading]


def pair_facts(removed: Sequence[FactReading], added: Sequence[FactReading]) -> list[Pair]:
    """Old and new of each fact that only changed, in the order of the new ones. The surest pairs are made first."""
    pairs: list[Pair] = []
    for match in (_same_but_figures, _moved, _moved_and_graded, _alike, _same_name, _alike_elsewhere, _only_one):
        done = {one.key for pair in pairs for one in pair}
        pairs += match(_left(removed, done), _left(added, done))
    order = {fact.key: at for at, fact in enumerate(added)}
    return sorted(pairs, key=lambda pair: order[pair[1].key])


def _left(facts: Sequence[FactReading], done: set[str]) -> list[FactReading]:
    return [fact for fact in facts if fact.key not in done]


def _same_but_figures(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """ "Salary range: $90,000" and "Salary range: $95,000" under one heading."""
    return _matching(removed, added, lambda one: (*one.place, one.name, FIGURE.sub("#", one.words)))


def _moved(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """The same words under another heading."""
    return _matching(removed, added, lambda one: (one.kind, one.level, one.name, one.words))


def _moved_and_graded(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """The same words under a heading that names another level."""
    return _matching(removed, added, lambda one: (one.kind, one.values.get("skill__slug"), one.words))


def _same_name(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """The same skill, title or level at the same place, in other words."""
    return _matching(removed, added, lambda one: (*one.place, one.name) if one.name or one.level else None)


def _only_one(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """One goes and one comes at the same place; but another skill is another fact."""
    pairs = _matching(removed, added, lambda one: one.place, most=1)
    return (pair for pair in pairs if not pair[0].values.get("skill__slug"))


def _matching(
    removed: Sequence[FactReading],
    added: Sequence[FactReading],
    mark: Callable[[FactReading], Hashable],
    most: int | None = None,
) -> Iterator[Pair]:
    """Those with the same mark, in order, where as many go as come."""
    old, new = _grouped(removed, mark), _grouped(added, mark)
    for value in new:
        same = len(old[value]) == len(new[value]) if value in old else False
        if value is not None and same and (most is None or len(new[value]) <= most):
            yield from zip(old[value], new[value], strict=True)


def _grouped(
    facts: Iterable[FactReading], mark: Callable[[FactReading], Hashable]
) -> dict[Hashable, list[FactReading]]:
    groups = defaultdict(list)
    for fact in facts:
        groups[mark(fact)].append(fact)
    return dict(groups)


def _alike(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """At the same place with at least half of their words in common, the likest first."""
    return _by_likeness(removed, added, lambda one: (*one.place, one.values.get("skill__slug")))


def _alike_elsewhere(removed: Sequence[FactReading], added: Sequence[FactReading]) -> Iterator[Pair]:
    """The same under another heading of the section."""
    return _by_likeness(removed, added, lambda one: (one.kind, one.section, one.level, one.values.get("skill__slug")))


def _by_likeness(
    removed: Sequence[FactReading], added: Sequence[FactReading], mark: Callable[[FactReading], Hashable]
) -> Iterator[Pair]:
    old, new = _grouped(removed, mark), _grouped(added, mark)
    for place in new.keys() & old.keys():
        if max(len(old[place]), len(new[place])) <= LONGEST_LIST:
            yield from _likest(old[place], new[place])


def _likest(old: Sequence[FactReading], new: Sequence[FactReading]) -> Iterator[Pair]:
    words = {one.key: set(one.words.split()) for one in (*old, *new)}
    shares = [(_shared(words[a.key], words[b.key]), a, b) for a in old for b in new]
    taken: set[str] = set()
    for share, a, b in sorted(shares, key=itemgetter(0), reverse=True):
        if share >= LIKE and taken.isdisjoint((a.key, b.key)):
            taken |= {a.key, b.key}
            yield a, b


def _shared(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0
