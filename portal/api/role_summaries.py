"""Role summaries as readers get them. They count across apps, so they are put together here."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from rest_framework import serializers

from careers.models import Role
from careers.projection_resource import ProjectionResource
from careers.resources import GUIDES
from careers.serializers import PROJECTION_FIELDS, ProjectionSerializer
from portal.models import RoleSummary
from web.filter_fields import Slugs
from web.filters import StrictFilter


class RoleSummarySerializer(ProjectionSerializer):
    role = serializers.SlugField(source="role.slug")
    title = serializers.CharField(source="role.title")
    fact_counts: serializers.DictField = serializers.DictField(child=serializers.IntegerField())
    coverage = serializers.DecimalField(max_digits=5, decimal_places=4, allow_null=True)

    class Meta:
        model = RoleSummary
        basename, lookup = "role-summary", "role__slug"
        fields = (
            "role",
            "title",
            "guide_count",
            "fact_count",
            "fact_counts",
            "statement_count",
            "read_count",
            "coverage",
            "last_changed_at",
            *PROJECTION_FIELDS,
        )


class RoleSummaryFilter(StrictFilter):
    search_fields = ("role__title", "role__slug")
    role = Slugs(Role, field_name="role__slug")

    class Meta:
        model = RoleSummary
        fields: ClassVar[dict[str, Any]] = {"guide_count": ["gte"], "coverage": ["gte", "lte"]}


FORMULA = (
    "Published facts of the role's guides, counted by resource; statements read are all but those not understood "
    "and those in sections we do not know; "
    "coverage is read ÷ all, rounded down."
)


def summaries() -> QuerySet[RoleSummary]:
    return RoleSummary.objects.select_related("role")  # type: ignore[return-value]


ROLE_SUMMARIES = ProjectionResource(
    name="role-summaries",
    basename="role-summary",
    rows=summaries,
    filterset=RoleSummaryFilter,
    serializer=RoleSummarySerializer,
    lookup="role__slug",
    lookup_name="role",
    ordering_fields=("role", "guide_count", "fact_count", "coverage", "last_changed_at"),
    ordering_columns={"role": "role__slug"},
    tie_break=("pk",),
    formula=lambda _: FORMULA,
    inputs=lambda _: (GUIDES,),
)
