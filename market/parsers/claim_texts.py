"""Which figures of a sentence are about one market: its clauses, sizes and rates. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from careers.documents import Document, DocumentStatement
from careers.documents.labels import split_label
from careers.documents.sentences import sentence_spans
from market.parsers.base_and_target import split_base_and_target
from market.parsers.clauses import VERB, Clause, clauses
from market.parsers.publishers import Source, find_source, without_source
from market.parsers.rates import PERIOD, RATE_NAME, Rate, find_rates, without_past_rates
from market.parsers.sizes import Size, find_sizes
from market.parsers.subjects import MarketName, subject_of
from vocabulary.dates import YEAR
from vocabulary.lazy_regex import lazy_regex

MARKET_SECTIONS = ("market_demand", "industry_trends")
# Without one of these there is neither a size nor a rate; most statements of a guide need no closer look.
SIZE_OR_RATE = lazy_regex(
    r"""
      [%$€£¥₹]                                      # 41%, $1.7
    | per[ ]?cent | percent | CAGR | compound
    | thousand | million | billion | trillion | crore | lakh
    | [0-9][ ]?(?:bn|mn|tn|[kmbt])\b                # 3.4bn, 5 M
    | (?-i:\b[A-Z]{2,4}\b)                          # USD, GBP; an unknown one is looked at too
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What somebody supposes is no forecast to compare with another.
SUPPOSED = lazy_regex(
    r"\b(?:scenarios?|(?:best|worst|bull|bullish|bear|bearish|base)[- ]case|optimistic\w*|pessimistic\w*)\b",
    re.IGNORECASE,
)
SIZED = lazy_regex(
    r"\b(?:reach|grow|grew|hit|worth|valued|rise|rose|ris|expand|increas|climb|exceed|surpass|cross|pass|top|total|stood|"
    r"stand|declin|shrink|shrank|fall|fell|was|were|be|from|CAGR)\w*\b",
    re.IGNORECASE,
)
# A sentence about what the one before it states: "This is an annual growth rate of 41%."
REFERS = lazy_regex(
    r"""\W*(?=[^.;]*\b(?:grow\w*|rates?|expan\w+)\b)(?:
      (?:this|that|it|these|the\s+figures?|which)\b                                # This represents …
    | (?:(?:annual|yearly|expected|projected|the|its)\s+)*growth\b                  # Growth is expected at …
    | analysts\b[^.;]{0,30}\bgrowth\b                                              # Analysts put the growth rate at …
    )(?![^.;]*\b(?:sav\w+|cuts?|reduc\w+|salar\w+|pay|wages?|jobs?|hiring|demand|adoption|employment|postings?|spend\w*|invest\w*)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A label that says what its figure is, or of which year: "Market size in 2024: …", "CAGR (2026-2034): …".
OF_LABEL = lazy_regex(rf"\b(?:{RATE_NAME}|growth\s+rate|{YEAR}|size|valuation|revenues?)\b", re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class ClaimText:
    """The clauses of a sentence about one market. `start` and `end` of the sentence within its statement's text.

    `text` has the length of the sentence; what is not of these clauses is blank. `is_of_market` is false where they
    are about something else that grows. `refers`: it may only give the rate of the sentence before it. `tail`: where a
    later sentence that gives the rate ends.
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
    refers: bool = False
    tail: tuple[DocumentStatement, int] | None = None


def claim_texts(document: Document) -> Iterator[ClaimText]:
    for statement in document.content:
        if not (statement.is_listed or statement.role in ("sentence", "lead_in")) or not SIZE_OR_RATE.search(
            statement.text
        ):
            continue
        label, _, at = split_label(statement.text)
        if OF_LABEL.search(label):
            label, at = "", 0
        for start, end in sentence_spans(statement.text[at:]):
            for claim in _of_sentence(statement, at + start, at + end, label):
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
            last is not None and last.is_of_market and (subject is None or subject.is_bare or subject == last.subject)
        )
        if last and clause.whose != "other" and (goes_on or is_same):
            groups[-1] = replace(last, clauses=(*last.clauses, clause))
        else:
            groups.append(ClauseGroup(subject, clause.whose != "other", (clause,)))
    return [group for at, group in enumerate(groups) if group.is_of_market or at == 0]


def _claim(
    statement: DocumentStatement, start: int, end: int, sentence: str, group: ClauseGroup, source: Source
) -> ClaimText:
    sentence = without_past_rates(sentence)
    text = _only(sentence, group.clauses)
    is_read = group.is_of_market and not SUPPOSED.search(text)
    is_about_market = _names_a_market(text)
    sizes = find_sizes(text) if is_read and (statement.section in MARKET_SECTIONS or is_about_market) else []
    refers = not (sizes or is_about_market or SUPPOSED.search(text)) and REFERS.match(text) is not None
    rates = _rates(sentence, group) if refers or (is_read and (sizes or is_about_market)) else ()
    if not is_about_market and not SIZED.search(text) and VERB.search(text):
        sizes = []
    bases, targets = split_base_and_target(text, sizes)
    figures = tuple(bases), tuple(targets), _one_each(rates, len(targets))
    is_of_market = group.is_of_market or refers
    span = PERIOD.search(text)
    return ClaimText(statement, start, end, text, group.subject, is_of_market, *figures, source, span, refers)


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
    return bool(re.search(r"\b(market|segment|sector|industry|CAGR|compound(?:ed)? annual)\b", text, re.IGNORECASE))
