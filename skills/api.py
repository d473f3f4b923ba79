"""The skills app's part of the API."""

from typing import ClassVar

from django.db.models import QuerySet

from careers.viewsets import FactViewSet, ProjectionViewSet
from skills.filters import RoleSkillFilter, SkillDemandFilter, SkillFilter
from skills.models import RoleSkill, Skill, SkillDemand
from skills.serializers import RoleSkillSerializer, SkillDemandSerializer, SkillSerializer
from web.viewsets import ResourceViewSet


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


class SkillDemandViewSet(ProjectionViewSet):
    queryset = SkillDemand.objects.select_related("skill")
    serializer_class = SkillDemandSerializer
    filterset_class = SkillDemandFilter
    lookup_field = "skill__slug"
    lookup_url_kwarg = "skill"
    input_view = RoleSkillViewSet
    formula_text = (
        "A role counts once for a skill, by the strongest necessity with which any of its guides asks for it: required, "
        "then preferred, then mentioned. Rank 1 is the skill most roles ask for, then the one most roles require; equals "
        "share a rank."
    )
    ordering_fields = ("rank", "name", "role_count", "guide_count", "required_count")
    ordering_columns: ClassVar[dict[str, str]] = {"name": "skill__name", "-name": "-skill__name"}
    tie_break = ("rank", "skill__name")
