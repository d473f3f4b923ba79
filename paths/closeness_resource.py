"""How close roles are, as readers get it."""

from django.db.models import QuerySet
from rest_framework import serializers

from careers.models import Role
from careers.projection_resource import ProjectionResource
from careers.resources import ROLES
from careers.serializers import PROJECTION_FIELDS, ProjectionSerializer
from paths.models import RoleCloseness
from web.filter_fields import Slugs
from web.filters import StrictFilter
from web.resources import KEY

FORMULA = (
    "Duties, titles and skills of two roles are compared by the cosine of their weighted words or skills. A word weighs "
    "√(times × ln((roles + 1) ÷ roles that use it)); duties are the role's description and the responsibilities of its guides, "
    "titles its own, the alternate ones and that of the nearest official occupation. A skill weighs 1 where it is required, "
    "½ preferred, ¼ mentioned, shared by the members of a group as 1 ÷ √members, × ln((known + 1) ÷ those that name it), "
    "known being our roles and, for technologies, the official occupations nearest to them. Each cosine becomes a z-score "
    "among those of the role with all others. Score = z(duties) + z(titles) + ½ z(skills); what is unknown counts 0. The "
    "inputs are the two roles; the sentences behind their skills are in the explanations of role-requirements, those behind "
    "their duties in responsibilities."
)


class RoleClosenessFilter(StrictFilter):
    search_fields = ("role__title", "other__title")
    role = Slugs(Role, field_name="role__slug")
    other = Slugs(Role, field_name="other__slug")

    class Meta:
        model = RoleCloseness
        fields = {"rank": ["gte", "lte"]}


class RoleClosenessSerializer(ProjectionSerializer):
    role = serializers.SlugField(source="role.slug", help_text="The role one has.")
    other = serializers.SlugField(source="other.slug", help_text="The role it is compared with.")

    class Meta:
        model = RoleCloseness
        basename, lookup = "role-closeness", "key"
        fields = (
            "key",
            "role",
            "other",
            "rank",
            "role_count",
            "score",
            "duties",
            "duties_z",
            "titles",
            "titles_z",
            "skills",
            "skills_z",
            "left_out",
            "rank_kept",
            "best_rank",
            "worst_rank",
            *PROJECTION_FIELDS,
        )


def closeness() -> QuerySet[RoleCloseness]:
    return RoleCloseness.objects.select_related("role", "other")  # type: ignore[return-value]


ROLE_CLOSENESS = ProjectionResource(
    name="role-closeness",
    basename="role-closeness",
    rows=closeness,
    filterset=RoleClosenessFilter,
    serializer=RoleClosenessSerializer,
    lookup="key",
    lookup_pattern=KEY,
    ordering_fields=("role", "rank", "score", "other"),
    ordering_columns={"role": "role__slug", "other": "other__slug"},
    tie_break=("role__slug", "rank"),
    formula=lambda _: FORMULA,
    inputs=lambda _: (ROLES,),
)
