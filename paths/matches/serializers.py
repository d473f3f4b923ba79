"""The roles that fit, as JSON."""

from decimal import Decimal
from typing import Any

from rest_framework import serializers

from careers.models.choices import Necessity
from paths.matches.answer import MatchAnswer, RoleMatch
from paths.matches.named_skills import NamedSkills
from paths.requirements.unit import Unit
from paths.skill_gap.serializers import (
    FactEvidenceSerializer,
    GivenSkillSerializer,
    SeveralSerializer,
    SkillNameSerializer,
    StartSerializer,
    several_as_json,
    starts_as_json,
)


class BroughtSkillSerializer(SkillNameSerializer):
    """A skill that is had and that the role asks for."""

    evidence = FactEvidenceSerializer(many=True, help_text="The sentences that ask for it, the strongest first.")


class MissingUnitSerializer(serializers.Serializer[Any]):
    """A requirement that is not met; its evidence is in skill-gap/."""

    key = serializers.CharField(help_text="The slug of the skill, or the key of the group.")
    name = serializers.CharField(help_text="Of the skill, or of all members of the group.")
    starts = StartSerializer(many=True, help_text="What is had of it, as in skill-gap/; [] where nothing is.")


class ExperienceSerializer(serializers.Serializer[Any]):
    """The experience that the guides of a role ask for at their lowest."""

    min_years = serializers.IntegerField(allow_null=True, help_text="null where no guide states years")
    max_years = serializers.IntegerField(allow_null=True, help_text="null where no upper end is stated")
    necessity = serializers.ChoiceField(choices=Necessity.choices)
    fact = serializers.CharField(source="key", help_text="The key of the credential.")


class BeginnersSerializer(serializers.Serializer[Any]):
    """What the guides of a role say to those who begin, the plainest of it."""

    text = serializers.CharField(help_text="Goes on from “its guide”: names graduates among its ways in.")
    resource = serializers.CharField(source="fact.resource", help_text="The list that has the fact.")
    fact = serializers.CharField(source="fact.key", help_text="Its key there.")


class DistinguishingSkillSerializer(SkillNameSerializer):
    """A skill that the role requires and few of the others near it name."""

    role = serializers.SlugField()


class AskedSkillSerializer(SkillNameSerializer):
    """One of the skills named that the role asks for."""

    necessity = serializers.ChoiceField(choices=Necessity.choices, help_text="The firmest of its guides.")


class NamedSkillsSerializer(serializers.Serializer[Any]):
    """Which of the skills of the question a role asks for."""

    asks_for_all = serializers.BooleanField()
    asked = AskedSkillSerializer(many=True, help_text="Those it asks for, in the order of the question.")
    others = SkillNameSerializer(many=True, help_text="Those it does not ask for.")
    alternatives = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField()),
        help_text="Slugs of those that together meet one requirement only: one of them is enough.",
    )
    text = serializers.CharField(
        help_text="As the page has it: “asks for 2 of your 3: not Docker; Python is only preferred”; may be empty."
    )


class RoleMatchSerializer(serializers.Serializer[Any]):
    role = serializers.SlugField(help_text="Its slug, as in roles/.")
    title = serializers.CharField()
    rank = serializers.IntegerField(min_value=1, help_text="Its place in this answer.")
    score = serializers.DecimalField(
        source="cosine",
        max_digits=3,
        decimal_places=2,
        coerce_to_string=True,
        allow_null=True,
        help_text="What the order goes by where the question names skills alone: the cosine of these with the role's, to two "
        "decimals. 1 would be exactly what the role asks for, 0 nothing of it. null with a present role: no one score says an "
        "order by duties, titles and skills.",
    )
    named = NamedSkillsSerializer(
        allow_null=True, help_text="Of the skills of the question; null where it names a role alone."
    )
    why = BroughtSkillSerializer(many=True, help_text="The skills of both, those that weigh most first.")
    have_count = serializers.IntegerField(help_text="Requirements that are met; a group is one.")
    required_count = serializers.IntegerField()
    meets_several = SeveralSerializer(many=True, help_text="Skills that meet more than one of the requirements met.")
    experience = ExperienceSerializer(allow_null=True, help_text="null where no guide of the role says anything of it")
    beginners = BeginnersSerializer(
        allow_null=True,
        help_text="null where no guide of the role names beginners, an entry-level job or entry-level pay",
    )
    missing_count = serializers.IntegerField()
    missing = MissingUnitSerializer(many=True, help_text="Requirements that are not met, in the order of the guide.")
    closeness = serializers.CharField(
        allow_null=True, help_text="The key of the role-closeness to it; null where the question names no role."
    )


class TooLittleSerializer(serializers.Serializer[Any]):
    """A role whose guides name too few skills to be ranked by them alone."""

    role = serializers.SlugField(source="slug")
    title = serializers.CharField()


class RoleMatchesSerializer(serializers.Serializer[Any]):
    """Roles that fit, the nearest first."""

    skills = GivenSkillSerializer(many=True)
    role = serializers.SlugField(allow_null=True, help_text="The role one has now; null where the question names none.")
    order = serializers.CharField(help_text="How the order was found.")
    is_weak = serializers.BooleanField(
        help_text="Most roles ask for each of these skills, so the order says little; rarer skills or a role say more."
    )
    is_clear = serializers.BooleanField(
        help_text="Few roles fit about as well as the first: fewer than three score at least three quarters of it."
    )
    asking_all = serializers.IntegerField(
        allow_null=True,
        help_text="Roles, ranked or not, that ask for every skill of the question; null where it names a role alone.",
    )
    asking_some = serializers.IntegerField(
        allow_null=True, help_text="Roles that ask for some of them and not for all; null as above."
    )
    distinguishing = DistinguishingSkillSerializer(
        many=True, help_text="Skills that would set the first roles apart, were they named."
    )
    results = RoleMatchSerializer(many=True)
    more = serializers.IntegerField(help_text="Roles that fit less than those given.")
    too_little_said = TooLittleSerializer(many=True, help_text="Roles that are not ranked.")
    empty_reason = serializers.CharField(allow_null=True, help_text="Why no role fits; null where one does.")
    data_version = serializers.IntegerField()


def matches_as_json(answer: MatchAnswer, data_version: int) -> dict[str, Any]:
    role = answer.question.role
    found = {
        "skills": [
            {"given": each.slug, "skill": each.skill.slug, "name": each.skill.name, "retired": each.is_retired}
            for each in answer.question.given
        ],
        "role": role and role.slug,
        "order": answer.order,
        "is_weak": answer.is_weak,
        "is_clear": answer.is_clear,
        "asking_all": answer.asking_all if answer.question.skills else None,
        "asking_some": answer.asking_some if answer.question.skills else None,
        "distinguishing": [
            {"role": each.role, "skill": each.skill, "name": answer.names[each.skill].name}
            for each in answer.distinguishing
        ],
        "results": [_match(answer, match) for match in answer.results],
        "more": answer.more,
        "too_little_said": answer.too_little,
        "empty_reason": answer.empty_reason,
        "data_version": data_version,
    }
    return dict(RoleMatchesSerializer(found).data)


def _match(answer: MatchAnswer, match: RoleMatch) -> dict[str, Any]:
    own = answer.question.role
    return {
        "role": match.role.slug,
        "title": match.role.title,
        "rank": match.rank,
        "cosine": None if match.cosine is None else Decimal(f"{match.cosine:.2f}"),
        "named": _named(answer, match.named) if answer.question.skills else None,
        "why": [
            {
                "skill": each.skill,
                "name": answer.names[each.skill].name,
                "evidence": [answer.facts[key] for key in match.facts[each.skill] if key in answer.facts],
            }
            for each in match.why
        ],
        "have_count": len(match.gap.have),
        "required_count": match.gap.required_count,
        "meets_several": several_as_json(match.several, answer.names),
        "experience": match.experience and match.experience.fact,
        "beginners": match.beginners,
        "missing_count": len(match.gap.missing),
        "missing": [_missing(answer, match, unit) for unit in match.gap.missing],
        "closeness": f"{own.slug}.{match.role.slug}" if own else None,
    }


def _named(answer: MatchAnswer, named: NamedSkills) -> dict[str, Any]:
    names = {skill.slug: skill.name for skill in answer.question.skills}
    return {
        "asks_for_all": named.is_all,
        "asked": [{"skill": slug, "name": names[slug], "necessity": each} for slug, each in named.asked.items()],
        "others": [{"skill": slug, "name": names[slug]} for slug in named.others],
        "alternatives": named.alternatives,
        "text": named.in_words(names),
    }


def _missing(answer: MatchAnswer, match: RoleMatch, unit: Unit) -> dict[str, Any]:
    starts = starts_as_json(match.starts[unit.key], answer.names)
    return {"key": unit.key, "name": answer.name_of(unit), "starts": starts}
