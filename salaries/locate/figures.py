"""Counts of adverts as figures on a page, each with the rule it was counted by and the adverts behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from math import ceil, floor

from careers.citations import Derivation
from careers.models import Fact
from careers.reading_words import counted
from salaries.charts.advert_figures import adverts_address
from salaries.locate.adverts import OfferAmongAdverts
from salaries.offers.shares import Share
from salaries.offers.words import adverts_of
from vocabulary.money import money
from vocabulary.written_dates import written

FORMULA = "offer-share 1"
LABELS = {"below": "Offer is above", "inside": "Offer is inside", "above": "Offer is below"}
RULES = {
    "below": "whose range ends below {}",
    "inside": "whose range holds {}, its ends included",
    "above": "whose range starts above {}",
}
PLACES = Decimal("0.0001")
# A cell narrower than this, in per cent of the whole, has no room for its number.
NARROW = 7


@dataclass(frozen=True, slots=True)
class AdvertCount:
    """`counted`: below, inside or above. `explain`: the address of the same answer as JSON."""

    among: OfferAmongAdverts
    counted: str
    amount: Decimal
    explain: str

    @property
    def n(self) -> int:
        return int(getattr(self.among.counts, self.counted))

    @property
    def label(self) -> str:
        return LABELS[self.counted]

    @property
    def name(self) -> str:
        return f"{self.among.low.key}.{self.counted}"

    @property
    def title(self) -> str:
        return f"{self.n:,} of {counted(self.among.counts.n, 'advert')} {self._rule}"

    @property
    def facts(self) -> Sequence[Fact]:
        return ()

    @property
    def share(self) -> Share | None:
        return self.among.counts.shares.get(self.counted)

    @property
    def percent(self) -> str:
        """ "17%", "under 1%"; "" where there are too few different ranges."""
        return in_percent(self.share) if self.share else ""

    @property
    def interval(self) -> str:
        """ "12–23%", rounded outward."""
        return interval_in_percent(self.share) if self.share else ""

    @property
    def derivation(self) -> Derivation:
        row, kind, counts = self.among.low, self.among.kind, self.among.counts
        shares = (
            f" The share of all such adverts lies within {self.interval} with a probability of 95% (Clopper and \
Pearson); repeated adverts make this a little too narrow."
            if self.share
            else ""
        )
        return Derivation(
            kind="observed",
            explanation=(
                f"Counted from {counts.n:,} {adverts_of(kind.level, kind.country, kind.year)}, {counts.n_distinct:,} of "
                f"them different, in the table of {written(str(row.dataset))} ({row.dataset.licence})."
                f"{shares} Adverts do not say whether they "
                "mean base or total pay."
            ),
            formula=FORMULA,
            steps=(*self._steps, *row.dataset.age_steps),
            explain=self.explain,
            version=row.data_version,
            rows=adverts_address(row),
        )

    @property
    def _rule(self) -> str:
        return RULES[self.counted].format(money(self.amount, self.among.kind.currency))

    @property
    def _steps(self) -> Iterator[tuple[str, str, str]]:
        yield "adverts", "the adverts that have two ends", f"{self.among.counts.n:,}"
        yield "of these", f"those {self._rule}", f"{self.n:,}"
        if self.share:
            yield "share", f"{self.n:,} ÷ {self.share.of:,}", share_in_digits(self.share)[0]
            how = f"the shares under which {self.n:,}, or one further out, has a chance of 2.5%"
            yield "95% interval", how, " to ".join(share_in_digits(self.share)[1:])


@dataclass(frozen=True, slots=True)
class ShareCell:
    """One of the three parts of a bar, in per cent of its width."""

    count: AdvertCount
    left: Decimal
    width: Decimal

    @property
    def has_room(self) -> bool:
        return self.width >= NARROW


def counts_of(among: OfferAmongAdverts, amount: Decimal, explain: str) -> list[AdvertCount]:
    return [AdvertCount(among, counted, amount, explain) for counted in LABELS]


def share_cells(counts: Sequence[AdvertCount]) -> list[ShareCell]:
    """Side by side in proportion; one of no advert has no width."""
    cells, left = [], Decimal(0)
    for count in counts:
        width = (Decimal(100 * count.n) / count.among.counts.n).quantize(Decimal("0.01"))
        cells.append(ShareCell(count, left, width))
        left += width
    return cells


def in_percent(share: Share) -> str:
    if 0 < share.value < 0.01:
        return "under 1%"
    return "over 99%" if 0.99 < share.value < 1 else f"{share.value:.0%}"


def share_in_digits(share: Share) -> tuple[str, str, str]:
    """The share and its interval, rounded outward, as the API and the page print them."""
    ends = ((share.value, ROUND_HALF_EVEN), (share.low, ROUND_FLOOR), (share.high, ROUND_CEILING))
    value, low, high = (str(Decimal(end).quantize(PLACES, rounding)) for end, rounding in ends)
    return value, low, high


def interval_in_percent(share: Share) -> str:
    return f"{floor(share.low * 100)}–{ceil(share.high * 100)}%"
