"""Moves and ways between roles as the API gives them."""

from typing import Any

from rest_framework import serializers

from careers.models import RoleRelation
from careers.models.choices import Level
from careers.serializers import ExactDecimalField
from paths.requirements.unit import RULES
from paths.routes.kinds import MoveKind
from paths.skill_gap.serializers import StartSerializer
from salaries.range_arithmetic import MedianVerdict

ROLE = "The slug of the role."


class MoveRequirementSerializer(serializers.Serializer[Any]):
    """One thing a role requires: a skill, or a group of which one is enough."""

    key = serializers.CharField(help_text="The slug of the skill, or the key of the group.")
    rule = serializers.ChoiceField(choices=RULES, help_text="single, one_of several, or examples of one thing.")
    skills = serializers.ListField(child=serializers.CharField(), help_text="Slugs; one of them is enough.")
    level = serializers.CharField(allow_null=True, help_text="How well, where the guide says so.")
    facts = serializers.ListField(
        child=serializers.CharField(), help_text="Keys under role-skills/, the strongest first."
    )
    weight = serializers.CharField(
        allow_null=True,
        help_text="common: more than half of the roles ask for it; sets the role apart: at most two others do; else null.",
    )
    in_common = serializers.ListField(
        child=serializers.CharField(), help_text="Slugs of its skills that the present role requires too."
    )
    starts = StartSerializer(
        many=True,
        help_text="Of gap and partly: tools for it among the skills of the question, as in skill-gap/; else [].",
    )
    builds_on = serializers.ListField(
        child=serializers.CharField(),
        help_text="Of gap: slugs of what to know first that the present role requires; else []. Our judgement.",
    )


class MoveRelationSerializer(serializers.Serializer[Any]):
    """What a guide says of the move, or of the two roles as neighbours."""

    fact = serializers.CharField(source="key", help_text="Its key under role-relations/.")
    kind = serializers.ChoiceField(choices=RoleRelation.Kind.choices, help_text="What the guide names it as.")
    guide = serializers.CharField(source="guide.slug", help_text="The slug of the guide.")
    line = serializers.IntegerField(help_text="Its line in the guide.")
    text = serializers.SerializerMethodField(help_text="The sentence; null where its guide keeps it to itself.")

    def get_text(self, fact: RoleRelation) -> str | None:
        return None if fact.withholds("text") else fact.text


class EndChangeSerializer(serializers.Serializer[Any]):
    """One end of advertised ranges: its median in the next role less that in the present one."""

    difference = ExactDecimalField(
        source="found.difference", max_digits=None, decimal_places=None, help_text="Of the two medians."
    )
    verdict = serializers.ChoiceField(
        source="found.verdict",
        choices=[each.value for each in MedianVerdict],
        help_text="Whether the next role's is higher.",
    )
    nearest = ExactDecimalField(
        source="found.nearest",
        max_digits=None,
        decimal_places=None,
        allow_null=True,
        help_text="The least that the 95 % intervals of both allow; null where they meet.",
    )
    farthest = ExactDecimalField(
        source="found.farthest",
        max_digits=None,
        decimal_places=None,
        allow_null=True,
        help_text="The most that they allow; null where they meet.",
    )
    currency = serializers.CharField(source="one.currency", help_text="ISO 4217.")
    percentiles = serializers.SerializerMethodField(
        help_text="Keys under pay-percentiles/: the next role's, the present one's."
    )

    def get_percentiles(self, each: Any) -> list[str]:
        return [each.one.key, each.other.key]


class PayChangeSerializer(serializers.Serializer[Any]):
    """The difference in advertised pay at one level in the United States."""

    level = serializers.ChoiceField(choices=Level.choices, help_text="The level that was asked for.")
    starts = EndChangeSerializer(
        source="change.low", allow_null=True, help_text="Where ranges start; null with a reason."
    )
    ends = EndChangeSerializer(source="change.high", allow_null=True, help_text="Where ranges end; null with a reason.")
    reason = serializers.CharField(source="change.reason", allow_null=True, help_text="Why nothing is compared.")


class LadderStepSerializer(serializers.Serializer[Any]):
    key = serializers.CharField(help_text="Its key under steps/.")
    step = serializers.CharField(source="label", help_text="The step, as the guide names it.")


class ClosenessOfMoveSerializer(serializers.Serializer[Any]):
    """Where the next role comes among all, by how close they are to the present one."""

    rank = serializers.IntegerField(source="row.rank", help_text="1 for the nearest.")
    role_count = serializers.IntegerField(source="row.role_count", help_text="How many roles are ranked.")
    best_rank = serializers.IntegerField(source="row.best_rank", help_text="Whichever single skill is left out.")
    worst_rank = serializers.IntegerField(source="row.worst_rank", help_text="The same.")
    explain = serializers.CharField(help_text="The address of the arithmetic.")


class SharedWeightSerializer(serializers.Serializer[Any]):
    skill = serializers.CharField(help_text="The slug of the skill.")
    share = serializers.FloatField(help_text="Of what makes the skills of the two roles alike, 0 to 1.")


class SkillsOfMoveSerializer(serializers.Serializer[Any]):
    """Every skill that either role asks for, the weightiest first: how firmly it is asked for, and how rare it is."""

    defining = SharedWeightSerializer(many=True, help_text="Both ask for it, and most roles do not.")
    only_from = serializers.ListField(
        source="only_one", child=serializers.CharField(), help_text="Only the present role asks for it."
    )
    only_to = serializers.ListField(
        source="only_other", child=serializers.CharField(), help_text="Only the next role asks for it."
    )
    common = serializers.ListField(child=serializers.CharField(), help_text="More than half of the roles ask for it.")


class TransitionSerializer(serializers.Serializer[Any]):
    """A move from one role to another, by what their guides require."""

    # "from" is a word of Python; the field is added below.
    to = serializers.CharField(help_text="The slug of the next role.")
    kind = serializers.ChoiceField(
        choices=[kind.value for kind in MoveKind], help_text="A step up, to the side or back, or into another field."
    )
    kind_reason = serializers.CharField(help_text="Why it is of that kind.")
    ladder = LadderStepSerializer(
        many=True, help_text="The steps of a career ladder that say so; empty where none does."
    )
    shared = MoveRequirementSerializer(many=True, help_text="Requirements of the next role that are certainly met.")
    had = MoveRequirementSerializer(
        many=True, help_text="Requirements that are not certainly met, but for skills named in the question."
    )
    partly = MoveRequirementSerializer(
        many=True,
        help_text="Requirements that are met by some of what the present role accepts: it depends on which one has.",
    )
    gap = MoveRequirementSerializer(many=True, help_text="Requirements that nothing the present role requires meets.")
    less = MoveRequirementSerializer(
        many=True, help_text="Requirements of the present role that the next one does not ask for."
    )
    built_on = MoveRequirementSerializer(many=True, help_text="The same, where something in gap builds on it.")
    in_titles = MoveRequirementSerializer(
        many=True, help_text="The same, where a title of the next role names what its guides do not require."
    )
    shared_skills = serializers.ListField(
        child=serializers.CharField(), help_text="Slugs of skills that both require; the same the other way round."
    )
    cost = serializers.IntegerField(help_text="How many of gap and partly there are.")
    cost_back = serializers.IntegerField(help_text="The same for the way back.")
    relations = MoveRelationSerializer(many=True, help_text="What guides say of it.")
    closeness = ClosenessOfMoveSerializer(allow_null=True, help_text="null where the two are far apart.")
    skills = SkillsOfMoveSerializer(help_text="Which skills make the two alike, and which set them apart.")
    pay = PayChangeSerializer()
    empty_reason = serializers.CharField(
        allow_null=True, help_text="Which role says nothing of what it requires, and why; null where both do."
    )
    data_version = serializers.IntegerField(help_text="The version of the data.")

    def get_fields(self) -> Any:
        """`from` first."""
        return {"from": serializers.CharField(help_text="The slug of the present role."), **super().get_fields()}


class PathStepSerializer(serializers.Serializer[Any]):
    to = serializers.CharField(help_text="The slug of the role that the step leads to.")
    cost = serializers.IntegerField(help_text="Requirements that the role before does not certainly meet.")
    learn = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of these requirements: slugs of skills, or keys of groups."
    )
    relations = MoveRelationSerializer(many=True, help_text="Guides that name this step; empty where none does.")

    def get_fields(self) -> Any:
        """`from` first."""
        return {"from": serializers.CharField(help_text="The slug of the role before."), **super().get_fields()}


class PathSerializer(serializers.Serializer[Any]):
    steps = PathStepSerializer(many=True, help_text="One for the way at once.")
    is_named = serializers.BooleanField(help_text="Whether guides name every step, as a way in or as a next role.")
    cost = serializers.IntegerField(help_text="The sum of its steps.")
    largest_step = serializers.IntegerField(help_text="The cost of its largest step.")


class PathsSerializer(serializers.Serializer[Any]):
    """Ways from one role to another, the cheapest first."""

    to = serializers.CharField(help_text=ROLE)
    paths = PathSerializer(many=True)
    empty_reason = serializers.CharField(
        allow_null=True, help_text="Which role says nothing of what it requires, and why; null where both do."
    )
    data_version = serializers.IntegerField(help_text="The version of the data.")

    def get_fields(self) -> Any:
        """`from` first."""
        return {"from": serializers.CharField(help_text=ROLE), **super().get_fields()}
