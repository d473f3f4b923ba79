"""`role-matches/`: the roles that fit the skills somebody has."""

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.models.choices import Level
from paths.matches.answer import matches_for
from paths.matches.question import LEAST_EXPERIENCE, read_match_question
from paths.matches.serializers import RoleMatchesSerializer, matches_as_json
from paths.skill_gap.api import SKILLS
from web.conditional import ConditionalGet, data_version
from web.filter_fields import SLUG

QUESTION = [
    OpenApiParameter(
        "skill",
        SKILLS,
        explode=True,
        description="The slug of a skill that is had; once for each. One that has been renamed or merged counts as what it "
        "is now. extract-skills/ finds the skills of a text.",
    ),
    OpenApiParameter(
        "role",
        {"type": "string", "pattern": f"^{SLUG}$"},
        description="The slug of the role one has now: the order then goes by duties and titles as well. Without skills, "
        "those its guide asks for are taken.",
    ),
    OpenApiParameter(
        "level", str, enum=Level.values, description="Of the pay that the page shows; changes nothing here."
    ),
    OpenApiParameter(
        "order",
        str,
        enum=[LEAST_EXPERIENCE],
        description="Those first whose guides ask for least experience; without it, the nearest first. `rank` stays.",
    ),
]


class RoleMatchesAPI(ConditionalGet, APIView):
    """Roles that fit, the nearest first, each with what is had and missing. Give skills, the present role, or both.

    Rare skills weigh more than common ones. Nothing is a share of requirements met: that order is worse.
    """

    basename = "role-matches"
    serializer_class = RoleMatchesSerializer

    @extend_schema(operation_id="v1_role_matches", parameters=QUESTION)
    def get(self, request: Request) -> Response:
        return Response(matches_as_json(matches_for(read_match_question(request.query_params)), data_version()))
