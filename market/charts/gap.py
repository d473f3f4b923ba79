"""The bracket between two values of one year that claims about one market give. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from market.charts.label_places import NARROWEST, STEP, Box, DrawnLine, LabelPlace, box_of

BESIDE = Decimal(1000) / NARROWEST  # 10 pixels, in per cent of the narrowest plot


@dataclass(frozen=True, slots=True)
class Gap:
    """A wavy bracket from one value to the other, with its size left of it. `middle`: of the label, below the top."""

    x: Decimal
    top: int
    bottom: int
    label: str
    middle: int

    @property
    def wave(self) -> str:
        """Down from zero, 3 px to either side at every 6."""
        turns = max((self.bottom - self.top) // 6, 1)
        return "M0 0" + "".join(f"q{3 if at % 2 else -3} 3 0 6" for at in range(turns))

    @property
    def box(self) -> Box:
        return box_of(self.x - BESIDE, LabelPlace(self.top + self.middle, "end"), self.label)


def gap_of(x: Decimal, ends: tuple[int, int], label: str, lines: Sequence[DrawnLine], taken: Sequence[Box]) -> Gap:
    """Its label as near the middle as it covers no line and no other label; in the middle where it has no such place."""
    top, bottom = ends
    middle = (bottom - top) // 2 + 4
    places = sorted(range(4, max(bottom - top, 4) + 1, STEP), key=lambda place: abs(place - middle))
    gaps = [Gap(x, top, bottom, label, place) for place in places]
    free = (gap for gap in gaps if not any(map(gap.box.is_crossed_by, lines)) and not any(map(gap.box.touches, taken)))
    return next(free, Gap(x, top, bottom, label, middle))
