"""Jobs that a question names and that are no role here: "project manager", "frontend developer", "nurse". Pure."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import takewhile

from search.questions import patterns
from search.questions.pieces import JOB, LEVEL, MONEY, PLACE, REGION, WORD, QuestionPiece, template_of
from search.questions.professions import (
    ALONE,
    BARE,
    HEADS,
    LED,
    OF_MANY,
    OTHER_FIELDS,
    OVER_A_FIELD,
    PROFESSIONS,
    titles_of_no_role,
)
from search.questions.spelling import is_spelled_out
from search.text.names import OCCUPATION, ROLE, SKILL, forms_of
from search.text.stems import singular
from search.text.words import plain

# Words beside pay that name no job.
OF_PAY = frozenset(
    """
    tech technology industry sector field world global worldwide region state city size cost survey calculator report statistics
    inflation transparency law chart graph increase raise rise euro euros dollar dollars pound pounds currency place places
    area areas cities top good real actual usual normal current typical overview list table data number figure area job role
    work career employee staff gross annual base total min max minimum maximum difference whole general approx roughly
    engineering euro rupee rupees eur usd gbp inr cad aud chf yen zloty francs kronor kroner currency
    ask asked negotiate demand expect expected request tell sound nowadays today now lately recently
    """.split()
)
MOST_BEFORE = 2
DIRECTOR, STAFF = "director", "staff"
UNWANTED = frozenset(("without", "no", "not", "less", "minus"))


def with_jobs(pieces: Sequence[QuestionPiece]) -> list[QuestionPiece]:
    """Words that name such a job as one piece, with the names that its words have."""
    if patterns.CERTIFICATIONS.search(template_of(pieces)):
        return list(pieces)
    found: list[QuestionPiece] = []
    for piece in _with_leaders(pieces):
        before = _before(found, piece)
        parts = [*found[len(found) - before :], piece]
        del found[len(found) - before :]
        found.append(_joined(parts) if before or _is_another(piece) else piece)
    return found


def _with_leaders(pieces: Sequence[QuestionPiece]) -> list[QuestionPiece]:
    """ "head of data", "VP engineering" and "chief technology officer" lead; who leads data engineers is none of them."""
    found: list[QuestionPiece] = []
    at = 0
    while at < len(pieces):
        size = _led(pieces, at)
        found.append(_joined(pieces[at : at + size]) if size else pieces[at])
        at += size or 1
    return found


def _led(pieces: Sequence[QuestionPiece], at: int) -> int:
    """By how many pieces a director and what is led are named; 0 where no field is."""
    if pieces[at].kind != LEVEL or pieces[at].text != DIRECTOR:
        return 0
    first = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].text == "of")
    field = list(takewhile(_is_field, pieces[first : first + MOST_BEFORE]))
    end = first + len(field)
    with_officer = end < len(pieces) and pieces[end].text == "officer"
    return end + with_officer - at if field else 0


def _is_field(piece: QuestionPiece) -> bool:
    """What a role's own title says is a role, of which there are directors too."""
    by_title = any(name.kind in ("role", "title") for name in piece.of(ROLE)[:1])
    if piece.kind == LEVEL:
        return piece.text == STAFF
    return piece.kind == SKILL or piece.text in LED or (piece.kind == ROLE and not by_title)


def _joined(pieces: Sequence[QuestionPiece]) -> QuestionPiece:
    start, end = pieces[0].start, pieces[-1].end
    names = tuple(name for piece in pieces for name in piece.names)
    return QuestionPiece(JOB, " ".join(piece.text for piece in pieces), start, end, names)


def _is_another(piece: QuestionPiece) -> bool:
    """A profession by one word, or an official title that only its occupation joins to a role."""
    if piece.kind == WORD:
        return not PROFESSIONS.isdisjoint((piece.text, singular(piece.text)))
    is_none = not OTHER_FIELDS.isdisjoint(piece.words) or is_reviewed(piece.words)
    return is_by_occupation(piece) and is_none


def is_reviewed(words: Sequence[str]) -> bool:
    """Whether it is a title of adverts of which somebody has found that no role here has it."""
    *before, last = words
    return not titles_of_no_role().isdisjoint((" ".join(words), " ".join([*before, singular(last)])))


def is_by_occupation(piece: QuestionPiece) -> bool:
    """Whether a role is named only by a title of the official occupation that is nearest to it."""
    return piece.kind == ROLE and [name.kind for name in piece.of(ROLE)[:1]] == [OCCUPATION]


def _before(found: Sequence[QuestionPiece], piece: QuestionPiece) -> int:
    """How many pieces before this one make it another job: words that nothing has read, or one skill."""
    if _is_entered(found, piece) or _is_of_job(found, piece):
        return 1
    if not _is_head(piece):
        return 0
    if found and found[-1].text in LED and singular(piece.text) in OVER_A_FIELD:
        return 1 + _of_a_field(found[:-1])
    if found and found[-1].kind == SKILL:
        is_title = is_by_occupation(piece) and len(piece.words) == 1
        return int(piece.kind == WORD or is_title or singular(piece.text) == "developer")
    words = 0
    for other in reversed(found[-MOST_BEFORE:]):
        if other.kind != WORD or (is_read(other.text) and other.text not in OTHER_FIELDS):
            break
        words += 1
    needs_field = piece.kind == ROLE and singular(piece.text) != "developer"
    if needs_field and not any(other.text in OTHER_FIELDS for other in found[len(found) - words :]):
        return 0
    return words + _of_a_field(found[: len(found) - words]) if words else 0


def _is_entered(found: Sequence[QuestionPiece], piece: QuestionPiece) -> bool:
    """ "data entry"."""
    return piece.kind == WORD and piece.text == "entry" and bool(found) and found[-1].text == "data"


def _is_of_job(found: Sequence[QuestionPiece], piece: QuestionPiece) -> bool:
    """The "clerk" behind "data entry"."""
    is_job = piece.kind == WORD and not (HEADS | PROFESSIONS).isdisjoint((piece.text, singular(piece.text)))
    return is_job and bool(found) and found[-1].kind == JOB


def _of_a_field(before: Sequence[QuestionPiece]) -> int:
    """ "AI product manager" is one job, and no AI engineer."""
    return int(bool(before) and before[-1].kind == SKILL)


def _is_head(piece: QuestionPiece) -> bool:
    forms = {piece.text, singular(piece.text)}
    heads = HEADS if piece.kind == WORD or is_by_occupation(piece) else BARE
    return not forms.isdisjoint(heads) and piece.kind in (WORD, ROLE)


@cache
def is_read(word: str) -> bool:
    """Whether it is one of the words that questions are put in."""
    forms = {word, singular(word)}
    return word.isdigit() or not forms.isdisjoint(OF_PAY) or any(map(is_spelled_out, forms))


def unread(pieces: Sequence[QuestionPiece], known: Collection[str] = ()) -> tuple[str, ...]:
    """What a question names, where it is no role, level or place: neighbouring words together. Not what it does without."""
    runs: list[list[str]] = [[]]
    for at, piece in enumerate(pieces):
        is_unwanted = at > 0 and pieces[at - 1].text in UNWANTED
        if piece.kind == WORD and piece.text not in known and is_unread(piece) and not is_unwanted:
            runs[-1].append(piece.text)
        elif piece.kind not in (LEVEL, PLACE, REGION):
            runs.append([])
    return tuple(" ".join(run) for run in runs if run)


def is_unread(piece: QuestionPiece) -> bool:
    return not piece.is_stop_word and (piece.text in ALONE or not is_read(piece.text))


def bare_job(pieces: Sequence[QuestionPiece]) -> QuestionPiece | None:
    """ "engineer", "analyst salary": a job that several roles may be, where nothing else says which."""
    said = [piece for piece in pieces if piece.kind not in (LEVEL, PLACE, REGION, MONEY) and not _only_asks(piece)]
    is_bare = len(said) == 1 and is_head_word(said[0].text)
    return said[0] if is_bare else None


def _only_asks(piece: QuestionPiece) -> bool:
    is_named = is_head_word(piece.text) or piece.text in OTHER_FIELDS
    return piece.kind == WORD and not is_named and (piece.is_stop_word or is_read(piece.text))


def is_head_word(word: str) -> bool:
    return not OF_MANY.isdisjoint((word, singular(word)))


def is_chosen(piece: QuestionPiece, title: str) -> bool:
    """Whether a role is only one of those that a word may mean: "developer", "software engineer", "data". Not "MLOps", "SRE"."""
    name = next(iter(piece.meant), None)
    if not name or name.kind not in ("short", "meant"):
        return False
    words, of_title = forms_of(piece.text).words.split(), forms_of(title).words.split()
    if set(words) == set(of_title) or piece.text == "".join(word[0] for word in plain(title)):
        return False
    names_a_job = any(not {word, singular(word)}.isdisjoint(HEADS) for word in piece.words)
    return names_a_job or name.kind == "meant" or set(words).isdisjoint(of_title)
