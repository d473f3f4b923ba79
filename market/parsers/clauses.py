"""The clauses of a sentence, and whose each is: of the market before it, of a market of its own, or of something else.

The widget market will grow to USD 5 bn, | and the services segment to USD 1 bn.       two markets
Job postings grow 74% annually, | while the widget market grows at a CAGR of 41%.      the first is of no market
The widget market, | which grew at 12% a year, | is expected to reach USD 5 bn.        an aside, and the market again

A clause begins where a new subject comes before a verb or a figure; what only continues with the verb ("and is expected
to reach") does not begin one. Pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from market.parsers.heads import NOUN, NOUNS, is_other_quantity, is_reported, technology_of
from market.parsers.places import PLACE_NAME
from market.parsers.rates import RATE, RATE_NAME
from market.parsers.sizes import SIZE
from vocabulary.lazy_regex import lazy_regex

# One kind of verb a line, each with what it reads.
VERBS = r"""
      will | would | should | could | may | might | can                        # the market will grow
    | is | are | was | were | has | have | had | did | does | remains?         # the market was worth
    | grow(?:s|ing)? | grew | ris(?:e|es|ing) | rose | climb(?:s|ed)?          # the market grew to
    | increas(?:e|es|ed|ing) | expand(?:s|ed|ing)? | jump(?:s|ped)? | surg(?:e|es|ed) | doubl(?:e|es|ed)
    | fall(?:s|ing)? | fell | declin(?:e|es|ed|ing) | drop(?:s|ped)? | shrink(?:s|ing)? | shrank   # services fell by
    | reach(?:es|ed|ing)? | hits? | exceeds? | exceeded | crosse[sd] | attained                    # it crossed $5 billion
    | totall?ed | amount(?:s|ed) | stood | stands                              # revenue totalled
    | account(?:s|ed|ing) | hold(?:s|ing) | held | leads? | led | dominat(?:es|ed) | controls | controlled
    | captur(?:es|ed) | commands | commanded | owns                            # Europe held 24%
    | generat(?:es|ed|ing) | made | makes | earned | raised | took | takes | pays? | paid | spends? | spent | hire[sd]?
    | spoke | speaks? | reported | posted | sees | saw | enter(?:s|ed)         # Nvidia reported
"""
# Without a verb before them, as in headlines; only of something that is called a market.
PARTICIPLES = r"""
      projected | expected | forecast(?:ed)? | estimated | anticipated | predicted | set | poised    # MLOps market set to
    | valued | worth | to                                                      # MLOps market to reach
"""
# What goes on with the clause before it.
ON = r"""
      from | to | at | by | with | for | on | up | down | than | compared | against | versus | per | a | an   # , up from
    | CAGR | compound | annual | according | then | thus | thereby             # , a compound annual
    | also | still | now | further | even | again | only | more | less | over | about | around | nearly | almost | not
    | expected | projected | forecast(?:ed)? | estimated | anticipated | predicted | set | poised | valued | worth | driven
    | or | and
    | hitting | crossing | surpassing | exceeding | topping | climbing | totall?ing | attaining      # , hitting $5 billion
    | increasing | jumping | surging | becoming | growing | reaching | rising | expanding
    | resulting\s+in | leading\s+to | taking\s+it | bringing\s+it             # , taking it to $5 billion
    | exhibiting | registering | recording | representing | reflecting | implying                    # , exhibiting a CAGR
    | \w+ly
"""
WORD = rf"(?!(?:{ON}|{VERBS})\b)(?:[A-Za-z][\w&/.'’-]*)"
NAMED = rf"(?:{WORD}\s+){{0,5}}?(?:{NOUNS})\b"
SUBJECT = lazy_regex(
    rf"""
      (?P<market>{NAMED})                                                      # the services segment
    | (?:{WORD}\s+){{1,6}}?(?=(?:{VERBS})\b)                                   # job postings grow
    | (?:{WORD}\s+){{1,3}}?(?={SIZE.pattern.replace("?P<", "?P<_")})           # services USD 1 bn
    """,
    re.IGNORECASE | re.VERBOSE,
)
VERB = lazy_regex(rf"\b(?:{VERBS})\b", re.IGNORECASE | re.VERBOSE)
BREAK = lazy_regex(
    r"""
      (?P<strong> ;\s* | \s[–—]\s | ,?\s (?:while|whereas|although|though|because) \s )    # …, while services
    | (?P<weak> ,?\s (?:and|but|with|as|yet|plus) \s | ,\s+ )                              # … and services
    | (?P<relative> \s (?= (?:which|who|that) \s ) )                                       # the market which grew
    """,
    re.IGNORECASE | re.VERBOSE,
)
ASIDE = lazy_regex(rf"(?:which|who|whose|having|after)\b | that\s+(?:{VERBS})\b", re.IGNORECASE | re.VERBOSE)
PRONOUN = lazy_regex(
    rf"""(?:it|this|that|they|these|the\s+figure|the\s+number|when\s+it)\b
    # The CAGR is
    | (?:the|an?|at|with|expected|projected|implied|estimated|stated|growth\s+rate:|\s)*
      (?:{RATE_NAME}|{RATE.pattern.replace("?P<", "?P<_")})
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Before the market they are said of: "Valued at USD 1.4 bn in 2022, the MLOps market will …".
AHEAD = lazy_regex(
    r"\W*(?:valued|estimated|calculated|worth|standing|growing|rising|expanding|starting|from|with|at|up\s+from|by|in)\b",
    re.IGNORECASE,
)
NO_SUBJECT = lazy_regex(rf"(?:\W*\b(?:{ON})\b)*\W*", re.IGNORECASE | re.VERBOSE)
ARTICLE = lazy_regex(r"\s*(?:the|an?|global|its)\s*", re.IGNORECASE)
# The label of a figure, without the market's name: "Revenue forecast in 2030:".
MEASURE = lazy_regex(
    r"""
    \W* (?: (?: the | global | total | expected | projected | estimated | forecast(?:ed)? | base | year | current | of | for | in
             | by | \d{4} ) \s+ )*                                                # the projected
    (?: revenue\s+(?:forecast|estimate)s? | (?:revenue\s+)?size | valuation | value(?:\s+of\s+sales)? | forecast )
    (?: \s+ (?: value | projection | estimate | (?:in|by|for|of)\s+\d{4} | \(\d{4}\) ) )* \W*   # revenue forecast in 2030
    """,
    re.IGNORECASE | re.VERBOSE,
)
OPENING = lazy_regex(r"(?:[\s,;:(–—-]*(?:while|whereas|although|though|as|and|but)\b)?[\s,;:(–—-]*", re.IGNORECASE)

PREDICATE = lazy_regex(rf"(?:{VERBS} | {PARTICIPLES})\b", re.IGNORECASE | re.VERBOSE)

Whose = Literal["market", "same", "other", "aside"]


@dataclass(frozen=True, slots=True)
class Clause:
    """Half-open span in its sentence. `whose`: names a market or place of its own, goes on, is of no market, an aside."""

    start: int
    end: int
    whose: Whose


def clauses(text: str) -> list[Clause]:
    """The clauses of a sentence in order; together they are all of it."""
    starts = [0, *_breaks(text)]
    joined: list[Clause] = []
    at = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        # "By 2027," and "According to them," belong to what follows.
        has_predicate = VERB.search(text, start, end) or SIZE.search(text, start, end)
        is_ahead = at == 0 and AHEAD.match(text, at) and not NOUN.search(text, at, end)
        if (not has_predicate or is_ahead) and end < len(text) and not _opens_aside(text, end):
            continue
        joined.append(Clause(at, end, _whose(text, at, end, joined)))
        at = end
    return joined


def _opens_aside(text: str, at: int) -> bool:
    match = BREAK.match(text, at)
    return match is not None and ASIDE.match(text, match.end()) is not None


def _breaks(text: str) -> Iterator[int]:
    in_aside = False
    for match in BREAK.finditer(text):
        follows = SUBJECT.match(text, match.end())
        is_aside = ASIDE.match(text, match.end()) is not None and (match["relative"] is not None or match[0][0] == ",")
        goes_back = in_aside and match[0].strip() == "," and _goes_on(text, match.end())
        if (
            (match["strong"] and (match[0][0] == ";" or follows))
            or (match["weak"] and follows)
            or is_aside
            or goes_back
        ):
            in_aside = is_aside
            yield match.start()


def _goes_on(text: str, at: int) -> bool:
    return bool(PREDICATE.match(text, at))


def _whose(text: str, start: int, end: int, earlier: list[Clause]) -> Whose:
    match = BREAK.match(text, start)
    at = match.end() if match else OPENING.match(text, start).end()  # type: ignore[union-attr]
    if match and ASIDE.match(text, at):
        return "aside"
    if PRONOUN.match(text, at) or _goes_on(text, at):
        return "same"
    figures = (pattern.search(text, at, end) for pattern in (SIZE, RATE))
    first_figure = min((figure.start() for figure in figures if figure), default=end)
    head = _head(text, at, first_figure)
    if not is_other_quantity(head) and (_names_market(head) or technology_of(text[at:end])):
        return "market"
    if not earlier and _is_of_the_market(text, at, first_figure, head):
        return "market"
    return "other" if head.strip(" ,.:(") else "same"


def _names_market(head: str) -> bool:
    return bool(NOUN.search(head) or PLACE_NAME.search(head))


def _is_of_the_market(text: str, start: int, first_figure: int, head: str) -> bool:
    """Whether an opening clause needs no name: a figure alone, its label, or what somebody expects of the market."""
    if NO_SUBJECT.fullmatch(head) or MEASURE.fullmatch(head):
        return True
    named = NOUN.search(text, start, first_figure)
    return named is not None and not is_other_quantity(head) and is_reported(text[start : named.start()])


def _head(text: str, start: int, first_figure: int) -> str:
    """The subject: up to the first verb or figure. In "the fall detection market" what looks like a verb is part of it."""
    verb = VERB.search(text, start, first_figure)
    head = text[start : verb.start() if verb else first_figure]
    named = NOUN.search(text, start, first_figure) if ARTICLE.fullmatch(head) else None
    return text[start : named.end()] if named else head
