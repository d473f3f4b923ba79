"""Responsibilities: every item of Core Responsibilities, and the duty lists of the overview and the requirements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careers.documents import Document, DocumentStatement, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import is_pay_line, is_rating, split_label
from careers.parsers.words_above import asks_for_none
from vocabulary.lazy_regex import lazy_regex

# "You will not manage people", "No weekend shifts".
NOT_DONE = lazy_regex(r"\W*(?:(?:you|we)(?:['’]ll|\s+will)?\s+)?(?:no|not|never|(?:wo|do|are)n['’]t)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedResponsibility(Parsed):
    text: str


def read_responsibilities(document: Document) -> Iterator[ParsedResponsibility]:
    for statement in document.within("overview", "core_responsibilities", "requirements"):
        if statement.is_listed and _is_duty(statement):
            yield fact_of(ParsedResponsibility, statement, text=statement.text)


def _is_duty(statement: DocumentStatement) -> bool:
    if is_pay_line(statement.text) or is_rating(split_label(statement.text).label):
        return False
    if NOT_DONE.match(statement.text) or asks_for_none(statement):
        return False
    return statement.section == "core_responsibilities" or block_kind(statement) == "duties"
