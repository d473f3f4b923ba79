"""Roles, occupations and guides as readers get them."""

from django.db.models import Prefetch, QuerySet

from careers.filters import GuideFilter, OccupationFilter, RoleFilter
from careers.models import Guide, Occupation, Role
from careers.occupation_serializers import OccupationRowSerializer, OccupationSerializer
from careers.serializers import GuideSerializer, RoleSerializer
from web.resources import Resource


def roles() -> QuerySet[Role]:
    return (
        Role.objects.with_lead().with_names().prefetch_related(Prefetch("guides", Guide.objects.only("slug", "role")))
    )


def occupations() -> QuerySet[Occupation]:
    return Occupation.objects.select_related("release")


def guides() -> QuerySet[Guide]:
    return Guide.objects.select_related("role").defer("text")


ROLES = Resource(
    name="roles",
    basename="role",
    rows=roles,
    filterset=RoleFilter,
    serializer=RoleSerializer,
    ordering_fields=("slug", "title"),
)
OCCUPATIONS = Resource(
    name="occupations",
    basename="occupation",
    rows=occupations,
    filterset=OccupationFilter,
    serializer=OccupationRowSerializer,
    detail_serializer=OccupationSerializer,
    lookup="code",
    lookup_pattern="[0-9]{2}-[0-9]{4}[.][0-9]{2}",
    ordering_fields=("code", "title", "job_zone"),
    tie_break=("code",),
    everything="all=true",
)
GUIDES = Resource(
    name="guides",
    basename="guide",
    rows=guides,
    filterset=GuideFilter,
    serializer=GuideSerializer,
    ordering_fields=("slug", "title", "publisher", "changed_at"),
)
