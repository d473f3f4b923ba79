"""Stated pay as a claim, and what its printed figures stand for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from typing import Any

from vocabulary.dates import WHOLE_YEAR
from vocabulary.money import money
from vocabulary.numbers import INFINITE, Interval, factor_between, printed

PAY_SECTION = "salary_ranges"
# Levels of one rank are in no order that guides agree on.
RANKS = {"entry": 0, "mid": 1, "senior": 2, "lead": 3, "staff": 3, "principal": 3, "director": 4}
NUMBER = re.compile(r"(?<![\d.,])\d[\d.,'’\u00a0\u2009\u202f]*\d|\d")
# "$150K" is a figure of thousands: what stands behind the K was not printed.
UNITS = (Decimal(1_000), Decimal(100_000), Decimal(1_000_000))
FACTOR = Decimal("0.0001")


def printed_pay(figure: Decimal, text: str) -> Interval:
    """ "$131,158" stands for itself alone; "$150K" for half a thousand either way, as "$150k" in `text` shows."""
    numbers = [_digits(match[0]) for match in NUMBER.finditer(text)]
    if f"{figure.normalize():f}" in numbers:
        return Interval.exact(figure)
    rounded = [printed(number, figure) for number in numbers if _is_in_units(number, figure)]
    return max(rounded, key=lambda interval: interval.width, default=Interval.exact(figure))


def _digits(number: str) -> str:
    """The figure without its thousands separators; cents after a last point or comma are kept."""
    whole = re.sub(r"[.,'’\s](?=\d{3}(?!\d))|(?<=\d)[,](?=\d{2},)", "", number)
    return whole.replace(",", ".")


def _is_in_units(number: str, figure: Decimal) -> bool:
    return number.count(".") <= 1 and any(Decimal(number) * unit == figure for unit in UNITS)


def apart(first: Interval, second: Interval) -> Decimal | None:
    """The factor between two figures at the nearest ends of their intervals; None where the intervals meet."""
    factor = factor_between(first, second)
    return factor.quantize(FACTOR, ROUND_DOWN) if 1 < factor < INFINITE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayClaim:
    """What a guide states of pay, once. `keys`: every fact that says it; `quote`: the words it was printed in."""

    keys: tuple[str, ...]
    guide: str
    role: str
    section: str
    level: str | None
    low: Decimal | None
    high: Decimal | None
    open_ended: bool
    qualifier: str | None
    currency: str
    period: str | None
    component: str
    country: str | None
    region: str | None
    year: int | None
    min_years: int | None
    max_years: int | None
    quote: str
    is_labelled: bool
    """A heading or label names what it is for."""
    is_general: bool
    """It is about all who have the role, in prose: not of a level, a town, a year or another job."""

    @property
    def is_range(self) -> bool:
        return self.low is None or self.high is None or self.low < self.high

    @property
    def bottom(self) -> Interval | None:
        """Where the range begins; None where no such end is stated, or only about."""
        return self._end(self.low) if self.is_range else None

    @property
    def reach(self) -> Interval | None:
        """How far the range goes at least; None where no upper figure is stated, or only about."""
        return self._end(self.high) if self.is_range else None

    @property
    def top(self) -> Interval | None:
        """Where the range ends; None where it is open."""
        return None if self.open_ended else self.reach

    @property
    def point(self) -> Interval | None:
        """A single closed figure, such as a mean."""
        return None if self.is_range or self.open_ended else self._end(self.low)

    @property
    def is_total(self) -> bool:
        return self.component == "total"

    @property
    def rank(self) -> int:
        return RANKS.get(self.level or "", -1)

    @property
    def words(self) -> str:
        """Its figures as one reads them: "$90,000 to $110,000", "up to $90,000", "$130,000 or more"."""
        ends = [self.money(end) for end in dict.fromkeys((self.low, self.high)) if end is not None]
        start = "up to " if self.low is None else ""
        return f"{start}{' to '.join(ends)}{' or more' if self.open_ended else ''}"

    def money(self, amount: Decimal) -> str:
        return money(amount, self.currency)

    def _end(self, figure: Decimal | None) -> Interval | None:
        return None if figure is None or self.qualifier == "about" else printed_pay(figure, self.quote)


def year_of(claim: PayClaim, guide_as_of: str) -> int | None:
    """A band without a year of its own is of the year the guide says its figures are of, where it says so.

    A year stated in prose ("in 2019 pay was …") is about the past and dates nothing.
    """
    if claim.year and claim.section != PAY_SECTION:
        return None
    named = set(WHOLE_YEAR.findall(guide_as_of))
    # "2022 to 2024" dates nothing to a year.
    return claim.year or (int(named.pop()) if len(named) == 1 else None)


def are_alike(first: PayClaim, second: PayClaim) -> bool:
    """Of one role, currency, period and region, and both of total pay or neither; a country or year left out fits any.

    A region is a market of its own: what is paid in one town says nothing against the country's. Pay of which a guide
    does not say what it contains may be base pay; that it is total pay would be a guess.
    """
    mine, its = ((each.role, each.currency, each.period, each.region, each.is_total) for each in (first, second))
    fitting = ((first.country, second.country), (first.year, second.year))
    return mine == its and all(a == b or a is None or b is None for a, b in fitting)


def single(claims: Iterable[PayClaim]) -> list[PayClaim]:
    """Those of a level that the guide pays once: of several (towns, percentiles) it does not say which one is meant."""
    listed = list(claims)
    return [
        claim
        for claim in listed
        if sum(other.level == claim.level and are_alike_but_for_region(claim, other) for other in listed) == 1
    ]


def are_alike_but_for_region(first: PayClaim, second: PayClaim) -> bool:
    """Two towns' pay of one level: neither is the level's pay."""
    return are_alike(replace(first, region=None), replace(second, region=None))


def merged(claims: Iterable[PayClaim]) -> list[PayClaim]:
    """Each claim once: what a guide repeats is one claim with several facts."""
    seen: dict[tuple[Any, ...], PayClaim] = {}
    for claim in claims:
        words = (
            claim.guide,
            claim.level,
            claim.low,
            claim.high,
            claim.open_ended,
            claim.qualifier,
            claim.currency,
            claim.period,
        )
        place = (claim.component, claim.country, claim.region, claim.year, claim.min_years, claim.max_years)
        scope = (claim.is_labelled, claim.is_general)
        before = seen.get((*words, *place, *scope))
        seen[(*words, *place, *scope)] = replace(before, keys=(*before.keys, *claim.keys)) if before else claim
    return list(seen.values())


def stated(name: str, end: Interval) -> Mapping[str, str]:
    """A step of arithmetic: the figure alone where it stands for itself, else its interval."""
    if end.low == end.high:
        return {"name": name, "formula": "as printed", "value": plain(end.mid)}
    interval = {"low": plain(end.low), "mid": plain(end.mid), "high": plain(end.high)}
    return {"name": name, "formula": "as printed, half a unit of the last digit either way", **interval}


def gap_step(gap: Decimal) -> Mapping[str, str]:
    return {"name": "gap", "formula": "the greater ÷ the smaller, at the nearest ends of both", "value": plain(gap)}


def plain(value: Decimal | int) -> str:
    return f"{Decimal(value).normalize():f}"
