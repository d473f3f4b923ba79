"""The cheapest way along edges against networkx, on graphs drawn by lot."""

from hypothesis import given
from hypothesis import strategies as st

from paths.routes.ways import cheapest_along
from tests.paths.routes.oracle import Costs, graph_of, least

NAMES = "ABCDEFGHIJKLMNOPQRS"
GRAPHS = st.dictionaries(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), st.integers(0, 20), max_size=90)


def edges_of(costs: Costs) -> dict[str, set[str]]:
    return {one: {end for start, end in costs if start == one} for one, _ in costs}


@given(GRAPHS)
def test_on_any_graph_the_cheapest_way_costs_what_networkx_finds(costs: Costs) -> None:
    graph, edges = graph_of(costs, NAMES), edges_of(costs)
    for end in NAMES[1:]:
        found = cheapest_along("A", end, edges, lambda one, other: costs[one, other])
        assert (found.cost if found else None) == least(graph, "A", end)
