"""Responsibilities: every item of Core Responsibilities, and the duty lists of the overview and the requirements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careers.documents import Document, DocumentStatement, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import is_pay_line

DUTY_COLUMN = re.compile(r"\b(?:responsibilit\w+|dut(?:y|ies)|tasks?|activit\w+|areas?|what)\b", re.IGNORECASE)
MOST_CELLS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedResponsibility(Parsed):
    text: str


def read_responsibilities(document: Document) -> Iterator[ParsedResponsibility]:
    for statement in document.within("overview", "core_responsibilities", "requirements"):
        if statement.role == "item" and _is_duty(statement):
            yield fact_of(ParsedResponsibility, statement, text=statement.text)
        elif statement.role == "row" and _is_duty(statement) and (text := _of_row(statement)):
            yield fact_of(ParsedResponsibility, statement, text=text)


def _of_row(statement: DocumentStatement) -> str:
    """ "| Monitoring | Watch drift |" reads as "Monitoring: Watch drift"; "" for a row of more cells, or of other columns."""
    cells = [cell for cell in statement.cells if cell.text]
    is_named = any(DUTY_COLUMN.search(cell.header) for cell in cells)
    return ": ".join(cell.text for cell in cells) if is_named and len(cells) <= MOST_CELLS else ""


def _is_duty(statement: DocumentStatement) -> bool:
    if is_pay_line(statement.text):
        return False
    return statement.section == "core_responsibilities" or block_kind(statement) == "duties"
