"""The question of an address: a role, skills and how well they are known. For the page and the API alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.http import QueryDict

from careers.models import Role
from paths.gap.compare import Knowledge
from skills.choices import SkillLevel
from skills.models import Skill
from skills.successors import successors
from web.filter_fields import Slugs
from web.filters import StrictFilter
from web.problems import InvalidParameter

# More skills than this are no answer to "what can you do", and an address has its length.
MOST_SKILLS = 150
NOTHING_ASKED = "Name a role, the skills you have, or both."


class SkillGapFilter(StrictFilter):
    """Reads the address; nothing is filtered by it."""

    search = None  # type: ignore[assignment]  # django-filter's way to leave one out
    role = Slugs(Role)
    skill = Slugs(Skill)
    level = filters.ChoiceFilter(choices=SkillLevel.choices)

    class Meta:
        model = Skill
        fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenSkill:
    """`slug`: as the address names it. `skill`: what counts now, another one where that has been renamed or merged."""

    slug: str
    skill: Skill

    @property
    def is_replaced(self) -> bool:
        return self.slug != self.skill.slug

    @property
    def is_retired(self) -> bool:
        return self.skill.retired_at is not None


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


def errors_in(params: QueryDict, also_known: Sequence[str] = ()) -> dict[str, list[str]]:
    """Parameter → what is wrong with it."""
    return errors_by(SkillGapFilter, params, also_known)


def errors_by(known: type[StrictFilter], params: QueryDict, also_known: Sequence[str] = ()) -> dict[str, list[str]]:
    """The same for each question that names a role and skills; `known` says what else it may name."""
    unread: QuerySet[Any] = Skill.objects.none()
    errors = known(params, queryset=unread).errors_by_parameter(also_known)
    for name, values in params.lists():
        if not all(value.strip() for value in values):
            errors[name] = [f"{name} is empty."]
    if len(set(params.getlist("role"))) > 1 and "role" not in errors:
        errors["role"] = ["role is given more than once."]
    if len(set(params.getlist("skill"))) > MOST_SKILLS and "skill" not in errors:
        errors["skill"] = [f"skill is given {MOST_SKILLS} times at most."]
    return errors


def read_question(params: QueryDict) -> GapQuestion:
    """Raises `InvalidParameter` naming every parameter that is wrong. A question about nothing is wrong too."""
    if errors := errors_in(params):
        raise InvalidParameter(errors)
    if "role" not in params and "skill" not in params:
        raise InvalidParameter({"role": [NOTHING_ASKED]})
    return question_of(params)


def question_of(params: QueryDict) -> GapQuestion:
    """Of parameters in which nothing is wrong."""
    return GapQuestion(current_role(params.get("role")), given_skills(params.getlist("skill")), params.get("level"))


def given_skills(slugs: Sequence[str]) -> list[GivenSkill]:
    """Each once, under the name that counts now; a slug that is unknown is left out. Two queries."""
    if not slugs:
        return []
    current = successors()
    wanted = {slug: current.get(slug, slug) for slug in slugs}
    found = {skill.slug: skill for skill in Skill.objects.filter(slug__in=set(wanted.values()))}
    return [GivenSkill(slug, found[now]) for slug, now in wanted.items() if now in found]


def current_role(slug: str | None) -> Role | None:
    """The one that has taken its place where it is retired and another has."""
    if slug is None:
        return None
    role = Role.objects.select_related("replaced_by", "lead_guide").defer("lead_guide__text").get(slug=slug)
    if role.retired_at and role.replaced_by_id:
        return current_role(Role.objects.values_list("slug", flat=True).get(pk=role.replaced_by_id))
    return role
