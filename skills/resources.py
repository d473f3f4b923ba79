"""Skills, and how many roles ask for them, as readers get them."""

from django.db.models import QuerySet

from careers.projection_resource import ProjectionResource
from skills.fact_kinds import ROLE_SKILLS
from skills.filters import SkillDemandFilter, SkillFilter
from skills.models import Skill, SkillDemand
from skills.serializers import SkillDemandSerializer, SkillSerializer
from web.resources import Resource

FORMULA = (
    "A role counts once for a skill, by the strongest way in which any of its guides asks for it: required by itself, "
    "then required as one of several, then preferred, then mentioned. Rank 1 is the skill most roles ask for, then the "
    "one most roles require; equals share a rank."
)


def skills() -> QuerySet[Skill]:
    return Skill.objects.select_related("replaced_by").prefetch_related("aliases", "needs", "technologies")


def demand() -> QuerySet[SkillDemand]:
    return SkillDemand.objects.select_related("skill")  # type: ignore[return-value]


SKILLS = Resource(
    name="skills",
    basename="skill",
    rows=skills,
    filterset=SkillFilter,
    serializer=SkillSerializer,
    ordering_fields=("slug", "name", "kind", "group"),
)
SKILL_DEMAND = ProjectionResource(
    name="skill-demand",
    basename="skill-demand",
    rows=demand,
    filterset=SkillDemandFilter,
    serializer=SkillDemandSerializer,
    lookup="skill__slug",
    lookup_name="skill",
    ordering_fields=("rank", "name", "role_count", "guide_count", "required_count"),
    ordering_columns={"name": "skill__name"},
    tie_break=("rank", "skill__name"),
    formula=lambda _: FORMULA,
    inputs=lambda _: (ROLE_SKILLS.as_resource(),),
)
