"""Growth curves as a picture: where on the plot every year, value, line and fan is drawn. Pure.

x is in per cent of the width, y in pixels from the top, so that text never scales. A fan is the area between the low and
the high of a curve, never an average. Curves share a plot only where they are about one subject in one currency.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from market.charts.gap import Gap, gap_of
from market.charts.label_places import Box, DrawnLine, LabelPlace, box_of, place_of
from market.charts.labels import interval, size, tick

HEIGHT, LOW, TALL, TOP, BELOW = 320, 250, 560, 28, 28
LEFT, RIGHT = Decimal(7), Decimal(96)
# From this ratio of greatest to smallest value a straight axis hides the small ones.
LOGARITHMIC_FROM = 20
MOST_YEARS = 13
MOST_VALUES = 5
PARTS = (Decimal("0.2"), Decimal("0.5"), Decimal(1), Decimal(2))
BADGE, NEAR = 22, 3  # pixels between two letters, per cent of the width within which they are beside each other
EXTRAPOLATED = "extrapolated"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Over four paths names at the line ends collide; letters are drawn there instead.
CROWDED_FROM = 5
# As many claims in the list beside the plot are taller than it.
TALL_FROM = 8


@dataclass(frozen=True, slots=True)
class Dated:
    """A value of a curve: plain units; `kind` is stated, derived or extrapolated; `hedge` the word before a stated one."""

    year: int
    low: Decimal
    mid: Decimal
    high: Decimal
    kind: str
    hedge: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """What a curve leaves open between two named edges: (year, low, high) in plain units."""

    kind: str
    description: str
    edges: tuple[tuple[int, Decimal, Decimal], ...]

    @property
    def points(self) -> list[Dated]:
        return [Dated(year, low, low, high, self.kind) for year, low, high in self.edges]


@dataclass(frozen=True, slots=True)
class Dot:
    x: Decimal
    y: int
    kind: str
    label: str
    label_y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class PlottedCurve:
    """SVG paths in a box 100 wide and as high as the plot; "" where there is nothing to draw. `beyond`: past what is stated."""

    letter: str
    line: str
    beyond: str
    fan: str
    dots: tuple[Dot, ...]
    badge_y: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on an axis: x in per cent for years, y in pixels for values."""

    at: Decimal
    label: str
    is_second: bool = False


# Two values of one year, the lower first.
Apart = tuple[Dated, Dated]


@dataclass(frozen=True, slots=True)
class Plot:
    height: int
    years: tuple[Mark, ...]
    values: tuple[Mark, ...]
    paths: tuple[PlottedCurve, ...]
    is_logarithmic: bool
    areas: tuple[tuple[Area, str], ...] = ()
    gap: Gap | None = None

    @property
    def is_crowded(self) -> bool:
        return len(self.paths) >= CROWDED_FROM

    @property
    def dot_radius(self) -> Decimal:
        return Decimal("3.5") if self.is_crowded else Decimal("5.5")


class Scale:
    """Years to per cent, values to pixels."""

    def __init__(self, points: Iterable[Dated], height: int) -> None:
        dated = list(points)
        self.foot = height - BELOW
        self.first, self.last = min(point.year for point in dated), max(point.year for point in dated)
        low, high = min(point.mid for point in dated), max(point.high for point in dated)
        self.is_logarithmic = low > 0 and high / low > LOGARITHMIC_FROM
        self.bottom, self.top = _decades(low, high) if self.is_logarithmic else (Decimal(0), high)

    def x(self, year: int) -> Decimal:
        span = max(self.last - self.first, 1)
        return (LEFT + (RIGHT - LEFT) * (year - self.first) / span).quantize(Decimal("0.01"))

    def y(self, value: Decimal) -> int:
        if self.is_logarithmic:
            floor_ = self.bottom
            share = log10(max(value, floor_) / floor_) / log10(self.top / floor_)
        else:
            share = float(value / self.top)
        return round(self.foot - share * (self.foot - TOP))

    def years(self) -> tuple[Mark, ...]:
        step = ceil((self.last - self.first + 1) / MOST_YEARS)
        # Backwards, so that the last year always has its tick.
        years = sorted(range(self.last, self.first - 1, -step))
        return tuple(Mark(self.x(year), str(year), bool(at % 2)) for at, year in enumerate(years))

    def values(self) -> tuple[Mark, ...]:
        return tuple(Mark(Decimal(self.y(value)), tick(value)) for value in self._steps())

    def _steps(self) -> list[Decimal]:
        if self.is_logarithmic:
            powers = range(self.bottom.adjusted(), self.top.adjusted() + 1)
            steps = [Decimal(digit).scaleb(power) for power in powers for digit in (1, 2, 5)]
            return [step for step in steps if self.bottom <= step <= self.top]
        unit = Decimal(10) ** self.top.adjusted()
        step = next(unit * part for part in PARTS if self.top / (unit * part) <= MOST_VALUES)
        return [step * at for at in range(floor(self.top / step) + 1)]


def _decades(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Round ends of a logarithmic axis: 1, 2 or 5 times a power of ten, outside the values."""
    powers = range(low.adjusted() - 1, high.adjusted() + 2)
    steps = [Decimal(digit).scaleb(power) for power in powers for digit in (1, 2, 5)]
    return max(step for step in steps if step <= low), min(step for step in steps if step >= high)


def plot(
    curves: Sequence[Sequence[Dated]],
    areas: Sequence[Area] = (),
    *,
    letters_from: int = 0,
    apart: Apart | None = None,
    height: int = HEIGHT,
) -> Plot | None:
    """One path a curve, in the order given, and the areas beneath them.

    `letters_from`: how many letters other charts of the page have used. None where no curve has two values, since then
    nothing grows.
    """
    points = [point for curve in curves for point in curve]
    if all(len(curve) < 2 for curve in curves):
        return None
    height = TALL if len(curves) > TALL_FROM else height
    scale = Scale([*points, *(point for area in areas for point in area.points)], height)
    lines = [[(scale.x(point.year), scale.y(point.mid)) for point in _turns(curve, scale)] for curve in curves]
    dots = _spread([(at, point) for at, curve in enumerate(curves) for point in _labelled(curve)], scale, lines, height)
    badges = _badges([(dots[at][-1].x, dots[at][-1].y) for at in range(len(curves))])
    paths = tuple(
        PlottedCurve(
            letter(letters_from + at),
            *_lines(curve, scale),
            _fan(_turns(curve, scale), scale),
            tuple(dots[at]),
            badges[at],
        )
        for at, curve in enumerate(curves)
    )
    drawn = tuple((area, _fan(area.points, scale)) for area in areas)
    gap = _gap(apart, scale, lines, (dot for own in dots.values() for dot in own)) if apart else None
    return Plot(height, scale.years(), scale.values(), paths, scale.is_logarithmic, drawn, gap)


def _gap(apart: Apart, scale: Scale, lines: Sequence[DrawnLine], dots: Iterable[Dot]) -> Gap:
    """Its size as an interval: between the nearest and between the furthest ends."""
    lower, upper = apart
    label = f"{interval(upper.low - lower.high, upper.high - lower.low)} apart"
    taken = [box_of(dot.x, LabelPlace(dot.label_y, dot.anchor), dot.label) for dot in dots if dot.label]
    return gap_of(scale.x(lower.year), (scale.y(upper.mid), scale.y(lower.mid)), label, lines, taken)


def letter(at: int) -> str:
    """0 → "A", 25 → "Z", 26 → "AA", 702 → "AAA"."""
    first, last = divmod(at, len(ALPHABET))
    return (letter(first - 1) if first else "") + ALPHABET[last]


def _labelled(curve: Sequence[Dated]) -> list[Dated]:
    """The stated values, and the ends that were worked out."""
    return [point for at, point in enumerate(curve) if point.kind == "stated" or at in (0, len(curve) - 1)]


def _turns(curve: Sequence[Dated], scale: Scale) -> Sequence[Dated]:
    """What a line has to pass to be drawn: on a logarithmic axis steady growth is straight from one stated value to the next."""
    return _labelled(curve) if scale.is_logarithmic else curve


def _spread(
    labelled: Sequence[tuple[int, Dated]], scale: Scale, lines: Sequence[DrawnLine], height: int
) -> dict[int, list[Dot]]:
    """Dots with their labels, each near its dot where it covers no line and no other label."""
    placed: dict[int, list[Dot]] = {}
    taken: list[Box] = []
    labelled_before: set[tuple[Decimal, int, str]] = set()
    for at, point in sorted(labelled, key=lambda each: (-scale.y(each[1].mid), each[1].year)):
        x, y, label = scale.x(point.year), scale.y(point.mid), _label(point)
        if (x, y, label) in labelled_before:  # two claims with one figure for a year are labelled once
            placed.setdefault(at, []).append(Dot(x, y, point.kind, "", y, "end"))
            continue
        labelled_before.add((x, y, label))
        place = place_of(x, y, label, lines, taken, height)
        taken.append(box_of(x, place, label))
        placed.setdefault(at, []).append(Dot(x, y, point.kind, label, place.y, place.anchor))
    return {at: sorted(dots, key=lambda dot: dot.x) for at, dots in placed.items()}


def _badges(ends: Sequence[tuple[Decimal, int]]) -> list[int]:
    """For each end of a curve, the place of its letter: at the end itself, or above the letters already there."""
    places = [y for _, y in ends]
    for at in sorted(range(len(ends)), key=lambda number: (-ends[number][1], number)):
        beside = [places[other] for other in _placed_before(at, ends) if abs(ends[other][0] - ends[at][0]) < NEAR]
        while any(abs(places[at] - other) < BADGE for other in beside):
            places[at] -= 2
    return places


def _placed_before(at: int, ends: Sequence[tuple[Decimal, int]]) -> list[int]:
    return [other for other in range(len(ends)) if (-ends[other][1], other) < (-ends[at][1], at)]


def _label(point: Dated) -> str:
    is_stated = point.kind == "stated"
    value = f"{point.hedge} {size(point.mid, None)}".strip() if is_stated else interval(point.low, point.high)
    return f"{value} {point.kind}"


def _lines(curve: Sequence[Dated], scale: Scale) -> tuple[str, str]:
    """The line within the stated years, and the one past them."""
    within = [point for point in curve if point.kind != EXTRAPOLATED]
    return _line(within, scale), _line(curve[len(within) - 1 :], scale) if len(within) < len(curve) else ""


def _line(curve: Sequence[Dated], scale: Scale) -> str:
    if len(curve) < 2:
        return ""
    return "M" + "L".join(f"{scale.x(point.year)} {scale.y(point.mid)}" for point in _turns(curve, scale))


def _fan(curve: Sequence[Dated], scale: Scale) -> str:
    """The area between its edges; "" where they lie on the same pixels."""
    there = [f"{scale.x(point.year)} {scale.y(point.high)}" for point in curve]
    back = [f"{scale.x(point.year)} {scale.y(point.low)}" for point in reversed(curve)]
    if len(curve) < 2 or there == back[::-1]:
        return ""
    return f"M{'L'.join(there + back)}Z"
