"""What the forms share into which skills are typed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from careers.models import Role
from paths.own_skills.kept import KeptSkills
from paths.own_skills.names import UnknownName
from paths.own_skills.question import GivenSkill
from web.filter_forms import Option


@dataclass(frozen=True, slots=True)
class GuessedName:
    """A name that we do not know, and the address of the page with what it may have been meant as."""

    name: UnknownName
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSkillsForm:
    """`text`: the names in the field; of what the browser keeps, where the question has none. `errors`: parameter → messages."""

    roles: Sequence[Option]
    levels: Sequence[Option]
    given: Sequence[GivenSkill]
    unknown: Sequence[GuessedName]
    errors: Mapping[str, Sequence[str]]
    kept: KeptSkills

    @property
    def text(self) -> str:
        names = dict.fromkeys(each.skill.name for each in self.given)
        typed = [*names, *(each.name.typed for each in self.unknown)]
        return ", ".join(typed or (self.kept.names if self.kept.fills else ()))

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

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Name and value of what is sent with a CV."""
        fields = (("role", self.roles), ("level", self.levels))
        return [(name, each.value) for name, options in fields for each in options if each.is_chosen]


def options(choices: Iterable[tuple[str, str]], chosen: str) -> list[Option]:
    return [Option(value, label, value == chosen) for value, label in choices]


def role_options(chosen: str) -> list[Option]:
    """Those that a guide describes. One query."""
    rows: Any = Role.objects.current().filter(Q(lead_guide__isnull=False) | Q(slug=chosen))
    return options(rows.order_by("title", "slug").values_list("slug", "title"), chosen)
