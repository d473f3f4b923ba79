"""Claims about shares of a market: "the cloud segment held the highest share in 2022", "services took 31% of …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents import Document, Evidence, Parsed, Statement, fact_of
from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from market.parsers.subjects import Subject, find_segment, find_subject
from market.sizes import find_sizes, qualifier_before

LARGEST = r"(?:highest|largest|biggest|greatest|dominant|leading|major|lion's)"
RANKED = re.compile(
    rf"\b{LARGEST}\b[^.;]{{0,200}}?\bshare\b|\bshare\b[^.;]{{0,200}}?\b{LARGEST}\b|\bdominat\w+ the [^.;]{{0,200}}?\bmarket\b",
    re.I,
)
PERCENT_OF = re.compile(
    r"(?P<percent>(?<!\d)(?<!\d[.,])\d{1,3}(?:\.\d{1,6})?)\s?(?:%|per ?cent)\s+"
    r"(?:of\s+(?:the\s+)?[^.;]{0,200}?\b(?:market|share|revenue)|(?:market\s+|revenue\s+)?share)"
    r"|\bshare of (?:about |around |over |more than |nearly )?(?P<percent2>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:in|during|as of|for)\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)


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
    before: Subject | None = None
    section = ""
    for statement in document.statements:
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
    return bool(RANKED.search(text) or (PERCENT_OF.search(text) and not find_sizes(text)))


def _share(statement: Statement, start: int, end: int, subject: Subject) -> ParsedShare:
    text = statement.text[start:end]
    percent = PERCENT_OF.search(text)
    year = YEAR.search(text)
    group = "percent" if percent and percent["percent"] else "percent2"
    return fact_of(
        ParsedShare,
        statement,
        Evidence.within(statement, start, end),
        market=subject.market,
        segment=subject.segment if subject.segment != "whole" else find_segment(text) or "whole",
        geography=subject.geography,
        share_percent=Decimal(percent[group]) if percent else None,
        rank="largest" if RANKED.search(text) else None,
        year=int(year[1]) if year else None,
        qualifier=qualifier_before(text, percent.start(group)) if percent else None,
        inherited=subject.inherited,
        text=text,
    )
