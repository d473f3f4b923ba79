"""`role-differences/`: what two or three roles share, and what each has alone."""

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.models.choices import Level
from paths.compare.compared import ComparedRoles
from paths.compare.duties import rule
from paths.compare.load import StatedOfRole, stated_of
from paths.compare.pay import pay_of
from paths.compare.question import FEWEST, MOST, RolesQuestion, asked_roles
from paths.compare.serializers import RoleDifferencesSerializer
from paths.compare.skills import SkillOfRole
from web.conditional import ConditionalGet, data_version
from web.filter_fields import SLUG

ROLES = OpenApiParameter(
    "role",
    {
        "type": "array",
        "items": {"type": "string", "pattern": f"^{SLUG}$"},
        "minItems": FEWEST,
        "maxItems": MOST,
        "uniqueItems": True,
    },
    required=True,
    description="Slugs of two or three roles, each once: role=mlops-engineer&role=devops-engineer.",
)
LEVEL = OpenApiParameter("level", str, enum=Level.values, default="senior", description="Of the pay that is compared.")


class RoleDifferencesAPI(ConditionalGet, APIView):
    """What two or three roles share, and what each has alone: duties by subject, skills, levels and pay."""

    basename = "role-differences"
    serializer_class = RoleDifferencesSerializer

    @extend_schema(operation_id="v1_role_differences", parameters=[ROLES, LEVEL])
    def get(self, request: Request) -> Response:
        return Response(RoleDifferencesSerializer(differences(asked_roles(request.query_params))).data)


def differences(question: RolesQuestion) -> dict[str, Any]:
    found = ComparedRoles(stated_of(question.roles))
    return {
        "roles": found.slugs,
        "shared": _shared(found),
        "only": [_only(found, each, at) for at, each in enumerate(found.stated)],
        "pay": _pay(question),
        "rule": rule(),
        "empty_reason": " ".join(found.reasons) or None,
        "data_version": data_version(),
    }


def _shared(found: ComparedRoles) -> dict[str, Any]:
    names = {row.slug: row.name for row in found.subject_rows}
    return {
        "duties": [
            {
                "subject": slug,
                "name": name,
                "roles": [{"role": role, "duties": duties} for role, duties in found.duties.shared[slug].items()],
            }
            for slug, name in names.items()
        ],
        "skills": [
            {
                "skill": slug,
                "name": _name(by_role),
                "roles": [_asked(each) | {"role": role} for role, each in by_role.items()],
            }
            for slug, by_role in found.skills.shared.items()
        ],
        "levels": [level for level in Level.values if sum(level in _levels(each) for each in found.stated) > 1],
    }


def _only(found: ComparedRoles, each: StatedOfRole, at: int) -> dict[str, Any]:
    elsewhere = {level for other in found.stated if other is not each for level in _levels(other)}
    return {
        "role": each.role.slug,
        "duties": found.own_duties[at],
        "skills": [_own(slug, skill) for slug, skill in found.skills.only[each.role.slug].items()],
        "in_titles": [
            _own(slug, skill) | {"titles_of": others}
            for others, has in found.skills.in_titles[each.role.slug].items()
            for slug, skill in has.items()
        ],
        "levels": [level for level in Level.values if level in _levels(each) - elsewhere],
    }


def _levels(each: StatedOfRole) -> set[str]:
    return {step.level for step in each.steps if step.level}


def _own(slug: str, skill: SkillOfRole) -> dict[str, Any]:
    return _asked(skill) | {"skill": slug, "name": skill.skill.name}


def _asked(skill: SkillOfRole) -> dict[str, Any]:
    return {"standing": skill.standing, "level": skill.level, "facts": [fact.key for fact in skill.facts]}


def _name(by_role: Mapping[str, SkillOfRole]) -> str:
    return next(iter(by_role.values())).skill.name


def _pay(question: RolesQuestion) -> dict[str, Any]:
    pay = pay_of(question)
    compared = pay.compared
    return {
        "level": question.level,
        "words": pay.heading,
        "compared": [each.key for each in compared.drawn],
        "refused": compared.refused,
        "missing": compared.missing,
    }
