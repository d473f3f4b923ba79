"""What is known of the pay of one role: stated bands, advertised ranges and published percentiles on one axis."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from careers.citations import Citable
from careers.models import Role
from careers.models.choices import Level, Section, rank_of
from careers.reading_words import all_of, counted
from salaries.charts.advertised import COUNTRY, CURRENCY, AdvertisedPay, advertised_pay
from salaries.charts.lane_chart import LaneChart, LaneGroup, lane_chart
from salaries.charts.lanes import Advertised, Lane, NotCompared, StatedBand
from salaries.charts.published_pay import published_lane, published_pay
from salaries.charts.publishers import publisher_of
from salaries.charts.trust import Trust, trust_in_adverts, trust_in_bands, trust_in_published
from salaries.comparison import PayUnit, Refusal, compare
from salaries.formatting import lowest_and_highest, pay, years
from salaries.models import SalaryBand
from vocabulary.money import money

# Further near titles are named only.
MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class RolePay:
    """`missing`: what is not there, in whole sentences. `trust`: how far each kind can be trusted. `leading`: the adverts
    that say most, with their title."""

    role: Role
    heading: str
    unit: PayUnit
    chart: LaneChart | None
    missing: Sequence[str]
    trust: Sequence[Trust]
    advertised: AdvertisedPay
    leading: tuple[str, Advertised] | None

    @property
    def query(self) -> str:
        """The filters of the API's percentiles that find what adverts say of it."""
        return urlencode(
            {"role": self.role.slug, "country": self.advertised.country, "year": self.advertised.year or ""}
        )

    @property
    def figures(self) -> Iterator[Citable]:
        return self.chart.figures if self.chart else iter(())


def role_pay(role: Role, bands: Sequence[SalaryBand], disputed: Collection[str] = ()) -> RolePay:
    """`bands`: those stated of the role, in the order in which they are shown; `disputed`: the keys of those that another
    figure of the same guide speaks against. What is measured otherwise than most of them is not drawn."""
    comparison = compare(bands)
    unit = comparison.unit if comparison else PayUnit(CURRENCY, SalaryBand.Period.YEAR, COUNTRY, None)
    advertised = advertised_pay([role], country=unit.country or COUNTRY, currency=unit.currency, with_near=True)
    own, near = advertised.own(role), advertised.near(role)
    if unit.period != SalaryBand.Period.YEAR:
        own, near = [_not_yearly(lane) for lane in own], []
    stated = [
        _stated(band, unit, refused, band.key in disputed)
        for band, _, refused in (comparison.rows if comparison else ())
    ]
    official = published_pay([role], [unit.country or COUNTRY], currency=unit.currency, period=unit.period or "")[
        role.pk
    ]
    beside = (*own, *map(published_lane, official))
    groups = [*_by_publisher(role, bands, stated, beside), *near[:MOST_NEAR]]
    return RolePay(
        role=role,
        heading=_heading(bands, own, near),
        unit=unit,
        chart=lane_chart(groups, unit.currency),
        missing=tuple(_missing(role, bands, own, near)),
        trust=(*trust_in_bands(bands), *trust_in_adverts(advertised), *map(trust_in_published, official)),
        advertised=advertised,
        leading=_leading(role, own, near),
    )


def _stated(band: SalaryBand, unit: PayUnit, refused: Refusal | None, is_disputed: bool) -> Lane:
    label = band.get_level_display() if band.level else "All levels"
    if refused:
        return NotCompared(label=label, note=pay(band), reason=refused.text)
    outside = f"as the {band.get_section_display().lower()} puts it" if band.section != Section.SALARY_RANGES else ""
    place = band.region or (band.country if band.country != unit.country else "")
    note = ", ".join(filter(None, (outside or years(band) or "stated", place)))
    return StatedBand(label=label, note=note, band=band, is_disputed=is_disputed)


def _not_yearly(lane: Lane) -> Lane:
    return NotCompared(label=lane.label, note=lane.note, reason="Adverts are paid by the year, the bands are not.")


def _by_publisher(
    role: Role, bands: Sequence[SalaryBand], stated: Sequence[Lane], beside: Sequence[Lane]
) -> Iterator[LaneGroup]:
    """A group for each publisher, with the years it names: "AiPathly, for 2024"; what is no publisher's word is in the first."""
    lanes: dict[str, list[Lane]] = {}
    years: dict[str, set[str]] = {}
    for band, lane in zip(bands, stated, strict=True):
        publisher = publisher_of(band)
        lanes.setdefault(publisher, []).append(lane)
        years.setdefault(publisher, set()).update({str(band.year)} if band.year else ())
    notes = {
        each: f"{each}, {f'for {all_of(sorted(named))}' if named else 'no year given'}" for each, named in years.items()
    }
    for publisher, drawn in lanes.items():
        yield LaneGroup(title=role.title, note=notes[publisher], lanes=(*drawn, *(beside if len(lanes) == 1 else ())))
    if len(lanes) != 1:
        yield LaneGroup(title=role.title, note="adverts and official figures" if lanes else "", lanes=tuple(beside))


def _missing(role: Role, bands: Sequence[Any], own: Sequence[Lane], near: Sequence[LaneGroup]) -> Iterator[str]:
    if not bands:
        yield f"No guide gives a band of pay for {role.title}."
    if not own:
        apart = " Adverts of near titles are shown apart and not counted for this role." if near else ""
        yield f"No {COUNTRY} advert with a pay range is titled {role.title}.{apart}"
    if len(near) > MOST_NEAR:
        others = ", ".join(group.title for group in near[MOST_NEAR:])
        yield f"Not drawn: {counted(len(near) - MOST_NEAR, 'more near title')} with fewer adverts ({others})."


def _heading(bands: Sequence[SalaryBand], own: Sequence[Lane], near: Sequence[LaneGroup]) -> str:
    """What the chart says in one sentence: a level that both state and advertise first, then whatever there is."""
    if leading := _leading(None, own, near):
        title, lane = leading
        return _advertised_heading(lane, title, _stated_at(bands, lane.low.level))
    return _stated_heading(bands)


def _leading(role: Role | None, own: Sequence[Lane], near: Sequence[LaneGroup]) -> tuple[str, Advertised] | None:
    """The adverts of the role's own titles, else of the near title with most: senior, else the level with most."""
    groups = [(role.title if role else "", own), *((group.title, group.lanes) for group in near)]
    for title, lanes in groups:
        drawn = [lane for lane in lanes if isinstance(lane, Advertised)]
        for lane in sorted(drawn, key=lambda lane: (lane.low.level != Level.SENIOR, -lane.low.n_adverts)):
            return title, lane
    return None


def _advertised_heading(lane: Advertised, title: str, band: SalaryBand | None) -> str:
    low, high = lane.medians
    level = lane.low.get_level_display()
    adverts = " ".join(filter(None, (level.lower(), title, "adverts")))
    if band and band.low is not None:
        start = money(band.low, band.currency)
        return f"{level} pay starts at {start} in the guide; half of {adverts} start at {low.text} or less"
    return f"Half of {adverts} start at {low.text} or less, and half end at {high.text} or less"


def _stated_at(bands: Iterable[SalaryBand], level: str) -> SalaryBand | None:
    of_level = [band for band in bands if band.level == level and band.currency == CURRENCY]
    return of_level[0] if len(of_level) == 1 else None


def _stated_heading(bands: Sequence[SalaryBand]) -> str:
    ends = lowest_and_highest(bands)
    if not ends:
        return "Nothing is known of its pay" if not bands else "The pay that guides state"
    (low, lowest), (top, highest) = ends
    plus = ", with no top given" if highest.open_ended else ""
    return f"Stated pay runs from {money(low, lowest.currency)} to {money(top, highest.currency)}{plus}"


def by_level(bands: Iterable[SalaryBand]) -> list[SalaryBand]:
    """Those of the whole role first, then rising by level."""
    return sorted(bands, key=lambda band: (rank_of(Level, band.level) + 1 if band.level else 0, band.position))
