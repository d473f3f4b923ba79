"""Claims about shares of a market: "the cloud segment held the highest share in 2022", "services took 31% of …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from careers.documents.typography import before as words_before
from market.parsers.sizes import find_sizes, qualifier_before
from market.parsers.subjects import MarketName, find_segment, find_subject
from vocabulary.dates import YEAR

LARGEST = (
    r"(?<!second[ -])(?<!third[ -])(?<!fourth[ -])(?<!fifth[ -])(?<!next[ -])(?<!one of the )(?<!among the )"
    r"(?:highest|largest|biggest|greatest|dominant|leading|major|lion's)"
)
# Words of one noun phrase: "largest and fastest-growing revenue share", but not "major vendors that share".
WITHIN = r"(?:\s+(?!(?:that|which|who|whose|of|in|by|for|to|from|with|will|would|can|may)\b)[\w&/.'’-]+){0,6}?"
SHARE = r"\bshare\b(?!\s+(?:the|a|an|their|its|this|these|those|them|with)\b)"
RANKED = re.compile(
    rf"\b{LARGEST}{WITHIN}\s+{SHARE}|"
    rf"{SHARE}[^.;]{{0,100}}?\s(?:is|was|were|are|remain\w*|be|became)\s(?:by far )?(?:the )?{LARGEST}\b|"
    r"\bdominat\w+ the\b[^.;]{0,200}?\bmarket\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:not|never|no longer|nor|neither|lost|without|once)\b|n't\b", re.IGNORECASE)
# What may follow "30% of the widget market": "market growth" and "market leaders" are something else.
ENDS = (
    r"(?=\s*(?:$|[.,;:()]|\b(?:in|during|by|as|for|and|while|at|share|revenues?|size|value|worldwide|globally|last|this|"
    r"today|now|currently|alone|due|because|with|on|since|from|through|which|owing|thanks)\b))"
)
PERCENT = r"(?<!\d)(?<!\d[.,])\d{1,3}(?:\.\d{1,6})?"
PERCENT_OF = re.compile(
    rf"(?P<percent>{PERCENT})\s?(?:%|per ?cent)\s+"
    rf"(?:of(?:\s+(?!(?:in|of|by|for|to|from|and|were|was|is|are|that|which)\b)[\w&/.'’-]+){{0,7}}?\s+(?:market|share|revenue){ENDS}"
    rf"|(?:of\s+)?(?:the\s+)?(?:market\s+|revenue\s+)?share\b)"
    rf"|\bshare of (?:about |around |over |more than |nearly )?(?P<percent2>{PERCENT})\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
RANGE_BEFORE = re.compile(r"\d\s?(?:%|per ?cent)?\s?(?:-|–|—|to|and|or)\s?$", re.IGNORECASE)
RANGE_AFTER = re.compile(r"\s?(?:%|per ?cent)?\s?(?:-|–|—|to|or)\s?\d", re.IGNORECASE)
YEAR_NAMED = re.compile(rf"\b(?:in|during|as of|for)\s+({YEAR})(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedShare(Parsed):
    """`rank` is "largest" where the sentence says so; `year` None where it gives none ("currently")."""

    market: str | None
    segment: str
    geography: str | None
    share_percent: Decimal | None
    rank: str | None
    year: int | None
    qualifier: str | None
    inherited: bool
    text: str


def read_shares(document: Document) -> Iterator[ParsedShare]:
    before: MarketName | None = None
    section = ""
    for statement in document.content:
        if statement.section != section:
            before, section = None, statement.section
        if statement.role not in ("item", "sentence"):
            continue
        body = split_label(statement.text).at
        for start, end in sentence_spans(statement.text[body:]):
            text = statement.text[body + start : body + end]
            subject = find_subject(text)
            if subject:
                before = subject.filled_from(before)
            if subject and before and _is_share(text):
                yield _share(statement, body + start, body + end, before)


def _is_share(text: str) -> bool:
    return _is_largest(text) or (_percent(text) is not None and not find_sizes(text))


def _is_largest(text: str) -> bool:
    match = RANKED.search(text)
    return match is not None and not DENIED.search(words_before(text, match.start(), 60))


def _percent(text: str) -> re.Match[str] | None:
    """The one share in per cent a sentence states; None for a range, and where several may be of different parts."""
    found = list(PERCENT_OF.finditer(text))
    if len(found) != 1:
        return None
    group = _group(found[0])
    is_ranged = RANGE_BEFORE.search(words_before(text, found[0].start(group), 12)) or RANGE_AFTER.match(
        text, found[0].end(group)
    )
    return None if is_ranged else found[0]


def _group(match: re.Match[str]) -> str:
    return "percent" if match["percent"] else "percent2"


def _share(statement: DocumentStatement, start: int, end: int, subject: MarketName) -> ParsedShare:
    text = statement.text[start:end]
    percent = _percent(text)
    year = YEAR_NAMED.search(text)
    return fact_of(
        ParsedShare,
        statement,
        Evidence.within(statement, start, end),
        market=subject.market,
        segment=subject.segment if subject.segment != "whole" else find_segment(text) or "whole",
        geography=subject.geography,
        share_percent=Decimal(percent[_group(percent)]) if percent else None,
        rank="largest" if _is_largest(text) else None,
        year=int(year[1]) if year else None,
        qualifier=qualifier_before(text, percent.start(_group(percent))) if percent else None,
        inherited=subject.inherited,
        text=text,
    )
