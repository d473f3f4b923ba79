"""Pay beside the base: bonus, equity, profit sharing, sign-on, with the percentage where one is stated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from vocabulary.lazy_regex import lazy_regex

KINDS = (
    ("sign_on", r"sign(?:ing)?[- ]?on bonus\w*|sign(?:ing)?[- ]bonus\w*|joining bonus\w*|sign-on\w*"),
    ("profit_sharing", r"profit[- ]sharing|profit shares?"),
    (
        "equity",
        r"stock options?|stocks?|equity|RSUs?|restricted stock units?|share options?|options?|shares?",
    ),
    ("bonus", r"(?:annual |performance |average |yearly )?bonus(?:es)?"),
)
KIND = lazy_regex("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in KINDS), re.IGNORECASE)
N = r"(?<!\d)(?<!\d[.,])(\d{1,3}(?:\.\d{1,4})?)"
PERCENT = r"\s*(?:%|per ?cent)"
RANGE = lazy_regex(rf"{N}(?:{PERCENT})?\s*(?:-|–|—|to)\s*{N}{PERCENT}", re.IGNORECASE)
LIMIT = lazy_regex(rf"\b(?:up to|as much as|at most|maximum of)\s+{N}{PERCENT}", re.IGNORECASE)
FLOOR = lazy_regex(
    rf"(?:\b(?:over|more than|at least|from)\s+{N}{PERCENT}|{N}{PERCENT}\s*(?:\+|or more))", re.IGNORECASE
)
EXACT = lazy_regex(rf"{N}{PERCENT}", re.IGNORECASE)
BASIS = lazy_regex(
    r"\bof\s+(?:the\s+|an?\s+|your\s+|their\s+)?(?P<basis>(?:[a-z]+\s+){0,2}?(?:salary|pay|compensation|wage))",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedComponent(Parsed):
    """Percentages are those stated; None where none is, or where one end is left open."""

    kind: str
    low_percent: Decimal | None
    high_percent: Decimal | None
    basis: str | None
    text: str

    @property
    def identity(self) -> str:
        return self.kind


def read_components(document: Document) -> Iterator[ParsedComponent]:
    for statement in document.within("salary_ranges"):
        if (statement.is_listed or statement.role == "sentence") and block_kind(statement) == "components":
            yield from _components(statement)


def _components(statement: DocumentStatement) -> Iterator[ParsedComponent]:
    """One for each kind named. A percentage is taken where a single kind is named, so that it is clear whose it is."""
    first = {str(match.lastgroup): match for match in reversed(list(KIND.finditer(statement.text)))}
    for kind, match in sorted(first.items(), key=lambda pair: pair[1].start()):
        alone = len(first) == 1
        low, high = percentages(statement.text) if alone else (None, None)
        basis = BASIS.search(statement.text) if alone and (low is not None or high is not None) else None
        yield fact_of(
            ParsedComponent,
            statement,
            Evidence.of(statement) if alone else Evidence.within(statement, *match.span()),
            kind=kind,
            low_percent=low,
            high_percent=high,
            basis=basis["basis"] if basis else None,
            text=statement.text,
        )


def percentages(text: str) -> tuple[Decimal | None, Decimal | None]:
    """ "5-15%" → (5, 15); "up to 20%" → (None, 20); "10%+" → (10, None); "10%" → (10, 10)."""
    if match := RANGE.search(text):
        return Decimal(match[1]), Decimal(match[2])
    if match := LIMIT.search(text):
        return None, Decimal(match[1])
    if match := FLOOR.search(text):
        return Decimal(match[1] or match[2]), None
    if match := EXACT.search(text):
        return Decimal(match[1]), Decimal(match[1])
    return None, None
