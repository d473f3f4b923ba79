"""Names within one or two slips of what was typed: a letter too many, too few, another, or two exchanged. Pure.

All names are compared at once: each letter of each name is one bit of a long number, and the bits that are set after some
letters typed say how far which name agrees, with how many slips (Wu and Manber, with exchanged neighbours). A few
operations on long numbers for each letter typed, so 50,000 names take a few milliseconds.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# A word of up to 4 letters has no slip, of 5 to 8 one, of 9 or more two.
FEWEST_LETTERS_FOR = ((9, 2), (5, 1))
LONGEST = 80


def slips_allowed(length: int) -> int:
    return next((slips for fewest, slips in FEWEST_LETTERS_FOR if length >= fewest), 0)


class Near(NamedTuple):
    """The number of a name in its list, and how many slips it is away."""

    number: int
    slips: int


class SlipIndex:
    """Of names in their order. A name takes one bit before its first letter and one for each letter."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        text = "".join(f"\0{name}" for name in names)
        self._size = len(text)
        self._ends: list[int] = []
        at = -1
        for name in names:
            at += 1 + len(name)
            self._ends.append(at)
        self._starts = _bits(text, "\0")
        self._within = ((1 << self._size) - 1) ^ self._starts
        self._letters = {letter: _bits(text, letter) for letter in set(text) - {"\0"}}
        self._at_end = 0
        if names:
            marks = bytearray(b"0" * self._size)
            for end in self._ends:
                marks[end] = ord("1")
            self._at_end = int(marks[::-1], 2)

    def near(self, typed: str, slips: int) -> list[Near]:
        """Names at most so many slips away, the nearest first, then in the order of the list."""
        if not self.names or not typed or len(typed) > LONGEST:
            return []
        states = self._agreeing(typed, slips)
        found: dict[int, int] = {}
        for count, state in enumerate(states):
            for number in self._numbers(state & self._at_end):
                found.setdefault(number, count)
        return sorted(
            (Near(number, count) for number, count in found.items()), key=lambda each: (each.slips, each.number)
        )

    def _agreeing(self, typed: str, slips: int) -> list[int]:
        """For 0, 1, … slips: the bits up to which names agree with all that was typed."""
        within = self._within
        states = [self._starts]
        for _ in range(slips):
            states.append(states[-1] | (states[-1] << 1) & within)
        exchanged = [0] * (slips + 1)
        for letter in typed:
            bits = self._letters.get(letter, 0)
            after = [(states[0] << 1) & bits]
            swaps = [0] * (slips + 1)
            for count in range(1, slips + 1):
                before = states[count - 1]
                swaps[count] = before & (bits >> 2)
                after.append(
                    ((states[count] << 1) & bits)  # the letter agrees
                    | before  # it is one too many
                    | ((before | after[count - 1]) << 1) & within  # another was meant, or one is missing
                    | (exchanged[count] & (bits >> 1)) << 2  # it was typed after its neighbour
                )
            states, exchanged = after, swaps
        return states

    def _numbers(self, ends: int) -> Iterator[int]:
        while ends:
            lowest = ends & -ends
            yield bisect_left(self._ends, lowest.bit_length() - 1)
            ends ^= lowest


def _bits(text: str, letter: str) -> int:
    """The places of a letter as a number: bit 0 is the first."""
    places = bytearray(len(text))
    at = text.find(letter)
    while at != -1:
        places[at] = 1
        at = text.find(letter, at + 1)
    digits = places[::-1].translate(ZEROS_AND_ONES)
    return int(digits, 2) if digits else 0


ZEROS_AND_ONES = bytes.maketrans(b"\0\1", b"01")
