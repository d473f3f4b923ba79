"""The shapes of the documents, for the API's description; `build` makes the documents themselves."""

from typing import Any, cast

from rest_framework import serializers

from careers.models import Role
from careers.models.choices import Necessity, Section
from careers.serializers import GuideSerializer, RoleSerializer
from market.serializers import MarketForecastSerializer
from portal.findings.resource import FindingSerializer
from portal.resources import FACT_KINDS
from portal.role.document import DocumentJSON, address_of
from portal.role.stored import document_of
from salaries.serializers import SalaryBandSerializer
from skills.models import SkillKind
from skills.serializers import SkillGroupSerializer
from web.conditional import data_version


class RoleGuideRowSerializer(serializers.ModelSerializer[Role]):
    """One document in the list."""

    address = serializers.SerializerMethodField()
    data_version = serializers.SerializerMethodField()

    class Meta:
        model = Role
        fields = ("slug", "title", "address", "data_version")

    def get_address(self, role: Role) -> str:
        return address_of("role-guides", role.slug)

    def get_data_version(self, role: Role) -> int:
        context = cast("dict[str, Any]", self.context)  # one for all rows of a list, so it is asked for once
        if "data_version" not in context:
            context["data_version"] = data_version()
        return int(context["data_version"])


class DescriptionSerializer(serializers.Serializer[Any]):
    """The guide's own opening, and where it stands; only of a guide whose licence lets one show it."""

    text = serializers.CharField()
    guide = serializers.SlugField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    line = serializers.IntegerField()


FactsSerializer: Any = type(
    "FactsSerializer",
    (serializers.Serializer,),
    {kind.resource: kind.serializer(many=True) for kind in FACT_KINDS},
)


class SectionSerializer(serializers.Serializer[Any]):
    name = serializers.ChoiceField(choices=Section.choices)
    title = serializers.CharField()
    count = serializers.IntegerField()
    empty_reason = serializers.CharField(allow_null=True, help_text="Why there are no facts, where there are none.")
    facts = FactsSerializer(help_text="By resource, each fact as its own resource shows it.")


class NamedSkillSerializer(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    address = serializers.CharField()
    groups: serializers.ListField = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of the groups it is a member of."
    )
    facts: serializers.ListField = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of role-skills."
    )


class MemberSerializer(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    address = serializers.CharField()


class GroupOfSkillsSerializer(SkillGroupSerializer):
    """Alternatives or examples, of which one is enough."""

    necessity = serializers.ChoiceField(choices=Necessity.choices)
    skills = MemberSerializer(many=True)
    facts: serializers.ListField = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of role-skills."
    )


class SkillsOfKindSerializer(serializers.Serializer[Any]):
    """Skills of one kind, each once, by the strongest word the guide has for it."""

    kind = serializers.ChoiceField(choices=SkillKind.choices)
    required = NamedSkillSerializer(many=True)  # type: ignore[assignment]
    alternative = NamedSkillSerializer(many=True, help_text="Required as one of several, and not by itself.")
    preferred = NamedSkillSerializer(many=True)
    mentioned = NamedSkillSerializer(many=True)


class SourceSerializer(serializers.Serializer[Any]):
    title = serializers.CharField(allow_null=True)
    address = serializers.CharField(allow_null=True)
    date = serializers.CharField(allow_null=True)
    publisher = serializers.CharField(allow_null=True)
    licence = serializers.CharField(allow_null=True)


class RoleGuideSerializer(serializers.Serializer[Any]):
    """One role, whole. Addresses begin at the portal's root."""

    role = RoleSerializer()
    address = serializers.CharField()
    page = serializers.CharField()
    data_version = serializers.IntegerField()
    guide = GuideSerializer(allow_null=True)
    description = DescriptionSerializer(allow_null=True)
    sections = SectionSerializer(many=True, help_text="The ten, in the order of the guide.")
    skills = SkillsOfKindSerializer(many=True)
    skill_groups = GroupOfSkillsSerializer(many=True)
    required_count = serializers.IntegerField(help_text="Skills the guide requires, where a group counts once.")
    bands = SalaryBandSerializer(many=True)
    forecasts = MarketForecastSerializer(many=True)
    findings = FindingSerializer(many=True)
    other_guides = GuideSerializer(many=True)
    sources = SourceSerializer(many=True)

    def to_representation(self, instance: Role) -> DocumentJSON:
        return document_of(instance)
