"""The skills a guide asks for or mentions."""

from careers.fact_kind import FactKind
from skills import as_text
from skills.filters import RoleSkillFilter
from skills.models import RoleSkill
from skills.parsers import ParsedRoleSkill
from skills.serializers import RoleSkillSerializer

ROLE_SKILLS = FactKind(
    model=RoleSkill,
    parsed=ParsedRoleSkill,
    filterset=RoleSkillFilter,
    serializer=RoleSkillSerializer,
    title="Skills",
    as_text=as_text.skills,
    one_line=("text", "necessity"),
    orderings=("name", "necessity", "level"),
    ordering_columns={"name": "skill__name"},
    related=("skill",),
)
FACT_KINDS = (ROLE_SKILLS,)
