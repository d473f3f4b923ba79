"""Which move is asked about: `from` and `to`, and the level at which pay is compared."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse

from careers.models import Role
from careers.models.choices import Level
from paths.own_skills.question import GivenSkill, OwnSkillsFilter, errors_by, given_skills
from web.filter_fields import shown
from web.problems import InvalidParameter
from web.query_params import unknown_parameter

FROM, TO, LEVEL, SKILL = "from", "to", "level", "skill"
KNOWN = (FROM, TO, LEVEL, SKILL)
ONCE = (FROM, TO, LEVEL)
USUAL = Level.SENIOR


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """`start` or `end` is None where the address names none. `given`: skills that somebody has besides those of their role."""

    start: Role | None
    end: Role | None
    level: str = USUAL
    given: Sequence[GivenSkill] = ()

    @property
    def skills(self) -> frozenset[str]:
        return frozenset(each.skill.slug for each in self.given)


class AskedMove(NamedTuple):
    start: Role
    end: Role
    level: str
    skills: frozenset[str]


def read_question(
    params: QueryDict, also_known: Sequence[str] = ()
) -> tuple[MoveQuestion | None, dict[str, list[str]]]:
    """The question, or what is wrong with each parameter. Two queries, more where a slug is unknown or skills are given."""
    names = (*KNOWN, *also_known)
    errors = {name: [unknown_parameter(name, names)] for name in params if name not in names}
    for name in ONCE:
        if wrong := _wrong_values(name, params.getlist(name)):
            errors[name] = [wrong]
    given = {name: str(params[name]) for name in ONCE if name in params and name not in errors}
    if LEVEL in given and given[LEVEL] not in Level.values:
        errors[LEVEL] = [f"level is one of {', '.join(Level.values)}, not “{shown(given[LEVEL])}”."]
    slugs = {name: given[name] for name in (FROM, TO) if name in given}
    found = _roles(list(slugs.values()))
    for name, slug in slugs.items():
        if refused := _refused(name, slug, found):
            errors[name] = [refused]
    errors |= _wrong_skills(params.getlist(SKILL))
    if not errors and FROM in slugs and slugs[FROM] == slugs.get(TO):
        errors[TO] = ["to is the same role as from. Choose two different roles."]
    if errors:
        return None, errors
    start, end = (found.get(slugs.get(name, "")) for name in (FROM, TO))
    return MoveQuestion(start, end, given.get(LEVEL, USUAL), given_skills(params.getlist(SKILL))), {}


def asked_move(params: QueryDict, known: Sequence[str] = KNOWN) -> AskedMove:
    """For a program, which gives both roles. Raises `InvalidParameter` naming everything that is wrong."""
    question, errors = read_question(params)
    errors |= {name: [unknown_parameter(name, known)] for name in params if name not in known}
    errors |= {name: [f"{name} is required: the slug of a role."] for name in (FROM, TO) if name not in params}
    if errors or question is None or question.start is None or question.end is None:
        raise InvalidParameter(errors)
    return AskedMove(question.start, question.end, question.level, question.skills)


def _wrong_skills(slugs: Sequence[str]) -> dict[str, list[str]]:
    params = QueryDict(mutable=True)
    params.setlist(SKILL, list(slugs))
    return errors_by(OwnSkillsFilter, params) if slugs else {}


def _wrong_values(name: str, values: Sequence[str]) -> str:
    if len(values) > 1:
        return f"{name} is given more than once."
    return f"{name} is empty." if values and not values[0].strip() else ""


def _roles(slugs: Sequence[str]) -> dict[str, Role]:
    rows: Any = Role.objects.filter(slug__in=[slug for slug in slugs if "\0" not in slug])
    return {role.slug: role for role in rows.with_lead().prefetch_related("occupations")} if slugs else {}


def _refused(name: str, slug: str, found: dict[str, Role]) -> str:
    """Why a role cannot be part of a move: unknown, or retired."""
    role = found.get(slug)
    if role and role.retired_at is None:
        return ""
    if role:
        successor = f" It is now {role.replaced_by.slug}." if role.replaced_by else ""
        return f"{name}: the role “{slug}” is retired.{successor}"
    near = difflib.get_close_matches(slug[:80], Role.objects.current().values_list("slug", flat=True), n=1, cutoff=0.6)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"{name} is one of those at {reverse('v1:role-list')}, not “{shown(slug)}”.{guess}"


def query_of_move(start: str, end: str, skills: Iterable[str], level: str = USUAL) -> str:
    """The address of a move."""
    other_level = [] if level == USUAL else [(LEVEL, level)]
    return urlencode([(FROM, start), (TO, end), *other_level, *((SKILL, skill) for skill in sorted(skills))])


def offered_roles() -> list[tuple[str, str]]:
    """Slug and title of the roles that a reader may choose. One query."""
    known = Q(lead_guide__isnull=False) | Q(is_listed=True)
    rows: Any = Role.objects.current().filter(known).order_by("title", "slug")
    return list(rows.values_list("slug", "title"))


def missing_guides(*roles: Role) -> Iterator[str]:
    """Why requirements of a role are not known, a sentence each."""
    for role in roles:
        if role.lead_guide_id is None:
            yield f"No guide describes the role {role} yet, so we don't know what it asks for."
