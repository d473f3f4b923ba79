"""Ways between roles against all simple paths of small graphs, counted out one by one."""

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from paths.routes.ways import by_one_other, cheapest_along, in_smaller_steps, in_smallest_steps, is_along, way

NAMES = "ABCDEF"
COSTS = st.fixed_dictionaries({(one, other): st.integers(0, 9) for one, other in permutations(NAMES, 2)})
EDGES = st.fixed_dictionaries({name: st.sets(st.sampled_from(NAMES)) for name in NAMES})


def all_ways(edges, start, end):
    """Every simple path, by trying all orders of all other roles."""
    others = [name for name in NAMES if name not in (start, end)]
    orders = (middle for number in range(len(others) + 1) for middle in permutations(others, number))
    candidates = ((start, *middle, end) for middle in orders)
    return [each for each in candidates if all(other in edges[one] for one, other in pairwise(each))]


@given(EDGES, COSTS)
def test_no_simple_path_beats_the_way_that_is_found(edges, costs):
    paths = all_ways(edges, "A", "F")
    found = cheapest_along("A", "F", edges, lambda one, other: costs[one, other])
    assert (found is None) == (not paths)
    if found:
        sums = {path: sum(costs[pair] for pair in pairwise(path)) for path in paths}
        assert found.roles in sums
        assert found.cost == sum(found.costs) == min(sums.values())
        assert len(found.roles) == min(len(path) for path, total in sums.items() if total == found.cost)


@given(COSTS)
def test_ways_by_one_other_are_all_there_and_the_cheapest_comes_first(costs):
    found = by_one_other("A", "F", NAMES, lambda one, other: costs[one, other])
    assert {each.roles[1] for each in found} == set("BCDE")
    assert [each.cost for each in found] == sorted(costs["A", via] + costs[via, "F"] for via in "BCDE")
    assert all(each.cost == costs["A", each.roles[1]] + costs[each.roles[1], "F"] for each in found)


@given(COSTS)
def test_smaller_steps_are_smaller_and_none_of_them_is_nothing(costs):
    for each in in_smaller_steps("A", "F", NAMES, lambda one, other: costs[one, other]):
        assert 0 < min(each.costs) <= each.largest < costs["A", "F"]


@given(COSTS)
def test_no_way_by_one_or_two_others_has_a_smaller_largest_step(costs):
    found = in_smallest_steps("A", "F", NAMES, lambda one, other: costs[one, other])
    between = [middle for number in (1, 2) for middle in permutations("BCDE", number)]
    steps = [[costs[pair] for pair in pairwise(("A", *middle, "F"))] for middle in between]
    smaller = [each for each in steps if min(each) > 0 and max(each) < costs["A", "F"]]
    assert (found is None) == (not smaller)
    if found:
        assert list(found.costs) in smaller
        best = min((max(each), len(each), sum(each)) for each in smaller)
        assert (found.largest, len(found.costs), found.cost) == best


def test_of_many_roles_only_the_nearest_to_each_end_are_tried():
    asked = []

    def cost(one, other):
        asked.append((one, other))
        return 1 + abs(int(other) - int(one))

    assert in_smallest_steps("0", "99", [str(number) for number in range(100)], cost).largest < 100
    assert len(set(asked)) < 4 * 100


def test_a_way_is_along_edges_where_each_of_its_steps_is_one():
    edges = {"A": "BC", "B": "C"}
    found = {roles: is_along(way(roles, lambda one, other: 1), edges) for roles in ("ABC", "AC", "ACB", "BA")}
    assert found == {"ABC": True, "AC": True, "ACB": False, "BA": False}


def test_equal_ways_take_fewer_steps():
    edges = {"A": "BC", "B": "C", "C": "", "D": "", "E": "", "F": ""}
    assert cheapest_along("A", "C", edges, lambda one, other: 0 if other == "B" else 2).roles == ("A", "C")
    assert way("AC", lambda one, other: 2).costs == (2,)
    assert cheapest_along("C", "A", edges, lambda one, other: 1) is None
