"""Ways from one role to another: at once, by way of a third, in the smallest steps, or along the moves that guides name. Pure.

The cost of a step is the number of requirements that the role before it does not certainly meet; the cost of a way is the sum
of its steps. Equal costs are in the order of fewer steps, then of a smaller largest step, then of names.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

Cost = Callable[[str, str], int]
Edges = Mapping[str, Collection[str]]
MOST_NEAREST = 8


class Way(NamedTuple):
    """`roles` from the first to the last; `costs` of the steps between them."""

    roles: tuple[str, ...]
    costs: tuple[int, ...]

    @property
    def cost(self) -> int:
        return sum(self.costs)

    @property
    def largest(self) -> int:
        return max(self.costs, default=0)


def way(roles: Iterable[str], cost: Cost) -> Way:
    along = tuple(roles)
    return Way(along, tuple(cost(one, other) for one, other in pairwise(along)))


def by_one_other(start: str, end: str, roles: Iterable[str], cost: Cost) -> list[Way]:
    """By way of each other role, the cheapest first; of equals the one with the smaller largest step."""
    ways = (way((start, other, end), cost) for other in roles if other not in (start, end))
    return sorted(ways, key=lambda each: (each.cost, each.largest, each.roles))


def in_smaller_steps(start: str, end: str, roles: Iterable[str], cost: Cost) -> list[Way]:
    """The same, where every step is smaller than the way at once, and none is nothing: others are no help."""
    at_once = cost(start, end)
    return [each for each in by_one_other(start, end, roles, cost) if min(each.costs) > 0 and each.largest < at_once]


def in_smallest_steps(start: str, end: str, roles: Iterable[str], cost: Cost) -> Way | None:
    """By way of one or two other roles, the way of which the largest step is smallest, then with fewer steps, then the cheapest;
    None where none is smaller in every step than the way at once.

    Of the roles in between, the first is among the nearest to the start and the last among those from which the end is
    nearest: every pair would be too many.
    """
    at_once = cost(start, end)
    others = [role for role in roles if role not in (start, end)]
    first = _nearest(others, lambda role: cost(start, role), at_once)
    last = _nearest(others, lambda role: cost(role, end), at_once)
    pairs = [(one, other) for one in first for other in last if one != other]
    ways = [way((start, *between, end), cost) for between in (*((role,) for role in {*first, *last}), *pairs)]
    smaller = [each for each in ways if min(each.costs) > 0 and each.largest < at_once]
    return min(smaller, key=lambda each: (each.largest, len(each.roles), each.cost, each.roles), default=None)


def _nearest(roles: Iterable[str], distance: Callable[[str], int], at_once: int) -> list[str]:
    near = sorted((distance(role), role) for role in roles)
    return [role for far, role in near if 0 < far < at_once][:MOST_NEAREST]


def is_along(each: Way, edges: Edges) -> bool:
    """Whether each of its steps is an edge."""
    return all(other in edges.get(one, ()) for one, other in pairwise(each.roles))


def cheapest_along(start: str, end: str, edges: Edges, cost: Cost) -> Way | None:
    """The cheapest way along edges (Dijkstra); None where none leads there."""
    ahead: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, (start,))]
    done: set[str] = set()
    while ahead:
        so_far, steps, along = heappop(ahead)
        here = along[-1]
        if here == end:
            return way(along, cost)
        if here in done:
            continue
        done.add(here)
        for following in edges.get(here, ()):
            if following not in done:
                heappush(ahead, (so_far + cost(here, following), steps + 1, (*along, following)))
    return None
