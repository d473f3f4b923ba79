"""Stated bands in pairs: which may be compared, how far they overlap or lie apart, and what to take instead of one that may
not. Two queries, whatever the number of bands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from django.db.models import Q

from salaries.comparability import Comparability, Measure, comparability
from salaries.likeness import KindOfPay, nearest
from salaries.models import SalaryBand
from salaries.range_arithmetic import Bounds, EndsOfPay, gap, overlap


@dataclass(frozen=True)
class BandInPairs:
    band: SalaryBand

    @cached_property
    def measure(self) -> Measure:
        return Measure.of(self.band)

    @cached_property
    def ends(self) -> EndsOfPay:
        return EndsOfPay.of(self.band.low, self.band.high, self.band.open_ended)

    @property
    def kind(self) -> KindOfPay:
        return KindOfPay(self.band.key, self.band.role.slug if self.band.role else "", self.measure)


@dataclass(frozen=True, slots=True)
class BandPair:
    """`overlap` and `gap` are None where numbers are refused; `nearest` is then the key of a band that may be compared with
    `band` and is most like `other`, or None where there is none."""

    band: SalaryBand
    other: SalaryBand
    verdict: Comparability
    overlap: Bounds | None
    gap: Bounds | None
    nearest: str | None

    @property
    def label(self) -> str:
        """ "MLOps Cloud Engineer, mid · MLOps Cloud Engineer, senior"; the role once where it is of both."""
        one, other = (str(each.role or each.guide.title) for each in (self.band, self.other))
        levels = [each.get_level_display() if each.level else "All levels" for each in (self.band, self.other)]
        if one == other:
            return f"{one}, {levels[0].lower()} and {levels[1].lower()}"
        return f"{one}, {levels[0].lower()}, and {other}, {levels[1].lower()}"

    @property
    def widths(self) -> str:
        return " and ".join(BandInPairs(each).ends.width.words(each.currency) for each in (self.band, self.other))

    @property
    def overlap_words(self) -> str:
        return self.overlap.words(self.band.currency) if self.overlap else ""

    @property
    def gap_words(self) -> str:
        return self.gap.words(self.band.currency) if self.gap else ""


def band_pairs(bands: Sequence[SalaryBand]) -> list[BandPair]:
    """Every two of them, in the order given."""
    several = [BandInPairs(band) for band in bands]
    pairs = [(one, other, comparability(one.measure, other.measure)) for one, other in combinations(several, 2)]
    candidates = _candidates([one for one, other, verdict in pairs if not verdict.comparable for one in (one, other)])
    return [_pair(*pair, candidates) for pair in pairs]


def _pair(one: BandInPairs, other: BandInPairs, verdict: Comparability, candidates: Sequence[KindOfPay]) -> BandPair:
    if verdict.comparable:
        shared, between = overlap(one.ends, other.ends), gap(one.ends, other.ends)
        return BandPair(one.band, other.band, verdict, shared, between, None)
    others = [kind for kind in candidates if kind.key not in (one.band.key, other.band.key)]
    instead = nearest(other.kind, [one.measure], others)
    return BandPair(one.band, other.band, verdict, None, None, instead.key if instead else None)


def _candidates(refused: Sequence[BandInPairs]) -> list[KindOfPay]:
    """Published bands of the same roles, or of the same levels elsewhere, in the units of those that are refused."""
    if not refused:
        return []
    units = Q()
    for currency, period in {(each.measure.currency, each.measure.period) for each in refused}:
        units |= Q(currency=currency, period=period)
    roles = {each.band.role_id for each in refused}
    levels = {each.band.level for each in refused if each.band.level}
    bands: Any = SalaryBand.objects.published().filter(units, Q(role__in=roles) | Q(level__in=levels))
    return list(_kinds(bands.select_related("role").defer("quote").order_by("key")))


def _kinds(bands: Any) -> Iterator[KindOfPay]:
    return (BandInPairs(band).kind for band in bands)
