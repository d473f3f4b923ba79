"""Costs of moves as a graph of networkx, which knows the cheapest way without a line of ours."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx

Costs = Mapping[tuple[str, str], int]


def graph_of(costs: Costs, names: Iterable[str]) -> Any:
    graph = networkx.DiGraph()
    graph.add_nodes_from(names)
    graph.add_weighted_edges_from(((*pair, cost) for pair, cost in costs.items()), weight="cost")
    return graph


def least(graph: Any, start: str, end: str) -> int | None:
    """The cost of the cheapest way, None where there is none."""
    try:
        return int(networkx.shortest_path_length(graph, start, end, weight="cost"))
    except networkx.NetworkXNoPath:
        return None
