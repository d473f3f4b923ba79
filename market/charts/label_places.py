"""Where on a plot a label covers no line and no other label. Pure.

Text keeps its size where a plot is narrow, so places are sought at the width of a phone: what is free there is free on
every wider screen, where a label covers less of the plot.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

NARROWEST = 335  # pixels of a plot on a screen of 375
CHARACTER = Decimal("6.8")
ABOVE, BELOW_DOT, STEP = 12, 20, 3
ASCENT, DESCENT = 12, 4
LINE = 3  # half the width of a line
FOOT = 22  # of the years below the plot

DrawnLine = Sequence[tuple[Decimal, int]]  # x in per cent, y in pixels


@dataclass(frozen=True, slots=True)
class Box:
    """In pixels of the narrowest plot."""

    left: Decimal
    right: Decimal
    top: int
    bottom: int

    def touches(self, other: "Box") -> bool:
        is_beside = self.left < other.right and other.left < self.right
        return is_beside and self.top < other.bottom and other.top < self.bottom

    def is_crossed_by(self, line: DrawnLine) -> bool:
        return any(self._is_crossed(start, end) for start, end in pairwise(line))

    def _is_crossed(self, start: tuple[Decimal, int], end: tuple[Decimal, int]) -> bool:
        (first, y), (last, y_end) = (_pixels(start[0]), start[1]), (_pixels(end[0]), end[1])
        left, right = max(self.left, first), min(self.right, last)
        if left > right or first == last:
            return False
        ys = [y + (y_end - y) * (x - first) / (last - first) for x in (left, right)]
        return min(ys) - LINE <= self.bottom and max(ys) + LINE >= self.top


@dataclass(frozen=True, slots=True)
class LabelPlace:
    y: int
    anchor: str


def box_of(x: Decimal, place: LabelPlace, label: str) -> Box:
    width = len(label) * CHARACTER
    before = {"start": Decimal(0), "middle": width / 2, "end": width}
    left = _pixels(x) - before[place.anchor]
    return Box(left, left + width, place.y - ASCENT, place.y + DESCENT)


def place_of(
    x: Decimal, y: int, label: str, lines: Sequence[DrawnLine], taken: Sequence[Box], height: int
) -> LabelPlace:
    """The nearest free one; where none is free of lines, the nearest that covers no other label."""
    places = [(place, box_of(x, place, label)) for place in _places(x, y, height)]
    without_labels = [(place, box) for place, box in places if not any(map(box.touches, taken))]
    free = ((place, box) for place, box in without_labels if not any(map(box.is_crossed_by, lines)))
    place, _ = next(free, (without_labels or places)[0])
    return place


def _places(x: Decimal, y: int, height: int) -> Iterator[LabelPlace]:
    """Near ones first: above, then below, on the side that has room."""
    anchors = ("end",) if x > 80 else ("start",) if x < 20 else ("middle", "end", "start")
    above = range(max(y - ABOVE, ASCENT), ASCENT - 1, -STEP)
    below = range(y + BELOW_DOT, height - FOOT, STEP)
    for at in sorted((*above, *below), key=lambda place: abs(place - y)):
        yield from (LabelPlace(at, anchor) for anchor in anchors)


def _pixels(x: Decimal) -> Decimal:
    return x * NARROWEST / 100
