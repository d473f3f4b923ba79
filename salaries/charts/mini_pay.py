"""Pay of many roles in a small row each, all on one axis: the stated bands and advertised medians of one level."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db.models import Q

from careers.models import Role
from careers.models.choices import Section
from salaries.charts.advertised import COUNTRY, CURRENCY, AdvertisedPay, advertised_pay
from salaries.charts.lane_chart import LEGENDS
from salaries.charts.lanes import Advertised, AdvertMark, EachAdvert, Lane, StatedBand
from salaries.charts.publishers import source_in_words
from salaries.charts.ranges import Axis, Tick
from salaries.models import SalaryBand

# A row is 26 high; adverts are drawn one by one from 4 below its top.
HEIGHT, TOP = 26, 4
# More bands of one role than these are counted, and on its own page.
MOST_BANDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MiniBand(StatedBand):
    template: ClassVar[str] = "salaries/mini/stated.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class MiniMedians(Advertised):
    """Only the two medians: the axis needs no room for the rest."""

    template: ClassVar[str] = "salaries/mini/medians.html"
    legend: ClassVar[str] = "medians"

    @property
    def amounts(self) -> Iterator[Decimal]:
        return (row.median for row in (self.low, self.high) if row.median is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MiniAdverts(EachAdvert):
    template: ClassVar[str] = "salaries/mini/each_advert.html"

    def placed(self, axis: Axis) -> "MiniAdverts":
        step = (HEIGHT - 2 * TOP) / max(len(self.ranges) - 1, 1)
        marks = [
            AdvertMark(
                axis.at(Decimal(low)), axis.at(Decimal(high)) - axis.at(Decimal(low)), TOP + round(step * number)
            )
            for number, (low, high) in enumerate(sorted(self.ranges))
        ]
        return replace(self, marks=tuple(marks))


@dataclass(frozen=True, slots=True)
class MiniPay:
    """`lanes`: by the role's id; a role of which nothing is known has none. `axis` is None where no role has any."""

    level: str
    advertised: AdvertisedPay
    axis: Axis | None
    lanes: Mapping[int, Sequence[Lane]]
    more_bands: Mapping[int, int] = field(default_factory=dict)

    @property
    def query(self) -> str:
        """The filters of the table of percentiles that find what is drawn."""
        shown = self.advertised
        asked = {"level": self.level, "country": shown.country, "currency": shown.currency, "year": shown.year or ""}
        return urlencode(asked | {"fit": "own"})

    @property
    def ticks(self) -> Sequence[Tick]:
        return self.axis.ticks if self.axis else ()

    @property
    def legends(self) -> list[str]:
        drawn = {lane.legend for lanes in self.lanes.values() for lane in lanes}
        return [name for name in LEGENDS if name in drawn]


def mini_pay(roles: Sequence[Role], level: str, year: int | None) -> MiniPay:
    """What of these roles may share an axis: pay by the year in one country and currency. Three queries."""
    advertised = advertised_pay(roles, year=year, levels=[level])
    bands = _bands(roles, level)
    lanes = {
        role.pk: [*map(_stated, bands[role.pk][:MOST_BANDS]), *map(_small, advertised.own(role))] for role in roles
    }
    amounts = [amount for several in lanes.values() for lane in several for amount in lane.amounts]
    axis = Axis.of(amounts, CURRENCY) if amounts else None
    placed = {pk: [lane.placed(axis) for lane in several] if axis else [] for pk, several in lanes.items()}
    more = {pk: len(several) - MOST_BANDS for pk, several in bands.items() if len(several) > MOST_BANDS}
    return MiniPay(level, advertised, axis, placed, more)


def _bands(roles: Iterable[Role], level: str) -> defaultdict[int, list[SalaryBand]]:
    """Of the pay sections: the level's own bands; those of all levels only where a role has none of the level."""
    published: Any = SalaryBand.objects.published().with_evidence()
    comparable = published.filter(
        Q(level=level) | Q(level=None),
        Q(country=COUNTRY) | Q(country=None),
        Q(region=None) | Q(region=""),
        role__in=roles,
        section=Section.SALARY_RANGES,
        currency=CURRENCY,
        period=SalaryBand.Period.YEAR,
    )
    own: defaultdict[int, list[SalaryBand]] = defaultdict(list)
    of_all_levels: defaultdict[int, list[SalaryBand]] = defaultdict(list)
    for band in comparable.order_by("role", "guide", "position"):
        (own if band.level else of_all_levels)[band.role_id or 0].append(band)
    return defaultdict(list, of_all_levels | own)


def _stated(band: SalaryBand) -> Lane:
    component = "" if band.component == SalaryBand.Component.UNSTATED else band.get_component_display().lower()
    top = "no upper limit given" if band.open_ended else ""
    parts = (source_in_words(band), component, "" if band.level else "all levels", top)
    return MiniBand(label="Stated", note=", ".join(filter(None, parts)), band=band)


def _small(lane: Lane) -> Lane:
    """What adverts say, drawn small."""
    if isinstance(lane, Advertised):
        return MiniMedians(label=lane.label, note=lane.note, address=lane.address, low=lane.low, high=lane.high)
    if isinstance(lane, EachAdvert):
        return MiniAdverts(
            label=lane.label, note=lane.note, address=lane.address, ranges=lane.ranges, currency=lane.currency
        )
    return lane
