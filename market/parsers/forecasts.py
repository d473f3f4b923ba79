"""Forecasts of market size: base, target, years and rate as far as a sentence states them.

Edge AI market to reach USD 5.9 billion in 2027 (CAGR 41.0%)
The cloud segment grows from USD 190 million in 2023 to USD 3.6 billion in 2030, a CAGR of 52.0%.
The market was valued at $1.1 billion in 2022. It should pass $5.9 billion by 2027.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents import Document, Evidence, Parsed, Statement, fact_of
from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from careers.documents.words import before
from market.parsers.publishers import Source, find_source, without_source
from market.parsers.subjects import Subject, find_subject
from market.sizes import PERIOD, Rate, Size, declines, find_rates, find_sizes

BASE_BEFORE = re.compile(
    r"\b(from|valued at|worth|stood at|estimated at|estimated to be|accounted for|was|were|generated|totall?ed|amounted to"
    r"|size of|up from)\s*(?:about|around|approximately|roughly|over|nearly|almost|an estimated|some)?\s*$",
    re.IGNORECASE,
)
MARKET_SECTIONS = ("market_demand", "industry_trends")
BY_AN_AMOUNT = re.compile(r"\bby\s+$", re.IGNORECASE)
BY_BEFORE = re.compile(
    r"\b(?:(?:grow\w*|increas\w+|expand\w*|rise|rising|add\w*)\b[^.;]*?\bby|add(?:s|ing)?)\s+(?:about |around |over )?$",
    re.IGNORECASE,
)
TO_BEFORE = re.compile(
    r"\b(to|reach\w*|hit\w*|cross\w*|surpass\w*|exceed\w*|attain\w*|become|be worth|total|climb to|pass\w*|touch\w*)\s*"
    r"(?:the |a value of |a size of )?(?:about|around|approximately|roughly|over|nearly|almost|an estimated|some|up to)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedForecast(Parsed):
    """Values in plain units of `currency`, each with its printed text; None where the sentence is silent."""

    market: str | None
    segment: str
    geography: str | None
    publisher: str | None
    published_on: str | None
    cited_by: str | None
    base_value: Decimal | None
    base_year: int | None
    base_printed: str | None
    base_qualifier: str | None
    target_value: Decimal | None
    target_year: int | None
    target_printed: str | None
    stated_cagr: Decimal | None
    stated_cagr_printed: str | None
    rate_qualifier: str | None
    rate_from_year: int | None
    rate_to_year: int | None
    currency: str | None
    wording: str
    qualifier: str | None
    inherited: bool

    @property
    def identity(self) -> str:
        return f"{self.target_year} {self.target_printed}"


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence with figures. `start` and `end` within its statement's text."""

    statement: Statement
    start: int
    end: int
    text: str
    bases: tuple[Size, ...]
    targets: tuple[Size, ...]
    rates: tuple[Rate, ...]
    source: Source
    span: re.Match[str] | None


def read_forecasts(document: Document) -> Iterator[ParsedForecast]:
    """Every forecast, in order. A sentence that gives a base alone lends it to the next one that gives none."""
    waiting: tuple[Claim, Subject] | None = None
    subject: Subject | None = None
    place: tuple[str, str] | None = None
    for claim in _claims(document):
        here = (claim.statement.section, claim.statement.heading)
        if here != place:
            subject, place = None, here
        found = find_subject(claim.text)
        subject = found.filled_from(subject) if found and not _is_bare(found) else _inherit(found, subject)
        lends = waiting is not None and not claim.bases and _adjoin(waiting[0], claim)
        if waiting and not lends:
            yield _forecast(waiting[0], None, waiting[1], waiting[0].bases[0], None, None)
        if claim.bases and not claim.targets and not claim.rates:
            waiting = (claim, subject)
        else:
            yield from _forecasts(claim, waiting[0] if waiting and lends else None, subject)
            waiting = None
    if waiting:
        yield _forecast(waiting[0], None, waiting[1], waiting[0].bases[0], None, None)


def _adjoin(claim: Claim, following: Claim) -> bool:
    return following.statement.position - claim.statement.position <= 1


def _is_bare(subject: Subject) -> bool:
    return subject.market is None and subject.segment == "whole"


def _inherit(found: Subject | None, earlier: Subject | None) -> Subject:
    if found or earlier is None:
        return found or Subject(None, "whole", None)
    return Subject(earlier.market, earlier.segment, earlier.geography, inherited=earlier.market is not None)


def _claims(document: Document) -> Iterator[Claim]:
    for statement in document.statements:
        if statement.role not in ("item", "sentence", "lead_in"):
            continue
        body = split_label(statement.text).at
        for start, end in sentence_spans(statement.text[body:]):
            claim = _claim(statement, body + start, body + end)
            if claim.bases or claim.targets or claim.rates:
                yield claim


def _claim(statement: Statement, start: int, end: int) -> Claim:
    source = find_source(statement.text[start:end])
    text = without_source(statement.text[start:end], source)
    sizes = find_sizes(text) if statement.section in MARKET_SECTIONS or _speaks_of_market(text) else []
    rates = tuple(find_rates(text)) if sizes or _speaks_of_market(text) else ()
    bases: list[Size] = []
    targets: list[Size] = []
    for size in sizes:
        # "Contract by $2 billion" states neither a base nor a target; taken for one it would turn the claim round.
        if BY_AN_AMOUNT.search(before(text, size.start, 12)) and declines(text, size.start):
            continue
        (bases if _is_base(text, size) else targets).append(size)
    figures = tuple(bases), tuple(targets), rates
    return Claim(statement, start, end, text, *figures, source, PERIOD.search(text))


def _speaks_of_market(text: str) -> bool:
    return bool(re.search(r"\b(market|segment|sector|industry|CAGR)\b", text, re.IGNORECASE))


def _is_base(text: str, size: Size) -> bool:
    words = before(text, size.start)
    return bool(BASE_BEFORE.search(words)) and not TO_BEFORE.search(words)


def _forecasts(claim: Claim, lender: Claim | None, subject: Subject) -> Iterator[ParsedForecast]:
    base = next(iter(claim.bases or (lender.bases if lender else ())), None)
    targets: tuple[Size | None, ...] = claim.targets or (None,)
    for number, target in enumerate(targets):
        rate = claim.rates[min(number, len(claim.rates) - 1)] if claim.rates else None
        if target or rate:
            yield _forecast(claim, lender, subject, base, target, rate)


def _forecast(
    claim: Claim,
    lender: Claim | None,
    subject: Subject,
    base: Size | None,
    target: Size | None,
    rate: Rate | None,
) -> ParsedForecast:
    size = target or base
    first, last = _years(claim, base, target, rate)
    source = claim.source if claim.source.publisher or not lender else lender.source
    return fact_of(
        ParsedForecast,
        claim.statement,
        _evidence(claim, lender),
        market=subject.market,
        segment=subject.segment,
        geography=subject.geography,
        publisher=source.publisher,
        published_on=source.published_on,
        cited_by=source.cited_by,
        base_value=base.value if base else None,
        base_year=first,
        base_printed=base.printed if base else None,
        base_qualifier=base.qualifier if base else None,
        target_value=target.value if target else None,
        target_year=last,
        target_printed=target.printed if target else None,
        stated_cagr=rate.percent if rate else None,
        stated_cagr_printed=rate.printed if rate else None,
        rate_qualifier=rate.qualifier if rate else None,
        rate_from_year=rate.first_year if rate else None,
        rate_to_year=rate.last_year if rate else None,
        currency=size.currency if size else None,
        wording=_wording(claim.text, target),
        qualifier=target.qualifier if target else None,
        inherited=subject.inherited,
    )


def _years(claim: Claim, base: Size | None, target: Size | None, rate: Rate | None) -> tuple[int | None, int | None]:
    """The year beside each figure; where none stands there, the span the rate or the sentence gives."""
    span = claim.span if target and not rate else None
    first = base.year if base else None
    last = target.year if target else None
    if rate:
        return first or rate.first_year, last or rate.last_year
    return (first or int(span["first"]), last or int(span["last"])) if span else (first, last)


def _evidence(claim: Claim, lender: Claim | None) -> Evidence:
    here = Evidence.within(claim.statement, claim.start, claim.end)
    if not lender or lender.statement.position > claim.statement.position:
        return here
    there = lender.statement
    return Evidence(there.position, here.last, there.start + lender.start, here.end)


def _wording(text: str, target: Size | None) -> str:
    words = before(text, target.start) if target else ""
    if BY_BEFORE.search(words):
        return "by"
    return "to" if TO_BEFORE.search(words) else "unclear"
