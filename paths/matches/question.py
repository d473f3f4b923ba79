"""The question of an address: skills, and the role somebody has now. For the page and the API alike."""

from collections.abc import Sequence
from dataclasses import dataclass

import django_filters as filters
from django.http import QueryDict

from careers.models import Role
from careers.models.choices import Level
from paths.own_skills.question import GivenSkill, OwnSkillsFilter, current_role, errors_by, given_skills
from skills.models import Skill
from web.filter_fields import Slugs
from web.problems import InvalidParameter

LEAST_EXPERIENCE = "experience"
NOTHING_ASKED = "Name the skills you have, the role you have now, or both."


class RoleMatchFilter(OwnSkillsFilter):
    """Reads the address; nothing is filtered by it. `level` chooses whose pay is shown."""

    role = Slugs(Role)
    level = filters.ChoiceFilter(choices=Level.choices)
    order = filters.ChoiceFilter(choices=[(LEAST_EXPERIENCE, "Least experience first")])


@dataclass(frozen=True, slots=True)
class MatchQuestion:
    """`role`: the one somebody has now. `level`: of the pay that is shown. `order`: None for the nearest first."""

    given: Sequence[GivenSkill]
    role: Role | None
    level: str | None = None
    order: str | None = None

    @property
    def skills(self) -> list[Skill]:
        """What counts now, each once, in the order given."""
        return list({each.skill.slug: each.skill for each in self.given}.values())


def match_question(params: QueryDict) -> MatchQuestion:
    """Of parameters in which nothing is wrong."""
    role = current_role(params.get("role"))
    return MatchQuestion(given_skills(params.getlist("skill")), role, params.get("level"), params.get("order"))


def read_match_question(params: QueryDict) -> MatchQuestion:
    """Raises `InvalidParameter` naming every parameter that is wrong. A question about nothing is wrong too."""
    if errors := errors_by(RoleMatchFilter, params):
        raise InvalidParameter(errors)
    if "role" not in params and "skill" not in params:
        raise InvalidParameter({"skill": [NOTHING_ASKED]})
    return match_question(params)
