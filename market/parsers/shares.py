"""Claims about shares of a market: "the cloud segment held the highest share in 2022", "services took 31% of …".

A share belongs to whoever holds it: a part of the market, or a place. One that nobody is said to hold is not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from careers.documents.typography import before as words_before
from market.parsers.claim_texts import MARKET_SECTIONS
from market.parsers.hedges import qualifier_before
from market.parsers.holders import Holder, holder_before, holder_behind, holder_labelled
from market.parsers.subjects import WHOLE, MarketName, find_segment, find_subject
from vocabulary.dates import YEAR
from vocabulary.lazy_regex import lazy_regex

LARGEST = (
    r"(?<!second[ -])(?<!third[ -])(?<!fourth[ -])(?<!fifth[ -])(?<!next[ -])(?<!one of the )(?<!among the )"
    r"(?:highest|largest|biggest|greatest|dominant|leading|major|lion's)"
)
# Words of one noun phrase: "largest and fastest-growing revenue share", but not "major vendors that share".
WITHIN = r"(?:\s+(?!(?:that|which|who|whose|of|in|by|for|to|from|with|will|would|can|may)\b)[\w&/.'’-]+){0,6}?"
SHARE = r"\bshare\b(?!\s+(?:the|a|an|their|its|this|these|those|them|with)\b)"
RANKED = lazy_regex(
    rf"\b{LARGEST}{WITHIN}\s+{SHARE}|"
    rf"{SHARE}[^.;]{{0,100}}?\s(?:is|was|were|are|remain\w*|be|became)\s(?:by far )?(?:the )?{LARGEST}\b|"
    r"\bdominat\w+ the\b[^.;]{0,200}?\bmarket\b",
    re.IGNORECASE,
)
DENIED = lazy_regex(r"\b(?:not|never|no longer|nor|neither|lost|without|once)\b|n't\b", re.IGNORECASE)
# What may follow "30% of the widget market": "market growth" and "market leaders" are something else.
ENDS = (
    r"(?=\s*(?:$|[.,;:()]|\b(?:in|during|by|as|for|and|while|at|share|revenues?|size|value|worldwide|globally|last|this|"
    r"today|now|currently|alone|due|because|with|on|since|from|through|which|owing|thanks|is|was|were|belong\w*|c[oa]mes?|w?ent|goes)\b))"
)
PERCENT = r"(?<!\d)(?<!\d[.,])\d{1,3}(?:\.\d{1,6})?"
SIGN = r"\s?(?:%|per\ ?cent)"
OWN = r"(?:the|total|overall|global|worldwide|market|industry|segment|its|all|annual|\s)*"
# "A 35% share of downloads" is no share of a market.
NO_PREPOSITION = r"(?!(?:in|of|for|by|on|at|to|from|with)\b)"
OF_A_MARKET = rf"(?:{NO_PREPOSITION}[\w&/.'’-]+\s+){{0,7}}?(?:markets?|revenues?|sales|industry|segment|sector)\b"
OF_MARKET = rf"(?!\s+(?:of|in|among)\s+(?!{YEAR})(?!{OF_A_MARKET}))"
HEDGE = r"(?:about\s|around\s|over\s|more\sthan\s|nearly\s|roughly\s|approximately\s)?"
PERCENT_OF = lazy_regex(
    rf"""
    (?P<percent>{PERCENT}){SIGN}\s+(?:
        # 24% of the MLOps market
        of(?:\s+(?!(?:in|of|by|for|to|from|and|were|was|is|are|that|which)\b)[\w&/.'’-]+){{0,7}}?\s+(?:market|share){ENDS}
        | of\s+{OWN}revenues?{ENDS}                                                             # 70% of total revenue
        | (?:of\s+)?(?:the\s+)?(?:total\s+|global\s+)?(?:market\s+|revenue\s+)?share\b{OF_MARKET}          # a 24.5% share
    )
    # a share of 36%
    | \bshare\s+(?:of|at)\s+{HEDGE}(?P<percent2>{PERCENT}){SIGN}{OF_MARKET}
    # 70% and services for 30% of the …
    | (?P<percent3>{PERCENT}){SIGN}(?=\s*(?:,|\band|\bwhile)\s[^.;%]{{1,80}}?{PERCENT}{SIGN}\s+of\s+(?:the|total|overall)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
GROUPS = ("percent", "percent2", "percent3")
RANGE_BEFORE = lazy_regex(r"\d\s?(?:%|per ?cent)?\s?(?:-|–|—|to|or)\s?$|\bbetween\s[^.;]{0,12}\band\s$", re.IGNORECASE)
RANGE_AFTER = lazy_regex(r"\s?(?:%|per ?cent)?\s?(?:-|–|—|to|or)\s?\d", re.IGNORECASE)
YEAR_NAMED = lazy_regex(rf"\b(?:in|during|as of|for|by)\s+({YEAR})(?!\d)", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class FoundShare:
    """A share in per cent and where its figure is in the sentence; its holder."""

    percent: Decimal
    start: int
    end: int
    holder: Holder


def read_shares(document: Document) -> Iterator[ParsedShare]:
    before: MarketName | None = None
    section = ""
    for statement in document.content:
        if statement.section != section:
            before, section = None, statement.section
        if not (statement.is_listed or statement.role == "sentence"):
            continue
        label, _, body = split_label(statement.text)
        for start, end in sentence_spans(statement.text[body:]):
            text = statement.text[body + start : body + end]
            subject = find_subject(text)
            if subject:
                before = subject.filled_from(before)
            if subject or section in MARKET_SECTIONS:
                market = before if subject and before else MarketName(None, WHOLE, None).filled_from(before)
                yield from _shares(statement, body + start, body + end, market, label if subject else None)


def _shares(
    statement: DocumentStatement, start: int, end: int, subject: MarketName, label: str | None
) -> Iterator[ParsedShare]:
    """`label`: None where the sentence names no market; then only a share of revenue is one."""
    text = statement.text[start:end]
    is_largest = _is_largest(text)
    found = list(_in_per_cent(text, label or "")) if label is not None or "revenue" in text.lower() else []
    found = [share for share in found if not _is_within(share.holder, subject)]
    for number, share in enumerate(found):
        following = found[number + 1].start if number + 1 < len(found) else len(text)
        yield fact_of(
            ParsedShare,
            statement,
            Evidence.with_marks(statement, start, end),
            **_whose(subject, share.holder),
            share_percent=share.percent,
            rank="largest" if is_largest and number == 0 else None,
            year=_year(text, share, following),
            qualifier=qualifier_before(text, share.start),
            inherited=subject.inherited,
            text=text,
        )
    holder = _of_largest(text, subject) if is_largest and not found else None
    if holder and not _is_within(holder, subject):
        year = YEAR_NAMED.search(text)
        yield fact_of(
            ParsedShare,
            statement,
            Evidence.with_marks(statement, start, end),
            **_whose(subject, holder),
            share_percent=None,
            rank="largest",
            year=int(year[1]) if year else None,
            qualifier=None,
            inherited=subject.inherited,
            text=text,
        )


def _is_largest(text: str) -> bool:
    match = RANKED.search(text)
    return match is not None and not DENIED.search(words_before(text, match.start(), 60))


def _in_per_cent(text: str, label: str) -> Iterator[FoundShare]:
    """Every share in per cent whose holder is named; a range is none, for neither end alone is stated."""
    taken = 0
    for match in PERCENT_OF.finditer(text):
        group = next(group for group in GROUPS if match[group])
        start, end = match.span(group)
        holder = holder_before(text[taken:start], taken == 0) or holder_behind(text[match.end() :])
        holder = holder or holder_labelled(label, text[taken:start] if taken == 0 else text)
        is_ranged = RANGE_BEFORE.search(words_before(text, start, 24)) or RANGE_AFTER.match(text, end)
        if holder and not is_ranged:
            yield FoundShare(Decimal(match[group]), start, end, holder)
        taken = match.end(group) + 1


def _of_largest(text: str, subject: MarketName) -> Holder | None:
    segment = subject.segment if subject.segment != WHOLE else find_segment(text)
    if segment:
        return Holder(segment, None)
    match = RANKED.search(text)
    return (
        holder_before(text[: match.start() + len("dominated")], True) or holder_behind(text[match.end() :])
        if match
        else None
    )


def _is_within(holder: Holder, subject: MarketName) -> bool:
    """A place within another ("the US held 82% of the North American market"): its share is of that place alone."""
    return holder.geography is not None and subject.geography not in (None, "global", holder.geography)


def _whose(subject: MarketName, holder: Holder) -> dict[str, str | None]:
    """A place that holds a share is its place; a part keeps the place of its market."""
    market = subject.market if subject.market != holder.segment else None
    return {"market": market, "segment": holder.segment or WHOLE, "geography": holder.geography or subject.geography}


def _year(text: str, share: FoundShare, following: int) -> int | None:
    """Behind the figure and before the next one, else before it."""
    year = YEAR_NAMED.search(text, share.end, following) or YEAR_NAMED.search(text, 0, share.start)
    return int(year[1]) if year else None
