"""What of a statement no fact took, though one took something of it: "Juniors earn $50,000, seniors $90,000", read by half."""

import re
from collections.abc import Sequence

from careers.documents import DocumentStatement, Parsed
from market.parsers import ParsedForecast, ParsedShare
from portal.imports.may_state import JOB_TITLE, may_state
from salaries.amounts import find_amounts
from salaries.parsers import ParsedBand, ParsedComponent
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import contains_money

ROLES = ("item", "row", "sentence")
RATE = lazy_regex(r"\d\s?(?:%|per ?cent\b)", re.IGNORECASE)
# Elsewhere a rate says how many ask for the skill that was taken.
RATED = ("salary_ranges", "market_demand")
FIGURES = (ParsedBand, ParsedComponent, ParsedForecast, ParsedShare)


def left_beside(statement: DocumentStatement, facts: Sequence[Parsed]) -> str:
    """What lies beside these facts of a statement, in words; "" for nothing."""
    if statement.role not in ROLES:
        return ""
    if contains_money(statement.text) and _has_other_amount(statement, facts):
        return "an amount of money"
    if statement.section in RATED and _has_other_rate(statement, facts):
        return "a rate"
    names_job = all(isinstance(fact, FIGURES) for fact in facts) and may_state(statement) == JOB_TITLE
    return JOB_TITLE if names_job else ""


def _has_other_amount(statement: DocumentStatement, facts: Sequence[Parsed]) -> bool:
    """An amount that no fact covers, or that pay alone covers of which no band has the figures."""
    for amount in find_amounts(statement.text):
        covering = _covering(statement.at(amount.start), facts)
        bands = [fact for fact in covering if isinstance(fact, ParsedBand)]
        ends = {figure for band in bands for figure in (band.low, band.high)}
        if len(bands) == len(covering) and not {amount.low, amount.high} <= {*ends, None}:
            return True
    return False


def _has_other_rate(statement: DocumentStatement, facts: Sequence[Parsed]) -> bool:
    return any(not _covering(statement.at(match.start()), facts) for match in RATE.finditer(statement.text))


def _covering(place: int, facts: Sequence[Parsed]) -> list[Parsed]:
    return [fact for fact in facts if fact.evidence.start <= place < fact.evidence.end]
