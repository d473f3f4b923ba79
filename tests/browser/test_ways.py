"""The ways between the shipped roles that the API gives, against networkx on costs worked out anew from what the API gives of
each role. Here because the portal with all roles is here; nothing is drawn.
"""

import json
from collections.abc import Iterator
from itertools import permutations
from typing import Any
from urllib.request import urlopen

from tests.paths.routes.oracle import graph_of, least

START = "data-analyst"


def read(address: str) -> dict[str, Any]:
    with urlopen(address) as answer:  # noqa: S310  # the portal of these tests
        found: dict[str, Any] = json.load(answer)
    return found


def every(address: str | None) -> Iterator[dict[str, Any]]:
    while address:
        page = read(address)
        yield from page["results"]
        address = page["next"]


def to_learn(present: list[set[str]], following: list[set[str]]) -> int:
    """What is required next and nothing certainly meets: of "A or B" nobody knows which."""
    return sum(not any(known <= wanted for known in present) for wanted in following)


def test_no_way_is_cheaper_than_what_the_api_says_and_none_along_guides_is_missed(portal: str) -> None:
    roles = {
        row["role"]: [set(unit["skills"]) for unit in row["units"] if unit["necessity"] == "required"]
        for row in every(f"{portal}/api/v1/role-requirements/?page_size=100")
    }
    roles = {role: required for role, required in roles.items() if required}
    assert len(roles) >= 19
    costs = {pair: to_learn(roles[pair[0]], roles[pair[1]]) for pair in permutations(roles, 2)}
    relations = [
        (row["role"], row["related_role"], row["kind"])
        for row in every(f"{portal}/api/v1/role-relations/?page_size=100")
        if row["kind"] != "neighbour"
    ]
    named = [(other, role) if kind == "entry_route" else (role, other) for role, other, kind in relations]
    along = graph_of({pair: costs[pair] for pair in named if pair in costs}, roles)
    anywhere = graph_of(costs, roles)
    longest = 0
    for end in set(roles) - {START}:
        paths = read(f"{portal}/api/v1/paths/?from={START}&to={end}")["paths"]
        assert [each["cost"] for each in paths] == sorted(
            sum(costs[step["from"], step["to"]] for step in each["steps"]) for each in paths
        )
        by_guides = [each["cost"] for each in paths if each["is_named"]]
        assert min(by_guides, default=None) == least(along, START, end)
        assert paths[0]["cost"] == least(anywhere, START, end)
        longest = max([longest, *(len(each["steps"]) for each in paths if each["is_named"])])
    assert longest > 2
