"""Figures that compare an order with what is known to be near."""

from collections.abc import Collection, Sequence
from math import log2

FIRST = 10


def recall_at_ten(order: Sequence[int], near: Collection[int]) -> float:
    """Of what is near, the share among the first ten."""
    return sum(at in near for at in order[:FIRST]) / len(near)


def r_precision(order: Sequence[int], near: Collection[int]) -> float:
    """Of the first as many as are near, the share that is near."""
    return sum(at in near for at in order[: len(near)]) / len(near)


def ndcg_at_ten(order: Sequence[int], near: Collection[int]) -> float:
    """Gain of the first ten, a place counting the less the later it comes (1 ÷ log2(place + 1)), over the greatest possible."""
    gain = sum(discount(place) for place, at in enumerate(order[:FIRST], 1) if at in near)
    return gain / sum(discount(place) for place in range(1, min(FIRST, len(near)) + 1))


def discount(place: int) -> float:
    return 1 / log2(place + 1)


def by_chance(number: int, near: Collection[int]) -> tuple[float, float, float]:
    """The three figures that any order of so many others has on average."""
    share = len(near) / number
    gain = share * sum(discount(place) for place in range(1, min(FIRST, number) + 1))
    ideal = sum(discount(place) for place in range(1, min(FIRST, len(near)) + 1))
    return min(FIRST, number) / number, share, gain / ideal
