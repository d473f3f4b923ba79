"""How strongly each clause asks for what it names: "Docker is required; Kubernetes is a plus, and no Java is needed".

A cue speaks for its own clause. One that opens a clause ("preferably …", "not …") speaks for what follows, one behind
("… is a plus", "… not required") for what comes before. Where no cue speaks, the clause says nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from careers.parsers.clause_words import (
    AHEAD,
    BEHIND,
    BRACKET,
    BREAK,
    CONCEDES,
    DENIAL_ENDS,
    DENIES,
    DISMISSES,
    ENDS_PHRASE,
    GOES_ON,
    LINKS,
    LIST_COMMA,
    NO_NEED,
    NOTHING_MORE,
    NOTHING_NEEDED,
    OPENS_PREFERRED,
    PHRASE,
)

REQUIRED, PREFERRED, NOT_ASKED = "required", "preferred", "not_asked"

FURTHEST, FEW, WIDEST = 60, 2, 160
DENIED = 1  # the rank of what a denial covers


@dataclass(frozen=True, slots=True)
class Span:
    """`[start, end)` of a text, and what the words there ask. Of several over one thing the least `rank` counts."""

    start: int
    end: int
    asks: str
    rank: int = 2


def asked(text: str, spans: Sequence[tuple[int, int]]) -> list[str | None]:
    """For each span, what its clause says of it: required, preferred, not asked; None where it says nothing.

    The spans are those of the things named, in order; a clause without any speaks for the clause before it.
    """
    outer = BRACKET.sub(lambda match: " " * len(match[0]), text)
    parts = [*_outer(outer, text), *_brackets(text, outer)]
    nearest: list[Span | None] = [None] * len(spans)
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for part in parts:
        for at in range(bisect_right(ends, part.start), bisect_left(starts, part.end)):
            nearest[at] = min(filter(None, (nearest[at], part)), key=_nearness)
    return [part.asks if part else None for part in nearest]


def _nearness(part: Span) -> tuple[int, int]:
    """Of several parts over one thing the smallest of the least rank counts."""
    return part.rank, part.end - part.start


def _outer(outer: str, text: str) -> Iterator[Span]:
    """The spans of the cues outside brackets."""
    clauses = _clauses(outer)
    before: set[str] = set()
    for number, (start, end) in enumerate(clauses):
        found = list(_cues(outer, start, end))
        # "Docker – required", "… not required but a plus": the clause has no words but its cue.
        speaks_back = number and found and not found[0].ahead and _opens(outer, start, found[0].start)
        # "Preferred but not required" is preferred.
        if speaks_back and (found[0].asks != NOT_ASKED or PREFERRED not in before):
            yield Span(clauses[number - 1][0], start, found[0].asks, rank=0)
        before = {cue.asks for cue in found}
        yield from _reaches(outer, start, end, found)
        yield from _denials(outer, start, end)


def _clauses(text: str) -> list[tuple[int, int]]:
    at = [0, *(match.end() for match in BREAK.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(at) if start < end]


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    asks: str
    ahead: bool


def _cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """The cues of one clause in order, none inside another."""
    found = [
        Cue(match.start(), match.end(), match.lastgroup or "", ahead)
        for pattern, ahead in ((BEHIND, False), (AHEAD, True))
        for match in pattern.finditer(text, start, end)
    ]
    last = start
    for cue in sorted(found, key=lambda cue: (cue.start, -cue.end, not cue.ahead)):
        if cue.start >= last:
            last = cue.end
            yield Cue(cue.start, cue.end, cue.asks, _is_ahead(cue, text, start, end))


def _is_ahead(cue: Cue, text: str, start: int, end: int) -> bool:
    """A cue that opens its clause speaks for what follows; one that ends it, never."""
    if cue.ahead:
        return not NOTHING_MORE.match(text, cue.end, end)
    return _opens(text, start, cue.start) and not GOES_ON.match(text, cue.end, end)


def _opens(text: str, start: int, at: int) -> bool:
    """Nothing but small words comes before `at`."""
    return at - start < FURTHEST and not LINKS.sub("", text[start:at]).strip(" -•")


def _reaches(text: str, start: int, end: int, cues: Sequence[Cue]) -> Iterator[Span]:
    """Each cue with the words it speaks for."""
    last = start
    for cue, following in zip(cues, [*cues[1:], None], strict=False):
        if cue.ahead:
            stop = following.start if following and following.ahead else _phrase_before(text, cue.end, following) or end
            yield Span(cue.start, stop, cue.asks)
            last = stop if following is None or following.ahead else last
        else:
            limit = min(end, cue.end + WIDEST)
            comma = LIST_COMMA.search(text, cue.end, limit)
            more = PHRASE.search(text, cue.end, limit)
            stops = [match.start() for match in (comma, more) if match]
            yield Span(_opening(text, last, cue.start), min([*stops, limit]), cue.asks)
            last = cue.end


def _phrase_before(text: str, start: int, following: Cue | None) -> int | None:
    """Where the words of the next cue, which stands behind them, begin."""
    return _opening(text, start, following.start) if following else None


def _opening(text: str, start: int, end: int) -> int:
    """Where the phrase before a cue opens."""
    found = [match.end() for match in PHRASE.finditer(text, start, end)]
    return found[-1] if found else start


def _denials(text: str, start: int, end: int) -> Iterator[Span]:
    for match in DENIES.finditer(text, start, end):
        if ENDS_PHRASE.match(text, match.end()):
            continue  # "models age and code does not, so CI/CD …" denies what comes before
        limit = min(end, match.end() + WIDEST)
        need = NO_NEED.search(text, match.end(), limit)
        stop = DENIAL_ENDS.search(text, match.end() + 1, limit)
        whole = (need and match[0].lower() in ("no", "without", "nor", "neither")) or DISMISSES.match(match[0])
        yield Span(match.start(), limit if whole else stop.start() if stop else limit, NOT_ASKED, rank=DENIED)


def _brackets(text: str, outer: str) -> Iterator[Span]:
    """A bracket that is a cue alone speaks for the name before it; other cues in one for what it holds."""
    last = 0
    for match in BRACKET.finditer(text):
        start, end = match.start() + 1, match.end() - 1
        cues = list(_cues(text, start, end))
        words = text[start:end]
        for cue in cues:
            words = words.replace(text[cue.start : cue.end], " ")
        if cues and not LINKS.sub("", words).strip(" ,.!:"):
            since = max(last, match.start() - WIDEST)
            commas = [comma.end() for comma in LIST_COMMA.finditer(outer, since, match.start())]
            yield Span(commas[-1] if commas else _opening(outer, since, match.start()), match.start(), cues[0].asks)
            last = match.end()
        yield from _reaches(text, start, end, cues)
        yield from _denials(text, start, end)


def asked_overall(text: str) -> str | None:
    """What an item says of itself as a whole: what it insists on counts before what it prefers."""
    if CONCEDES.search(text):
        return PREFERRED
    rest = NOTHING_NEEDED.sub(" ", text)
    said = {span.asks for span in _outer(rest, rest) if span.rank != DENIED}
    if REQUIRED in said:
        return REQUIRED
    if PREFERRED in said or OPENS_PREFERRED.search(rest):
        return PREFERRED
    nothing_left = rest != text and len(rest.split()) <= FEW
    is_denied = nothing_left or DISMISSES.match(text) or _is_all_denied(text)
    return NOT_ASKED if NOT_ASKED in said or is_denied else None


def _is_all_denied(text: str) -> bool:
    """ "A doctorate is not necessary outside research": one clause, of which the cue denies what it begins with."""
    return len(_clauses(text)) == 1 and any(
        span.start == 0 and span.rank != DENIED and span.asks == NOT_ASKED for span in _outer(text, text)
    )
