"""Summaries of stated pay as readers get them."""

from django.db.models import QuerySet

from careers.projection_resource import ProjectionResource
from salaries.fact_kinds import SALARY_BANDS
from salaries.filters import SalarySummaryFilter
from salaries.models import SalarySummary
from salaries.serializers import SalarySummarySerializer
from web.resources import KEY

FORMULA = (
    "Of the stated bands that are alike in role, level, currency, period, component and country: the smallest low "
    "and the greatest high. Nothing is averaged and no currency is converted. A top left open by any of them stays "
    "open."
)


def summaries() -> QuerySet[SalarySummary]:
    return SalarySummary.objects.select_related("role")  # type: ignore[return-value]


SALARY_SUMMARIES = ProjectionResource(
    name="salary-summaries",
    basename="salary-summary",
    rows=summaries,
    filterset=SalarySummaryFilter,
    serializer=SalarySummarySerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("key", "lowest_low", "highest_high", "band_count", "level", "currency"),
    tie_break=("pk",),
    formula=lambda _: FORMULA,
    inputs=lambda _: (SALARY_BANDS.as_resource(),),
)
