"""Names within one or two slips of what was typed: a letter too many, too few, another, or two exchanged. Pure.

Names of nearly the same length are compared at once: each letter of each name is one bit of a long number, and the bits that
are set after some letters typed say how far which name agrees, with how many slips (Wu and Manber, with exchanged
neighbours). A few operations on long numbers for each letter typed, so ten thousand names take a millisecond or two.
"""

from collections import defaultdict
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
    """Of names in their order. No name is nearer than by how much its length differs, so only some lengths are compared."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        numbers: dict[int, list[int]] = defaultdict(list)
        for number, name in enumerate(names):
            numbers[len(name)].append(number)
        self._of_length = {
            length: (several, _EquallyLong([names[number] for number in several]))
            for length, several in numbers.items()
        }

    def near(self, typed: str, slips: int) -> list[Near]:
        """Names at most so many slips away, the nearest first, then in the order of the list."""
        if not typed or len(typed) > LONGEST:
            return []
        found = [
            Near(numbers[place], count)
            for length in range(len(typed) - slips, len(typed) + slips + 1)
            if length in self._of_length
            for numbers, names in [self._of_length[length]]
            for place, count in names.near(typed, slips)
        ]
        return sorted(found, key=lambda each: (each.slips, each.number))


class _EquallyLong:
    """Names of one length. Each takes one bit before its first letter and one for each letter."""

    def __init__(self, names: Sequence[str]) -> None:
        text = "".join(f"\0{name}" for name in names)
        self._room = len(names[0]) + 1
        self._starts = _bits(text, "\0")
        self._within = ((1 << len(text)) - 1) ^ self._starts
        self._ends = self._starts << len(names[0])
        self._letters = {letter: _bits(text, letter) for letter in set(text) - {"\0"}}

    def near(self, typed: str, slips: int) -> Iterator[tuple[int, int]]:
        """The place of each name that is near, and its slips."""
        seen = 0
        for count, state in enumerate(self._agreeing(typed, slips)):
            ends = state & self._ends & ~seen
            seen |= ends
            while ends:
                lowest = ends & -ends
                yield (lowest.bit_length() - 1) // self._room, count
                ends ^= lowest

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
