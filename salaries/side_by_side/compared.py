"""The pay of several roles on one axis: what is drawn, what is not and why, and by how much the drawn differ."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Citable
from careers.models import Role
from careers.models.choices import Level, Section, label_of
from salaries.band_pairs import BandPair, band_pairs
from salaries.charts.lane_chart import LaneChart, LaneGroup, lane_chart
from salaries.charts.lanes import Lane, NotCompared, StatedBand
from salaries.comparability import UNSTATED, Measure, Remark, largest_comparable, refusal
from salaries.likeness import KindOfPay, nearest
from salaries.models import PayPercentile, SalaryBand
from salaries.side_by_side.load import KnownPay, LoadedPay
from salaries.side_by_side.medians import MedianTable, median_tables
from salaries.side_by_side.question import PayQuestion
from vocabulary.country_names import country_name
from vocabulary.money import currency_name

NEAR = "a near title, shown apart"
# As many as the API compares at once.
MOST_BANDS = 10


@dataclass(frozen=True, slots=True)
class NearestPay:
    """What may be compared instead: its name, and the address that compares it."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class PayNotCompared:
    pay: KnownPay
    reasons: tuple[Remark, ...]
    nearest: NearestPay | None

    @property
    def title(self) -> str:
        """ "DevOps Engineer, senior, United Kingdom"."""
        level = label_of(Level, self.pay.measure.level).lower()
        return ", ".join(filter(None, (self.pay.name, level, self.pay.place)))

    @property
    def text(self) -> str:
        return " ".join(reason.text for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class ComparedPay:
    """`chart` is None where nothing can be drawn. `missing`: roles of which nothing is known, in sentences."""

    unit: str
    chart: LaneChart | None
    drawn: Sequence[KnownPay]
    refused: Sequence[PayNotCompared]
    tables: Sequence[MedianTable]
    band_pairs: Sequence[BandPair]
    missing: Sequence[str]

    @property
    def summary(self) -> str:
        """ "9 ranges drawn, 1 not compared."."""
        ranges = "1 range drawn" if len(self.drawn) == 1 else f"{len(self.drawn)} ranges drawn"
        return f"{ranges}, {len(self.refused)} not compared." if self.refused else f"{ranges}."

    @property
    def bands_query(self) -> str:
        """For the API: the stated bands that are drawn, where there are two or more."""
        keys = [each.band.key for each in self.drawn if each.band][:MOST_BANDS]
        return urlencode([("band", key) for key in keys]) if len(keys) > 1 else ""

    @property
    def figures(self) -> Iterator[Citable]:
        """In reading order."""
        if self.chart:
            yield from self.chart.figures
        for table in self.tables:
            for pair in table.pairs:
                yield from (pair.low, pair.high)


def compared_pay(question: PayQuestion, loaded: LoadedPay, disputed: Collection[str] = ()) -> ComparedPay:
    """What may share one axis is drawn, the rest is listed with its reasons. `disputed`: keys of bands that another figure
    speaks against; one from outside the pay section is then drawn hollow, as on the role's page."""
    loaded = replace(loaded, known=[_as_disputed(each, disputed) for each in loaded.known])
    measures = [each.measure for each in loaded.known]
    places = set(largest_comparable(measures, [each.weight for each in loaded.known]))
    drawn = [each for at, each in enumerate(loaded.known) if at in places]
    shared = list(dict.fromkeys(each.measure for each in drawn))
    reasons = {
        each.key: refusal(each.measure, shared or measures) for at, each in enumerate(loaded.known) if at not in places
    }
    groups = [group for role in question.roles for group in _groups(role, loaded, reasons)]
    bands = [each.band for each in drawn if each.band][:MOST_BANDS]
    return ComparedPay(
        unit=_unit(drawn),
        chart=lane_chart(groups, shared[0].currency) if shared else None,
        drawn=drawn,
        refused=_refused(loaded, reasons, drawn),
        tables=median_tables(drawn),
        band_pairs=_alike_pairs(bands),
        missing=[_nothing(role) for role in question.roles if not any(each.role == role for each in loaded.known)],
    )


def _as_disputed(each: KnownPay, disputed: Collection[str]) -> KnownPay:
    lane, band = each.lane, each.band
    if not (isinstance(lane, StatedBand) and band and band.key in disputed and band.section != Section.SALARY_RANGES):
        return each
    return replace(each, lane=replace(lane, is_disputed=True))


def _unit(drawn: Sequence[KnownPay]) -> str:
    """ "US dollars a year. Base or total: not stated in adverts and bands"."""
    if not drawn:
        return ""
    measure = drawn[0].measure
    unit = f"{currency_name(measure.currency)} {label_of(SalaryBand.Period, measure.period)}"
    unstated = [each for each in drawn if each.measure.component == UNSTATED]
    kinds = {"adverts": any(each.ends for each in unstated), "bands": any(each.band for each in unstated)}
    silent = [name for name, are_silent in kinds.items() if are_silent]
    stated = {each.measure.component for each in drawn} - {UNSTATED}
    parts = f" Others: {label_of(SalaryBand.Component, stated.pop()).lower()}." if stated and silent else ""
    return f"{unit}. Base or total: not stated in {' and '.join(silent)}.{parts}" if silent else f"{unit}."


def _groups(role: Role, loaded: LoadedPay, reasons: dict[str, tuple[Remark, ...]]) -> Iterator[LaneGroup]:
    """The role's own, then each of its near titles."""
    own = loaded.of(role)
    yield LaneGroup(
        title=str(role),
        note=_note(own),
        address=role.get_absolute_url(),
        lanes=tuple(_lane(each, reasons.get(each.key, ())) for each in own),
    )
    near = [each for each in loaded.known if each.role == role and each.title]
    for title in dict.fromkeys(each.title for each in near):
        lanes = tuple(_lane(each, reasons.get(each.key, ())) for each in near if each.title == title)
        yield LaneGroup(title=title, note=f"{NEAR}: near {role}", lanes=lanes)


def _note(own: Sequence[KnownPay]) -> str:
    """What is not there: "no stated band", "no matching advert has this title"."""
    stated = "" if any(each.band for each in own) else "no stated band"
    advertised = "" if any(each.ends for each in own) else "no matching advert has this title"
    return "; ".join(filter(None, (stated, advertised)))


def _lane(each: KnownPay, reasons: Sequence[Remark]) -> Lane:
    if not reasons:
        return each.lane
    short = "; ".join(reason.short for reason in reasons)
    note = each.in_words if each.band else each.lane.note
    return NotCompared(label=each.lane.label, note=note, reason=f"Not compared: {short}")


def _alike_pairs(bands: Sequence[SalaryBand]) -> list[BandPair]:
    """Of the stated bands that are drawn, every two of one level or of one role."""
    pairs = band_pairs(bands) if len(bands) > 1 else []
    return [pair for pair in pairs if pair.band.level == pair.other.level or pair.band.role_id == pair.other.role_id]


def _nothing(role: Role) -> str:
    return (
        f"{role}: no guide gives a band, and no advert has this title at these levels, in these places and this year."
    )


def _refused(
    loaded: LoadedPay, reasons: dict[str, tuple[Remark, ...]], drawn: Sequence[KnownPay]
) -> list[PayNotCompared]:
    refused = [each for each in loaded.known if each.key in reasons]
    candidates = _candidates(refused, drawn)
    return [PayNotCompared(each, reasons[each.key], _nearest(each, drawn, candidates)) for each in refused]


def _candidates(refused: Sequence[KnownPay], drawn: Sequence[KnownPay]) -> dict[str, PayPercentile]:
    """Key → adverts of the same titles in the unit that is drawn, wherever and whenever they are of: those that are drawn
    first, then those with most adverts. One query."""
    if not refused or not drawn:
        return {}
    rows: Any = PayPercentile.objects.filter(
        role__in={each.role.pk for each in refused},
        currency=drawn[0].measure.currency,
        end=PayPercentile.End.LOW,
        n_adverts__gt=0,
    )
    already = {each.key for each in drawn}
    found = sorted(
        rows.select_related("role", "title"), key=lambda row: (row.key not in already, -row.n_adverts, row.key)
    )
    return {row.key: row for row in found}


def _nearest(refused: KnownPay, drawn: Sequence[KnownPay], candidates: dict[str, PayPercentile]) -> NearestPay | None:
    of_title = [
        row for row in candidates.values() if str(row.title or "") == refused.title and row.role == refused.role
    ]
    kinds = [KindOfPay(row.key, row.role.slug, Measure.of(row)) for row in of_title]
    found = nearest(refused.kind, list(dict.fromkeys(each.measure for each in drawn)), kinds)
    if found is None:
        return None
    row = candidates[found.key]
    name = f"{refused.name}, {row.get_level_display().lower()}, {country_name(row.country)}, {row.year}"
    return NearestPay(name, address_of(row))


def address_of(row: PayPercentile) -> str:
    asked = {"role": row.role.slug, "level": row.level, "country": row.country, "year": row.year}
    near = {"near": "true"} if row.title_id else {}
    return f"{reverse('compare-pay')}?{urlencode(asked | near)}"
