"""Where one could go from a role, or come from to it; and for every role the moves nearest to it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from careers.models import Role, RoleRelation
from paths.moves.answer import relations_of
from paths.moves.family import NEIGHBOUR, NamedMove, RoleFamily
from paths.moves.pay_change import PayOfMove, pay_changes
from paths.moves.question import FROM, SKILL, query_of_move

NEAREST = 3


@dataclass(frozen=True, slots=True)
class PossibleMove:
    """`cost`: requirements to learn, of `required`. `said`: the sentence of a guide that names the move. `pay`: its change."""

    title: str
    query: str
    cost: int
    required: int
    back: int
    said: RoleRelation | None
    pay: PayOfMove | None = None


def _by_pay(each: PossibleMove) -> tuple[Any, ...]:
    """By how much later in money ranges end; what is not compared comes last."""
    change = each.pay.at_the_end if each.pay else None
    return change is None, -(change or 0), each.title


AS_NAMED = ""
ORDERS: Mapping[str, tuple[str, Callable[[PossibleMove], tuple[Any, ...]]]] = {
    AS_NAMED: ("moves that guides name first", lambda each: (each.said is None, each.cost, each.title)),
    "learn": ("least to learn first", lambda each: (each.cost, each.title)),
    "pay": ("most pay first", _by_pay),
}


@dataclass(frozen=True, slots=True)
class MovesOfRole:
    title: str
    query: str
    nearest: Sequence[PossibleMove]


def possible_moves(
    family: RoleFamily, role: Role, level: str, is_start: bool, order: str = AS_NAMED
) -> list[PossibleMove]:
    """In one of the `ORDERS`. Five queries."""
    pairs = [(role.slug, slug) if is_start else (slug, role.slug) for slug in family.required if slug != role.slug]
    sentences = _sentences(family, pairs)
    changes = pay_changes(role, [end if is_start else start for start, end in pairs], level, is_start)
    moves = [
        replace(
            _possible(family, start, end, is_start, sentences.get((start, end))),
            query=query_of_move(start, end, family.skills, level),
            pay=changes.get(end if is_start else start),
        )
        for start, end in pairs
    ]
    return sorted(moves, key=ORDERS[order][1])


def moves_of_all(family: RoleFamily) -> Iterator[MovesOfRole]:
    """For each role the moves that guides name and that leave least to learn."""
    for slug, role in family.titles.items():
        if slug in family.required:
            ends = family.edges.get(slug) or [end for end in family.required if end != slug]
            nearest = sorted(ends, key=lambda end: (family.cost(slug, end), family.titles[end].title))[:NEAREST]
            moves = [_possible(family, slug, end, True, None) for end in nearest]
            skills = [(SKILL, skill) for skill in sorted(family.skills)]
            yield MovesOfRole(role.title, urlencode([(FROM, slug), *skills]), moves)


def _possible(family: RoleFamily, start: str, end: str, is_start: bool, said: RoleRelation | None) -> PossibleMove:
    there = family.move(start, end)
    title = family.titles[end if is_start else start].title
    back = family.cost(end, start)
    return PossibleMove(title, query_of_move(start, end, family.skills), there.to_learn, there.required, back, said)


def _sentences(family: RoleFamily, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], RoleRelation]:
    wanted = set(pairs)
    named: list[NamedMove] = [
        each for each in family.named if each.kind != NEIGHBOUR and (each.start, each.end) in wanted
    ]
    facts: Any = relations_of(named)
    return {(each.start, each.end): facts[each.fact] for each in reversed(named) if each.fact in facts}
