"""What the published pay of every guide says of itself: facts as claims, held against each other by `salaries.rules`."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from careers.verdicts import Found
from salaries.models import SalaryBand
from salaries.rules.bands import check_bands
from salaries.rules.claims import PayClaim, merged
from salaries.rules.general import is_general
from salaries.rules.overview import check_overview


def find(as_of: date) -> list[Found]:
    """Findings of all guides, in a constant number of queries."""
    found: list[Found] = []
    for claims in _by_guide(_claims()).values():
        found += [*check_bands(claims), *check_overview(claims)]
    return found


def _claims() -> list[PayClaim]:
    published = SalaryBand.objects.published().select_related("guide", "role", "statement").defer("guide__text")
    bands: Iterable[SalaryBand] = published.order_by("guide__slug", "position")  # type: ignore[assignment]
    return merged(claim_of(band) for band in bands)


def claim_of(band: SalaryBand) -> PayClaim:
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
        country=band.country,
        region=band.region,
        year=band.year,
        min_years=band.experience_min_years,
        max_years=band.experience_max_years,
        quote=band.quote,
        is_general=band.level is None and is_general(band.statement.text, band.role.title),
    )


def _by_guide(claims: Iterable[PayClaim]) -> dict[str, list[PayClaim]]:
    by_guide: dict[str, list[PayClaim]] = defaultdict(list)
    for one in claims:
        by_guide[one.guide].append(one)
    return by_guide
