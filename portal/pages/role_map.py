"""The map of roles on the home page: where each name is drawn, by hand, and which lines join them, from the data. Pure.

Distance means nothing on it; a line does. Two roles are joined where each is among the nearest of the other, with a dark
line where one of them is the very nearest.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# How many of a role's nearest count, and how far from the middle of its name a line ends: names are two lines high.
NEAREST = 3
FILE = Path(__file__).with_name("role_map.csv")


@dataclass(frozen=True, slots=True)
class MapPlace:
    """`x` in per cent of the width, `y` in pixels: the baseline of the name, which is centred on `x`."""

    x: float
    y: int


@dataclass(frozen=True, slots=True)
class MapLine:
    start: MapPlace
    end: MapPlace
    is_closest: bool


@cache
def places() -> Mapping[str, MapPlace]:
    """By the slug of the role. The file is reviewed; a role that it lacks is in the lists alone."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["slug"]: MapPlace(float(row["x"]), int(row["y"])) for row in csv.DictReader(file)}


def map_lines(ranks: Mapping[tuple[str, str], int]) -> list[MapLine]:
    """`ranks`: (role, other) → how near the other is to the role, 1 for the nearest. Closest lines last, so on top."""
    found = [
        MapLine(places()[one], places()[other], min(rank, ranks[other, one]) == 1)
        for (one, other), rank in sorted(ranks.items())
        if one < other
        and max(rank, ranks.get((other, one), NEAREST + 1)) <= NEAREST
        and {one, other} <= places().keys()
    ]
    return sorted(found, key=lambda line: line.is_closest)
