"""How many advertised ranges lie below an amount, around it and above it, each share with its exact interval. Pure.

A range holds both of its ends: an offer of exactly the top of a range is inside it. The interval of a share is that of
Clopper and Pearson (1934): the shares under which the count that was found, or one further out, has a chance of 2.5% or
more on either side. It is never shorter than the 95% it claims.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import exp, lgamma, log, log1p

from salaries.adverts.percentiles import LEAST

TAIL = 0.025
# Halvings of the interval from 0 to 1: the bounds are right to nine decimals.
HALVINGS = 32
# Of fewer different ranges no share is given: the adverts are listed instead.
LEAST_RANGES = LEAST[50]


@dataclass(frozen=True, slots=True)
class Share:
    """`n` of `of` adverts, and between which shares the true one lies with a probability of 95% or more."""

    n: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float:
        return self.n / self.of


@dataclass(frozen=True, slots=True)
class OfferAmongRanges:
    """`below`: ranges that end below the offer. `inside`: ranges that hold it. `above`: ranges that begin above it."""

    below: int
    inside: int
    above: int
    n_distinct: int

    @property
    def n(self) -> int:
        return self.below + self.inside + self.above

    @property
    def has_shares(self) -> bool:
        return self.n_distinct >= LEAST_RANGES

    @property
    def shares(self) -> dict[str, Share]:
        """Empty where there are too few different ranges."""
        counts = {"below": self.below, "inside": self.inside, "above": self.above}
        return {name: share_of(count, self.n) for name, count in counts.items()} if self.has_shares else {}


def offer_is(amount: Decimal, low: Decimal | int, high: Decimal | int) -> str:
    """Where the offer is from a range with two ends: "below" its start, "inside" it, "above" its end."""
    if amount < low:
        return "below"
    return "above" if amount > high else "inside"


def among_ranges(amount: Decimal, ranges: Iterable[tuple[int, int]]) -> OfferAmongRanges:
    found = list(ranges)
    below = sum(high < amount for _, high in found)
    above = sum(low > amount for low, _ in found)
    return OfferAmongRanges(below, len(found) - below - above, above, len(set(found)))


@lru_cache(maxsize=1024)
def share_of(n: int, of: int) -> Share:
    """Raises `ValueError` where there is nothing to have a share of."""
    if not 0 <= n <= of or not of:
        raise ValueError(f"{n} of {of} is no share")
    return Share(n, of, _lower(n, of), 1 - _lower(of - n, of))


def _lower(n: int, of: int) -> float:
    """The share under which n or more have a chance of 2.5%, from below."""
    low, high = 0.0, n / of
    for _ in range(HALVINGS if n else 0):
        middle = (low + high) / 2
        if _chance_of_as_many(n, of, middle) < TAIL:
            low = middle
        else:
            high = middle
    return low


def _chance_of_as_many(n: int, of: int, share: float) -> float:
    """That n or more of `of` are found. Beyond the mean each term is smaller than the one before, so few of them count."""
    term = _chance(n, of, share)
    total = 0.0
    for k in range(n, of + 1):
        total += term
        if term < total * 1e-15:
            break
        term *= (of - k) / (k + 1) * share / (1 - share)
    return total


def _chance(k: int, n: int, share: float) -> float:
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(share) + (n - k) * log1p(-share))
