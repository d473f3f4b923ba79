"""Forecasts of market size: base, target, years and rate as far as a sentence states them.

Edge AI market to reach USD 5.9 billion in 2027 (CAGR 41.0%)
The cloud segment grows from USD 190 million in 2023 to USD 3.6 billion in 2030, a CAGR of 52.0%.
The market was valued at $1.1 billion in 2022. It should pass $5.9 billion by 2027. This is a CAGR of 41%.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from careers.documents import Document, Evidence, Parsed, fact_of
from market.parsers.base_and_target import base_of, wording
from market.parsers.claim_texts import ClaimText, claim_texts
from market.parsers.rates import Rate
from market.parsers.sizes import Size
from market.parsers.subjects import MarketName

# Between two sentences of a statement: a stop, a footnote mark, a space.
GAP = 12


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


def read_forecasts(document: Document) -> Iterator[ParsedForecast]:
    """Every forecast, in order. A sentence that gives a base alone lends it to the next one that gives none."""
    waiting: tuple[ClaimText, MarketName] | None = None
    subject: MarketName | None = None
    place: tuple[str, str] | None = None
    earlier: ClaimText | None = None
    for claim in _with_rates_behind(claim_texts(document)):
        here = (claim.statement.section, claim.statement.heading)
        if here != place:
            subject, place, earlier = None, here, None
        goes_on = earlier is not None and _is_next_sentence(claim, earlier)
        subject, earlier = _subject(claim, subject, goes_on), claim
        lends = waiting is not None and not claim.bases and _adjoin(waiting[0], claim) and _alike(waiting[1], subject)
        if waiting and lends and subject.is_bare and waiting[1].market:
            subject = replace(waiting[1], inherited=True)
        if waiting and not lends:
            yield _forecast(waiting[0], None, waiting[1], waiting[0].bases[0], None, None)
        if claim.bases and not claim.targets and not claim.rates:
            waiting = (claim, subject)
        else:
            yield from _forecasts(claim, waiting[0] if waiting and lends else None, subject)
            waiting = None
    if waiting:
        yield _forecast(waiting[0], None, waiting[1], waiting[0].bases[0], None, None)


def _with_rates_behind(claims: Iterator[ClaimText]) -> Iterator[ClaimText]:
    """A rate alone in a sentence ("This is a CAGR of 41%.") belongs to the target in the sentence right before it."""
    held: ClaimText | None = None
    for claim in claims:
        if held and _is_rate_of(claim, held):
            yield replace(held, rates=claim.rates, tail=(claim.statement, claim.end))
            held = None
            continue
        if held:
            yield held
        held = None if claim.refers else claim
    if held:
        yield held


def _is_rate_of(claim: ClaimText, earlier: ClaimText) -> bool:
    is_alone = len(claim.rates) == 1 and not (claim.bases or claim.targets)
    lacks_one = len(earlier.targets) == 1 and not earlier.rates and earlier.is_of_market
    is_its_own = claim.subject in (None, earlier.subject) or claim.subject.is_bare
    return is_alone and lacks_one and is_its_own and claim.is_of_market and _is_next_sentence(claim, earlier)


def _is_next_sentence(claim: ClaimText, earlier: ClaimText) -> bool:
    if claim.statement.position == earlier.statement.position:
        return 0 <= claim.start - earlier.end <= GAP
    roles = {claim.statement.role, earlier.statement.role}
    return claim.statement.position == earlier.statement.position + 1 and roles == {"sentence"}


def _subject(claim: ClaimText, earlier: MarketName | None, goes_on: bool) -> MarketName:
    """`goes_on`: the sentence before it is about `earlier`, so "the market" is that one."""
    found = claim.subject
    if not claim.is_of_market:
        return MarketName(None, "whole", None)
    if found and found.is_bare and goes_on:
        return _inherit(None, earlier)
    return found.filled_from(earlier) if found and not found.is_bare else _inherit(found, earlier)


def _adjoin(claim: ClaimText, following: ClaimText) -> bool:
    return following.statement.position - claim.statement.position <= 1 and claim.is_of_market


def _alike(first: MarketName, second: MarketName) -> bool:
    """Whether they are one market, or the other is merely "the market"."""
    names = [(name.market, name.segment, name.geography) for name in (first, second)]
    return names[0] == names[1] or second.is_bare


def _inherit(found: MarketName | None, earlier: MarketName | None) -> MarketName:
    if found or earlier is None:
        return found or MarketName(None, "whole", None)
    return MarketName(earlier.market, earlier.segment, earlier.geography, inherited=earlier.market is not None)


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
    """The year beside each figure; where there is none, the span the rate or the sentence gives.

    Between a base and "mid-2027" there are no whole years: what grows between the two cannot be worked out.
    """
    if target and target.in_year and (base or rate):
        return (base.year if base else None), None
    span = claim.span if target and not rate else None
    first = base.year if base else None
    last = target.year if target else None
    if rate:
        return first or rate.first_year, last or rate.last_year
    return (first or int(span["first"]), last or int(span["last"])) if span else (first, last)


def _evidence(claim: ClaimText, lender: ClaimText | None) -> Evidence:
    here = Evidence.with_marks(claim.statement, claim.start, claim.end)
    if claim.tail:
        statement, end = claim.tail
        here = replace(here, last=statement.position, end=Evidence.with_marks(statement, 0, end).end)
    if not lender or lender.statement.position > claim.statement.position:
        return here
    there = lender.statement
    return Evidence(there.position, here.last, there.at(lender.start), here.end)
