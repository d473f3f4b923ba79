"""The skills app's part of the API."""

from django.db.models import QuerySet

from careers.api import FactViewSet, ResourceViewSet
from skills.filters import RoleSkillFilter, SkillFilter
from skills.models import RoleSkill, Skill
from skills.serializers import RoleSkillSerializer, SkillSerializer


class SkillViewSet(ResourceViewSet):
    queryset = Skill.objects.select_related("replaced_by").prefetch_related("aliases")
    serializer_class = SkillSerializer
    filterset_class = SkillFilter
    ordering_fields = ("slug", "name", "kind")


class RoleSkillViewSet(FactViewSet):
    queryset = RoleSkill.objects.all()
    serializer_class = RoleSkillSerializer
    filterset_class = RoleSkillFilter
    ordering_fields = (*FactViewSet.ordering_fields, "name", "necessity")
    ordering_columns = {**FactViewSet.ordering_columns, "name": "skill__name", "-name": "-skill__name"}

    def get_queryset(self) -> QuerySet[RoleSkill]:
        return super().get_queryset().select_related("skill")
