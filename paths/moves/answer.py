"""What is known of one move: everything that the page and the API say of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careers.models import Role, RoleRelation, Step
from paths.closeness.pairs import PairSkills
from paths.compare.pay import PayOfRoles, pay_of
from paths.compare.question import RolesQuestion
from paths.moves.family import NEXT, NamedMove, RoleFamily, load_family
from paths.moves.ladders import ladder_order
from paths.moves.near import HowClose, how_close, pair_skills
from paths.moves.pay_change import PayOfMove, pay_change
from paths.moves.question import missing_guides
from paths.moves.used_less import UsedLess, used_less
from paths.routes.kinds import KindOfMove, MovedRole, kind_of_move
from paths.routes.move import Move
from paths.routes.ways import Way, cheapest_along, in_smaller_steps, in_smallest_steps, is_along, way

MOST_WAYS = 3


@dataclass(frozen=True, slots=True)
class Ways:
    """`at_once` first. `smaller`: by way of one other role, in steps that are each smaller, those first of which
    guides name both. `smallest`: the one whose largest step is smallest, by way of one or two others; None where there is
    none. `named`: along moves that guides name, None where that is the way at once, or where no such way exists."""

    at_once: Way
    smaller: Sequence[Way]
    smallest: Way | None
    named: Way | None

    @property
    def first(self) -> list[Way]:
        """The one that guides name, which none of that kind is cheaper than, the first of the smaller, and the one in the
        smallest steps, each once."""
        found = (self.named, *self.smaller[:1], self.smallest)
        return list(dict.fromkeys(each for each in found if each))

    @property
    def every(self) -> list[Way]:
        """Each once, the cheapest first."""
        others = [each for each in (*self.smaller, self.smallest, self.named) if each]
        found = {each.roles: each for each in (self.at_once, *others)}
        return sorted(found.values(), key=lambda each: (each.cost, len(each.roles), each.largest, each.roles))


@dataclass(frozen=True)
class MoveAnswer:
    start: Role
    end: Role
    level: str
    family: RoleFamily
    there: Move
    back: Move
    used: UsedLess
    kind: KindOfMove
    steps: Sequence[Step]
    said: Sequence[RoleRelation]
    pay: PayOfRoles
    change: PayOfMove
    reasons: Sequence[str]
    near: HowClose | None
    alike: PairSkills

    @property
    def is_known(self) -> bool:
        """Whether both roles say what they require."""
        return not self.reasons

    @property
    def relations(self) -> list[RoleRelation]:
        """Guides that name this move."""
        return [fact for fact in self.said if fact.kind != RoleRelation.Kind.NEIGHBOUR]

    @property
    def neighbours(self) -> list[RoleRelation]:
        """How guides say the two differ."""
        return [fact for fact in self.said if fact.kind == RoleRelation.Kind.NEIGHBOUR]


def answer(start: Role, end: Role, level: str, skills: Iterable[str] = ()) -> MoveAnswer:
    """`skills`: what somebody has besides what their present role requires."""
    family = load_family(skills)
    there = family.move(start.slug, end.slug)
    order, steps = ladder_order(start, end)
    named = family.are_named_together(start.slug, end.slug)
    kind = kind_of_move(MovedRole(start.title, start.group), MovedRole(end.title, end.group), order, named)
    pay = pay_of(RolesQuestion([start, end], level))
    return MoveAnswer(
        start=start,
        end=end,
        level=level,
        family=family,
        there=there,
        back=family.move(end.slug, start.slug),
        used=used_less(there.less, there.new, end, family.needs),
        kind=kind,
        steps=steps,
        said=list(relations_of(family.named_between(start.slug, end.slug)).values()),
        pay=pay,
        change=pay_change(pay, start, end, level),
        reasons=list(reasons_of(family, start, end)),
        near=how_close(start.slug, end.slug),
        alike=pair_skills(family, start.slug, end.slug),
    )


def reasons_of(family: RoleFamily, *roles: Role) -> list[str]:
    """Why a move cannot be worked out, a sentence for each role of which that is so."""
    without = [role for role in roles if role.lead_guide_id and role.slug not in family.required]
    silent = [f"The guide of the role {role} requires no skill that has a name we know." for role in without]
    return [*missing_guides(*roles), *silent]


def ways(family: RoleFamily, start: str, end: str) -> Ways:
    at_once = way((start, end), family.cost)
    smaller = in_smaller_steps(start, end, family.between(start, end), family.cost)
    smaller.sort(key=lambda each: not is_along(each, family.edges))
    smallest = in_smallest_steps(start, end, family.between(start, end), family.cost)
    named = cheapest_along(start, end, family.edges, family.cost)
    return Ways(at_once, smaller[:MOST_WAYS], smallest, named if named and len(named.roles) > 2 else None)


def onward(family: RoleFamily, start: str, end: str) -> Way | None:
    """From the next role to one of those that its guide names as next: the one that then asks for least."""
    following = [each.end for each in family.named if each.start == end and each.kind == NEXT]
    ends = sorted(slug for slug in set(following) - {start} if slug in family.required)
    return min((way((start, end, each), family.cost) for each in ends), key=lambda each: each.costs[1], default=None)


def relations_of(named: Sequence[NamedMove]) -> Mapping[str, RoleRelation]:
    """Key → the fact with its sentence, in the order given. One query."""
    keys = [each.fact for each in named]
    rows: Any = RoleRelation.objects.published().with_evidence()
    found = {fact.key: fact for fact in rows.filter(key__in=keys).select_related("related_role")} if keys else {}
    return {key: found[key] for key in keys if key in found}
