"""How strongly each clause asks for what it names: "Docker is required; Kubernetes is a plus, and no Java is needed".

A cue speaks for its own clause. One that opens a clause ("preferably …", "not …") speaks for what follows, one behind
("… is a plus", "… not required") for what comes before. Where no cue speaks, the clause says nothing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vocabulary.lazy_regex import lazy_regex

REQUIRED, PREFERRED, NOT_ASKED = "required", "preferred", "not_asked"

# Where a clause ends whatever comes next.
BREAK = lazy_regex(
    r"""
      ;                                                     # SQL required; Spark a plus
    | [.!?](?=\s)                                           # Know Python. Scala is a plus
    | \s[–—-]{1,2}\s                                        # Docker – required
    | ,?\s{1,4}\b(?:but|though|although|while|whereas|however|yet)\b   # Java is not required, though Kotlin helps
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Where a new phrase opens behind a comma or "and"; a bare name behind one goes on with the list.
PHRASE = lazy_regex(
    r"""
    (?: , \s{0,4} (?:and\s{1,4})? | \s{1,4} (?:and|plus|with) \s{1,4} )
    (?= (?: with | plus | any | some | an? | prior | previous | basic | strong | solid | good | deep | hands-on | working
          | knowledge | experience | famili\w+ | understanding | exposure | proficien\w+ | expertise | ability | skills?
          | we | you | they | it | preferably | ideally | not | no | nor | without | rather | bonus | optionally ) \b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Cues that speak for what follows, wherever in the clause they come.
AHEAD = lazy_regex(
    r"""
      (?P<preferred>
          \b(?:preferably | ideally | optionally | better \s+ yet)\b                # Python, preferably with Django
        | \bbonus (?:\s+points?)? \s* (?:for | if | to | :)                         # bonus points for Airflow
        | \b(?:nice | good)[ -]to[ -]haves? \s* (?:: | (?:skills|technologies|tools)\b) # nice to have: Rust
        | (?:(?<=,\s) | (?<=,) | (?<=\band\s) | (?<=\bbut\s)) (?:nice | good)[ -]to[ -]have \s+
          (?!(?:for|but|if|when|in|and|or|with|to|as|not)\b)(?=\w)                   # …, nice to have Helm
        | \b(?:prefer(?:red|ence) | desir(?:ed|able) | optional | pluses | (?:a\s+)?plus) \s* : # Preferred: MLflow
        | \bprefer(?:red|ence) \s+ (?:experience | knowledge | skills? | for | given\s+to) \b   # preference for Go
        | \bwe \s+ (?:would\s+|'d\s+)? prefer \b                                    # we prefer Scala
        | \bconsider \s+ (?:an? | getting | learning)\b                             # consider a degree
      )
    | (?P<required>
          \bmust \s+ (?:have | know | be | possess) \b                              # must know Python
        | \b(?:required | mandatory | must[ -]haves?) \s* :                         # Required: SQL
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Cues that speak for what comes before.
BEHIND = lazy_regex(
    r"""
      (?P<not_asked>
          \b(?:not | n[o']t | isn['’]t | aren['’]t | never | no\s+longer) \s+
          (?:(?:strictly | absolutely | always | a | an | be | at\s+all) \s+)*
          (?:required | needed | necessary | mandatory | compulsory | essential | expected | assumed
           | must | prerequisite | requirement | obligatory)\b                      # Java is not required
        | \b(?:unnecessary | not \s+ a \s+ must)\b                                  # Kafka is unnecessary
      )
    | (?P<preferred>
          \b(?:nice | good | great | useful)[ -]to[ -]haves?\b                      # Terraform is good to have
        | \b(?:an? | any | big | huge | strong | real | definite | added | major | plus | distinct) \s+
          (?:\w+\s+)?? (?:plus | bonus | asset | advantage | benefit)\b             # a plus, a strong plus, an added advantage
        | \b(?:is | are | as | considered) \s+ (?:bonus(?:es)? | pluses)\b           # are pluses
        | \b(?:prefer(?:red|able|ably) | ideally | desir(?:ed|able) | advantageous | beneficial | helpful
           | optional | recommended | favou?rable | welcome | highly \s+ valued)\b  # Scala preferred
        | \bworth \s+ considering\b                                                 # a course is worth considering
        | \b(?:would | can | will | could | may) \s+ (?:also\s+)? help \s* (?=$|[,.;)])   # TensorFlow would also help
        | \b(?:also\s+)? helps \s* (?=$|[,.;)])                                     # JavaScript helps
        | \b(?:a \s+)? bonus(?:es)? \s* (?=$|[,.;)])                                # Rust: bonus
      )
    | (?P<required>
          \b(?:is | are | be | being) \s+ (?:also\s+|strictly\s+|absolutely\s+|highly\s+)?
          (?:required | mandatory | essential | needed | necessary | expected | compulsory | (?:a \s+)? must)\b
        | \b(?:a \s+ must (?:[ -]have)? | must[ -]haves?)\b                         # Python a must
        | \b(?:required | mandatory)\s* (?=$|[,.;)] | \s+ (?:and|for|in|by)\b)      # Linux and Git required
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A word that denies what follows. "Not only Python", "not limited to Docker" and "no less than" deny nothing.
DENIES = lazy_regex(
    r"""
    \b(?: (?: no | not | never | nor | neither | cannot | n[’']t | \w+n[’']t ) \b
          (?! \s+ (?: only | just | merely | simply | limited | less | fewer | later | more | matter | problem | to\s+mention
                   | one | exceed\w* ) \b | -)
        | without\b | rather \s+ than\b | instead \s+ of\b | as \s+ opposed \s+ to\b | other \s+ than\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "No Docker, Kafka or Spark experience is needed": the denial reaches up to these words.
NO_NEED = lazy_regex(
    r"\b(?:required|needed|necessary|expected|assumed|experience|knowledge|need(?:\s+(?:to|for))?)\b", re.IGNORECASE
)
NOTHING_NEEDED = lazy_regex(
    r"\b(?:no|not\s+any|without|not)\b[^.;]{0,160}"
    r"\b(?:required|needed|necessary|expected|assumed|need|require)\b",
    re.IGNORECASE,
)
# "While not strictly mandatory, a degree is often expected."
CONCEDES = lazy_regex(
    r"\b(?:while|although|though)\s+(?:it\s*(?:is|['’]s)\s+)?not\s+(?:\w+\s+){0,2}?"
    r"(?:required|mandatory|necessary|essential|compulsory|needed)\s*,"
    r"|\b(?:nice|helpful|useful|welcome|valued|good)(?:\s+to\s+have)?,?\s+but\s+not\s+(?:\w+\s+)?(?:required|necessary|needed|essential)\b",
    re.IGNORECASE,
)
ENDS_PHRASE = lazy_regex(r"[,.)]|\s+and\b")
DENIAL_ENDS = lazy_regex(r",|\s+(?:and|because|since)\s+", re.IGNORECASE)
BRACKET = lazy_regex(r"\(([^()]*)\)|\[([^\[\]]*)\]")
LINKS = lazy_regex(
    r"^\s*(?:,\s*)?(?:(?:and|is|are|it|this|that|which|would|be|strictly|highly|strongly)\s+)*", re.IGNORECASE
)
LIST_COMMA = lazy_regex(r",\s*")
NOTHING_MORE = lazy_regex(r"[\s.:]*$")
# Behind a cue that opens a clause: "… – nice to have for large teams" still speaks for what came before.
GOES_ON = lazy_regex(r"\s*(?:$|[,.;:)]|(?:for|when|if|in|to|as|but|and|with)\b)", re.IGNORECASE)
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
        whole = need and match[0].lower() in ("no", "without", "nor", "neither")
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


# The words of a heading or lead-in under which nothing is a must.
OPENS_PREFERRED = lazy_regex(
    r"""
    \b(?: prefer(?:red|able|ably|s)? | preference\s+(?:for|given) | an? \s+ (?:\w+\s+)? plus | pluses
      | (?:nice | good)[ -]to[ -]haves? | ideally | desir(?:ed|able) | advantageous | an \s+ (?:added\s+)? advantage
      | beneficial | bonus | helpful | optional | worth\s+considering | consider | asset | recommended ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


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
    return NOT_ASKED if NOT_ASKED in said or nothing_left else None
