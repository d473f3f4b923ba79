"""Advertised pay as readers get it: percentiles, the adverts behind them, their titles and the states of their table."""

from django.db.models import QuerySet
from django.http import QueryDict

from careers.projection_resource import ProjectionResource
from salaries.advert_filters import AdvertFilter, AdvertTitleFilter, PayPercentileFilter, SalaryDatasetFilter
from salaries.advert_serializers import (
    AdvertSerializer,
    AdvertTitleSerializer,
    PayPercentileSerializer,
    SalaryDatasetSerializer,
)
from salaries.emptiness import NO_TABLE, why_no_adverts
from salaries.models import Advert, AdvertTitle, PayPercentile, SalaryDataset
from web.emptiness import filters_that_exclude
from web.resources import KEY, Resource

FORMULA = (
    "The adverts with two ends that are alike in role (or near title), level, country, year and currency; their low ends, "
    "or their high ends, in rising order. A percentile is interpolated linearly between the two ranks around "
    "1 + (n − 1) × p. Its interval runs from one of the ordered ends to another: the two ranks with the fewest ends between "
    "them that, by the exact binomial, cover the true percentile with a probability of 95% or more. By the number of "
    "different ranges: below 6 nothing is computed, from 6 the median, from 11 the quartiles, from 29 P10 and P90. Repeated "
    "adverts make the intervals too narrow."
)


def percentiles() -> QuerySet[PayPercentile]:
    return PayPercentile.objects.select_related("role", "title", "dataset")  # type: ignore[return-value]


def adverts() -> QuerySet[Advert]:
    return Advert.objects.filter(snapshot__is_current=True).select_related("snapshot", "group__title")


def titles() -> QuerySet[AdvertTitle]:
    return AdvertTitle.objects.with_share().prefetch_related("mappings__role")


def datasets() -> QuerySet[SalaryDataset]:
    return SalaryDataset.objects.all()


def _no_percentiles(params: QueryDict) -> str:
    return why_no_adverts(PAY_PERCENTILES, params)


def _no_adverts(params: QueryDict) -> str:
    return why_no_adverts(ADVERTS, params)


def _no_titles(params: QueryDict) -> str:
    return why_no_adverts(TITLE_MAPPINGS, params)


def _no_datasets(params: QueryDict) -> str:
    return filters_that_exclude(SALARY_DATASETS, params) or NO_TABLE


TITLE_MAPPINGS = Resource(
    name="title-mappings",
    basename="title-mapping",
    rows=titles,
    filterset=AdvertTitleFilter,
    serializer=AdvertTitleSerializer,
    ordering_fields=("slug", "title", "n_adverts"),
    tie_break=("slug",),
    empty_reason=_no_titles,
)
ADVERTS = Resource(
    name="adverts",
    basename="advert",
    rows=adverts,
    filterset=AdvertFilter,
    serializer=AdvertSerializer,
    lookup="row",
    lookup_pattern="[0-9]{1,9}",
    ordering_fields=("row", "low", "high", "title", "level", "country", "year", "remote_share", "company_size"),
    ordering_columns={
        "title": "group__title__title",
        **{name: f"group__{name}" for name in ("level", "country", "year", "remote_share", "company_size")},
    },
    tie_break=("row", "pk"),
    empty_reason=_no_adverts,
)
PAY_PERCENTILES = ProjectionResource(
    name="pay-percentiles",
    basename="pay-percentile",
    rows=percentiles,
    filterset=PayPercentileFilter,
    serializer=PayPercentileSerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("key", "role", "level", "country", "year", "currency", "n_adverts", "n_distinct", "p50"),
    ordering_columns={"role": "role__slug", "p50": "median"},
    tie_break=("key",),
    formula=lambda _: FORMULA,
    inputs=lambda _: (TITLE_MAPPINGS,),
    empty_reason=_no_percentiles,
)
SALARY_DATASETS = Resource(
    name="salary-datasets",
    basename="salary-dataset",
    rows=datasets,
    filterset=SalaryDatasetFilter,
    serializer=SalaryDatasetSerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("key", "as_of"),
    tie_break=("key",),
    empty_reason=_no_datasets,
)
ADVERT_RESOURCES: tuple[Resource, ...] = (PAY_PERCENTILES, ADVERTS, TITLE_MAPPINGS, SALARY_DATASETS)
