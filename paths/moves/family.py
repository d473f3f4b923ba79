"""All roles with what they require, and the moves between them that guides name. Read whole: there are as many rows as roles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from careers.models import Role, RoleRelation
from paths.closeness.common_skills import AskingRoles, asking_roles
from paths.gap.compare import Knowledge
from paths.gap.order import Needs
from paths.gap.starts import Practices, Start, starts_of
from paths.requirements.load import units_of_roles
from paths.requirements.unit import Unit
from paths.routes.kinds import MovedRole
from paths.routes.move import Move, move, requirements
from paths.routes.ways import Cost
from paths.skill_gap.needs import stored_needs
from paths.skill_gap.starts import practices_by_tool

ENTRY, NEXT, NEIGHBOUR = RoleRelation.Kind.ENTRY_ROUTE, RoleRelation.Kind.NEXT_ROLE, RoleRelation.Kind.NEIGHBOUR


class NamedMove(NamedTuple):
    """A relation that a guide states. `start` and `end` are slugs; of neighbours, the guide's role comes first."""

    start: str
    end: str
    kind: str
    fact: str


class RoleTitle(NamedTuple):
    slug: str
    title: str
    group: str | None


@dataclass(frozen=True)
class RoleFamily:
    units: Mapping[str, tuple[Unit, ...]]
    titles: Mapping[str, RoleTitle]
    named: tuple[NamedMove, ...]
    skills: frozenset[str] = frozenset()
    """What somebody has besides what their role requires."""

    @cached_property
    def required(self) -> Mapping[str, tuple[Unit, ...]]:
        """Of the roles that require anything."""
        found = {slug: requirements(units) for slug, units in self.units.items() if slug in self.titles}
        return {slug: units for slug, units in found.items() if units}

    @cached_property
    def asking(self) -> AskingRoles:
        """Skill → the roles that ask for it, of those whose requirements are known: of the others nobody knows."""
        return asking_roles({slug: self.units[slug] for slug in self.required})

    @cached_property
    def edges(self) -> Mapping[str, frozenset[str]]:
        """The moves that guides name, as ways in or as next roles, between roles whose requirements are known."""
        found: dict[str, set[str]] = defaultdict(set)
        for each in self.named:
            if each.kind != NEIGHBOUR and each.start in self.required and each.end in self.required:
                found[each.start].add(each.end)
        return {start: frozenset(ends) for start, ends in found.items()}

    @cached_property
    def needs(self) -> Needs:
        """What to know before a skill, in our judgement. One query."""
        return stored_needs()

    @cached_property
    def practices(self) -> Practices:
        return practices_by_tool(sorted(self.skills))

    def starts_of(self, unit: Unit) -> tuple[Start, ...]:
        """Tools for it that somebody has besides."""
        return starts_of(unit, Knowledge(self.skills), self.practices)

    def between(self, start: str, end: str) -> list[str]:
        """The roles that may lie on a way: none of somebody who leads, unless the way begins or ends with such a one."""
        ends = [self.titles[slug] for slug in (start, end)]
        may_lead = any(MovedRole(each.title, each.group).leads for each in ends)
        return [slug for slug in self.required if may_lead or not MovedRole(*self.titles[slug][1:]).leads]

    def move(self, start: str, end: str) -> Move:
        return move(self.required.get(start, ()), self.required.get(end, ()), self.skills)

    @cached_property
    def cost(self) -> Cost:
        """From a role to another; each is worked out once."""
        return cache(lambda start, end: self.move(start, end).to_learn)

    def named_between(self, start: str, end: str) -> list[NamedMove]:
        """What guides say of this move: named as one, then either as the other's neighbour."""
        there = [each for each in self.named if (each.start, each.end) == (start, end) and each.kind != NEIGHBOUR]
        beside = [each for each in self.named if {each.start, each.end} == {start, end} and each.kind == NEIGHBOUR]
        return [*there, *beside]

    def are_named_together(self, one: str, other: str) -> bool:
        return any({each.start, each.end} == {one, other} for each in self.named)


def load_family(skills: Iterable[str] = ()) -> RoleFamily:
    """Three queries."""
    rows: Any = Role.objects.current().order_by("title", "slug").values_list("slug", "title", "group")
    titles = {slug: RoleTitle(slug, title, group) for slug, title, group in rows}
    return RoleFamily(units_of_roles(), titles, tuple(_named(titles)), frozenset(skills))


def _named(titles: Mapping[str, RoleTitle]) -> Iterable[NamedMove]:
    relations: Any = RoleRelation.objects.published().about_roles()
    relations = relations.filter(kind__in=[ENTRY, NEXT, NEIGHBOUR], related_role__isnull=False)
    rows = relations.order_by("guide__slug", "position")
    for role, other, kind, key in rows.values_list("role__slug", "related_role__slug", "kind", "key"):
        if role in titles and other in titles and role != other:
            start, end = (other, role) if kind == ENTRY else (role, other)
            yield NamedMove(start, end, kind, key)
