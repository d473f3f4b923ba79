"""What each question about one's own skills names: a role, and skills. What is wrong with them, and what counts now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from careers.models import Role
from skills.models import Skill
from skills.successors import successors
from web.filter_fields import Slugs
from web.filters import StrictFilter

# More skills than this are no answer to "what can you do", and an address has its length.
MOST_SKILLS = 150


class OwnSkillsFilter(StrictFilter):
    """Reads the skills of an address; nothing is filtered by it."""

    search = None  # type: ignore[assignment]  # django-filter's way to leave one out
    skill = Slugs(Skill)

    class Meta:
        model = Skill
        fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenSkill:
    """`slug`: as the address names it, `name`: what that was called. `skill`: what counts now, another one where that has been
    renamed or merged."""

    slug: str
    name: str
    skill: Skill

    @property
    def is_replaced(self) -> bool:
        return self.slug != self.skill.slug

    @property
    def is_retired(self) -> bool:
        return self.skill.retired_at is not None


def errors_by(known: type[StrictFilter], params: QueryDict) -> dict[str, list[str]]:
    """Parameter → what is wrong with it. `known`: which the question may name."""
    unread: QuerySet[Any] = Skill.objects.none()
    errors = known(params, queryset=unread).errors_by_parameter(())
    for name, values in params.lists():
        if not all(value.strip() for value in values):
            errors[name] = [f"{name} is empty."]
    if len(set(params.getlist("role"))) > 1 and "role" not in errors:
        errors["role"] = ["role is given more than once."]
    if len(set(params.getlist("skill"))) > MOST_SKILLS and "skill" not in errors:
        errors["skill"] = [f"skill is given {MOST_SKILLS} times at most."]
    return errors


def given_skills(slugs: Sequence[str]) -> list[GivenSkill]:
    """Each once, under the name that counts now; a slug that is unknown is left out. One query, more where one is replaced."""
    given = _by_slug(slugs)
    current = successors() if any(skill.replaced_by_id for skill in given.values()) else {}
    wanted = {slug: current.get(slug, slug) for slug in slugs if slug in given}
    found = given | _by_slug(set(wanted.values()) - given.keys())
    return [GivenSkill(slug, given[slug].name, found[now]) for slug, now in wanted.items()]


def _by_slug(slugs: Collection[str]) -> dict[str, Skill]:
    return {skill.slug: skill for skill in Skill.objects.filter(slug__in=slugs)} if slugs else {}


def current_role(slug: str | None) -> Role | None:
    """The one that has taken its place where it is retired and another has."""
    if slug is None:
        return None
    role = Role.objects.select_related("replaced_by", "lead_guide").defer("lead_guide__text").get(slug=slug)
    if role.retired_at and role.replaced_by_id:
        return current_role(Role.objects.values_list("slug", flat=True).get(pk=role.replaced_by_id))
    return role
