"""Lanes in groups on one axis, with one amount through all of them where somebody asks about one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from careers.citations import Citable
from salaries.charts.lanes import Lane, NotCompared, StatedBand
from salaries.charts.ranges import Axis, Tick
from vocabulary.money import money

# The kinds of mark that a key explains; the others say beside them what they are.
LEGENDS = ("stated", "disputed", "advertised", "medians", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneGroup:
    """Lanes of one role or of one near title. `note` stands beside the name ("a near title, shown apart")."""

    title: str
    note: str = ""
    address: str = ""
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One amount through all lanes. `flag`: "Your offer $165,000"."""

    at: Decimal
    flag: str


@dataclass(frozen=True, slots=True)
class LaneChart:
    axis: Axis
    groups: tuple[LaneGroup, ...]
    offer: OfferLine | None

    @property
    def ticks(self) -> Sequence[Tick]:
        return self.axis.ticks

    @property
    def legends(self) -> list[str]:
        """The kinds of mark that are drawn and that the key explains, in its order; "disputed" for a hollow band."""
        drawn = {lane.legend for lane in self.lanes}
        if any(isinstance(lane, StatedBand) and lane.is_disputed for lane in self.lanes):
            drawn.add("disputed")
        return [name for name in LEGENDS if name in drawn]

    @property
    def lanes(self) -> list[Lane]:
        return [lane for group in self.groups for lane in group.lanes]

    @property
    def drawn(self) -> list[Lane]:
        return [lane for lane in self.lanes if not isinstance(lane, NotCompared)]

    @property
    def figures(self) -> Iterator[Citable]:
        for lane in self.lanes:
            yield from lane.figures


def lane_chart(
    groups: Iterable[LaneGroup], currency: str, offer: Decimal | None = None, context: Iterable[Decimal] = ()
) -> LaneChart | None:
    """All lanes on one axis; None where no lane has an amount to draw. Groups without a lane are left out.

    `context`: amounts that are not drawn and that the axis reaches all the same.
    """
    listed = [group for group in groups if group.lanes]
    amounts = [amount for group in listed for lane in group.lanes for amount in lane.amounts]
    if not amounts:
        return None
    axis = Axis.of([*amounts, *context, *([offer] if offer is not None else [])], currency)
    placed = (replace(group, lanes=tuple(lane.placed(axis) for lane in group.lanes)) for group in listed)
    line = OfferLine(axis.at(offer), f"Your offer {money(offer, currency)}") if offer is not None else None
    return LaneChart(axis, tuple(placed), line)
