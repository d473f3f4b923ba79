"""By how much adverts differ: the medians of their low and high ends, two kinds of adverts at a time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations, groupby
from typing import Self

from careers.citations import Derivation
from careers.models import Fact
from careers.models.choices import Level, label_of, rank_of
from salaries.charts.advert_figures import AdvertMedian
from salaries.models import PayPercentile
from salaries.models.adverts import Quantile
from salaries.range_arithmetic import MedianDifference, median_difference
from salaries.side_by_side.load import KnownPay
from vocabulary.money import money, whole

MOST_PAIRS = 10
FORMULA = "difference of medians 1"


@dataclass(frozen=True)
class EndDifference:
    """One end of the ranges: the median of `one` less that of `other`, as a figure with its arithmetic."""

    one: PayPercentile
    other: PayPercentile
    names: tuple[str, str]

    @cached_property
    def quantiles(self) -> tuple[Quantile, Quantile]:
        ours, theirs = self.one.percentile(50), self.other.percentile(50)
        if ours is None or theirs is None:
            raise ValueError(f"no median of {self.one} or {self.other}")
        return ours, theirs

    @cached_property
    def found(self) -> MedianDifference:
        return median_difference(*self.quantiles)

    @property
    def text(self) -> str:
        """ "+$15,000", "−$5,000": of the medians as they are printed."""
        ours, theirs = (whole(each.value) for each in self.quantiles)
        difference = ours - theirs
        sign = "+" if difference > 0 else "−" if difference < 0 else ""
        return f"{sign}{money(abs(difference), self.one.currency)}"

    @property
    def verdict(self) -> str:
        return self.found.words(*self.quantiles, self.one.currency)

    @property
    def name(self) -> str:
        return f"{self.one.key}-less-{self.other.key}"

    @property
    def title(self) -> str:
        return (
            f"{self.text}, {' less '.join(self.names)}: medians of where ranges {AdvertMedian(self.one).begin_or_end}"
        )

    @property
    def facts(self) -> Sequence[Fact]:
        return ()

    @property
    def derivation(self) -> Derivation:
        steps = [
            (
                name,
                f"median; 95% interval {AdvertMedian(row).interval}; {row.n_adverts:,} adverts",
                AdvertMedian(row).text,
            )
            for name, row in zip(self.names, (self.one, self.other), strict=True)
        ]
        return Derivation(
            kind="derived",
            explanation="The first median less the second. Where their intervals meet, we don't say which is higher.",
            formula=FORMULA,
            steps=(
                *steps,
                ("difference", "the first less the second", self.text),
                ("verdict", "by both intervals", self.verdict),
            ),
            explain=f"/api/v1/pay-percentiles/{self.one.key}/explain/",
            version=max(self.one.data_version, self.other.data_version),
        )


@dataclass(frozen=True, eq=False)
class MedianPair:
    """The one whose ranges end higher comes first."""

    one: KnownPay
    other: KnownPay
    names: tuple[str, str]

    @property
    def label(self) -> str:
        return " over ".join(self.names)

    @property
    def n_adverts(self) -> int:
        """Of the one that has fewer."""
        return min(self.high.one.n_adverts, self.high.other.n_adverts)

    @cached_property
    def low(self) -> EndDifference:
        return self._difference(0)

    @cached_property
    def high(self) -> EndDifference:
        return self._difference(1)

    def _difference(self, end: int) -> EndDifference:
        ours, theirs = self.one.medians, self.other.medians
        if ours is None or theirs is None:
            raise ValueError(f"no medians of {self.label}")
        return EndDifference(ours[end], theirs[end], self.names)


@dataclass(frozen=True, slots=True)
class MedianTable:
    """ "Senior, in numbers": the pairs that differ in one thing alone, the role or the place."""

    title: str
    level: str
    pairs: tuple[MedianPair, ...]
    left_out: int = 0
    """Pairs of fewer adverts that are not listed."""

    @classmethod
    def of(cls, title: str, level: str, pairs: Sequence[MedianPair]) -> Self:
        """At most ten pairs, those with most adverts, in the order given."""
        most = sorted(pairs, key=lambda pair: -pair.n_adverts)[:MOST_PAIRS]
        return cls(title, level, tuple(pair for pair in pairs if pair in most), len(pairs) - len(most))


def median_tables(drawn: Iterable[KnownPay]) -> list[MedianTable]:
    """A table for each level; of one name in one place, a table of its levels."""
    known = [each for each in drawn if each.medians]
    by_level = groupby(sorted(known, key=_level_rank), key=lambda each: each.measure.level or "")
    tables = [
        MedianTable.of(f"{label_of(Level, level)}, in numbers", level, _pairs(list(group))) for level, group in by_level
    ]
    if not any(table.pairs for table in tables) and len({(each.name, each.measure.country) for each in known}) == 1:
        name = known[0].name
        pairs = [_pair(one, other, _level_name) for one, other in combinations(known, 2)]
        tables = [MedianTable.of(f"{name}, in numbers", "", pairs)]
    return [table for table in tables if table.pairs]


def _level_rank(each: KnownPay) -> int:
    return rank_of(Level, each.measure.level or "")


def _level_name(each: KnownPay) -> str:
    return label_of(Level, each.measure.level)


def _pairs(alike: Sequence[KnownPay]) -> list[MedianPair]:
    several_places = len({each.measure.country for each in alike}) > 1

    def name(each: KnownPay) -> str:
        return f"{each.name}, {each.place}" if several_places else each.name

    pairs = [(one, other) for one, other in combinations(alike, 2) if _one_thing_differs(one, other)]
    return [_pair(one, other, name) for one, other in pairs]


def _one_thing_differs(one: KnownPay, other: KnownPay) -> bool:
    return (one.name != other.name) + (one.measure.country != other.measure.country) == 1


def _pair(one: KnownPay, other: KnownPay, name: Callable[[KnownPay], str]) -> MedianPair:
    higher, lower = sorted((one, other), key=_high_median, reverse=True)
    return MedianPair(higher, lower, (name(higher), name(lower)))


def _high_median(each: KnownPay) -> Decimal:
    return (each.medians[1].median if each.medians else None) or Decimal(0)
