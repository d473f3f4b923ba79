"""Names of roles and skills, found by what is typed: exactly, by how they begin, by their words, and with slips. Pure.

Built from the rows that the refresh has stored; one object answers until they change.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from search.text.slips import SlipIndex, slips_allowed
from search.text.stems import stem
from search.text.synonyms import canonical_texts
from search.text.words import plain, squeezed

ROLE, SKILL = "role", "skill"
OCCUPATION = "occupation"
# A name found under a kind of its own, the strongest first.
KINDS = ("role", "skill", "title", "alias", "short", "occupation", "meant")
RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
# Of the names that share a common word, so many are compared.
MOST_BY_WORD = 400


class Forms(NamedTuple):
    """The forms in which a name is compared: as written, with synonyms put in place, and its stems."""

    raw: str
    key: str
    stems: str
    words: str


def forms_of(name: str) -> Forms:
    raw = plain(name)
    key = canonical_texts(raw)
    stems = [stem(word) for word in key]
    return Forms(squeezed(raw), squeezed(key), squeezed(stems), " ".join(stems))


class Name(NamedTuple):
    """`kind`: one of `KINDS`. `subject`: what it is a name of, ROLE or SKILL, by `slug`. `weight`: among equals, the larger
    comes first, such as skills that many roles ask for."""

    kind: str
    subject: str
    slug: str
    name: str
    weight: float
    raw: str
    key: str
    stems: str
    words: str

    @property
    def target(self) -> tuple[str, str]:
        return self.subject, self.slug


class Match(NamedTuple):
    name: Name
    slips: int


class Names:
    def __init__(self, names: Iterable[Name]) -> None:
        self.all: Sequence[Name] = sorted(
            names, key=lambda each: (RANKS[each.kind], -each.weight, each.slug, each.name)
        )
        self._by_form: dict[str, list[int]] = defaultdict(list)
        for form in ("raw", "key", "stems"):
            for number, name in enumerate(self.all):
                if (value := getattr(name, form)) and number not in self._by_form[value]:
                    self._by_form[value].append(number)

    def exact(self, words: Sequence[str]) -> list[Name]:
        """Names that these words are: as written before with synonyms, and that before by stems.

        A title of an occupation leads to a role only where no role has it itself.
        """
        raw = squeezed(words)
        key = squeezed(canonical_texts(words))
        stems = squeezed(stem(word) for word in canonical_texts(words))
        numbers = dict.fromkeys(
            number for form in dict.fromkeys((raw, key, stems)) for number in self._by_form.get(form, ())
        )
        found = [self.all[number] for number in numbers]
        own = {name.subject for name in found if name.kind != OCCUPATION}
        return [name for name in found if name.kind != OCCUPATION or ROLE not in own]

    def beginning(self, typed: str, most: int) -> list[Name]:
        """Names that begin so, or of which a later word does; each thing once."""
        prefix = squeezed(plain(typed))
        if not prefix:
            return []
        found = dict.fromkeys(self._range(self._begins, prefix), False)
        found |= {number: True for number in self._range(self._words_begin, prefix) if number not in found}
        ordered = sorted(found, key=lambda number: (found[number], len(self.all[number].raw) != len(prefix), number))
        return once(self.all[number] for number in ordered)[:most]

    @cached_property
    def _begins(self) -> list[tuple[str, int]]:
        return sorted((name.raw, number) for number, name in enumerate(self.all))

    @cached_property
    def _words_begin(self) -> list[tuple[str, int]]:
        """What is left of a name from its second word on, and from each further one."""
        tails = []
        for number, name in enumerate(self.all):
            words = plain(name.name)
            tails += [(squeezed(words[at:]), number) for at in range(1, len(words))]
        return sorted(tails)

    @staticmethod
    def _range(ordered: Sequence[tuple[str, int]], prefix: str) -> list[int]:
        start = bisect_left(ordered, (prefix, -1))
        found = []
        for value, number in ordered[start : start + MOST_BY_WORD]:
            if not value.startswith(prefix):
                break
            found.append(number)
        return found

    def with_slips(self, words: Sequence[str], slips: int | None = None) -> list[Match]:
        """Names at most as many slips away as their length allows, the nearest first. None for four letters or fewer."""
        typed = squeezed(words)
        allowed = slips_allowed(len(typed)) if slips is None else slips
        if not allowed:
            return []
        found = self._slips.near(typed, allowed)
        return [
            Match(self.all[number], near.slips)
            for near in found
            for number in self._by_form[self._slips.names[near.number]]
            if self.all[number].raw == self._slips.names[near.number]
        ]

    @cached_property
    def _slips(self) -> SlipIndex:
        return SlipIndex(list(dict.fromkeys(name.raw for name in self.all if name.kind != "meant")))

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self.all):
            for word in dict.fromkeys(name.words.split()):
                found[word].append(number)
        return found

    def by_words(self, stems: Sequence[str]) -> list[tuple[float, Name]]:
        """Names with at least half of these stems and a score: what few names have counts most, short names before long."""
        asked = list(dict.fromkeys(stems))
        scores: dict[int, float] = defaultdict(float)
        matched: dict[int, int] = defaultdict(int)
        for word in asked:
            numbers = self._by_word.get(word, ())
            for number in numbers[:MOST_BY_WORD]:
                scores[number] += 1.0 / (1 + len(numbers)) ** 0.5
                matched[number] += 1
        scored = (
            (score / (1 + self.all[number].words.count(" ")) ** 0.25, number)
            for number, score in scores.items()
            if 2 * matched[number] >= len(asked)
        )
        ordered = sorted(scored, key=lambda each: (-each[0], each[1]))
        return [(score, self.all[number]) for score, number in ordered]

    @cached_property
    def own(self) -> dict[tuple[str, str], str]:
        """What each role and skill is called itself."""
        return {name.target: name.name for name in reversed(self.all) if name.kind in (ROLE, SKILL)}

    @cached_property
    def raw_words(self) -> dict[str, int]:
        """Words of names as they are written, and in how many names."""
        found: dict[str, int] = defaultdict(int)
        for name in self.all:
            for word in dict.fromkeys(plain(name.name)):
                found[word] += 1
        return dict(found)


def once(names: Iterable[Name]) -> list[Name]:
    """The first name of each thing."""
    found: dict[tuple[str, str], Name] = {}
    for name in names:
        found.setdefault(name.target, name)
    return list(found.values())
