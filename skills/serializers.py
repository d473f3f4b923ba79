from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from careers.serializers import (
    FACT_FIELDS,
    PROJECTION_FIELDS,
    FactGroupSerializer,
    FactSerializer,
    ProjectionSerializer,
)
from skills.descriptions import GROUPS, MATCHES
from skills.models import RoleSkill, Skill, SkillAlias, SkillDemand, SkillKind, SkillTechnology
from skills.practices import practices_of


class NeededSkillSerializer(serializers.Serializer[Any]):
    """A skill to have first."""

    skill = serializers.SlugField(source="slug")
    name = serializers.CharField()
    basis = serializers.SerializerMethodField(help_text="Always “our judgement”: no source states it.")

    def get_basis(self, skill: Any) -> str:
        return "our judgement"


class PracticeSerializer(NeededSkillSerializer):
    """A practice or an idea that a technology is a tool for."""


class SkillTechnologySerializer(serializers.Serializer[SkillTechnology]):
    """A technology of the O*NET database that is the skill, or near it."""

    name = serializers.CharField(help_text="As O*NET names it.")
    match = serializers.ChoiceField(
        choices=list(MATCHES),
        help_text="exact, close, broad (O*NET's is wider) or narrow, in our judgement.",
    )


class SkillSerializer(serializers.ModelSerializer[Skill]):
    aliases: serializers.SlugRelatedField[SkillAlias] = serializers.SlugRelatedField(
        slug_field="name", many=True, read_only=True
    )
    group = serializers.ChoiceField(
        choices=list(GROUPS.items()), allow_null=True, help_text="null for a skill that only guides name"
    )
    needs = NeededSkillSerializer(many=True, help_text="What to know first, in our judgement.")
    tool_for = serializers.SerializerMethodField(
        help_text="The practices that it is made for. Whoever knows it has made a start with them, and no more."
    )
    onet = SkillTechnologySerializer(source="technologies", many=True)
    replaced_by = serializers.SlugField(source="replaced_by.slug", allow_null=True, default=None)

    class Meta:
        model = Skill
        fields = (
            "slug",
            "name",
            "kind",
            "group",
            "line",
            "aliases",
            "needs",
            "tool_for",
            "onet",
            "retired_at",
            "replaced_by",
        )
        extra_kwargs = {"line": {"help_text": "What it is, in one sentence of ours."}}

    @extend_schema_field(PracticeSerializer(many=True))
    def get_tool_for(self, skill: Skill) -> Any:
        return list(PracticeSerializer(practices_of(skill.slug), many=True).data)


class SkillGroupSerializer(FactGroupSerializer):
    """Alternatives or examples: one member meets the group."""

    key = serializers.CharField(help_text="Shared by its members; a filter of role-skills.")


class RoleSkillSerializer(FactSerializer):
    skill = serializers.SlugField(source="skill.slug", allow_null=True, default=None)
    name = serializers.CharField(source="skill.name", allow_null=True, default=None)
    kind = serializers.ChoiceField(source="skill.kind", choices=SkillKind.choices, allow_null=True, default=None)
    group = SkillGroupSerializer(allow_null=True, help_text="null where it is asked for by itself")

    class Meta:
        model = RoleSkill
        fields = (*FACT_FIELDS, "skill", "name", "kind", "necessity", "level", "group", "text")


class SkillDemandSerializer(ProjectionSerializer):
    skill = serializers.SlugField(source="skill.slug")
    name = serializers.CharField(source="skill.name")
    kind = serializers.ChoiceField(source="skill.kind", choices=SkillKind.choices)

    class Meta:
        model = SkillDemand
        basename, lookup = "skill-demand", "skill__slug"
        fields = (
            "skill",
            "name",
            "kind",
            "rank",
            "role_count",
            "guide_count",
            "required_count",
            "alternative_count",
            "preferred_count",
            "mentioned_count",
            *PROJECTION_FIELDS,
        )
