"""What the published pay of every guide says of itself: facts as claims, compared by `salaries.rules`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby
from operator import attrgetter
from typing import Any

from django.db.models import Count

from careers.models import Credential, Guide, Statement, Step
from careers.models.choices import Disposition, Necessity, Section
from careers.verdicts import FindingResult
from salaries.adverts.percentiles import LEAST
from salaries.models import PayPercentile, SalaryBand
from salaries.rules.adverts import AdvertisedRange, AdvertPlace, check_adverts
from salaries.rules.age import check_age
from salaries.rules.bands import check_bands
from salaries.rules.claims import PayClaim, merged
from salaries.rules.experience import (
    LadderLevel,
    RequiredYears,
    check_ladder,
    check_level_years,
    check_required,
    is_for_all,
)
from salaries.rules.guides import check_guides
from salaries.rules.overview import check_overview
from salaries.rules.role_wide import NOWHERE, is_general, place_of, set_apart
from vocabulary.levels import level_of
from vocabulary.numbers import Interval


def find(as_of: date) -> list[FindingResult]:
    """Findings of all guides, in six queries."""
    claims = _claims()
    by_role = _by("role", claims).values()
    required, rungs = _by("guide", _required()), _by("guide", _rungs())
    advertised = _advertised()
    dates = dict(Guide.objects.values_list("slug", "as_of"))
    within = (
        _within(mine, required.get(guide, []), rungs.get(guide, []), dates[guide], as_of)
        for guide, mine in _by("guide", claims).items()
    )
    offered = (check_adverts(mine, advertised, dates[guide]) for guide, mine in _by("guide", claims).items())
    return list(chain(chain.from_iterable((*within, *offered)), chain.from_iterable(map(check_guides, by_role))))


def _within(
    claims: Sequence[PayClaim],
    required: Sequence[RequiredYears],
    rungs: Sequence[LadderLevel],
    guide_as_of: str,
    as_of: date,
) -> Iterator[FindingResult]:
    """What one guide says against itself."""
    yield from check_bands(claims)
    yield from check_overview(claims)
    yield from check_required(required, claims)
    yield from check_level_years(claims)
    yield from check_ladder(rungs, claims)
    yield from check_age(claims, guide_as_of, as_of)


def _claims() -> list[PayClaim]:
    """Pay of roles: what a document about a market says of pay belongs to no role it could be compared with."""
    published = SalaryBand.objects.published().filter(role__isnull=False)
    published = published.select_related("guide", "role", "statement").defer("guide__text")
    bands: Iterable[SalaryBand] = published.order_by("guide__slug", "position")  # type: ignore[assignment]
    return merged(claim_of(band) for band in bands)


def _advertised() -> Mapping[AdvertPlace, Sequence[AdvertisedRange]]:
    """Of roles' own titles: a near title is another job. Only where there are adverts enough for quartiles."""
    both: dict[str, dict[str, PayPercentile]] = {}
    rows: Any = PayPercentile.objects.filter(title=None, n_distinct__gte=LEAST[25])
    for row in rows.select_related("role", "dataset"):
        both.setdefault(row.key.removesuffix(f".{row.end}"), {})[row.end] = row
    found: dict[AdvertPlace, list[AdvertisedRange]] = {}
    for ends in both.values():
        adverts = advertised_of(ends[PayPercentile.End.LOW], ends[PayPercentile.End.HIGH])
        found.setdefault(adverts.place, []).append(adverts)
    return found


def advertised_of(low: PayPercentile, high: PayPercentile) -> AdvertisedRange:
    return AdvertisedRange(
        keys=(low.key, high.key),
        role=low.role.slug,
        level=low.level,
        country=low.country,
        year=low.year,
        currency=low.currency,
        n_adverts=low.n_adverts,
        low=_interval(low, 25),
        high=_interval(high, 75),
        dataset=str(low.dataset),
    )


def _interval(row: PayPercentile, percent: int) -> Interval:
    found = row.percentile(percent)
    assert found  # asked for so  # noqa: S101
    return Interval(found.low, found.value, found.high)


def _required() -> list[RequiredYears]:
    """Years that the requirements of a guide ask of everyone."""
    required = Credential.objects.filter(
        section=Section.REQUIREMENTS, necessity=Necessity.REQUIRED, min_years__isnull=False
    ).published()
    rows = required.order_by("position").values_list("key", "guide__slug", "min_years", "name", "heading")  # type: ignore[misc]
    repeated = _repeated_headings()
    return [
        RequiredYears(key=key, guide=guide, years=years)
        for key, guide, years, name, heading in rows
        if is_for_all(name) and not level_of(heading) and (guide, heading) not in repeated
    ]


def _repeated_headings() -> set[tuple[str, str]]:
    """Guide and heading where requirements have the heading several times: once for each level, so none is of everyone."""
    headings = Statement.objects.filter(section=Section.REQUIREMENTS, disposition=Disposition.HEADING).exclude(
        heading=""
    )
    counted = headings.order_by().values_list("guide__slug", "heading").annotate(times=Count("pk"))
    return {(guide, heading) for guide, heading, times in counted if times > 1}


def _rungs() -> list[LadderLevel]:
    published = Step.objects.published().order_by("position")
    rows = published.values_list("key", "guide__slug", "level")  # type: ignore[misc]
    return [LadderLevel(key=key, guide=guide, level=level) for key, guide, level in rows]


def claim_of(band: SalaryBand) -> PayClaim:
    """Prose may name a country and a year where no heading does."""
    assert band.role  # asked for so  # noqa: S101
    in_prose = band.level is None and band.original_label is None
    place = place_of(band.statement.text) if in_prose else NOWHERE
    return PayClaim(
        keys=(band.key,),
        guide=band.guide.slug,
        role=band.role.slug,
        section=band.section,
        level=band.level,
        low=band.low,
        high=band.high,
        open_ended=band.open_ended,
        qualifier=band.qualifier,
        currency=band.currency,
        period=band.period,
        component=band.component,
        country=band.country or place.country,
        region=band.region or set_apart(band.original_label or ""),
        year=band.year or place.year,
        min_years=band.experience_min_years,
        max_years=band.experience_max_years,
        quote=band.quote,
        is_labelled=band.original_label is not None,
        is_general=in_prose and is_general(band.statement.text, band.role.title),
    )


def _by(name: str, rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Rows by their guide or role."""
    ordered = sorted(rows, key=attrgetter(name))
    return {value: list(group) for value, group in groupby(ordered, key=attrgetter(name))}
