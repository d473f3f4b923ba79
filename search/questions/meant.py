"""Whether a word that names both a role and a skill means the one or the other. Pure.

"ml salary" is about a role, "ml" about a skill; "docker kubernetes devops" names three skills.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.questions import patterns
from search.questions.intents import BEFORE_NAMES, names_a_job
from search.questions.pages import page_for
from search.questions.pieces import WORD, QuestionPiece, template_of
from search.text.names import ROLE, SKILL

VERSUS = re.compile(r"\b(?:vs|versus|v|differences?|compare|or)\b")
MOVES = re.compile(r"\b(?:switch|transition|pivot|move|moving|become|into|from)\b")


@dataclass(frozen=True, slots=True)
class Around:
    """What the words around say. `meant`: how many pieces may be meant for a role; `first`: the first of them."""

    template: str
    skills: int
    meant: int
    first: QuestionPiece | None
    has_role: bool
    wants_role: bool
    is_target: bool


def as_meant(pieces: list[QuestionPiece]) -> list[QuestionPiece]:
    """The pieces, those with two meanings of the kind that is meant."""
    template = template_of(pieces)
    page = page_for(template)
    if page is not None and page.name in BEFORE_NAMES:
        return pieces
    around = _around(template, pieces)
    return [_of_kind_meant(piece, around) for piece in pieces]


def _around(template: str, pieces: Sequence[QuestionPiece]) -> Around:
    becomes = patterns.FIRST_PERSON.search(template) and "become" in template
    with_meaning = [piece for piece in pieces if piece.meant]
    return Around(
        template=template,
        skills=sum(piece.kind == SKILL for piece in pieces),
        meant=len(with_meaning),
        first=next(iter(with_meaning), None),
        has_role=any(piece.kind == ROLE for piece in pieces),
        wants_role=bool(patterns.PAY.search(template) or becomes),
        is_target=bool(patterns.LACK.search(template)) and not names_a_job(pieces),
    )


def _of_kind_meant(piece: QuestionPiece, around: Around) -> QuestionPiece:
    if piece.kind in (SKILL, WORD) and piece.meant and _is_role(piece, around):
        return replace(piece, kind=ROLE)
    if piece.kind == ROLE and piece.of(SKILL) and _is_skill(piece, around):
        return replace(piece, kind=SKILL)
    return piece


def _is_role(piece: QuestionPiece, around: Around) -> bool:
    if around.wants_role and not around.has_role and piece is around.first:
        return True
    is_word = piece.kind == WORD
    if VERSUS.search(around.template) and around.meant > 1 and (around.has_role or is_word):
        return True
    has_other_skills = around.skills - (piece.kind == SKILL)
    is_one = around.has_role or around.meant == 1 or is_word
    return bool(MOVES.search(around.template)) and not has_other_skills and is_one


def _is_skill(piece: QuestionPiece, around: Around) -> bool:
    kinds = [name.kind for name in piece.of(ROLE)]
    if around.skills > 1 and kinds[0] == "short" and not around.wants_role and not around.is_target:
        return True
    is_certified = patterns.CERTIFICATIONS.search(around.template) is not None
    return is_certified and kinds[0] == "title" and "short" not in kinds
