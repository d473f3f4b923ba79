"""Of what kind a move is: a step up, a step to the side, a step back, or into another field. Pure.

What counts, in this order: a career ladder that names both roles and puts one above the other; the level that a title names;
then whether the roles are of one group, or guides name one beside the other.
"""

from dataclasses import dataclass
from enum import StrEnum

LEADING = ("lead", "head", "manager", "director", "principal", "chief")


class MoveKind(StrEnum):
    ADVANCEMENT = "advancement"
    LATERAL = "lateral"
    STEP_BACK = "step_back"
    CHANGE_OF_FIELD = "change_of_field"


class LadderOrder(StrEnum):
    """Where a career ladder puts the next role."""

    ABOVE = "above"
    BELOW = "below"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MovedRole:
    title: str
    group: str | None

    @property
    def leads(self) -> bool:
        """Whether the title itself is of somebody who leads."""
        return any(word in LEADING for word in self.title.lower().replace(",", " ").split())


@dataclass(frozen=True, slots=True)
class KindOfMove:
    """`why` says it in a sentence. `level`: what is known of which role is above the other."""

    kind: MoveKind
    why: str
    level: str


def kind_of_move(present: MovedRole, following: MovedRole, ladder: LadderOrder, is_named: bool) -> KindOfMove:
    """`is_named`: guides name one of the two beside the other, as a way in, a next role or a neighbour."""
    if ordered := _by_level(present, following, ladder):
        return KindOfMove(*ordered, ordered[1])
    titles = "both titles are" if present.leads else "neither title is"
    level = f"No career ladder we have puts one above the other, and {titles} of somebody who leads."
    return KindOfMove(*_by_field(present, following, is_named), level)


def _by_level(present: MovedRole, following: MovedRole, ladder: LadderOrder) -> tuple[MoveKind, str] | None:
    if ladder == LadderOrder.ABOVE:
        return MoveKind.ADVANCEMENT, f"A career ladder puts {following.title} above {present.title}."
    if ladder == LadderOrder.BELOW:
        return MoveKind.STEP_BACK, f"A career ladder puts {following.title} below {present.title}."
    if present.leads != following.leads:
        kind = MoveKind.ADVANCEMENT if following.leads else MoveKind.STEP_BACK
        leads, does_not = (following, present) if following.leads else (present, following)
        return kind, f"The title {leads.title} is of somebody who leads; {does_not.title} is not."
    return None


def _by_field(present: MovedRole, following: MovedRole, is_named: bool) -> tuple[MoveKind, str]:
    if present.group and present.group == following.group:
        return MoveKind.LATERAL, "Both roles are of the same group."
    if is_named:
        return (
            MoveKind.LATERAL,
            "The roles are of different groups, but guides name one beside the other: a near field.",
        )
    return MoveKind.CHANGE_OF_FIELD, "The roles are of different groups, and no guide names one beside the other."
