"""How much longer something takes when there is four times as much of it, whatever else the machine does meanwhile."""

import gc
from collections.abc import Callable

# Four times as much takes four times as long in step with it, and sixteen times where it grows with the square.
MOST = 6
TRIES = 3
MORE_TRIES = 8
# Below it, what is measured is the clock and the start of things.
LEAST = 0.002


def growth(seconds: Callable[[int], float], short: int, step: int) -> float:
    """`seconds` of four times `short` over those of `short`: the least of several runs of each, which nothing has disturbed.

    A machine may take half as long again for the same work for some seconds. So both are tried again, in turn, while the longer
    seems to take too long. Each run is a `step` larger than the one before it, so that none finds in a cache what an earlier
    one has read.
    """
    gc.disable()
    try:
        little = max(LEAST, min(seconds(short + step * turn) for turn in range(TRIES)))
        much = seconds(4 * short)
        for turn in range(1, MORE_TRIES):
            if much < MOST * little:
                break
            little = max(LEAST, min(little, seconds(short + step * (TRIES + turn))))
            much = min(much, seconds(4 * short + step * turn))
    finally:
        gc.enable()
    return much / little
