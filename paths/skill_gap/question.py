"""The question of an address: a role, skills and how well they are known. For the page and the API alike."""

from collections.abc import Sequence
from dataclasses import dataclass

import django_filters as filters
from django.http import QueryDict

from careers.models import Role
from paths.gap.compare import Knowledge
from paths.own_skills.question import GivenSkill, OwnSkillsFilter, current_role, errors_by, given_skills
from skills.choices import SkillLevel
from skills.models import Skill
from web.filter_fields import Slugs
from web.problems import InvalidParameter

NOTHING_ASKED = "Name a role, the skills you have, or both."


class SkillGapFilter(OwnSkillsFilter):
    """Reads the address; nothing is filtered by it."""

    role = Slugs(Role)
    level = filters.ChoiceFilter(choices=SkillLevel.choices)


@dataclass(frozen=True, slots=True)
class GapQuestion:
    role: Role | None
    given: Sequence[GivenSkill]
    level: str | None

    @property
    def skills(self) -> list[Skill]:
        """What counts now, each once, in the order given."""
        return list({each.skill.slug: each.skill for each in self.given}.values())

    @property
    def knowledge(self) -> Knowledge:
        return Knowledge(frozenset(skill.slug for skill in self.skills), self.level)


def read_question(params: QueryDict) -> GapQuestion:
    """Raises `InvalidParameter` naming every parameter that is wrong. A question about nothing is wrong too."""
    if errors := errors_by(SkillGapFilter, params):
        raise InvalidParameter(errors)
    if "role" not in params and "skill" not in params:
        raise InvalidParameter({"role": [NOTHING_ASKED]})
    return question_of(params)


def question_of(params: QueryDict) -> GapQuestion:
    """Of parameters in which nothing is wrong."""
    return GapQuestion(current_role(params.get("role")), given_skills(params.getlist("skill")), params.get("level"))
