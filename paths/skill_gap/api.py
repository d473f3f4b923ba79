"""`skill-gap/`: what somebody has and lacks for a role, in which order to learn it, and what that opens."""

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from paths.own_skills.question import MOST_SKILLS
from paths.skill_gap.answer import answer_to
from paths.skill_gap.question import read_question
from paths.skill_gap.serializers import SkillGapSerializer, gap_as_json
from skills.choices import SkillLevel
from web.conditional import ConditionalGet, data_version
from web.filter_fields import SLUG

SKILLS = {"type": "array", "items": {"type": "string", "pattern": f"^{SLUG}$"}, "maxItems": MOST_SKILLS}
QUESTION = [
    OpenApiParameter(
        "role",
        {"type": "string", "pattern": f"^{SLUG}$"},
        description="The slug of a role. Without it only `opens` is found.",
    ),
    OpenApiParameter(
        "skill",
        SKILLS,
        explode=True,
        description="The slug of a skill that is had; once for each. One that has been renamed or merged counts as what it "
        "is now. extract-skills/ finds the skills of a text.",
    ),
    OpenApiParameter(
        "level",
        str,
        enum=SkillLevel.values,
        description="How well these skills are known. A requirement for which the guide names a higher level is then missing.",
    ),
]


class SkillGapAPI(ConditionalGet, APIView):
    """What is had and missing for a role. Give a role, skills, or both.

    A group of alternatives or examples is one requirement, met by any of its skills. Each missing one comes with the sentences
    that ask for it, what to know first, and what it opens among the other roles.
    """

    basename = "skill-gap"
    serializer_class = SkillGapSerializer

    @extend_schema(operation_id="v1_skill_gap", parameters=QUESTION)
    def get(self, request: Request) -> Response:
        return Response(gap_as_json(answer_to(read_question(request.query_params)), data_version()))
