"""What moves pay up or down, by the guide's words: "Location (e.g., higher in large cities)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careers.documents import Document, DocumentStatement, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import split_label

# A sentence with a bracket at its end names nothing.
MOST_WORDS = 5
BRACKETED = re.compile(
    r"(?P<name>[^()]*[^()\s])\s*\(\s*(?:(?:e\.g\.,?|i\.e\.,?|such as|for example,?)\s*)?(?P<detail>[^()\s][^()]*)\)[.]?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFactor(Parsed):
    name: str
    detail: str | None


def read_factors(document: Document) -> Iterator[ParsedFactor]:
    for statement in document.within("salary_ranges"):
        if statement.is_listed and block_kind(statement) == "factors":
            name, detail = _parts(statement)
            yield fact_of(ParsedFactor, statement, name=name, detail=detail)


def _parts(statement: DocumentStatement) -> tuple[str, str | None]:
    label, body, _ = split_label(statement.text)
    if label:
        return label, body
    bracketed = BRACKETED.match(statement.text)
    is_named = bracketed and len(bracketed["name"].split()) <= MOST_WORDS
    return (bracketed["name"], bracketed["detail"]) if bracketed and is_named else (statement.text, None)
