"""Differences of roles as the API gives them."""

from typing import Any

from rest_framework import serializers

from careers.models.choices import Level
from salaries.compare_api import ComparisonReasonSerializer
from skills.choices import SkillLevel, Standing


class DutyInDifferencesSerializer(serializers.Serializer[Any]):
    """One sentence of a guide."""

    key = serializers.CharField(help_text="Of the fact, under responsibilities/.")
    text = serializers.CharField(help_text="The duty, as its guide words it.")
    guide = serializers.CharField(source="guide.slug", help_text="The slug of the guide.")
    line = serializers.IntegerField(help_text="Its line in the guide.")


class DutiesOfRoleSerializer(serializers.Serializer[Any]):
    role = serializers.CharField(help_text="The slug of the role.")
    duties = DutyInDifferencesSerializer(many=True, help_text="Its duties on the subject, in the order of its guide.")


class SharedSubjectSerializer(serializers.Serializer[Any]):
    """A subject on which several of the roles have duties. That two duties share one does not make them the same."""

    subject = serializers.CharField(help_text="The slug of the subject.")
    name = serializers.CharField(help_text="Its name.")
    roles = DutiesOfRoleSerializer(many=True, help_text="The roles that share it.")


class SkillOfRoleSerializer(serializers.Serializer[Any]):
    role = serializers.CharField(help_text="The slug of the role.")
    standing = serializers.ChoiceField(
        choices=Standing.choices, help_text="How strongly the role asks for it; alternative: as one of several."
    )
    level = serializers.ChoiceField(
        choices=SkillLevel.choices, allow_null=True, help_text="How well, where the guide says so."
    )
    facts = serializers.ListField(
        child=serializers.CharField(), help_text="Keys under role-skills/, the strongest first."
    )


class SharedSkillSerializer(serializers.Serializer[Any]):
    """A skill that several of the roles ask for."""

    skill = serializers.CharField(help_text="The slug of the skill.")
    name = serializers.CharField(help_text="Its name.")
    roles = SkillOfRoleSerializer(many=True, help_text="The roles that ask for it.")


class OwnSkillSerializer(serializers.Serializer[Any]):
    """A skill that one of the roles asks for and none of the others."""

    skill = serializers.CharField(help_text="The slug of the skill.")
    name = serializers.CharField(help_text="Its name.")
    standing = serializers.ChoiceField(choices=Standing.choices, help_text="How strongly the role asks for it.")
    level = serializers.ChoiceField(
        choices=SkillLevel.choices, allow_null=True, help_text="How well, where the guide says so."
    )
    facts = serializers.ListField(
        child=serializers.CharField(), help_text="Keys under role-skills/, the strongest first."
    )


class TitledSkillSerializer(OwnSkillSerializer):
    """A skill that only one of the guides lists, and that the title of another of the roles names."""

    titles_of = serializers.ListField(
        child=serializers.CharField(), help_text="Slugs of the roles whose title, or an alternate one, names it."
    )


class SharedSerializer(serializers.Serializer[Any]):
    duties = SharedSubjectSerializer(many=True, help_text="Subjects of duties that at least two of the roles share.")
    skills = SharedSkillSerializer(many=True, help_text="Skills that at least two of the roles ask for.")
    levels = serializers.ListField(
        child=serializers.ChoiceField(choices=Level.choices), help_text="Levels on the career ladders of at least two."
    )


class OnlySerializer(serializers.Serializer[Any]):
    """What one of the roles has and none of the others."""

    role = serializers.CharField(help_text="The slug of the role.")
    duties = DutyInDifferencesSerializer(many=True, help_text="Duties on no subject that another of the roles shares.")
    skills = OwnSkillSerializer(many=True, help_text="Skills that no other of them asks for or has in a title.")
    in_titles = TitledSkillSerializer(
        many=True, help_text="Skills that no other of their guides lists, and that the title of another role names."
    )
    levels = serializers.ListField(
        child=serializers.ChoiceField(choices=Level.choices), help_text="Levels that only its ladder names."
    )


class PayNotComparedSerializer(serializers.Serializer[Any]):
    what = serializers.CharField(source="title", help_text="The pay that is not compared.")
    reasons = ComparisonReasonSerializer(many=True, help_text="Why not.")


class PayOfRolesSerializer(serializers.Serializer[Any]):
    """Pay at one level in the United States, stated and advertised."""

    level = serializers.ChoiceField(choices=Level.choices, help_text="The level that was asked for.")
    words = serializers.CharField(help_text="The difference in a sentence; of three roles, where adverts of each end.")
    compared = serializers.ListField(
        child=serializers.CharField(),
        help_text="Keys of the bands, percentiles and published figures that share one axis.",
    )
    refused = PayNotComparedSerializer(many=True, help_text="What does not, with the reasons.")
    missing = serializers.ListField(
        child=serializers.CharField(), help_text="Roles of which no pay is known at this level, in sentences."
    )


class RoleDifferencesSerializer(serializers.Serializer[Any]):
    """What two or three roles share, and what each has alone, as their lead guides state it."""

    roles = serializers.ListField(child=serializers.CharField(), help_text="Slugs, in the order asked for.")
    shared = SharedSerializer()
    only = OnlySerializer(many=True, help_text="One for each role, in the order asked for.")
    pay = PayOfRolesSerializer()
    rule = serializers.CharField(help_text="How duties are judged to share a subject.")
    empty_reason = serializers.CharField(
        allow_null=True, help_text="Which role says nothing, and why; null where all of them say something."
    )
    data_version = serializers.IntegerField(help_text="The version of the data.")
