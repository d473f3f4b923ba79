"""All that is known of the pay of the roles asked for, before anything is said of what may be compared.

The same number of queries, whatever there is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Max, Q
from django.utils.formats import date_format

from careers.models import Role
from careers.models.choices import Level, label_of, rank_of
from salaries.charts.advertised import BothEnds, advert_lane, both_ends, few_ranges, have_medians
from salaries.charts.lanes import Advertised, EachAdvert, Lane, Published, StatedBand
from salaries.charts.published_figures import PublishedMedian
from salaries.charts.published_pay import published_lane, published_pay
from salaries.charts.publishers import publisher_of
from salaries.comparability import Measure, Weight
from salaries.formatting import pay
from salaries.likeness import KindOfPay
from salaries.models import PayPercentile, SalaryBand
from salaries.side_by_side.question import MOST, PayQuestion
from vocabulary.country_names import country_name

ALL_LEVELS = "All levels"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPay:
    """One range to draw: a stated band, the adverts of one kind, or official percentiles. `title` is a near title's name,
    else empty.

    `in_words`: what is known, where it cannot be drawn.
    """

    role: Role
    title: str
    lane: Lane
    measure: Measure
    key: str
    in_words: str
    band: SalaryBand | None = None
    ends: BothEnds | None = None

    @property
    def is_official(self) -> bool:
        return not self.band and not self.ends

    @property
    def name(self) -> str:
        return self.title or str(self.role)

    @property
    def kind(self) -> KindOfPay:
        return KindOfPay(self.key, self.role.slug, self.measure)

    @property
    def medians(self) -> BothEnds | None:
        """The rows of both ends, where there are enough different ranges for medians."""
        return self.ends if self.ends and have_medians(self.ends) else None

    @property
    def weight(self) -> Weight:
        adverts = self.ends[0].n_adverts if self.ends else 0
        return Weight(figures=int(not self.ends or self.medians is not None), adverts=adverts)

    @property
    def place(self) -> str:
        return country_name(self.measure.country) if self.measure.country else ""


@dataclass(frozen=True, slots=True)
class LoadedPay:
    """`year` of the adverts; None where there are none. `left_out`: names of near titles that are not shown."""

    known: Sequence[KnownPay]
    year: int | None
    left_out: Sequence[str]
    bands: Sequence[SalaryBand]

    @property
    def source(self) -> str:
        """ "aijobs.net, 25 Jun 2025, CC0 1.0; adverts of 2025, the newest at least 17 months old"; "" without adverts."""
        rows = [each.ends[0] for each in self.known if each.ends]
        if not rows:
            return ""
        dataset = rows[0].dataset
        table = f"{dataset.publisher}, {date_format(dataset.as_of, 'j M Y')}, {dataset.licence}"
        return ", ".join(filter(None, (f"{table}; adverts of {self.year}", dataset.newest)))

    @property
    def official_sources(self) -> list[str]:
        """ "BLS, Occupational Employment and Wage Statistics, 2023", each once."""
        rows = [each.lane.figure.row for each in self.known if isinstance(each.lane, Published)]
        return list(dict.fromkeys(f"{row.snapshot.publisher}, {row.snapshot.title}, {row.year}" for row in rows))

    def of(self, role: Role) -> list[KnownPay]:
        return [each for each in self.known if each.role == role and not each.title]


def load_pay(question: PayQuestion) -> LoadedPay:
    bands = _bands(question)
    stated = [_stated(band, question) for band in bands]
    pairs, year = _adverts(question)
    shown, left_out = _with_near_titles(pairs, question)
    few = few_ranges(shown)
    roles = {role.pk: role for role in question.roles}
    advertised = [_advertised(pair, roles[pair[0].role_id], few, question) for pair in shown]
    medians = published_pay(question.roles, question.countries)
    official = [_official(median, role, question) for role in question.roles for median in medians[role.pk]]
    return LoadedPay(sorted([*stated, *advertised, *official], key=_order_in(question)), year, left_out, bands)


def _order_in(question: PayQuestion) -> Callable[[KnownPay], tuple[Any, ...]]:
    """By role and place as they were asked for, own titles first, then by level; what is stated before what is advertised."""
    roles = {role.pk: at for at, role in enumerate(question.roles)}
    places = {place: at for at, place in enumerate(question.countries)}

    def order(each: KnownPay) -> tuple[Any, ...]:
        level, country = each.measure.level, each.measure.country
        rank = len(Level) + 1 if each.is_official else rank_of(Level, level) + 1 if level else 0
        return roles[each.role.pk], each.title, rank, places.get(country or "", MOST), each.ends is not None, each.key

    return order


def _bands(question: PayQuestion) -> list[SalaryBand]:
    """Of the levels and places asked for; one that names no place is of any."""
    bands: Any = SalaryBand.objects.published().with_evidence().filter(role__in=question.roles)
    if question.levels:
        bands = bands.filter(level__in=question.levels)
    if question.places:
        bands = bands.filter(Q(country__in=question.places) | Q(country=None))
    return list(bands.order_by("guide__slug", "position"))


def _stated(band: SalaryBand, question: PayQuestion) -> KnownPay:
    measure = Measure.of(band)
    year = f"for {band.year}" if band.year else ""
    note = ", ".join(filter(None, (f"stated by {publisher_of(band)}", year)))
    lane = StatedBand(label=_label(measure, band.region, question), note=note, band=band)
    role = next(role for role in question.roles if role.pk == band.role_id)
    return KnownPay(role=role, title="", lane=lane, measure=measure, key=band.key, in_words=pay(band), band=band)


def _label(measure: Measure, region: str | None, question: PayQuestion) -> str:
    """ "Senior", "Senior, Germany"; the place only where it is not the one that all are of."""
    level = label_of(Level, measure.level) if measure.level else ALL_LEVELS
    elsewhere = measure.country and [measure.country] != list(question.countries)
    place = region or (country_name(measure.country or "") if elsewhere else "")
    return f"{level}, {place}" if place else level


def _adverts(question: PayQuestion) -> tuple[list[BothEnds], int | None]:
    """Of the year asked for, or the newest that has any."""
    rows: Any = PayPercentile.objects.filter(role__in=question.roles, country__in=question.countries, n_adverts__gt=0)
    if question.levels:
        rows = rows.filter(level__in=question.levels)
    year = question.year or rows.aggregate(newest=Max("year"))["newest"]
    return both_ends(rows.filter(year=year).select_related("title", "dataset", "role")), year


def _with_near_titles(pairs: Sequence[BothEnds], question: PayQuestion) -> tuple[list[BothEnds], list[str]]:
    """Near titles are shown for roles without adverts of their own, or for all; each once, and not beside the role of that
    title. The names of the others come second."""
    with_own = {low.role_id for low, _ in pairs if low.title_id is None}
    roles = {str(role) for role in question.roles}
    owner: dict[str, int] = {}
    shown, left_out = [], []
    for pair in pairs:
        low = pair[0]
        title = str(low.title or "")
        if not title:
            shown.append(pair)
        elif title in roles or owner.setdefault(title, low.role_id) != low.role_id:
            continue
        elif question.near or low.role_id not in with_own:
            shown.append(pair)
        else:
            left_out.append(title)
    return shown, list(dict.fromkeys(left_out))


def _advertised(pair: BothEnds, role: Role, few: Any, question: PayQuestion) -> KnownPay:
    low, _ = pair
    measure = Measure.of(low)
    lane = replace(advert_lane(pair, few), label=_label(measure, None, question))
    return KnownPay(
        role=role,
        title=str(low.title or ""),
        lane=lane,
        measure=measure,
        key=low.key,
        in_words=", ".join(_words_of(lane)),
        ends=pair,
    )


def _official(median: PublishedMedian, role: Role, question: PayQuestion) -> KnownPay:
    measure = Measure.of(median.row)
    lane = replace(published_lane(median), label=_label(measure, None, question))
    key = f"{role.slug}.{median.row.key}"
    return KnownPay(role=role, title="", lane=lane, measure=measure, key=key, in_words=f"{lane.note}: {median.text}")


def _words_of(lane: Lane) -> Iterator[str]:
    yield lane.note
    if isinstance(lane, EachAdvert):
        yield lane.span
    elif isinstance(lane, Advertised):
        low, high = lane.medians
        yield f"half start at {low.text} or less and half end at {high.text} or less"
