"""What roles ask for, as readers get it."""

from django.db.models import QuerySet

from careers.fact_kinds import CREDENTIALS
from careers.models import Role
from careers.projection_resource import ProjectionResource
from paths.models import RoleRequirements
from paths.serializers import RoleRequirementsSerializer
from skills.fact_kinds import ROLE_SKILLS
from web.filter_fields import Slugs
from web.filters import StrictFilter

FORMULA = (
    "A skill is one unit, however often a role's guides name it, with the strongest necessity that any of them states. "
    "Alternatives, and examples of a kind, are one unit together: any of them meets it. A group is left out where "
    "another unit that is asked for at least as strongly and as well meets it anyway. A skill that has been replaced "
    "counts as its successor; a certification counts where its name is known. Soft skills are listed and not counted."
)


class RoleRequirementsFilter(StrictFilter):
    search_fields = ("role__title", "role__slug")
    role = Slugs(Role, field_name="role__slug")

    class Meta:
        model = RoleRequirements
        fields = {"required_count": ["gte", "lte"]}


def requirements() -> QuerySet[RoleRequirements]:
    return RoleRequirements.objects.select_related("role")  # type: ignore[return-value]


ROLE_REQUIREMENTS = ProjectionResource(
    name="role-requirements",
    basename="role-requirement",
    rows=requirements,
    filterset=RoleRequirementsFilter,
    serializer=RoleRequirementsSerializer,
    lookup="role__slug",
    lookup_name="role",
    ordering_fields=("role", "required_count", "preferred_count", "mentioned_count"),
    ordering_columns={"role": "role__slug"},
    tie_break=("pk",),
    formula=lambda _: FORMULA,
    inputs=lambda _: (ROLE_SKILLS.as_resource(), CREDENTIALS.as_resource()),
)
