"""The shares that prose states in per cent, and of what: "29% of cloud spend is wasted", "of 112 adverts, 87% name Python". Pure.

What a share is of and what it says are the words that carry meaning, by their stems: two sentences are about one thing where
these words are the same. Who asked, when, and how many were asked is kept apart, so that it can be compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from vocabulary.dates import WHOLE_YEAR
from vocabulary.hedges import HEDGE, hedge_of
from vocabulary.lazy_regex import lazy_regex
from vocabulary.numbers import Figure

PERCENT = r"(?<![\d.,–-])(?P<figure>\d{1,3}(?:\.\d{1,4})?)\s?(?P<sign>%|per\ ?cent\b)(?!\s?(?:-|–|—|to|or)\s?\d)"
# "29% of cloud spend", "Of 112 adverts, 87% name Python"
SHARE = lazy_regex(rf"{PERCENT}(?:\s+of\s+(?P<whole>[^,;.%]+))?", re.IGNORECASE)
OPENING_WHOLE = re.compile(r"^(?:Of|Among|Across)\s+(?P<whole>[^,;%]{3,60}),\s")
BEFORE = lazy_regex(rf"({HEDGE})\s*$", re.IGNORECASE | re.VERBOSE)
# A share of what an earlier sentence names.
POINTS_BACK = re.compile(
    r"(?:all\s+)?(?:them|it|this|these|(?:the|that|this)\s+same|the\s+\d+|those(?!\s+(?:asked|surveyed|polled|who|that))|such)\b",
    re.IGNORECASE,
)
# What a sentence says of a further figure: ", from 25% a year before", "and 30% Java".
FURTHER = re.compile(
    r"(?:[,;]\s*|\s+(?:and|while|but|against|versus)\s+)[^,;%]{0,60}?\d\s?(?:%|per\s?cent\b)[^,;]*", re.IGNORECASE
)
NAME = r"(?!(?:In|By|From|For|Of|The|At)\b)[A-Z][\w&-]*(?:\s+[A-Z][\w&-]*){0,3}"
STUDY = r"(?:survey|poll|report|study|data|figures|account|estimate|measure|analysis|research)"
SURVEYS = re.compile(
    rf"\b[Aa]ccording\s+to\s+(?:the\s+)?(?P<a>{NAME})|(?P<b>{NAME})['’]s\s+(?:\d{{4}}\s+)?(?:[\w-]+\s+){{0,3}}?{STUDY}\b|"
    rf",\s+(?P<c>{NAME})\s+(?:finds|found|reports|reported|says|said|estimates)\b|"
    rf"\b(?P<d>{NAME})\s+(?:finds|found|reports|reported|says|said|estimates)\s+that\b"
)
NUMBER_ASKED = re.compile(r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d{2,6})(?![\w.,]*[\d%]|\s?(?:%|per\s?cent\b))")
PEOPLE_ASKED = re.compile(rf"\b(?:among|by|from|with)\s+(?:over\s+)?{NUMBER_ASKED.pattern}\s+\w+")
WORD = re.compile(r"[^\W\d_][\w+#'’-]*")
# Words that say who stated a share, and the small ones: they change nothing of what it is of.
EMPTY = frozenset(
    """
    a an the this that these those such its it their they them his her our your which who whom whose what there here some any
    each all same and or but as at by for from in into of on to with among across about between within than then while when where
    if so is are was were be been being am has have had having do does did will would can could may might should must one another
    other second first account accounts page pages report reports survey surveys surveyed study poll polls polled source sources
    asked answer answers answered respondent respondents according says said say find finds found estimate estimates data figures
    year years now today currently over up roughly around nearly almost least
    """.split()
)
# Characters before a figure in which its hedge is.
HEDGED = 40
FIRMS = frozenset("company organization organisation firm enterprise business".split())
SAME = {
    "used": "use",
    "using": "use",
    "adopt": "use",
    "adopted": "use",
    "adopts": "use",
    "spent": "spend",
    "rise": "rose",
}
ENDINGS = ("ing", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class ShareSubject:
    """`whole`: the first word of what it is a share of, "" where it is of whoever was asked; `words`: all that it says."""

    whole: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareInText:
    """`said`: its sentence without a label. `survey`, `year` and `asked` are None where the sentence leaves them open."""

    subject: ShareSubject
    figure: Figure
    said: str
    survey: str | None
    year: int | None
    asked: int | None


def shares_in(text: str) -> Iterator[ShareInText]:
    """Every share whose whole is named in its own sentence."""
    for start, end in sentence_spans(text):
        label, said, _ = split_label(text[start:end])
        for match in SHARE.finditer(said):
            share = _share(said, label, match)
            if share:
                yield share


def _share(said: str, label: str, match: re.Match[str]) -> ShareInText | None:
    opening = OPENING_WHOLE.match(said)
    whole = match["whole"] or (opening["whole"] if opening and "%" not in said[: match.start()] else None)
    years = set(WHOLE_YEAR.findall(said))
    if not whole or POINTS_BACK.match(whole) or len(years) > 1:
        return None
    subject = _subject(_alone(said, match), label, whole)
    hedge = BEFORE.search(said[max(0, match.start() - HEDGED) : match.start()])
    asked = {number for number in NUMBER_ASKED.findall(said) if not WHOLE_YEAR.fullmatch(number)}
    if not subject or len(asked) > 1:
        return None
    return ShareInText(
        subject=subject,
        figure=Figure(Decimal(match["figure"]), match["figure"], hedge_of(hedge[1]) if hedge else None),
        said=said,
        survey=_survey(said),
        year=int(years.pop()) if years else None,
        asked=int(asked.pop().replace(",", "")) if asked else None,
    )


def _alone(said: str, match: re.Match[str]) -> str:
    """The words that are about this figure: neither those before an earlier one nor what is said of a further one."""
    before, behind = said[: match.start()], said[match.end("sign") :]
    return f"{'' if '%' in before else before} {FURTHER.sub('', behind)}"


def _subject(words: str, label: str, whole: str) -> ShareSubject | None:
    """A label names the subject only where the sentence does not: "Python: in 87% of adverts"."""
    head = next(iter(_stems(SURVEYS.sub(" ", whole))), "")
    about = {head, *(stem for stem in _stems(PEOPLE_ASKED.sub(" ", SURVEYS.sub(" ", words))) if stem != "firm")}
    if about == {head}:
        about.update(_stems(label))
    return ShareSubject(head, frozenset(about)) if about != {head} else None


def _stems(text: str) -> list[str]:
    words = (re.sub(r"['’]s$", "", word.casefold()) for word in WORD.findall(text))
    return [_stem(word) for word in words if word not in EMPTY]


def _stem(word: str) -> str:
    word = SAME.get(word, word)
    if re.sub("ies$", "y", word).removesuffix("es" if word.endswith("sses") else "s") in FIRMS:
        return "firm"
    return next((word.removesuffix(end) for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), word)


def _survey(said: str) -> str | None:
    match = SURVEYS.search(said)
    return next(name for name in match.groups() if name).casefold() if match else None
