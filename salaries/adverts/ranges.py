"""Advertised ranges of one kind as columns, small enough to be stored and read whole. Pure."""

import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

WHOLE = "q"
"""Of 8 bytes each, the lowest first."""


def packed(values: "array[int]") -> bytes:
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values.tobytes()


def unpacked(data: bytes) -> "array[int]":
    values = array(WHOLE)
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return values


@dataclass(slots=True)
class Ranges:
    """Low and high ends side by side: range i runs from `lows[i]` to `highs[i]`, in whole units of a currency."""

    lows: "array[int]" = field(default_factory=lambda: array(WHOLE))
    highs: "array[int]" = field(default_factory=lambda: array(WHOLE))

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Self:
        lows, highs = zip(*rising, strict=True) if (rising := sorted(pairs)) else ((), ())
        return cls(array(WHOLE, lows), array(WHOLE, highs))

    @classmethod
    def joined(cls, parts: "Iterable[Ranges]") -> Self:
        several = list(parts)
        lows, highs = array(WHOLE), array(WHOLE)
        for part in several:
            lows.extend(part.lows)
            highs.extend(part.highs)
        return cls(lows, highs)

    @classmethod
    def read(cls, data: bytes) -> Self:
        values = unpacked(data)
        middle = len(values) // 2
        return cls(values[:middle], values[middle:])

    def written(self) -> bytes:
        return packed(self.lows) + packed(self.highs)

    def __len__(self) -> int:
        return len(self.lows)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.lows, self.highs, strict=True)

    @property
    def n_distinct(self) -> int:
        """How many different ranges there are: adverts repeat."""
        return len(set(self))
