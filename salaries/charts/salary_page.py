"""What the page of salaries draws: for each role its stated bands, what adverts offer and official pay, on one axis."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db.models import Max, Min
from django.http import QueryDict

from careers.models import Role
from careers.models.choices import Level, Section
from salaries.charts.advertised import COUNTRY, AdvertisedPay, advertised_pay, main_currency
from salaries.charts.lane_chart import LaneChart, LaneGroup, lane_chart
from salaries.charts.lanes import Lane, NotCompared, StatedBand
from salaries.charts.published_figures import PublishedMedian
from salaries.charts.published_pay import published_lane, published_pay
from salaries.charts.publishers import publisher_of
from salaries.charts.trust import Trust, trust_in_adverts, trust_in_bands, trust_in_offices
from salaries.comparison import Comparison, PayUnit, Refusal
from salaries.formatting import pay, years
from salaries.models import SalaryBand
from web.permalinks import VERSION

# Filters that adverts know too; with any other, only what guides state is shown.
SHARED = {"role", "level", "country", "currency", "year", "ordering", VERSION}


@dataclass(frozen=True, slots=True)
class SalaryChart:
    """`chart` is None where nothing can be drawn. `levels` are those of the adverts in it. `has_context`: one band alone is
    drawn, on an axis that reaches over all bands of its kind."""

    chart: LaneChart | None
    advertised: AdvertisedPay | None
    levels: str
    trust: Sequence[Trust]
    has_context: bool

    @property
    def without_adverts(self) -> list[str]:
        """Roles on the page of which no advert is drawn."""
        if not self.chart or not self.advertised:
            return []
        drawn = {low.role.title for low, _ in self.advertised.pairs}
        return [group.title for group in self.chart.groups if group.title not in drawn]


def salary_chart(
    comparison: Comparison | None, params: QueryDict, disputed: Collection[str] = frozenset()
) -> SalaryChart:
    """`disputed`: the keys of bands that another figure of the same guide speaks against."""
    unit = comparison.unit if comparison else _unit_without_bands(params)
    rows = list(comparison.rows) if comparison else []
    shows_adverts = params.keys() <= SHARED and unit.period in (None, "year")
    roles = _roles(params) if shows_adverts else []
    levels = params.getlist("level") or [Level.SENIOR.value]
    advertised = _advertised(roles, unit, levels, params) if roles else None
    official = (
        published_pay(roles, [params.get("country", COUNTRY).upper()], currency=unit.currency, period="year")
        if roles
        else {}
    )
    groups = [
        *_stated_groups(rows, advertised, official, disputed),
        *_other_groups(rows, roles, advertised, official),
    ]
    drawn = [lane for group in groups for lane in group.lanes if not isinstance(lane, NotCompared)]
    context = _ends_of_all(unit) if len(drawn) == 1 else ()
    chart = lane_chart(groups, unit.currency, context=context)
    return SalaryChart(
        chart,
        advertised,
        ", ".join(Level(level).label.lower() for level in levels),
        (
            *trust_in_bands([band for band, _, _ in rows]),
            *(trust_in_adverts(advertised) if advertised else ()),
            *trust_in_offices(median for several in official.values() for median in several),
        ),
        bool(context),
    )


def _unit_without_bands(params: QueryDict) -> PayUnit:
    """Of adverts alone: the currency asked for, else that of most adverts in the country."""
    country = params.get("country", COUNTRY).upper()
    return PayUnit(params.get("currency") or main_currency(country), "year", country, None)


def _ends_of_all(unit: PayUnit) -> Sequence[Decimal]:
    """The lowest and the highest amount of all bands of the same currency and period."""
    published: Any = SalaryBand.objects.published()
    bands = published.filter(currency=unit.currency, period=unit.period)
    found = bands.aggregate(Min("low"), Max("low"), Max("high"))
    return [amount for amount in found.values() if amount is not None]


def _roles(params: QueryDict) -> list[Role]:
    roles = Role.objects.current().prefetch_related("occupations").order_by("title")
    asked = params.getlist("role")
    return list(roles.filter(slug__in=asked) if asked else roles.filter(is_listed=True))


def _advertised(roles: Sequence[Role], unit: PayUnit, levels: Sequence[str], params: QueryDict) -> AdvertisedPay:
    year = int(str(params["year"])) if "year" in params else None
    country = params.get("country", unit.country or COUNTRY).upper()
    return advertised_pay(roles, country=country, currency=unit.currency, year=year, levels=levels)


BandRow = tuple[SalaryBand, object, Refusal | None]
Official = Mapping[int, Sequence[PublishedMedian]]


def _stated_groups(
    rows: Sequence[BandRow], advertised: AdvertisedPay | None, official: Official, disputed: Collection[str]
) -> Iterator[LaneGroup]:
    for role, group in groupby(rows, key=lambda row: row[0].role):
        bands = list(group)
        stated = [_stated(band, refused, disputed) for band, _, refused in bands]
        yield LaneGroup(
            title=role.title if role else bands[0][0].guide.title,
            address=role.get_absolute_url() if role else "",
            lanes=(*stated, *(_beside(role, advertised, official) if role else ())),
        )


def _other_groups(
    rows: Sequence[BandRow], roles: Sequence[Role], advertised: AdvertisedPay | None, official: Official
) -> Iterator[LaneGroup]:
    """Roles of which no guide on this page states a band."""
    stated = {band.role_id for band, _, _ in rows}
    for role in roles:
        if role.pk not in stated:
            lanes = tuple(_beside(role, advertised, official))
            yield LaneGroup(title=role.title, note="no stated band", address=role.get_absolute_url(), lanes=lanes)


def _beside(role: Role, advertised: AdvertisedPay | None, official: Official) -> Iterator[Lane]:
    if advertised:
        yield from advertised.own(role)
    yield from map(published_lane, official.get(role.pk, ()))


def _stated(band: SalaryBand, refused: Refusal | None, disputed: Collection[str]) -> Lane:
    """As on the page of the role, a band outside the pay section may be disputed: it is compared with the levels."""
    label = band.get_level_display() if band.level else band.original_label or "All levels"
    publisher = publisher_of(band)
    if refused:
        return NotCompared(label=label, note=f"{publisher}, {pay(band)}", reason=refused.short)
    said = (publisher, years(band), band.region, band.country, band.year)
    is_disputed = band.key in disputed and band.section != Section.SALARY_RANGES
    return StatedBand(
        label=label, note=", ".join(str(part) for part in said if part), band=band, is_disputed=is_disputed
    )
