"""An offer among the adverts of a role and of its near titles. Six queries, whatever the number of adverts.

Years are never added up and near titles never mixed in. Adverts are of pay a year; of what part of pay, they do not say.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import F

from careers.models import Role
from salaries.adverts import aijobs
from salaries.adverts.ranges import Ranges
from salaries.models import Advert, AdvertGroup, PayPercentile, SalaryDataset, TitleMapping
from salaries.offers.nearest import AdvertsOfAKind, nearest, year_with_enough
from salaries.offers.question import Offer
from salaries.offers.shares import OfferAmongRanges, among_ranges, offer_is
from vocabulary.levels import LEVELS

# Of adverts with few different ranges; one range may be repeated a hundred times.
MOST_LISTED = 60
Kinds = Collection[AdvertsOfAKind]


class ListedAdvert(NamedTuple):
    """One advert, where there are too few to count. `row` and `last_row` are its rows in the file."""

    row: int
    last_row: int
    low: int
    high: int
    offer_is: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAmongAdverts:
    """The offer among the adverts of one title, level, country, year and currency.

    `low` and `high`: the percentiles of both ends. `listed`: each advert, where there are too few different ranges for
    shares.
    """

    kind: AdvertsOfAKind
    counts: OfferAmongRanges
    low: PayPercentile
    high: PayPercentile
    listed: tuple[ListedAdvert, ...] = ()

    @property
    def title(self) -> str:
        """The near title; "" for the role's own titles."""
        return self.low.title.title if self.low.title else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedAdverts:
    """`year`: the one asked for, else the newest with enough adverts. `own`: of the role's own titles in that year.

    `near`: of near titles in that year, under their own names. `next_level`: of the level above, for context.
    `other_years`: the role's own, each year by itself. `unlike`: currency → how many adverts of the same role, level,
    country and year are in another currency than the offer. `of_one_amount`: how many of the role's own there are where none
    of them states a range.
    """

    year: int | None
    dataset: SalaryDataset | None
    own: OfferAmongAdverts | None
    near: tuple[OfferAmongAdverts, ...]
    next_level: OfferAmongAdverts | None
    other_years: tuple[OfferAmongAdverts, ...]
    unlike: Mapping[str, int]
    of_one_amount: int
    nearest: tuple[AdvertsOfAKind, ...]
    titles: Mapping[str, str]
    """Slug of a near title → the title."""


def locate_among_adverts(offer: Offer, role: Role) -> LocatedAdverts:
    kinds, titles, points = _kinds(role)
    alike = [kind for kind in kinds if (kind.currency, aijobs.PERIOD) == (offer.currency, offer.period)]
    here = [kind for kind in kinds if (kind.level, kind.country) == (offer.level, offer.country)]
    year = offer.year or _newest(here, alike) or _newest(kinds, alike)
    above = _level_above(offer.level)
    found = _placed(offer.amount, role, _wanted(alike, here, year, above, offer))
    in_year = [each for each in found if (each.kind.level, each.kind.year) == (offer.level, year)]
    own = next((each for each in in_year if not each.kind.title), None)
    own_kinds = [kind for kind in here if kind in alike and not kind.title and year in (None, kind.year)]
    return LocatedAdverts(
        year=year,
        dataset=SalaryDataset.objects.current().filter(source=aijobs.SOURCE).first(),
        own=own,
        near=tuple(each for each in in_year if each.kind.title),
        next_level=next((each for each in found if each.kind.level == above), None),
        other_years=tuple(each for each in found if each.kind.level == offer.level and each.kind.year != year),
        unlike={kind.currency: kind.n_adverts for kind in here if _is_unlike(kind, year, offer.currency)},
        of_one_amount=0 if own else sum(points[kind] for kind in own_kinds),
        nearest=tuple(nearest(alike, offer.level, offer.country, year)),
        titles=titles,
    )


def _wanted(alike: Kinds, here: Kinds, year: int | None, above: str | None, offer: Offer) -> set[AdvertsOfAKind]:
    """The role's own of all years, the near titles of this one, and the role's own of the level above in this one."""
    in_year = [kind for kind in alike if (kind.country, kind.year) == (offer.country, year)]
    return {
        *(kind for kind in here if kind in alike and not kind.title),
        *(kind for kind in in_year if kind.level == offer.level or (kind.level == above and not kind.title)),
    }


def _is_unlike(kind: AdvertsOfAKind, year: int | None, currency: str) -> bool:
    return (kind.year, kind.title) == (year, "") and kind.currency != currency and kind.n_adverts > 0


def _newest(kinds: Kinds, alike: Kinds) -> int | None:
    """Of what is alike before what is not, and of the role's own titles before near ones."""
    own = [kind for kind in kinds if not kind.title]
    choices: Sequence[Kinds] = (
        [kind for kind in own if kind in alike],
        [kind for kind in kinds if kind in alike],
        own,
        kinds,
    )
    return next((year for several in choices if (year := year_with_enough(several))), None)


def _level_above(level: str) -> str | None:
    """The next level that adverts have: they know no lead, staff or principal."""
    higher = [each for each in aijobs.LEVELS.values() if LEVELS.index(each) > LEVELS.index(level)]
    return min(higher, key=LEVELS.index, default=None)


def _kinds(role: Role) -> tuple[list[AdvertsOfAKind], dict[str, str], dict[AdvertsOfAKind, int]]:
    """Of which titles, levels, countries, years and currencies there are adverts; the near titles by their slug; how many
    adverts of each kind state one amount alone.
    """
    rows: Any = PayPercentile.objects.filter(role=role, end=PayPercentile.End.LOW)
    values = ("level", "country", "year", "currency", "n_adverts", "n_distinct")
    points, titles = {}, {}
    for slug, title, n_points, *rest in rows.values_list("title__slug", "title__title", "n_points", *values):
        points[AdvertsOfAKind(slug or "", *rest)] = n_points
        if slug:
            titles[slug] = title
    return list(points), titles, points


def _placed(amount: Decimal, role: Role, kinds: Kinds) -> list[OfferAmongAdverts]:
    """Those of the kinds that have adverts with two ends: the newest year first, then the most adverts."""
    ends = _ends(role, kinds)
    ranges, groups = _ranges(role, kinds)
    counts = {kind: among_ranges(amount, Ranges.joined(ranges[kind])) for kind in ends}
    few = {kind: groups[kind] for kind, each in counts.items() if not each.has_shares}
    listed = _listed(amount, few)
    found = [
        OfferAmongAdverts(kind=kind, counts=each, low=ends[kind][0], high=ends[kind][1], listed=listed.get(kind, ()))
        for kind, each in counts.items()
        if each.n
    ]
    return sorted(found, key=lambda each: (-each.kind.year, -each.counts.n, each.kind))


def _ends(role: Role, kinds: Kinds) -> dict[AdvertsOfAKind, tuple[PayPercentile, PayPercentile]]:
    rows: Any = PayPercentile.objects.filter(role=role, **_span(kinds))
    by_place: dict[tuple[object, ...], dict[str, PayPercentile]] = defaultdict(dict)
    for row in rows.select_related("role", "title", "dataset"):
        slug = row.title.slug if row.title else ""
        by_place[slug, row.level, row.country, row.year, row.currency][row.end] = row
    low, high = PayPercentile.End.LOW, PayPercentile.End.HIGH
    found = {kind: by_place.get(kind.key, {}) for kind in kinds}
    return {kind: (ends[low], ends[high]) for kind, ends in found.items() if len(ends) == len(PayPercentile.End)}


def _ranges(role: Role, kinds: Kinds) -> tuple[dict[AdvertsOfAKind, list[Ranges]], dict[AdvertsOfAKind, list[int]]]:
    """The stored columns of each kind, and the numbers of their groups."""
    groups = AdvertGroup.objects.filter(
        snapshot__source=aijobs.SOURCE, snapshot__is_current=True, title__mappings__role=role, **_span(kinds)
    )
    kind_of: dict[tuple[object, ...], AdvertsOfAKind] = {kind.key: kind for kind in kinds}
    ranges: dict[AdvertsOfAKind, list[Ranges]] = defaultdict(list)
    pks: dict[AdvertsOfAKind, list[int]] = defaultdict(list)
    for pk, columns, fit, slug, *place in groups.values_list(
        "pk", "ranges", "title__mappings__fit", "title__slug", "level", "country", "year", "currency"
    ):
        kind = kind_of.get((slug if fit == TitleMapping.Fit.NEAR else "", *place))
        if kind:
            ranges[kind].append(Ranges.read(bytes(columns)))
            pks[kind].append(pk)
    return ranges, pks


def _span(kinds: Kinds) -> dict[str, set[object]]:
    """What a query may leave out: everything of another level, country, year or currency than any of these."""
    names = ("level", "country", "year", "currency")
    return {f"{name}__in": {getattr(kind, name) for kind in kinds} for name in names}


def _listed(
    amount: Decimal, few: Mapping[AdvertsOfAKind, Sequence[int]]
) -> dict[AdvertsOfAKind, tuple[ListedAdvert, ...]]:
    """Each advert with two ends, by its start; at most so many of a kind."""
    kind_of = {pk: kind for kind, pks in few.items() for pk in pks}
    rows = Advert.objects.filter(group__in=list(kind_of), last_row__gt=F("row")).order_by("low", "high", "row")
    found: dict[AdvertsOfAKind, list[ListedAdvert]] = defaultdict(list)
    for group, row, last_row, low, high in rows.values_list("group", "row", "last_row", "low", "high"):
        listed = found[kind_of[group]]
        if len(listed) < MOST_LISTED:
            listed.append(ListedAdvert(row, last_row, low, high, offer_is(amount, low, high)))
    return {kind: tuple(listed) for kind, listed in found.items()}
