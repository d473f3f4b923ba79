"""Roles and guides as readers get them."""

from django.db.models import Prefetch, QuerySet

from careers.filters import GuideFilter, RoleFilter
from careers.models import Guide, Role
from careers.serializers import GuideSerializer, RoleSerializer
from web.resources import Resource


def roles() -> QuerySet[Role]:
    return (
        Role.objects.with_lead().with_names().prefetch_related(Prefetch("guides", Guide.objects.only("slug", "role")))
    )


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
GUIDES = Resource(
    name="guides",
    basename="guide",
    rows=guides,
    filterset=GuideFilter,
    serializer=GuideSerializer,
    ordering_fields=("slug", "title", "publisher", "changed_at"),
)
