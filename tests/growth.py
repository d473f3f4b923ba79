"""How much longer something takes when there is four times as much of it, whatever else the machine does meanwhile."""

import gc
from collections.abc import Callable, Iterator

# Four times as much takes four times as long in step with it, and sixteen times where it grows with the square.
MOST = 6
TRIES = 8
# Below it, what is measured is the clock and the start of things.
LEAST = 0.002


def growth(seconds: Callable[[int], float], short: int, step: int) -> float:
    """`seconds` of four times `short` over those of `short`: the least of several ratios.

    Both are measured one after the other, so that a machine which is slow for a while is slow for both: it takes half as long
    again for the same work, from one second to the next. Each run is a `step` larger than the one before it, so that none finds
    in a cache what an earlier one has read.
    """
    gc.disable()
    try:
        return min(_until_enough(_ratio(seconds, short, step * turn) for turn in range(TRIES)))
    finally:
        gc.enable()


def _ratio(seconds: Callable[[int], float], short: int, more: int) -> float:
    little = max(LEAST, seconds(short + more))
    return seconds(4 * short + more) / little


def _until_enough(ratios: Iterator[float]) -> Iterator[float]:
    for ratio in ratios:
        yield ratio
        if ratio < MOST:
            return
