"""Where to go from a role: the first moves of the list of moves from it, with what each asks for and changes in pay."""

from collections.abc import Iterator
from typing import Any

from careers.models import Role
from careers.models.choices import Level, label_of
from paths.models import RoleCloseness
from paths.moves.choices import PossibleMove, possible_moves
from paths.moves.family import load_family
from paths.moves.pay_change import PayOfMove
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, link, page, role_parts

MOST_MOVES = MOST_NEAR = 3
SOURCE = "By the skills that guides require. Pay: by how much the medians of adverts differ from those of this role."


def answer_onward(start: Role, level: str, *, is_of_likeness: bool = False) -> AnswerBlock:
    """`is_of_likeness`: whether roles that are like this one are asked for."""
    family = load_family()
    moves = possible_moves(family, start, level, is_start=True) if start.slug in family.required else []
    address = page("paths", **{"from": start.slug}) or start.get_absolute_url()
    return AnswerBlock(
        kind="move",
        title=f"Where to go from {start.title}",
        parts=[
            *(_closest(start) if is_of_likeness else ()),
            AnswerPart("Moves that guides name come first, then those that leave least to learn." if moves else ""),
        ],
        address=address,
        columns=("Next role", "To learn", f"{label_of(Level, level)} pay in adverts") if moves else (),
        rows=[_row(move) for move in moves[:MOST_MOVES]],
        links=[
            *link(
                f"All {len(moves)} moves from {start.title}" if moves else "Plan a move",
                "paths",
                **{"from": start.slug},
            ),
            *link(f"Career path of {start.title}", "role-detail#career_development", start.slug),
        ],
        source=SOURCE if moves else "",
    )


def _closest(start: Role) -> Iterator[AnswerPart]:
    """One query."""
    rows: Any = RoleCloseness.objects.filter(role=start, other__retired_at=None)
    near = rows.select_related("other").order_by("rank")
    if roles := [each.other for each in near[:MOST_NEAR]]:
        yield AnswerPart("Closest by duties, titles and skills: ")
        yield from role_parts(roles)
        yield AnswerPart(". ")


def _row(move: PossibleMove) -> AnswerRow:
    learn = AnswerPart(f"{move.cost} of {move.required} requirements")
    return AnswerRow(move.title, f"{page('paths')}?{move.query}", [learn, _pay(move.pay)])


def _pay(change: PayOfMove | None) -> AnswerPart:
    if change is None or change.high is None:
        return AnswerPart("not compared: too few adverts")
    if change.main is None:
        return AnswerPart("too close to call")
    return AnswerPart(f"ranges {change.ends} {change.text} {change.side}", computed=change.main)
