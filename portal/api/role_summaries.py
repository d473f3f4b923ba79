"""Role summaries in the API. They count across apps, so they stand here."""

from typing import Any, ClassVar

from rest_framework import serializers

from careers.api import GuideViewSet
from careers.models import Role
from careers.serializers import PROJECTION_FIELDS, ProjectionSerializer
from careers.viewsets import ProjectionViewSet
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


class RoleSummaryViewSet(ProjectionViewSet):
    queryset = RoleSummary.objects.select_related("role")
    serializer_class = RoleSummarySerializer
    filterset_class = RoleSummaryFilter
    lookup_field = "role__slug"
    lookup_url_kwarg = "role"
    input_view = GuideViewSet
    formula_text = (
        "Published facts of the role's guides, counted by resource; statements read are all but those not understood; "
        "coverage is read ÷ all, rounded down."
    )
    ordering_fields = ("role", "guide_count", "fact_count", "coverage", "last_changed_at")
    ordering_columns: ClassVar[dict[str, str]] = {"role": "role__slug", "-role": "-role__slug"}
