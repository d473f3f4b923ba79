"""Growth rates as guides print them: "a CAGR of 41.0%", "CAGR (2026-2034): 25.5%", "30% a year until 2030". Pure.

What grew in the years behind us is no forecast: its rate, and the years beside it, are not read.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from careers.documents.typography import before
from market.parsers.hedges import qualifier_before
from market.parsers.tense import declines
from vocabulary.dates import YEAR
from vocabulary.lazy_regex import lazy_regex

RATE_NUMBER = (
    r"(?:(?P<hedge{n}>about|around|approximately|roughly|over|more than|up to|nearly|almost|at least|less than|"
    r"exceeding|above|ca\.?|~)\s*)?(?P<rate{n}>(?<!\d)(?<!\d[.,])\d{{1,3}}(?:\.\d{{1,6}})?)\s?(?:%|per ?cent)(?P<plus{n}>\+)?"
)
RATE_NAME = r"""(?:
    (?:compound(?:ed)?\s+annual\s+)?growth\s+rate\s*\(\s*CAGR\s*\)     # growth rate (CAGR) of 34.77%
    | CAGR(?:\s*\([^()]{0,20}\))?                                       # CAGR (growth rate) of 12%
    | compound(?:ed)?\s+annual(?:\s+growth)?\s+rate(?:\s+of\s+growth)?(?:\s\(CAGR\))?   # compound annual rate of 38%
    | compound(?:ed)?\s+annual\s+growth(?!\s+rate)                     # compound annual growth of 38%
    | (?:average\s+)?annual(?:\s+growth)?\s+rate(?:\s+of\s+growth)?    # an annual growth rate of 12%
    | yearly\s+growth\s+rate                                           # yearly growth rate: 12%
)"""
# Between the name of a rate and the rate: its years, and what is said of it.
NAMED_SPAN = rf"""(?:\s*[,:]?\s*\(?\s*
    (?:(?:from|between|during|over|for|in)\s+)?(?:the\s+)?(?:period\s+)?
    (?:{YEAR})\s*(?:-|–|—|to|and|through|until)\s*(?:{YEAR})(?!\d)\s*\)?   # CAGR (2026-2034): 25.5%
    | \s+(?:during|over|for|in)\s+the\s+forecast\s+period              # CAGR over the forecast period is 12%
)"""
STATED = r"""\s*(?:
    # CAGR is estimated at 41%
    (?:(?:is|was|will\s+be)\s+)?(?:expected|projected|estimated|forecast(?:ed)?|anticipated)\s+(?:to\s+be|at)\b
    | (?:of|at|is|will\s+be)\b | [:=,–—]                                # CAGR of 12%, CAGR: 12%
)?\s*"""
RATE = lazy_regex(
    rf"""
    {RATE_NAME}{NAMED_SPAN}?{STATED}(?:an?\s+)?{RATE_NUMBER.format(n=1).replace(" ", "[ ]")}
    | {RATE_NUMBER.format(n=2).replace(" ", "[ ]")}\s*(?:
        \(?{RATE_NAME}                                                  # a 21.7% CAGR
        | (?:a|per|every|each)\s+year | annually | yearly | compounded\s+annually | per\s+annum   # 20% a year
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
PERIOD = lazy_regex(
    rf"(?:\b(?:from|between|during|over|through|period)|[,(]|\bCAGR|^)\s*(?P<first>{YEAR})\s*(?:-|–|—|to|and|through|until)\s*"
    rf"(?P<last>{YEAR})(?!\d)",
    re.IGNORECASE,
)
SINCE = lazy_regex(rf"\b(?:from|since|starting (?:in|from)|beginning in)\s+(?P<first>{YEAR})(?!\d)", re.IGNORECASE)
UNTIL = lazy_regex(
    rf"(?:\s+(?:over|during|in)\s+the\s+forecast\s+period)?,?\s+(?:until|till|through|up\sto|by)(?:\sthe\send\sof|\s(?:early|mid|late)(?=[\s-]))?[\s-]+"
    rf"(?P<last>{YEAR})(?!\d)",
    re.IGNORECASE,
)
OPEN_AFTER = lazy_regex(r"\s?(?:\+|or (?:more|above|higher)\b)", re.IGNORECASE)
RANGE_BEFORE = lazy_regex(r"\d\s?%?\s?(?:-|–|—|to)\s?$|(?:%|per ?cent)\s?(?:and|or)\s?$", re.IGNORECASE)
RANGE_AFTER = lazy_regex(
    r"[^.;,]{0,30}?(?<!\w)(?:-|–|—|to|and|or|then)\s?(?:about |around |over |up to |nearly )?"
    r"\d{1,3}(?:\.\d{1,6})?\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
# The years that a rate of the past is about.
LAST_YEARS = (
    r"(?:the|this|these)\s+(?:last|past|previous|prior|preceding|recent)\s+(?:[\w-]+\s+){0,3}?(?:years?|decades?|months?)"
    r"|recent\s+years|historical\s+period|historic(?:al)?\s+CAGR"
)
PAST_AFTER = lazy_regex(rf"[^.;,:]{{0,40}}?\b(?:{LAST_YEARS})\b", re.IGNORECASE)
PAST_BEFORE = lazy_regex(
    rf"""
    \b(?:{LAST_YEARS})\b[^.;]{{0,60}}$                                  # in the last five years it grew 28% a year
    # grew at 12%
    | \b(?:grew|grown|rose|risen|climbed|(?:has|have|had)\s+(?:been\s+)?(?:expand|increas|advanc|grow)\w+|
       (?:expanded|increased|advanced|surged|jumped|gained)(?!\s+(?:from|to)\b))
      \s+(?:\w+ly\s+)?(?:(?:at|by|with|a|an|of|the|its)\s+)*$
    | \b(?:recorded|registered|posted|witnessed|saw|exhibited|experienced|enjoyed|achieved|reported|showed)
      # recorded a CAGR of 18%
      \s+(?:an?\s+)?(?:\w+ly\s+)?(?:(?:at|by|with|a|an|of|the|strong|robust|historic|historical)\s+)*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
SPAN_BEHIND = lazy_regex(
    rf"\s*[,(]?\s*(?:(?:from|between|during|over|in|since)\s+)?(?:{YEAR})(?:\s*(?:-|–|—|to|and|through|until)\s*(?:{YEAR}))?(?!\d)\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rate:
    """A growth rate in per cent a year, with the years it is said to span."""

    percent: Decimal
    printed: str
    qualifier: str | None
    first_year: int | None
    last_year: int | None
    start: int
    end: int


def find_rates(text: str) -> list[Rate]:
    """Every rate of one value; a range ("30-35%", "30% to 42%") is none, for neither end alone is stated."""
    spans = list(PERIOD.finditer(text))
    starts = list(SINCE.finditer(text))
    rates = [match for match in RATE.finditer(text) if not RANGE_BEFORE.search(before(text, match.start(), 12))]
    if len(spans) == len(rates):
        read = [_rate(match, [span], starts) for match, span in zip(rates, spans, strict=True)]
    else:
        read = [_rate(match, spans, starts) for match in rates]
    return [rate for rate, match in zip(read, rates, strict=True) if not _is_ranged(match)]


def without_past_rates(text: str) -> str:
    """The text with the rates of past years blanked, and the years beside them: they belong to no forecast."""
    for match in RATE.finditer(text):
        if PAST_AFTER.match(text, match.end()) or PAST_BEFORE.search(before(text, match.start(), 120)):
            beside = SPAN_BEHIND.match(text, match.end())
            end = beside.end() if beside else match.end()
            text = text[: match.start()] + " " * (end - match.start()) + text[end:]
    return text


def _is_ranged(match: re.Match[str]) -> bool:
    after = RANGE_AFTER.match(match.string, match.end())
    # "10% from 2023 to 2027 and 5% a year" are two rates, each with its name.
    return bool(after) and not RATE.search(match.string, match.end(), match.end() + 80)


def _rate(match: re.Match[str], spans: Sequence[re.Match[str]], starts: Sequence[re.Match[str]]) -> Rate:
    n = "1" if match["rate1"] else "2"
    inside = _first_behind(spans, match.start())
    is_inside = inside is not None and inside.start() < match.end()
    period = inside if is_inside else _first_behind(spans, match.end()) or next(iter(spans), None)
    since = None if period else _first_behind(starts, match.end())
    began = period or since
    until = UNTIL.match(match.string, match.end())
    last = period or until
    hedge = match[f"hedge{n}"]
    return Rate(
        percent=-Decimal(match[f"rate{n}"])
        if declines(before(match.string, match.start()))
        else Decimal(match[f"rate{n}"]),
        printed=f"{match[f'rate{n}']}%",
        qualifier="over" if match[f"plus{n}"] or OPEN_AFTER.match(match.string, match.end()) else _hedge(hedge),
        first_year=int(began["first"]) if began else None,
        last_year=int(last["last"]) if last else None,
        start=match.start(),
        end=match.end(),
    )


def _hedge(words: str | None) -> str | None:
    return qualifier_before(words, len(words)) if words else None


def _first_behind(found: Sequence[re.Match[str]], offset: int) -> re.Match[str] | None:
    at = bisect_left(found, offset, key=lambda match: match.start())
    return found[at] if at < len(found) else None
