"""Forecasts of market size: base, target, years and rate as far as a sentence states them.

Edge AI market to reach USD 5.9 billion in 2027 (CAGR 41.0%)
The cloud segment grows from USD 190 million in 2023 to USD 3.6 billion in 2030, a CAGR of 52.0%.
The market was valued at $1.1 billion in 2022. It should pass $5.9 billion by 2027.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from market.parsers.base_and_target import base_of, split_base_and_target, wording
from market.parsers.clauses import VERB, Clause, clauses
from market.parsers.publishers import Source, find_source, without_source
from market.parsers.sizes import PERIOD, Rate, Size, find_rates, find_sizes
from market.parsers.subjects import MarketName, subject_of

MARKET_SECTIONS = ("market_demand", "industry_trends")
# What somebody supposes is no forecast to compare with another.
SUPPOSED = re.compile(
    r"\b(?:scenarios?|(?:best|worst|bull|bullish|bear|bearish|base)[- ]case|optimistic\w*|pessimistic\w*)\b",
    re.IGNORECASE,
)
SIZED = re.compile(
    r"\b(?:reach|grow|grew|hit|worth|valued|rise|rose|ris|expand|increas|climb|exceed|surpass|cross|pass|top|total|stood|"
    r"stand|declin|shrink|shrank|fall|fell|was|were|be|from|CAGR)\w*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedForecast(Parsed):
    """Values in plain units of `currency`, each with its printed text; None where the sentence states none."""

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
class ClaimText:
    """The clauses of a sentence about one market. `start` and `end` of the sentence within its statement's text.

    `text` has the length of the sentence; what is not of these clauses is blank. `is_of_market` is false where they
    are about something else that grows.
    """

    statement: DocumentStatement
    start: int
    end: int
    text: str
    subject: MarketName | None
    is_of_market: bool
    bases: tuple[Size, ...]
    targets: tuple[Size, ...]
    rates: tuple[Rate, ...]
    source: Source
    span: re.Match[str] | None


def read_forecasts(document: Document) -> Iterator[ParsedForecast]:
    """Every forecast, in order. A sentence that gives a base alone lends it to the next one that gives none."""
    waiting: tuple[ClaimText, MarketName] | None = None
    subject: MarketName | None = None
    place: tuple[str, str] | None = None
    for claim in _claims(document):
        here = (claim.statement.section, claim.statement.heading)
        if here != place:
            subject, place = None, here
        subject = _subject(claim, subject)
        lends = waiting is not None and not claim.bases and _adjoin(waiting[0], claim) and _alike(waiting[1], subject)
        if waiting and not lends:
            yield _forecast(waiting[0], None, waiting[1], waiting[0].bases[0], None, None)
        if claim.bases and not claim.targets and not claim.rates:
            waiting = (claim, subject)
        else:
            yield from _forecasts(claim, waiting[0] if waiting and lends else None, subject)
            waiting = None
    if waiting:
        yield _forecast(waiting[0], None, waiting[1], waiting[0].bases[0], None, None)


def _subject(claim: ClaimText, earlier: MarketName | None) -> MarketName:
    found = claim.subject
    if not claim.is_of_market:
        return MarketName(None, "whole", None)
    return found.filled_from(earlier) if found and not _is_bare(found) else _inherit(found, earlier)


def _adjoin(claim: ClaimText, following: ClaimText) -> bool:
    return following.statement.position - claim.statement.position <= 1 and claim.is_of_market


def _alike(first: MarketName, second: MarketName) -> bool:
    """Whether they are one market, or the other is merely "the market"."""
    names = [(name.market, name.segment, name.geography) for name in (first, second)]
    return names[0] == names[1] or _is_bare(second)


def _is_bare(subject: MarketName) -> bool:
    return subject.market is None and subject.segment == "whole" and subject.geography is None


def _inherit(found: MarketName | None, earlier: MarketName | None) -> MarketName:
    if found or earlier is None:
        return found or MarketName(None, "whole", None)
    return MarketName(earlier.market, earlier.segment, earlier.geography, inherited=earlier.market is not None)


def _claims(document: Document) -> Iterator[ClaimText]:
    for statement in document.content:
        if statement.role not in ("item", "sentence", "lead_in"):
            continue
        labelled = split_label(statement.text)
        for start, end in sentence_spans(statement.text[labelled.at :]):
            for claim in _of_sentence(statement, labelled.at + start, labelled.at + end, labelled.label):
                if claim.bases or claim.targets or claim.rates:
                    yield claim


def _of_sentence(statement: DocumentStatement, start: int, end: int, label: str) -> Iterator[ClaimText]:
    source = find_source(statement.text[start:end])
    text = without_source(statement.text[start:end], source)
    for group in _groups(text, label):
        yield _claim(statement, start, end, text, group, source)


@dataclass(frozen=True, slots=True)
class ClauseGroup:
    """Clauses about one market; with none where they are about something else."""

    subject: MarketName | None
    is_of_market: bool
    clauses: tuple[Clause, ...]


def _groups(text: str, label: str) -> list[ClauseGroup]:
    groups: list[ClauseGroup] = []
    for clause in clauses(text):
        subject = subject_of(text[clause.start : clause.end], label) if clause.whose != "aside" else None
        last = groups[-1] if groups else None
        goes_on = clause.whose in ("same", "aside") and (subject is None or not subject.geography)
        is_same = (
            last is not None and last.is_of_market and (subject is None or _is_bare(subject) or subject == last.subject)
        )
        if last and clause.whose != "other" and (goes_on or is_same):
            groups[-1] = replace(last, clauses=(*last.clauses, clause))
        else:
            groups.append(ClauseGroup(subject, clause.whose != "other", (clause,)))
    return [group for at, group in enumerate(groups) if group.is_of_market or at == 0]


def _claim(
    statement: DocumentStatement, start: int, end: int, sentence: str, group: ClauseGroup, source: Source
) -> ClaimText:
    text = _only(sentence, group.clauses)
    is_read = (group.is_of_market or bool(SIZED.search(text))) and not SUPPOSED.search(text)
    is_about_market = _names_a_market(text)
    sizes = find_sizes(text) if is_read and (statement.section in MARKET_SECTIONS or is_about_market) else []
    rates = _rates(sentence, group) if is_read and (sizes or (is_about_market and group.is_of_market)) else ()
    if not is_about_market and not SIZED.search(text) and VERB.search(text):
        sizes = []
    bases, targets = split_base_and_target(text, sizes)
    figures = tuple(bases), tuple(targets), _one_each(rates, len(targets))
    return ClaimText(
        statement, start, end, text, group.subject, group.is_of_market, *figures, source, PERIOD.search(text)
    )


def _only(sentence: str, clauses: tuple[Clause, ...]) -> str:
    """The sentence with all but these clauses blanked."""
    text = " " * len(sentence)
    for clause in clauses:
        text = text[: clause.start] + sentence[clause.start : clause.end] + text[clause.end :]
    return text


def _rates(sentence: str, group: ClauseGroup) -> tuple[Rate, ...]:
    """Those of the market's own verbs; an aside ("which expects spending to rise 20% a year") may be about anything."""
    return tuple(find_rates(_only(sentence, tuple(clause for clause in group.clauses if clause.whose != "aside"))))


def _one_each(rates: tuple[Rate, ...], targets: int) -> tuple[Rate, ...]:
    """As many rates as targets, or one for all there is; with other numbers it is unclear which belongs to what."""
    same = len({(rate.percent, rate.qualifier) for rate in rates}) == 1
    if len(rates) == max(targets, 1):
        return rates
    return rates[:1] if same and targets <= 1 else ()


def _names_a_market(text: str) -> bool:
    return bool(re.search(r"\b(market|segment|sector|industry|CAGR)\b", text, re.IGNORECASE))


def _forecasts(claim: ClaimText, lender: ClaimText | None, subject: MarketName) -> Iterator[ParsedForecast]:
    targets: tuple[Size | None, ...] = claim.targets or (None,)
    for number, target in enumerate(targets):
        rate = claim.rates[number] if number < len(claim.rates) else None
        base = base_of(claim.text, target, claim.bases) if claim.bases else None
        if not claim.bases and lender:
            base = next((size for size in lender.bases if not target or size.currency == target.currency), None)
        if target or rate:
            yield _forecast(claim, lender if base or not claim.bases else None, subject, base, target, rate)


def _forecast(
    claim: ClaimText,
    lender: ClaimText | None,
    subject: MarketName,
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
        wording=wording(claim.text, target),
        qualifier=target.qualifier if target else None,
        inherited=subject.inherited,
    )


def _years(
    claim: ClaimText, base: Size | None, target: Size | None, rate: Rate | None
) -> tuple[int | None, int | None]:
    """The year beside each figure; where there is none, the span the rate or the sentence gives."""
    span = claim.span if target and not rate else None
    first = base.year if base else None
    last = target.year if target else None
    if rate:
        return first or rate.first_year, last or rate.last_year
    return (first or int(span["first"]), last or int(span["last"])) if span else (first, last)


def _evidence(claim: ClaimText, lender: ClaimText | None) -> Evidence:
    here = Evidence.within(claim.statement, claim.start, claim.end)
    if not lender or lender.statement.position > claim.statement.position:
        return here
    there = lender.statement
    return Evidence(there.position, here.last, there.at(lender.start), here.end)
