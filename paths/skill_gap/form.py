"""The forms beside the answer: names in a plain GET, so that the address is the link; a CV in a POST, which nothing keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from careers.models import Role
from paths.skill_gap.names import UnknownName
from paths.skill_gap.question import GivenSkill
from skills.choices import SkillLevel
from web.filter_forms import Option


@dataclass(frozen=True, slots=True)
class GuessedName:
    """A name that we do not know, and the address of the page with what it may have been meant as."""

    name: UnknownName
    address: str


@dataclass(frozen=True, slots=True)
class GapForm:
    """`text`: the names in the field. `errors`: parameter → messages; "" for those that belong to no field."""

    roles: Sequence[Option]
    levels: Sequence[Option]
    text: str
    given: Sequence[GivenSkill]
    unknown: Sequence[GuessedName]
    errors: Mapping[str, Sequence[str]]

    @property
    def role_errors(self) -> Sequence[str]:
        return self.errors.get("role", ())

    @property
    def skill_errors(self) -> Sequence[str]:
        return [message for name in ("skills", "skill") for message in self.errors.get(name, ())]

    @property
    def cv_errors(self) -> Sequence[str]:
        return self.errors.get("cv", ())

    @property
    def other_errors(self) -> Sequence[str]:
        own = ("role", "skills", "skill", "cv")
        return [message for name, messages in self.errors.items() if name not in own for message in messages]


def gap_form(
    role: str,
    level: str,
    given: Sequence[GivenSkill],
    unknown: Sequence[GuessedName],
    errors: Mapping[str, Sequence[str]],
) -> GapForm:
    names = [*dict.fromkeys(each.skill.name for each in given), *(each.name.typed for each in unknown)]
    return GapForm(
        roles=[Option(slug, title, slug == role) for slug, title in offered_roles(role)],
        levels=[Option(value, label, value == level) for value, label in SkillLevel.choices],
        text=", ".join(names),
        given=given,
        unknown=unknown,
        errors=errors,
    )


def offered_roles(chosen: str) -> Sequence[tuple[str, str]]:
    """Those that a guide describes. One query."""
    rows: Any = Role.objects.current().filter(Q(lead_guide__isnull=False) | Q(slug=chosen))
    return list(rows.order_by("title", "slug").values_list("slug", "title"))
