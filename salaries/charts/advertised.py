"""Advertised pay of roles as lanes: their own titles, and near titles apart. Two queries, whatever the number of roles."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, Max, Subquery, Sum
from django.utils.formats import date_format

from careers.models import Role
from careers.models.choices import Level, rank_of
from careers.reading_words import counted
from salaries.adverts.percentiles import LEAST
from salaries.adverts.ranges import Ranges
from salaries.charts.advert_figures import adverts_address
from salaries.charts.lane_chart import LaneGroup
from salaries.charts.lanes import Advertised, EachAdvert, Lane
from salaries.models import AdvertGroup, PayPercentile

COUNTRY, CURRENCY = "US", "USD"
NEAR = "a near title, shown apart"
BothEnds = tuple[PayPercentile, PayPercentile]
"""Where the ranges of one kind of advert begin, and where they end."""


def have_medians(ends: BothEnds) -> bool:
    """Of two ends of which one has no median, neither is compared."""
    return all(row.median is not None for row in ends)


@dataclass(frozen=True, slots=True)
class AdvertisedPay:
    """The pairs of some roles in one country, currency and year; the adverts themselves where they are few."""

    country: str
    currency: str
    year: int | None
    pairs: Sequence[BothEnds]
    few: Mapping[str, Sequence[tuple[int, int]]]

    def own(self, role: Role) -> list[Lane]:
        return [self.lane(pair) for pair in self.pairs if pair[0].role_id == role.pk and pair[0].title_id is None]

    def near(self, role: Role) -> list[LaneGroup]:
        """A group for each near title, the one with most adverts first."""
        pairs = [pair for pair in self.pairs if pair[0].role_id == role.pk and pair[0].title_id is not None]
        by_title = {title: list(group) for title, group in groupby(pairs, key=lambda pair: pair[0].title)}
        most_first = sorted(by_title.items(), key=lambda item: -sum(low.n_adverts for low, _ in item[1]))
        note = f"{NEAR} · {self.source}"
        return [
            LaneGroup(title=str(title), note=note, lanes=tuple(self.lane(pair) for pair in group))
            for title, group in most_first
        ]

    @property
    def source(self) -> str:
        """ "aijobs.net, US adverts of 2025, table of 25 Jun 2025"; "" where there are none."""
        if not self.pairs:
            return ""
        dataset = self.pairs[0][0].dataset
        return f"{dataset.publisher}, {self.country} adverts of {self.year}, table of {date_format(dataset.as_of, 'j M Y')}"

    @property
    def dated_source(self) -> str:
        """With the age of the newest, which holds until the next refresh: for pages, and not for what is kept."""
        newest = self.pairs[0][0].dataset.newest if self.pairs else ""
        return ", ".join(filter(None, (self.source, newest)))

    def lane(self, pair: BothEnds) -> Lane:
        return advert_lane(pair, self.few)


def advert_lane(pair: BothEnds, few: Mapping[str, Sequence[tuple[int, int]]]) -> Lane:
    """`few`: the ranges of those that are too few for a median, by the key of their low end."""
    low, high = pair
    label, address = low.get_level_display(), adverts_address(low)
    if low.median is not None:
        different = "" if low.n_distinct == low.n_adverts else f", {low.n_distinct:,} different"
        note = f"{counted(low.n_adverts, 'advert')}{different}"
        return Advertised(label=label, note=note, address=address, low=low, high=high)
    ranges = few[low.key]
    note = counted(len(ranges), "advert")
    return EachAdvert(label=label, note=note, address=address, ranges=ranges, currency=low.currency)


def advertised_pay(
    roles: Collection[Role],
    *,
    country: str = COUNTRY,
    currency: str = CURRENCY,
    year: int | None = None,
    levels: Collection[str] = (),
    with_near: bool = False,
) -> AdvertisedPay:
    """`year`: the newest with adverts where none is given, near titles' among them whether or not they are asked for."""
    rows: Any = PayPercentile.objects.filter(role__in=roles, country=country, currency=currency)
    rows = rows.filter(n_adverts__gt=0, **({"level__in": levels} if levels else {}))
    found = rows.filter(year=year or Subquery(rows.order_by("-year").values("year")[:1]))
    own = found if with_near else found.filter(title=None)
    # What a file held is for the page of the method: it would be read anew for each row.
    pairs = both_ends(own.select_related("role", "title", "dataset").defer("dataset__counts"))
    return AdvertisedPay(country, currency, year or (pairs[0][0].year if pairs else None), pairs, few_ranges(pairs))


def levels_with_medians(roles: Collection[Role], year: int | None) -> Mapping[int, set[str]]:
    """Key of a role → the levels at which where its own titles' ranges begin and where they end both have a median."""
    rows: Any = PayPercentile.objects.filter(role__in=roles, title=None, country=COUNTRY, currency=CURRENCY)
    known = (
        rows.filter(year=year, median__isnull=False).values_list("role", "level").annotate(ends=Count("end")).order_by()
    )
    found: dict[int, set[str]] = defaultdict(set)
    for role, level, ends in known:
        if ends == len(PayPercentile.End):
            found[role].add(level)
    return found


def main_currency(country: str) -> str:
    """Of most adverts in a country that have a role's own title; ours where there are none. One query."""
    rows: Any = PayPercentile.objects.filter(country=country, title=None, n_adverts__gt=0)
    most = rows.values("currency").annotate(adverts=Sum("n_adverts")).order_by("-adverts", "currency").first()
    return str(most["currency"]) if most else CURRENCY


def newest_year(country: str = COUNTRY, currency: str = CURRENCY) -> int | None:
    """The last year with adverts, whatever the roles."""
    rows: Any = PayPercentile.objects.filter(country=country, currency=currency, n_adverts__gt=0)
    return rows.aggregate(newest=Max("year"))["newest"]  # type: ignore[no-any-return]


def both_ends(rows: Iterable[PayPercentile]) -> list[BothEnds]:
    """By role, its own titles first, then level and place."""
    by_kind: dict[tuple[Any, ...], dict[str, PayPercentile]] = defaultdict(dict)
    for row in rows:
        by_kind[row.role_id, row.title_id, *_kind_of(row)][row.end] = row
    pairs = [(ends[PayPercentile.End.LOW], ends[PayPercentile.End.HIGH]) for ends in by_kind.values()]
    return sorted(pairs, key=lambda pair: _place_of(pair[0]))


def _kind_of(row: PayPercentile) -> tuple[str, str, int, str]:
    return row.level, row.country, row.year, row.currency


def _place_of(row: PayPercentile) -> tuple[Any, ...]:
    return row.role_id, str(row.title or ""), rank_of(Level, row.level), row.country, row.currency, row.year


def few_ranges(pairs: Iterable[BothEnds]) -> dict[str, list[tuple[int, int]]]:
    """Key of a row → its ranges, of those that are too few for a median. One query."""
    wanted = [low for low, _ in pairs if low.n_distinct < LEAST[50]]
    if not wanted:
        return {}
    groups = AdvertGroup.objects.filter(
        snapshot__in={row.dataset_id for row in wanted},
        title__slug__in={slug for row in wanted for slug in row.inputs},
        level__in={row.level for row in wanted},
        country__in={row.country for row in wanted},
        year__in={row.year for row in wanted},
        currency__in={row.currency for row in wanted},
    ).values_list("title__slug", "level", "country", "year", "currency", "ranges")
    by_kind: dict[tuple[Any, ...], list[tuple[int, int]]] = defaultdict(list)
    for *kind, ranges in groups:
        by_kind[tuple(kind)] += Ranges.read(bytes(ranges))
    return {row.key: sorted(each for slug in row.inputs for each in by_kind[slug, *_kind_of(row)]) for row in wanted}
