"""Where pay is asked of, where that is no country: a part of the world, or a place that nothing here knows. Pure."""

from collections.abc import Sequence
from itertools import takewhile

from search.questions.jobs import is_unread
from search.questions.pieces import PLACE, REGION, WORD, QuestionPiece, of_kind
from search.questions.places import is_city
from search.questions.regions import Region, region_of
from search.text.words import plain

BEFORE_A_PLACE = frozenset(("in", "near", "around", "within", "across", "throughout"))
MOST_WORDS = 3


def regions_in(text: str, pieces: Sequence[QuestionPiece]) -> tuple[Region, ...]:
    """Those that are known by name, then those that are not, by what was typed."""
    known = [region_of(piece.words) for piece in of_kind(pieces, REGION)]
    return tuple(dict.fromkeys((*known, *(Region(f"“{name}”", frozenset()) for name in _unknown(text, pieces)))))


def _unknown(text: str, pieces: Sequence[QuestionPiece]) -> list[str]:
    """ "in Atlantis", "around the Shire": words that nothing reads."""
    runs = [_run(pieces[at + 1 :]) for at, piece in enumerate(pieces) if piece.text in BEFORE_A_PLACE]
    return [text[run[0].start : run[-1].end] for run in runs if run]


def _run(pieces: Sequence[QuestionPiece]) -> Sequence[QuestionPiece]:
    after = pieces[1:] if pieces and pieces[0].text == "the" else pieces
    return list(takewhile(lambda piece: piece.kind == WORD and is_unread(piece), after[:MOST_WORDS]))


def cities_in(text: str, pieces: Sequence[QuestionPiece]) -> tuple[tuple[str, str], ...]:
    """Cities and parts of countries as they were typed, each with the code of its country."""
    named = [(text[piece.start : piece.end], piece.text) for piece in of_kind(pieces, PLACE)]
    return tuple(dict.fromkeys((written, code) for written, code in named if is_city(plain(written))))
