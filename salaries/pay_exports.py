"""Tables of advertised and published pay as files. Their source is a published table, not a guide."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Case, F, IntegerField, QuerySet, Value, When
from django.http import QueryDict

from careers.exports import KEY, ROLE_TITLE
from careers.models.choices import Level
from salaries.advert_resources import ADVERTS, PAY_PERCENTILES, TITLE_MAPPINGS
from salaries.advert_serializers import QUANTILES, quantile_name
from salaries.adverts import aijobs
from salaries.adverts.percentiles import LEAST
from salaries.models import PayPercentile, PublishedPay, SalaryDataset
from salaries.published_resource import PERCENTILE_NAMES, PUBLISHED_PAY
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn, TableSource
from web.filters import filtered
from web.permalinks import VERSION
from web.resources import Resource, ordered

COUNTRY = TableColumn("country", "Country", "ISO 3166-1 alpha-2")
YEAR = TableColumn("year", "Year", "", Kind.NUMBER)
CURRENCY = TableColumn("currency", "Currency", "ISO 4217")
PERIOD = TableColumn("period", "Period", "What the amounts are paid for.")
COMPONENT = TableColumn("component", "Component", "Base or total pay, or unstated.")
LEVEL = TableColumn("level", "Level", "The level the publisher of the adverts gives.")
PUBLISHER = TableColumn("publisher", "Publisher of the table", width=24)
DATASET = TableColumn("dataset", "Dataset", "The state of the published table.")
PROVENANCE = (
    TableColumn("as_of", "As of", "The day whose state it is."),
    TableColumn("url", "Where the table is", "", Kind.ADDRESS),
)
MEANINGS = {
    "value": "Percentile {}, by linear interpolation; empty below {} different ranges.",
    "low": "From here to the next column lies the true percentile {} with 95 % probability; empty below {} ranges.",
    "high": "Upper end of the interval of percentile {}; empty below {} different ranges.",
}


def every_row(resource: Resource) -> Callable[[QueryDict], QuerySet[Any]]:
    """What the resource's own filters ask for, in its order."""

    def select(params: QueryDict) -> QuerySet[Any]:
        found = filtered(resource.filterset, resource.rows(), params, ("ordering", VERSION))
        return ordered(resource, found, params)

    return select


def in_reading_order(params: QueryDict) -> QuerySet[Any]:
    """Percentiles by role and level, the role's own before its near titles and where ranges begin before where they end;
    in the order of the API where one is asked for."""
    found = every_row(PAY_PERCENTILES)(params)
    if "ordering" in params:
        return found
    level = Case(*(When(level=each, then=Value(at)) for at, each in enumerate(Level)), output_field=IntegerField())
    title = F("title__title").asc(nulls_first=True)
    return found.order_by("role__title", level, title, "country", "-year", "currency", "-end", "key")


def percentiles_in_words(row: PayPercentile) -> RowValues:
    return {"role_title": row.role.title, "figures_of": f"Adverts: {row.get_end_display().lower()}"}


def roles_in_words(row: PublishedPay) -> RowValues:
    return {"role_titles": [link.role.title for link in row.crosswalk]}


def datasets_of(column: str) -> Callable[[QuerySet[Any]], list[TableSource]]:
    """The published tables that rows are of, by the column that leads to them."""

    def sources(rows: QuerySet[Any]) -> list[TableSource]:
        return table_sources(SalaryDataset.objects.filter(pk__in=rows.order_by().values(column)))

    return sources


def table_sources(datasets: Iterable[SalaryDataset]) -> list[TableSource]:
    return [
        TableSource(each.key, each.title, each.publisher, each.url, date=f"as of {each.as_of}", licence=each.licence)
        for each in datasets
    ]


def current_adverts(_: QuerySet[Any]) -> list[TableSource]:
    return table_sources(SalaryDataset.objects.current().filter(source=aijobs.SOURCE))


def dataset_of(row: RowValues) -> list[str]:
    return [row["dataset"]]


PERCENTILES = Export(
    name="pay-percentiles",
    title="Percentiles of advertised pay",
    page="v1:pay-percentile-list",
    select=in_reading_order,
    for_people=percentiles_in_words,
    serializer=PAY_PERCENTILES.serializer,
    sources=datasets_of("dataset"),
    sources_of=dataset_of,
    columns=(
        ROLE_TITLE,
        TableColumn("title", "Near title", "Shown apart; empty where the row is of the role's own titles.", width=26),
        LEVEL,
        TableColumn(
            "figures_of", "Figures of", "Which end of the ranges in adverts. Two rows are one kind of advert.", width=30
        ),
        PUBLISHER,
        COUNTRY,
        YEAR,
        CURRENCY,
        PERIOD,
        COMPONENT,
        TableColumn("n_adverts", "Adverts", "Adverts with two ends.", Kind.NUMBER),
        TableColumn(
            "n_distinct", "Different ranges", "Adverts repeat: intervals are a little too narrow.", Kind.NUMBER
        ),
        TableColumn("n_points", "Single amounts", "Adverts with one amount, in no figure.", Kind.NUMBER),
        *(
            TableColumn(
                quantile_name(percent, part),
                quantile_name(percent, part).upper().replace("_LOW", " from").replace("_HIGH", " to"),
                MEANINGS[part].format(percent, LEAST[percent]),
                Kind.AMOUNT,
            )
            for percent, part in QUANTILES
        ),
        TableColumn("suppressed", "Suppressed", "Whether a percentile is missing for want of different ranges."),
        TableColumn("reason", "Reason", width=40),
        *PROVENANCE,
        TableColumn("adverts", "Address of the adverts", "", Kind.ADDRESS),
        TableColumn("explain", "Arithmetic", "", Kind.ADDRESS),
        TableColumn("end", "End", "advert_low: where ranges begin; advert_high: where they end."),
        TableColumn("fit", "Fit", "Own titles of the role, or a near one."),
        TableColumn("role", "Slug of the role"),
        TableColumn("title_slug", "Slug of the near title"),
        DATASET,
        KEY,
    ),
    notes=("Adverts are what is offered, not what is paid. They do not say whether they mean base or total pay.",),
)
ADVERT_ROWS = Export(
    name="adverts",
    title="Adverts with their range of pay",
    page="salary-adverts",
    select=every_row(ADVERTS),
    serializer=ADVERTS.serializer,
    sources=datasets_of("snapshot"),
    sources_of=dataset_of,
    columns=(
        TableColumn("title", "Title", "As the advert bears it.", width=30),
        LEVEL,
        PUBLISHER,
        TableColumn("country", "Country", "Where the company is. ISO 3166-1 alpha-2"),
        TableColumn("residence", "Residence", "Where the person would live."),
        YEAR,
        TableColumn("low", "Low", "Where its range begins.", Kind.AMOUNT),
        TableColumn("high", "High", "Where its range ends.", Kind.AMOUNT),
        TableColumn("is_point", "Single amount", "Whether one amount is all that is known of it."),
        CURRENCY,
        PERIOD,
        COMPONENT,
        TableColumn("employment", "Employment"),
        TableColumn("remote_share", "Remote", "Per cent of the work.", Kind.NUMBER),
        TableColumn("company_size", "Company size"),
        *PROVENANCE,
        TableColumn("row", "Row", "The first of its rows in the publisher's file, from 1.", Kind.NUMBER),
        TableColumn("last_row", "Last row", "", Kind.NUMBER),
        TableColumn("title_slug", "Slug of the title"),
        DATASET,
    ),
    notes=("Two neighbouring rows of the file that are equal but for pay are one advert: the two ends of its range.",),
)
TITLES = Export(
    name="title-mappings",
    title="Titles of adverts and the roles they count as",
    page="salary-titles",
    select=every_row(TITLE_MAPPINGS),
    serializer=TITLE_MAPPINGS.serializer,
    sources=current_adverts,
    sources_of=lambda _: [],
    columns=(
        TableColumn("title", "Title", "As adverts bear it.", width=30),
        TableColumn("n_adverts", "Adverts", "Of the whole table.", Kind.NUMBER),
        TableColumn("share_percent", "Share", "Of all adverts of the table, in per cent.", Kind.NUMBER),
        TableColumn("is_reviewed", "Reviewed", "Whether somebody has decided which role it is of."),
        TableColumn("mappings.role", "Roles", "Slugs of the roles it is a title of.", width=40),
        TableColumn("mappings.fit", "Fits", "Exact and same count as the role; near is shown apart."),
        TableColumn("slug", "Slug", width=30),
    ),
    notes=("Which role a title is of is our judgement.",),
)
PUBLISHED = Export(
    name="published-pay",
    title="Published percentiles of pay by occupation",
    page="v1:published-pay-list",
    select=every_row(PUBLISHED_PAY),
    serializer=PUBLISHED_PAY.serializer,
    for_people=roles_in_words,
    sources=datasets_of("snapshot"),
    sources_of=dataset_of,
    columns=(
        TableColumn("role_titles", "Roles", "Whose nearest occupation it is.", width=34),
        TableColumn("title", "Occupation", width=34),
        PUBLISHER,
        COUNTRY,
        YEAR,
        CURRENCY,
        PERIOD,
        COMPONENT,
        TableColumn("contains", "Contains", "What the publisher counts as pay.", width=40),
        *(TableColumn(name, name.upper(), "Taken over from the publisher.", Kind.AMOUNT) for name in PERCENTILE_NAMES),
        TableColumn("top_coded", "Top-coded", "Percentiles given as the top code or more."),
        TableColumn("top_code", "Top code", "", Kind.AMOUNT),
        TableColumn("not_available", "Not available", "Percentiles for which the publisher gives no estimate."),
        TableColumn("reason", "Reason", width=40),
        TableColumn("employment", "Employment", "People employed in it.", Kind.NUMBER),
        TableColumn("row", "Row", "Of the publisher's file.", Kind.NUMBER),
        *PROVENANCE,
        TableColumn("code", "Code", "Of the Standard Occupational Classification."),
        TableColumn("roles.match", "Match", "How the occupation compares with each of the roles."),
        TableColumn("roles.role", "Slugs of the roles"),
        DATASET,
        KEY,
    ),
)
PAY_EXPORTS = (PERCENTILES, ADVERT_ROWS, TITLES, PUBLISHED)
