"""Names within one or two slips of what was typed: a letter too many, too few, another, or two exchanged. Pure.

Few names are compared in full: those of nearly the same length that have most pairs of neighbouring letters that were typed.
Which names have a pair is one long number with a bit for each name, so that all are sifted in a few operations for each pair.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

# A word of up to 4 letters has no slip, of 5 to 8 one, of 9 or more two.
FEWEST_LETTERS_FOR = ((9, 2), (5, 1))
LONGEST = 80
# Two letters exchanged change three pairs; every other slip changes fewer.
PAIRS_A_SLIP = 3
# Letters of one part of a name: a pair is looked for only in the parts where so few slips can have moved it.
PART = 4


def slips_allowed(length: int) -> int:
    return next((slips for fewest, slips in FEWEST_LETTERS_FOR if length >= fewest), 0)


class Near(NamedTuple):
    """The number of a name in its list, and how many slips it is away."""

    number: int
    slips: int


class SlipIndex:
    """Of names in their order."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self._by_length = sorted(range(len(names)), key=lambda number: len(names[number]))
        self._lengths = [len(names[number]) for number in self._by_length]
        self._having = _having([names[number] for number in self._by_length])

    def near(self, typed: str, slips: int) -> list[Near]:
        """Names at most so many slips away, the nearest first, then in the order of the list."""
        found = [Near(number, slips_between(typed, self.names[number])) for number in self.compared(typed, slips)]
        return sorted((each for each in found if each.slips <= slips), key=lambda each: (each.slips, each.number))

    def compared(self, typed: str, slips: int) -> list[int]:
        """The numbers of names that may be so near: none that is nearer is left out."""
        if not typed or len(typed) > LONGEST:
            return []
        first = bisect_left(self._lengths, len(typed) - slips)
        some = (1 << bisect_right(self._lengths, len(typed) + slips) - first) - 1
        # At each place the names that lack so many of the pairs or fewer.
        lacking = [some] * (PAIRS_A_SLIP * slips + 1)
        for place, pair in enumerate(_pairs(typed)):
            parts = range((place - slips) // PART, (place + slips) // PART + 1)
            having = reduce(or_, (self._having.get((pair, part), 0) for part in parts)) >> first & some
            fewer = (0, *lacking)
            lacking = [names & having | before for names, before in zip(lacking, fewer, strict=False)]
        return [self._by_length[first + place] for place in _places(lacking[-1])]


def _pairs(name: str) -> list[str]:
    """Neighbouring letters, and the first and last beside nothing."""
    return [f"{one}{other}" for one, other in zip(f"\0{name}", f"{name}\0", strict=True)]


def _having(names: Sequence[str]) -> dict[tuple[str, int], int]:
    """Pair and part of the name → the names that have it there, as bits."""
    found: dict[tuple[str, int], bytearray] = defaultdict(lambda: bytearray(len(names) // 8 + 1))
    for place, name in enumerate(names):
        for at, pair in enumerate(_pairs(name)):
            found[pair, at // PART][place >> 3] |= 1 << (place & 7)
    return {pair: int.from_bytes(bits, "little") for pair, bits in found.items()}


def _places(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def slips_between(one: str, other: str) -> int:
    """What both begin and end with changes nothing, so that only what is between is compared."""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    end = next(
        (at for at, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b), min(len(one), len(other))
    )
    return _slips_between(one[: len(one) - end], other[: len(other) - end])


def _slips_between(one: str, other: str) -> int:
    """The columns of the usual table as differences of neighbours, all rows at once: one bit for each letter (Hyyrö 2003)."""
    if not one or not other:
        return len(one) + len(other)
    letters: dict[str, int] = defaultdict(int)
    for place, letter in enumerate(one):
        letters[letter] |= 1 << place
    whole, last = (1 << len(one)) - 1, 1 << len(one) - 1
    slips, rising, falling, kept, before = len(one), whole, 0, 0, 0
    for letter in other:
        here = letters.get(letter, 0)
        exchanged = ((~kept & here) << 1) & before
        kept = ((((here & rising) + rising) ^ rising) | here | falling | exchanged) & whole
        more, less = falling | whole & ~(kept | rising), kept & rising
        slips += bool(more & last) - bool(less & last)
        more = more << 1 | 1
        rising, falling, before = (less << 1 | ~(kept | more)) & whole, kept & more, here
    return slips
