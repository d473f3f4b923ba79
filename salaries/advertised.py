"""Advertised pay of roles as lanes: their own titles, and near titles apart. Two queries, whatever the number of roles."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from careers.models import Role
from careers.models.choices import Level, rank_of
from careers.reading_words import counted
from salaries.advert_figures import adverts_address
from salaries.adverts.percentiles import LEAST
from salaries.adverts.ranges import Ranges
from salaries.lane_chart import LaneGroup
from salaries.lanes import Advertised, EachAdvert, Lane
from salaries.models import AdvertGroup, PayPercentile

COUNTRY, CURRENCY = "US", "USD"
NEAR = "a near title, shown apart"
BothEnds = tuple[PayPercentile, PayPercentile]
"""Where the ranges of one kind of advert begin, and where they end."""


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
        """ "aijobs.net, US adverts of 2025"; "" where there are none."""
        if not self.pairs:
            return ""
        return f"{self.pairs[0][0].dataset.publisher}, {self.country} adverts of {self.year}"

    def lane(self, pair: BothEnds) -> Lane:
        low, high = pair
        label, address = low.get_level_display(), adverts_address(low)
        if low.median is not None:
            different = "" if low.n_distinct == low.n_adverts else f", {low.n_distinct:,} different"
            note = f"{counted(low.n_adverts, 'advert')}{different}"
            return Advertised(label=label, note=note, address=address, low=low, high=high)
        few = self.few[low.key]
        note = counted(len(few), "advert")
        return EachAdvert(label=label, note=note, address=address, ranges=few, currency=low.currency)


def advertised_pay(
    roles: Collection[Role],
    *,
    country: str = COUNTRY,
    currency: str = CURRENCY,
    year: int | None = None,
    levels: Collection[str] = (),
) -> AdvertisedPay:
    """`year`: the newest with adverts where none is given."""
    rows: Any = PayPercentile.objects.filter(role__in=roles, country=country, currency=currency)
    rows = rows.filter(n_adverts__gt=0, **({"level__in": levels} if levels else {}))
    found = list(rows.select_related("role", "title", "dataset").order_by("-year", "key"))
    year = year or (found[0].year if found else None)
    pairs = _pairs([row for row in found if row.year == year])
    return AdvertisedPay(country, currency, year, pairs, _few(pairs))


def _pairs(rows: Iterable[PayPercentile]) -> list[BothEnds]:
    by_kind: dict[tuple[Any, ...], dict[str, PayPercentile]] = defaultdict(dict)
    for row in rows:
        by_kind[row.role_id, row.title_id, row.level][row.end] = row
    pairs = [(ends[PayPercentile.End.LOW], ends[PayPercentile.End.HIGH]) for ends in by_kind.values()]
    return sorted(pairs, key=lambda pair: (pair[0].role_id, str(pair[0].title or ""), rank_of(Level, pair[0].level)))


def _few(pairs: Iterable[BothEnds]) -> dict[str, list[tuple[int, int]]]:
    """Key of a row → its ranges, of those that are too few for a median. One query."""
    wanted = [low for low, _ in pairs if low.n_distinct < LEAST[50]]
    if not wanted:
        return {}
    slugs = {slug for row in wanted for slug in row.inputs}
    groups = AdvertGroup.objects.filter(
        snapshot__in={row.dataset_id for row in wanted},
        title__slug__in=slugs,
        level__in={row.level for row in wanted},
        country=wanted[0].country,
        year=wanted[0].year,
        currency=wanted[0].currency,
    ).values_list("title__slug", "level", "ranges")
    by_kind: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for slug, level, ranges in groups:
        by_kind[slug, level] += Ranges.read(bytes(ranges))
    return {row.key: sorted(each for slug in row.inputs for each in by_kind[slug, row.level]) for row in wanted}
