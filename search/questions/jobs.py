"""Jobs that a question names and that are no role here: "project manager", "frontend developer", "nurse". Pure."""

from collections.abc import Collection, Sequence
from functools import cache

from search.questions import patterns
from search.questions.pieces import JOB, LEVEL, PLACE, WORD, QuestionPiece, template_of
from search.questions.professions import ALONE, BARE, HEADS, OTHER_FIELDS, PROFESSIONS
from search.questions.spelling import is_spelled_out
from search.text.names import OCCUPATION, ROLE, SKILL
from search.text.stems import singular

# Words beside pay that name no job.
OF_PAY = frozenset(
    """
    tech technology industry sector field world global worldwide region state city size cost survey calculator report statistics
    inflation transparency law chart graph increase raise rise euro euros dollar dollars pound pounds currency place places
    area areas cities top good real actual usual normal current typical overview list table data number figure area job role
    work career employee staff gross annual base total min max minimum maximum difference whole general approx roughly
    ask asked negotiate demand expect expected request tell sound nowadays today now lately recently
    """.split()
)
MOST_BEFORE = 2


def with_jobs(pieces: Sequence[QuestionPiece]) -> list[QuestionPiece]:
    """Words that name such a job as one piece, with the names that its words have."""
    if patterns.CERTIFICATIONS.search(template_of(pieces)):
        return list(pieces)
    found: list[QuestionPiece] = []
    for piece in pieces:
        before = _before(found, piece)
        parts = [*found[len(found) - before :], piece]
        del found[len(found) - before :]
        found.append(_joined(parts) if before or _is_another(piece) else piece)
    return found


def _joined(pieces: Sequence[QuestionPiece]) -> QuestionPiece:
    start, end = pieces[0].start, pieces[-1].end
    names = tuple(name for piece in pieces for name in piece.names)
    return QuestionPiece(JOB, " ".join(piece.text for piece in pieces), start, end, names)


def _is_another(piece: QuestionPiece) -> bool:
    """A profession by one word, or an official title that only its occupation joins to a role."""
    if piece.kind == WORD:
        return singular(piece.text) in PROFESSIONS
    return is_by_occupation(piece) and not OTHER_FIELDS.isdisjoint(piece.words)


def is_by_occupation(piece: QuestionPiece) -> bool:
    """Whether a role is named only by a title of the official occupation that is nearest to it."""
    return piece.kind == ROLE and [name.kind for name in piece.of(ROLE)[:1]] == [OCCUPATION]


def _before(found: Sequence[QuestionPiece], piece: QuestionPiece) -> int:
    """How many pieces before this one make it another job: words that nothing has read, or one skill."""
    if not _is_head(piece):
        return 0
    if found and found[-1].kind == SKILL:
        return int(piece.kind == WORD or singular(piece.text) == "developer")
    words = 0
    for other in reversed(found[-MOST_BEFORE:]):
        if other.kind != WORD or is_read(other.text):
            break
        words += 1
    needs_field = piece.kind == ROLE and singular(piece.text) != "developer"
    if needs_field and not any(other.text in OTHER_FIELDS for other in found[len(found) - words :]):
        return 0
    return words + _of_a_field(found[: len(found) - words]) if words else 0


def _of_a_field(before: Sequence[QuestionPiece]) -> int:
    """ "AI product manager" is one job, and no AI engineer."""
    return int(bool(before) and before[-1].kind == SKILL)


def _is_head(piece: QuestionPiece) -> bool:
    forms = {piece.text, singular(piece.text)}
    return not forms.isdisjoint(HEADS if piece.kind == WORD else BARE) and piece.kind in (WORD, ROLE)


@cache
def is_read(word: str) -> bool:
    """Whether it is one of the words that questions are put in."""
    forms = {word, singular(word)}
    return word.isdigit() or not forms.isdisjoint(OF_PAY) or any(map(is_spelled_out, forms))


def unread(pieces: Sequence[QuestionPiece], known: Collection[str] = ()) -> tuple[str, ...]:
    """What a question names, where it is no role, level or place: neighbouring words together."""
    runs: list[list[str]] = [[]]
    for piece in pieces:
        if piece.kind == WORD and piece.text not in known and _is_unread(piece):
            runs[-1].append(piece.text)
        elif piece.kind not in (LEVEL, PLACE):
            runs.append([])
    return tuple(" ".join(run) for run in runs if run)


def _is_unread(piece: QuestionPiece) -> bool:
    return not piece.is_stop_word and (piece.text in ALONE or not is_read(piece.text))
