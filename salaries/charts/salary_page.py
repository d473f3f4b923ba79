"""What the page of salaries draws: for each role its stated bands, what adverts offer and official pay, on one axis."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict

from careers.models import Role
from careers.models.choices import Level
from salaries.charts.advertised import COUNTRY, CURRENCY, AdvertisedPay, advertised_pay
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
    """`chart` is None where nothing can be drawn. `levels` are those of the adverts in it."""

    chart: LaneChart | None
    advertised: AdvertisedPay | None
    levels: str
    trust: Sequence[Trust]

    @property
    def without_adverts(self) -> list[str]:
        """Roles on the page of which no advert is drawn."""
        if not self.chart or not self.advertised:
            return []
        drawn = {low.role.title for low, _ in self.advertised.pairs}
        return [group.title for group in self.chart.groups if group.title not in drawn]


def salary_chart(comparison: Comparison | None, params: QueryDict) -> SalaryChart:
    unit = comparison.unit if comparison else PayUnit(params.get("currency", CURRENCY), "year", COUNTRY, None)
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
    groups = [*_stated_groups(rows, advertised, official), *_other_groups(rows, roles, advertised, official)]
    chart = lane_chart(groups, unit.currency)
    return SalaryChart(
        chart,
        advertised,
        ", ".join(Level(level).label.lower() for level in levels),
        (
            *trust_in_bands([band for band, _, _ in rows]),
            *(trust_in_adverts(advertised) if advertised else ()),
            *trust_in_offices(median for several in official.values() for median in several),
        ),
    )


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
    rows: Sequence[BandRow], advertised: AdvertisedPay | None, official: Official
) -> Iterator[LaneGroup]:
    for role, group in groupby(rows, key=lambda row: row[0].role):
        bands = list(group)
        stated = [_stated(band, refused) for band, _, refused in bands]
        publishers = ", ".join(dict.fromkeys(publisher_of(band) for band, _, _ in bands))
        yield LaneGroup(
            title=role.title if role else bands[0][0].guide.title,
            note=publishers,
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


def _stated(band: SalaryBand, refused: Refusal | None) -> Lane:
    label = band.get_level_display() if band.level else band.original_label or "All levels"
    where = [str(part) for part in (band.region, band.country, band.year) if part]
    if refused:
        return NotCompared(label=label, note=pay(band), reason=refused.short)
    return StatedBand(label=label, note=", ".join(["stated", *filter(None, [years(band)]), *where]), band=band)
