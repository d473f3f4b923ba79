"""A comparison of pay as a file: a row for each range, drawn or not; two for advertised ranges, one for each end."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import QueryDict

from careers.exports import ROLE_TITLE
from careers.exports import sources as guides
from salaries.advert_serializers import QUANTILES, quantile_name
from salaries.charts.lanes import Published
from salaries.charts.publishers import publisher_of
from salaries.formatting import exact
from salaries.models import PayPercentile, SalaryDataset
from salaries.pay_exports import COMPONENT, COUNTRY, CURRENCY, LEVEL, PERIOD, PUBLISHER, YEAR, table_sources
from salaries.side_by_side.compared import compared_pay
from salaries.side_by_side.load import KnownPay, load_pay
from salaries.side_by_side.question import ComparePayFilter, read_question, too_many
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn, TableSource
from web.permalinks import VERSION
from web.problems import InvalidParameter

Like = dict[str, Any]


def rows(params: QueryDict) -> Sequence[RowValues]:
    """Raises `InvalidParameter`."""
    filterset: Any = ComparePayFilter(params, queryset=PayPercentile.objects.none())
    if errors := filterset.errors_by_parameter((VERSION,)) or too_many(params):
        raise InvalidParameter(errors)
    question = read_question(filterset, params)
    if not question.roles:
        raise InvalidParameter({"role": ["Choose a role: without one there is nothing to compare."]})
    loaded = load_pay(question)
    refused = {each.pay.key: each.text for each in compared_pay(question, loaded).refused}
    return [row for each in loaded.known for row in _rows(each, refused.get(each.key, ""))]


def _rows(each: KnownPay, reason: str) -> Iterator[RowValues]:
    measure = each.measure
    like: Like = {
        "role": each.role.slug,
        "role_title": each.role.title,
        "title": each.title or None,
        "level": measure.level,
        "country": measure.country,
        "year": measure.year,
        "currency": measure.currency,
        "period": measure.period,
        "component": measure.component,
        "compared": not reason,
        "reason": reason or None,
    }
    if each.band:
        yield _stated(each, like)
    elif each.ends:
        yield from (_advertised(row, like) for row in each.ends)
    elif isinstance(each.lane, Published):
        yield _published(each.lane, like)


def _stated(each: KnownPay, like: Like) -> RowValues:
    band = each.band
    assert band  # asked for by the caller  # noqa: S101
    ends = {"low": exact(band.low), "high": exact(band.high), "open_ended": band.open_ended}
    whose = {"figures_of": "Stated band", "publisher": publisher_of(band)}
    return {"kind": "stated", "key": band.key, **like, **whose, **ends, "of": band.guide.slug}


def _advertised(row: PayPercentile, like: Like) -> RowValues:
    figures = {
        quantile_name(percent, part): exact(getattr(found, part)) if (found := row.percentile(percent)) else None
        for percent, part in QUANTILES
    }
    counts = {"n_adverts": row.n_adverts, "n_distinct": row.n_distinct, "missing": row.reason or None}
    whose = {"figures_of": f"Adverts: {row.get_end_display().lower()}", "publisher": row.dataset.publisher}
    return {"kind": row.end, "key": row.key, **like, **whose, **figures, **counts, "of": row.dataset.key}


def _published(lane: Published, like: Like) -> RowValues:
    row = lane.figure.row
    figures = {f"p{percent}": exact(amount) for percent, amount in lane.quantiles.items()}
    whose = {"figures_of": "Official pay of the occupation", "publisher": row.snapshot.publisher, "title": row.title}
    return {"kind": "published", "key": row.key, **like, **whose, **figures, "of": row.snapshot.key}


def _sources(found: Sequence[RowValues]) -> list[TableSource]:
    slugs = {row["of"] for row in found if row["kind"] == "stated"}
    return [*table_sources(SalaryDataset.objects.current()), *guides(slugs)]


COMPARISON = Export(
    name="pay-comparison",
    title="Pay side by side",
    page="compare-pay",
    select=rows,
    sources=_sources,
    sources_of=lambda row: [row["of"]],
    columns=(
        ROLE_TITLE,
        TableColumn("title", "Near title or occupation", width=28),
        TableColumn(
            "figures_of", "Figures of", "A stated band, one end of advertised ranges, or official pay.", width=30
        ),
        LEVEL,
        PUBLISHER,
        COUNTRY,
        YEAR,
        CURRENCY,
        PERIOD,
        COMPONENT,
        TableColumn("compared", "Compared", "Whether it shares the axis of the others."),
        TableColumn("reason", "Why not", width=40),
        TableColumn("low", "Band from", "", Kind.AMOUNT),
        TableColumn("high", "Band to", "", Kind.AMOUNT),
        TableColumn("open_ended", "Open top", "Whether pay may go above the band."),
        TableColumn("n_adverts", "Adverts", "Adverts with two ends.", Kind.NUMBER),
        TableColumn("n_distinct", "Different ranges", "", Kind.NUMBER),
        *(
            TableColumn(
                quantile_name(percent, part),
                quantile_name(percent, part).upper().replace("_LOW", " from").replace("_HIGH", " to"),
                "From and to: the interval of 95%, of adverts alone.",
                Kind.AMOUNT,
            )
            for percent, part in QUANTILES
        ),
        TableColumn("missing", "Why percentiles are missing", width=40),
        TableColumn("kind", "Kind", "stated, advert_low, advert_high or published", width=16),
        TableColumn("role", "Slug of the role"),
        TableColumn("key", "Key", "Of the band, percentiles or row in the API.", width=44),
    ),
    notes=("No currency is converted, and what is unlike is not compared.",),
)
