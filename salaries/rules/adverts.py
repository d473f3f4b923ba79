"""A stated band against the advertised ranges of the same role, level, country, currency and, as near as can be, year.

A guide's band and an employer's advert are not the same measure: one is an estimate of what people are paid, the other an
offer. So a band that lies a little higher or lower says nothing against it. What does is a band of which no part lies where
adverts do: wholly above what three in four of them end at, or wholly below what three in four of them start at. Both limits
are taken at the far end of their 95% intervals, and a printed figure at the near end of what it may be rounded from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from careers.verdicts import FindingResult, Observed
from salaries.comparability import MOST_YEARS_APART, UNSTATED
from salaries.rules.bands import TOUCHING
from salaries.rules.claims import PayClaim, apart, gap_step, single, stated, year_of
from vocabulary.money import money
from vocabulary.numbers import Interval

AdvertPlace = tuple[str, str | None, str | None, str]
PARTS = {"base": "The guide says that it is base pay; the adverts don't say what their amounts are."}
NO_PART = "Neither the guide nor the adverts say whether it is base or total pay."


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertisedRange:
    """Adverts of one role's own titles that are alike. `low` and `high`: the quarter of the low ends, and the three
    quarters of the high ends, with their intervals; `keys`: of the two computed rows they come from."""

    keys: tuple[str, str]
    role: str
    level: str
    country: str
    year: int
    currency: str
    n_adverts: int
    low: Interval
    high: Interval
    dataset: str

    @property
    def place(self) -> AdvertPlace:
        return self.role, self.level, self.country, self.currency

    def money(self, amount: Decimal) -> str:
        return money(amount, self.currency)

    @property
    def observed(self) -> tuple[Observed, ...]:
        """The two rows, with what each of them says in a sentence."""
        adverts = f"{self.n_adverts:,} adverts for the {self.level} level in {self.country}, {self.year}"
        said = (
            f"{adverts}: three in four start at {self.money(self.low.mid)} or more.",
            f"{adverts}: three in four end at {self.money(self.high.mid)} or less.",
        )
        return tuple(
            Observed("pay-percentiles", key, words, self.dataset) for key, words in zip(self.keys, said, strict=True)
        )


def check_adverts(
    claims: Sequence[PayClaim], advertised: Mapping[AdvertPlace, Sequence[AdvertisedRange]], guide_as_of: str
) -> Iterator[FindingResult]:
    """The bands of one guide whose level is paid once, by the year, in a country that is stated, in a known year."""
    for claim in single(claim for claim in claims if claim.level):
        year = year_of(claim, guide_as_of)
        if year and claim.period == "year" and not claim.is_total and not claim.region:
            adverts = _nearest(advertised.get((claim.role, claim.level, claim.country, claim.currency), ()), year)
            if adverts:
                yield from _compared(claim, adverts, year)


def _nearest(adverts: Iterable[AdvertisedRange], year: int) -> AdvertisedRange | None:
    """Of the year nearest to that of the band; of two as near, of the later."""
    near = [each for each in adverts if abs(each.year - year) <= MOST_YEARS_APART]
    return min(near, key=lambda each: (abs(each.year - year), -each.year), default=None)


def _compared(claim: PayClaim, adverts: AdvertisedRange, year: int) -> Iterator[FindingResult]:
    """Nothing where the guide gives its ends as about so much."""
    start, end = claim.bottom or claim.point, claim.top or claim.point
    above = apart(start, Interval.exact(adverts.high.high)) if start and start.mid > adverts.high.high else None
    below = apart(end, Interval.exact(adverts.low.low)) if end and end.mid < adverts.low.low else None
    if start and above and above > TOUCHING:
        yield _outside(claim, adverts, year, ("low", start, above))
    elif end and below and below > TOUCHING:
        yield _outside(claim, adverts, year, ("high", end, below))
    elif start or end:
        yield _fits(claim, adverts, year)


def _outside(
    claim: PayClaim, adverts: AdvertisedRange, year: int, outside: tuple[str, Interval, Decimal]
) -> FindingResult:
    name, end, gap = outside
    is_above = name == "low"
    limit = adverts.money(adverts.high.mid if is_above else adverts.low.mid)
    adverts_do = f"three in four of {adverts.n_adverts:,} adverts {'end at' if is_above else 'start at'} {limit}"
    return FindingResult(
        rule="band_adverts",
        verdict="disagrees",
        inputs=claim.keys,
        observations=adverts.observed,
        headline=(f"{claim.words} for the {claim.level} level; {adverts_do} or {'less' if is_above else 'more'}."),
        explanation=(
            f"The whole stated range lies {'above' if is_above else 'below'} what employers offer for the same role, level "
            f"and country. Either may be right for some employers: an estimate and an offer are not the same measure. "
            f"{_said(claim, adverts, year)}"
        ),
        arithmetic=(stated(name, end), *_steps(adverts), gap_step(gap)),
        gap=gap,
    )


def _fits(claim: PayClaim, adverts: AdvertisedRange, year: int) -> FindingResult:
    ends = (("low", claim.bottom), ("high", claim.reach), ("figure", claim.point))
    return FindingResult(
        rule="band_adverts",
        verdict="consistent",
        inputs=claim.keys,
        observations=adverts.observed,
        headline=f"{claim.words} for the {claim.level} level overlaps what {adverts.n_adverts:,} adverts offer.",
        explanation=(
            f"Part of the stated range lies between what a quarter of the adverts start below and what a quarter end above. "
            f"{_said(claim, adverts, year)}"
        ),
        arithmetic=(*(stated(name, end) for name, end in ends if end), *_steps(adverts)),
    )


def _said(claim: PayClaim, adverts: AdvertisedRange, year: int) -> str:
    years = f" The guide's figures are of {year}, the adverts of {adverts.year}." if year != adverts.year else ""
    part = NO_PART if claim.component == UNSTATED else PARTS[claim.component]
    return f"{part}{years} Adverts repeat, which makes their intervals too narrow."


def _steps(adverts: AdvertisedRange) -> Iterator[Mapping[str, Any]]:
    ends = (("p25 of low ends", adverts.low), ("p75 of high ends", adverts.high))
    for name, end in ends:
        formula = f"of {adverts.n_adverts} adverts of {adverts.year}, with its interval of 95%"
        yield {"name": name, "formula": formula, "low": f"{end.low:f}", "mid": f"{end.mid:f}", "high": f"{end.high:f}"}
