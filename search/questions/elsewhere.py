"""Where pay is asked of, where that is no country: a part of the world, or a place that nothing here knows. Pure."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from search.questions.jobs import is_unread
from search.questions.pieces import PLACE, REGION, WORD, QuestionPiece, of_kind
from search.questions.places import is_city
from search.questions.regions import Region, region_of
from search.text.words import plain
from vocabulary.country_names import COUNTRY_NAMES, with_article

BEFORE_A_PLACE = frozenset(("in", "near", "around", "within", "across", "throughout"))
BEFORE_AN_EMPLOYER = frozenset(("at",))
OUTSIDE = frozenset(("outside", "except", "excluding", "besides", "beyond", "not"))
BETWEEN = frozenset(("of", "the", "in", "for"))
MOST_WORDS, SHORTEST = 3, 3


def regions_in(text: str, pieces: Sequence[QuestionPiece]) -> tuple[Region, ...]:
    """Those that are known by name, then those that are not, by what was typed."""
    known = [region_of(piece.words) for piece in of_kind(pieces, REGION)]
    outside = [_outside(piece.text) for piece in unwanted_places(pieces)]
    unknown = [Region(f"“{name}”", frozenset()) for name in _runs(text, pieces, BEFORE_A_PLACE)]
    return tuple(dict.fromkeys((*known, *outside, *unknown)))


def names_employer(text: str, pieces: Sequence[QuestionPiece]) -> bool:
    """ "at Accenture"."""
    return any(_runs(text, pieces, BEFORE_AN_EMPLOYER))


def unwanted_places(pieces: Sequence[QuestionPiece]) -> list[QuestionPiece]:
    """ "outside the US", "not in Germany"."""
    return [piece for at, piece in enumerate(pieces) if piece.kind == PLACE and _is_outside(pieces[:at])]


def _is_outside(before: Sequence[QuestionPiece]) -> bool:
    between = list(takewhile(lambda piece: piece.text in BETWEEN, reversed(before)))
    at = len(before) - len(between) - 1
    return at >= 0 and before[at].text in OUTSIDE


def _outside(code: str) -> Region:
    return Region(f"the world outside {with_article(code)}", frozenset(COUNTRY_NAMES) - {code})


def _runs(text: str, pieces: Sequence[QuestionPiece], before: frozenset[str]) -> Iterator[str]:
    """ "in Atlantis", "around the Shire": words that nothing reads; what is too short to be a name is none."""
    for at, piece in enumerate(pieces):
        if piece.text in before and (run := _run(pieces[at + 1 :])):
            name = text[run[0].start : run[-1].end]
            if len(name) >= SHORTEST:
                yield name


def _run(pieces: Sequence[QuestionPiece]) -> Sequence[QuestionPiece]:
    after = pieces[1:] if pieces and pieces[0].text == "the" else pieces
    return list(takewhile(lambda piece: piece.kind == WORD and is_unread(piece), after[:MOST_WORDS]))


def cities_in(text: str, pieces: Sequence[QuestionPiece]) -> tuple[tuple[str, str], ...]:
    """Cities and parts of countries as they were typed, each with the code of its country."""
    named = [(text[piece.start : piece.end], piece.text) for piece in of_kind(pieces, PLACE)]
    return tuple(dict.fromkeys((written, code) for written, code in named if is_city(plain(written))))
