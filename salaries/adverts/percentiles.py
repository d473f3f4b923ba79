"""Percentiles of advertised pay with the interval that the number of adverts allows. Whole amounts in, cents out. Pure.

A percentile is interpolated linearly between the two ranks around (n − 1) · p, as spreadsheets and numpy do by default
(Hyndman and Fan, 1996, definition 7). Its interval needs no assumption about how pay is spread: it runs from one ordered
value to another, and the exact binomial says between which two the true percentile lies with a probability of 95% or
more (David and Nagaraja, Order Statistics, 3rd edition, section 7.1).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp, lgamma, log, sqrt

PERCENTS = (10, 25, 50, 75, 90)
CONFIDENCE = 0.95
# Below so many different ranges no interval of 95% exists for the percentile, and none is computed.
LEAST = {10: 29, 25: 11, 50: 6, 75: 11, 90: 29}
# Further from the middle of a binomial than this many standard deviations there is less than one part in 10¹⁵.
FAR = 9


@dataclass(frozen=True, slots=True)
class Percentile:
    """`cents`: the percentile in hundredths of the currency. `low` and `high`, the values between which the true one lies,
    are whole; `low_rank` and `high_rank` are their places among the ordered values, from 1."""

    percent: int
    cents: int
    low: int
    high: int
    low_rank: int
    high_rank: int
    coverage: float


def percentiles_of(ordered: Sequence[int], n_distinct: int) -> dict[int, Percentile]:
    """Those that so many different ranges allow, by their per cent. `ordered`: the values of one end, rising."""
    return {percent: _percentile(ordered, percent) for percent in PERCENTS if n_distinct >= LEAST[percent]}


def _percentile(ordered: Sequence[int], percent: int) -> Percentile:
    low_rank, high_rank, coverage = interval_ranks(len(ordered), percent)
    return Percentile(
        percent,
        interpolated_cents(ordered, percent),
        ordered[low_rank - 1],
        ordered[high_rank - 1],
        low_rank,
        high_rank,
        coverage,
    )


def interpolated_cents(ordered: Sequence[int], percent: int) -> int:
    """Exact: a hundredth of a difference of whole amounts is a whole number of cents."""
    below, hundredths = divmod((len(ordered) - 1) * percent, 100)
    step = ordered[below + 1] - ordered[below] if hundredths else 0
    return 100 * ordered[below] + hundredths * step


@lru_cache(maxsize=4096)
def interval_ranks(n: int, percent: int) -> tuple[int, int, float]:
    """The ranks (from 1) with the fewest values between them that cover the percentile with 95%, and that probability.

    Of several as short, the one that covers it most surely. Raises `ValueError` where n is too small for any.
    """
    first, chances = _binomial(n, percent / 100)
    sums = [0.0, *accumulate(chances)]
    best: tuple[int, float, int, int] | None = None
    high = 0
    for low in range(len(chances)):
        while high < len(chances) and sums[high] - sums[low] < CONFIDENCE:
            high += 1
        # Rank 0 and rank n + 1 are no values: the chance of all below, or all above, is never covered.
        if sums[high] - sums[low] < CONFIDENCE or first + high > n:
            break
        if first + low >= 1:
            found = (high - low, -(sums[high] - sums[low]), first + low, first + high)
            best = min(best, found) if best else found
    if best is None:
        raise ValueError(f"{n} values have no interval of 95% for the percentile {percent}")
    return best[2], best[3], -best[1]


def _binomial(n: int, p: float) -> tuple[int, list[float]]:
    """The chances of k values below the percentile, for all k that matter, and the first of these k."""
    middle, spread = n * p, sqrt(n * p * (1 - p))
    first, last = max(0, int(middle - FAR * spread) - 1), min(n, int(middle + FAR * spread) + 1)
    whole = lgamma(n + 1)
    return first, [
        exp(whole - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))
        for k in range(first, last + 1)
    ]


def reason_for(n_distinct: int) -> str:
    """Why percentiles are missing; "" where none is."""
    ranges = "1 different range" if n_distinct == 1 else f"{n_distinct} different ranges"
    if n_distinct < LEAST[50]:
        return (
            f"{ranges}: from {LEAST[50]} on there is a median, from {LEAST[25]} on there are quartiles, from {LEAST[10]} on "
            "P10 and P90. The adverts are listed instead."
        )
    if n_distinct < LEAST[25]:
        return f"{ranges}: from {LEAST[25]} on there are quartiles, from {LEAST[10]} on P10 and P90."
    if n_distinct < LEAST[10]:
        return f"{ranges}: from {LEAST[10]} on there are P10 and P90."
    return ""
