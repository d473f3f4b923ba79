"""The answer to a question about skills, as JSON."""

from collections.abc import Iterable, Mapping
from typing import Any

from rest_framework import serializers

from careers.models import Credential
from careers.models.choices import Necessity
from careers.serializers import EvidenceSerializer
from paths.gap.order import LearningStep
from paths.gap.starts import Start
from paths.requirements.unit import Unit
from paths.serializers import KINDS, group_of
from paths.skill_gap.answer import ORDER, GapAnswer
from skills.choices import SkillLevel
from skills.models import RoleSkill, Skill
from skills.serializers import SkillGroupSerializer


class SkillNameSerializer(serializers.Serializer[Any]):
    skill = serializers.SlugField(help_text="Its slug, as in skills/.")
    name = serializers.CharField()


class GivenSkillSerializer(SkillNameSerializer):
    """A skill of the question, under the name that counts now."""

    given = serializers.SlugField(
        help_text="As the question names it; another slug where it has been renamed or merged."
    )
    retired = serializers.BooleanField(help_text="No guide asks for it any more, and nothing has taken its place.")


class StartSerializer(serializers.Serializer[Any]):
    """A practice that is missing, and tools for it that are had: a start with it, which does not count as the practice."""

    practice = serializers.SlugField(help_text="The slug of the practice, one of the skills of the requirement.")
    name = serializers.CharField(help_text="Of the practice.")
    tools = SkillNameSerializer(many=True, help_text="Skills that are had and are tools for it.")
    basis = serializers.CharField(help_text="Always “our judgement”: tool_for in skills/.")


class FactEvidenceSerializer(EvidenceSerializer):
    """The sentence of a fact that asks for it."""

    fact = serializers.CharField(source="key", help_text="The key of the role-skill or credential.")
    text = serializers.SerializerMethodField(help_text="The item of the guide that those characters are part of.")

    def get_text(self, fact: RoleSkill | Credential) -> str:
        return fact.text if isinstance(fact, RoleSkill) else fact.name


class RequirementSerializer(serializers.Serializer[Any]):
    """One thing the role asks for. Whoever has one of its `skills` has it."""

    key = serializers.CharField(help_text="The slug of the skill, or the key of the group.")
    skill = serializers.SlugField(allow_null=True, help_text="null for a group")
    name = serializers.CharField(help_text="Of the skill, or of all members of the group.")
    skills = SkillNameSerializer(many=True, help_text="The skill, or the members of the group.")
    kind = serializers.ChoiceField(choices=KINDS)
    necessity = serializers.ChoiceField(choices=Necessity.choices)
    level = serializers.ChoiceField(
        choices=SkillLevel.choices,
        allow_null=True,
        help_text="How well it is to be mastered; null where no guide says.",
    )
    group = SkillGroupSerializer(allow_null=True, help_text="null where one skill is asked for by itself")
    met_by = serializers.ListField(
        child=serializers.SlugField(), help_text="Which of its skills the question names, even if not well enough."
    )
    starts = StartSerializer(many=True, help_text="What is had of it, where it is not met; [] where nothing is.")
    evidence = FactEvidenceSerializer(many=True, help_text="The sentences that ask for it, the strongest first.")


class UnlocksSerializer(serializers.Serializer[Any]):
    """What it opens beside this role."""

    asked_by = serializers.IntegerField(help_text="Other roles that require it, alone or as one of several.")
    of = serializers.IntegerField(help_text="Other roles whose guides require anything.")
    completes = serializers.IntegerField(help_text="Other roles that lack nothing else.")
    completed_roles = serializers.ListField(child=serializers.SlugField())


class NeedSerializer(SkillNameSerializer):
    """A skill to know first, in our judgement."""

    step = serializers.IntegerField(
        allow_null=True,
        min_value=1,
        help_text="The step that gives it; null where it is had, or had with what builds on it.",
    )


class LearningStepSerializer(serializers.Serializer[Any]):
    """A place in the order in which to learn. The steps of `missing` and of `prerequisites` are numbered together."""

    step = serializers.IntegerField(min_value=1, help_text="Its place in that order.")
    needs = NeedSerializer(many=True, help_text="What to know first, in our judgement; for a group, of every member.")
    after = serializers.ListField(
        child=serializers.IntegerField(min_value=1), help_text="The steps that give what it needs."
    )
    leads_to = serializers.IntegerField(
        min_value=1, help_text="The step that it comes so early for; its own number where that is for itself."
    )
    is_special = serializers.BooleanField(
        help_text="What it comes so early for is required by two other roles at most. Special steps come last."
    )
    unlocks = UnlocksSerializer()


class PrerequisiteSerializer(SkillNameSerializer, LearningStepSerializer):
    """What has to be known first, in our judgement, is not had, and is not required: in no count."""

    not_required = serializers.CharField(help_text="What this role's guide says of it, short of requiring it.")


class MissingSerializer(RequirementSerializer, LearningStepSerializer):
    is_below_level = serializers.BooleanField(help_text="It is had, and not as well as the guide asks.")


class SeveralSerializer(SkillNameSerializer):
    """A skill that is had and meets more than one requirement, alone or as one of several."""

    requirements = serializers.IntegerField(min_value=2, help_text="How many of `have` it meets.")


class NiceToHaveSerializer(RequirementSerializer):
    is_met = serializers.BooleanField()


class OpeningSerializer(SkillNameSerializer):
    """A skill to add, given that those before it in the list are had."""

    asked_by = serializers.IntegerField(help_text="Roles that require it, alone or as one of several.")
    completes = serializers.ListField(
        child=serializers.SlugField(), help_text="Roles that lack nothing else once those before it are had."
    )
    nearest = serializers.DictField(
        allow_null=True, help_text="Of the other roles it helps, the one that then lacks least: role, have, required."
    )


class SkillGapSerializer(serializers.Serializer[Any]):
    """What is had and missing for a role. Soft skills are not counted; what is only mentioned is neither had nor missing."""

    role = serializers.SlugField(allow_null=True, help_text="null where the question names none")
    title = serializers.CharField(allow_null=True)
    level = serializers.ChoiceField(
        choices=SkillLevel.choices, allow_null=True, help_text="How well the skills are known, as the question says."
    )
    skills = GivenSkillSerializer(many=True)
    required_count = serializers.IntegerField(help_text="Requirements of the role; a group is one.")
    have_count = serializers.IntegerField()
    missing_count = serializers.IntegerField()
    have = RequirementSerializer(many=True, help_text="Requirements that are met, in the order of the guide.")
    meets_several = SeveralSerializer(
        many=True, help_text="Skills that meet more than one of `have`: then fewer skills than requirements are had."
    )
    missing = MissingSerializer(many=True, help_text="Requirements that are not, in the order in which to learn them.")
    prerequisites = PrerequisiteSerializer(
        many=True, help_text="Steps that these build on and that the role does not require, in the same order."
    )
    nice_to_have = NiceToHaveSerializer(many=True, help_text="What is preferred, met or not.")
    groups = NiceToHaveSerializer(many=True, help_text="Those of the above of which one of several skills is enough.")
    order = serializers.CharField(help_text="How the order of missing was found.")
    role_count = serializers.IntegerField(help_text="Roles whose guides require anything.")
    opens = OpeningSerializer(many=True, help_text="The skills that open most among all roles, up to three.")
    empty_reason = serializers.CharField(
        allow_null=True, help_text="Why the role has no requirement; null where it has."
    )
    data_version = serializers.IntegerField()


def gap_as_json(answer: GapAnswer, data_version: int) -> dict[str, Any]:
    return dict(SkillGapSerializer(_answer(answer, data_version)).data)


def _answer(answer: GapAnswer, data_version: int) -> dict[str, Any]:
    question, gap = answer.question, answer.gap
    return {
        "role": question.role and question.role.slug,
        "title": question.role and question.role.title,
        "level": question.level,
        "skills": [
            {"given": each.slug, "skill": each.skill.slug, "name": each.skill.name, "retired": each.is_retired}
            for each in question.given
        ],
        "required_count": gap.required_count,
        "have_count": len(gap.have),
        "missing_count": len(gap.missing),
        "have": [_requirement(answer, unit) for unit in gap.have],
        "meets_several": several_as_json(answer.meets_several, answer.names),
        "missing": [_missing(answer, step) for step in answer.steps.required],
        "prerequisites": [_prerequisite(answer, step) for step in answer.steps.prerequisites],
        "nice_to_have": [_with_met(answer, unit) for unit in gap.nice_to_have],
        "groups": [_with_met(answer, unit) for unit in answer.groups],
        "order": ORDER,
        "role_count": answer.role_count,
        "opens": [
            {
                **_named(answer, opening.skill),
                "asked_by": len(opening.asked_by),
                "completes": opening.completes,
                "nearest": opening.nearest and dict(zip(("role", "have", "required"), opening.nearest, strict=True)),
            }
            for opening in answer.openings
        ],
        "empty_reason": answer.empty_reason,
        "data_version": data_version,
    }


def _requirement(answer: GapAnswer, unit: Unit) -> dict[str, Any]:
    return {
        "key": unit.key,
        "skill": None if unit.is_group else unit.key,
        "name": answer.name_of(unit),
        "skills": [_named(answer, slug) for slug in unit.skills],
        "kind": unit.kind,
        "necessity": unit.necessity,
        "level": unit.level,
        "group": group_of(unit),
        "met_by": answer.question.knowledge.of(unit),
        "starts": starts_as_json(answer.starts_of(unit), answer.names),
        "evidence": answer.facts_of(unit),
    }


def starts_as_json(starts: Iterable[Start], names: Mapping[str, Skill]) -> list[dict[str, Any]]:
    return [
        {
            "practice": start.practice,
            "name": names[start.practice].name,
            "tools": [{"skill": slug, "name": names[slug].name} for slug in start.tools],
            "basis": "our judgement",
        }
        for start in starts
    ]


def several_as_json(counts: Mapping[str, int], names: Mapping[str, Skill]) -> list[dict[str, Any]]:
    return [{"skill": slug, "name": names[slug].name, "requirements": number} for slug, number in counts.items()]


def _missing(answer: GapAnswer, step: LearningStep) -> dict[str, Any]:
    requirement = _requirement(answer, step.unit)
    return {**requirement, **_step(answer, step), "is_below_level": bool(requirement["met_by"])}


def _prerequisite(answer: GapAnswer, step: LearningStep) -> dict[str, Any]:
    slug = step.unit.key
    return {**_named(answer, slug), **_step(answer, step), "not_required": answer.why_not_required(slug)}


def _step(answer: GapAnswer, step: LearningStep) -> dict[str, Any]:
    unlocks = answer.steps.unlocks[step.unit.key]
    return {
        "step": step.number,
        "needs": [{**_named(answer, slug), "step": answer.step_numbers.get(slug)} for slug in step.needs],
        "after": step.after,
        "leads_to": step.leads_to,
        "is_special": answer.steps.is_special(step),
        "unlocks": {
            "asked_by": len(unlocks.asked_by),
            "of": answer.other_roles,
            "completes": len(unlocks.completes),
            "completed_roles": unlocks.completes,
        },
    }


def _with_met(answer: GapAnswer, unit: Unit) -> dict[str, Any]:
    return {**_requirement(answer, unit), "is_met": answer.question.knowledge.meets(unit)}


def _named(answer: GapAnswer, slug: str) -> dict[str, str]:
    return {"skill": slug, "name": answer.names[slug].name}
