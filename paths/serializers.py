"""What roles ask for, as JSON."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from careers.models.choices import GroupRule, Necessity
from careers.serializers import PROJECTION_FIELDS, ProjectionSerializer
from paths.models import RoleRequirements
from paths.requirements.unit import ONE_OF, Unit, from_json
from skills.choices import SkillLevel
from skills.serializers import SkillGroupSerializer

KINDS = (("skill", "Skill"), ("certification", "Certification"), ("soft", "Soft skill"))


class UnitSerializer(serializers.Serializer[Unit]):
    """One thing a role asks for; any of its `skills` meets it."""

    key = serializers.CharField(help_text="The slug of the skill, or the key of the group.")
    kind = serializers.ChoiceField(choices=KINDS, help_text="Of all its skills; skill where they differ.")
    necessity = serializers.ChoiceField(
        choices=Necessity.choices, help_text="The strongest way in which any fact asks for it."
    )
    level = serializers.ChoiceField(
        choices=SkillLevel.choices,
        allow_null=True,
        help_text="How well it is to be mastered; null where no guide says.",
    )
    skills = serializers.ListField(
        child=serializers.SlugField(), help_text="Its slug, or those of the members of the group."
    )
    group = serializers.SerializerMethodField(help_text="null where one skill is asked for by itself")
    facts = serializers.ListField(
        child=serializers.CharField(),
        help_text="Keys of the role-skills, or credentials, that ask for it, the strongest first.",
    )

    @extend_schema_field(SkillGroupSerializer(allow_null=True))
    def get_group(self, unit: Unit) -> dict[str, str] | None:
        return group_of(unit)


def group_of(unit: Unit) -> dict[str, str] | None:
    """Its key and rule, as role-skills have them."""
    if not unit.is_group:
        return None
    return {"key": unit.key, "rule": GroupRule.ANY if unit.rule == ONE_OF else GroupRule.EXAMPLES}


class RoleRequirementsSerializer(ProjectionSerializer):
    role = serializers.SlugField(source="role.slug")
    title = serializers.CharField(source="role.title")
    units = serializers.SerializerMethodField(
        help_text="What it asks for that can be counted, in the order of the guide."
    )
    soft = serializers.SerializerMethodField(help_text="Soft skills, which are listed and not counted.")

    class Meta:
        model = RoleRequirements
        basename, lookup = "role-requirement", "role__slug"
        fields = (
            "role",
            "title",
            "required_count",
            "preferred_count",
            "mentioned_count",
            "units",
            "soft",
            *PROJECTION_FIELDS,
        )

    @extend_schema_field(UnitSerializer(many=True))
    def get_units(self, row: RoleRequirements) -> Any:
        return _units(row.units)

    @extend_schema_field(UnitSerializer(many=True))
    def get_soft(self, row: RoleRequirements) -> Any:
        return _units(row.soft)


def _units(stored: list[dict[str, Any]]) -> list[Any]:
    return [UnitSerializer(from_json(unit)).data for unit in stored]
