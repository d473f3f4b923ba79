"""Salary summaries: the lowest low and the highest high of like bands, and nothing between them."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from careers.models import Rebuilt
from salaries.formatting import exact
from salaries.models import SalaryBand, SalarySummary

FORMULA = "salary-summary 2"
LIKE = ("level", "currency", "period", "component", "country")


def rebuild_summaries(as_of: date, data_version: int) -> Rebuilt:
    stated = SalaryBand.objects.published().about_roles().select_related("role")
    published: Iterable[SalaryBand] = stated  # type: ignore[assignment]
    bands = sorted(published, key=_key)
    rows = [_summary(key, list(group)) for key, group in groupby(bands, key=_key)]
    return SalarySummary.objects.rebuild(rows, data_version=data_version)


def _key(band: SalaryBand) -> str:
    assert band.role  # asked for by the query  # noqa: S101
    return ".".join([band.role.slug, *(str(getattr(band, name) or "unstated") for name in LIKE)]).lower()


def _summary(key: str, bands: Sequence[SalaryBand]) -> SalarySummary:
    lows = [band.low for band in bands if band.low is not None]
    highs = [band.high for band in bands if band.high is not None]
    years = sorted({band.year for band in bands}, key=lambda year: (year is None, year))
    is_open = any(band.open_ended for band in bands)
    return SalarySummary(
        key=key,
        role=bands[0].role,
        **{name: getattr(bands[0], name) for name in LIKE},
        lowest_low=min(lows, default=None),
        highest_high=max(highs, default=None),
        open_ended=is_open,
        band_count=len(bands),
        years=years,
        formula=FORMULA,
        inputs=sorted(band.key for band in bands),
        arithmetic=[
            {
                "name": "lowest_low",
                "formula": "the smallest low of the inputs",
                "value": exact(min(lows, default=None)),
            },
            {
                "name": "highest_high",
                "formula": "the greatest high of the inputs",
                "value": exact(max(highs, default=None)),
            },
            {"name": "open_ended", "formula": "whether any input may go above its top", "value": is_open},
            {"name": "band_count", "formula": "the number of inputs", "value": len(bands)},
            {"name": "years", "formula": "the distinct years of the inputs", "value": years},
        ],
    )
